/** Text that is markup already. Only `html` makes it, so that no text of a paper can pass for markup. */
export type Html = { readonly html: string };
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/**
 * A template of which every value is escaped, but for what came from another such template. A list gives its members
 * one after the other, `undefined` nothing. Attributes must stand in quotes. Serves XML as well.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = strings[0] ?? '';
  for (const [at, value] of values.entries()) out += markup(value) + (strings[at + 1] ?? '');
  return { html: out };
}

function markup(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escapeText(value);
  if (typeof value === 'number') return String(value);
  if (isHtml(value)) return value.html;
  let out = '';
  for (const member of value) out += markup(member);
  return out;
}

const isHtml = (value: Html | readonly HtmlValue[]): value is Html => 'html' in value;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Harmless in an element and in a quoted attribute, of HTML and of XML. Control characters, lone surrogates and
 * U+FFFE and U+FFFF, which XML may not have at all, become U+FFFD as a browser shows them.
 */
export function escapeText(text: string): string {
  return text.replace(
    /[&<>"']|(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu,
    (character) => entities[character] ?? '\ufffd',
  );
}
