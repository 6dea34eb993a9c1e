/** What a line of Markdown is, seen by itself; `text` is what it says, its mark taken off. */
export type MarkdownLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'rule' }
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** "===" or "---" below a paragraph makes a heading of it. */
  | { readonly kind: 'underline'; readonly level: number }
  | { readonly kind: 'fence'; readonly mark: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  /** `indented`: goes on with the item or the note above it, after an empty line too. */
  | { readonly kind: 'text'; readonly text: string; readonly indented: boolean };

/** @param bullets whether "•" and dashes of print begin an item too, as in what people paste */
export function markdownLine(raw: string, bullets: boolean): MarkdownLine {
  const line = withoutQuote(raw);
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  const first = text[0] as string;
  const indented = /^(?: {2,}|\t)/.test(line);
  if (first === '#') {
    const marks = /^#+/.exec(text)?.[0] ?? '';
    if (/^(?:\s|$)/.test(text.slice(marks.length))) {
      return { kind: 'heading', level: marks.length, text: withoutClosing(text.slice(marks.length).trim()) };
    }
  }
  if (first === '=' && /^=+$/.test(text)) return { kind: 'underline', level: 1 };
  if (first === '-' && /^-+$/.test(text))
    return text.length > 2 ? { kind: 'underline', level: 2 } : { kind: 'text', text, indented };
  if ((first === '*' || first === '_' || first === '-') && isRule(text, first)) return { kind: 'rule' };
  if (first === '`' || first === '~') {
    const mark = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
    if (mark !== undefined && !text.slice(mark.length).includes('`')) return { kind: 'fence', mark };
  }
  if (first === '[') {
    const [whole, mark] = /^\[\^((?:\\.|[^\]\\]){0,300})\]:/.exec(text) ?? [];
    if (whole !== undefined && mark !== undefined)
      return { kind: 'note', mark, text: text.slice(whole.length).trim() };
  }
  const [bullet] = (bullets ? /^[-*+•▪–—]\s+/u : /^[-*+]\s+/).exec(text) ?? [];
  if (bullet !== undefined) return { kind: 'item', text: text.slice(bullet.length) };
  // "a." and "1." are what a text is referred to by, and stay.
  if (/^(?:\d{1,3}[.)]|[a-z][.)])\s/.test(text)) return { kind: 'item', text };
  if (first === '|') return { kind: 'row', cells: cellsOf(text) };
  return { kind: 'text', text, indented };
}

/** Quoted text is text: the marks before it go. */
function withoutQuote(line: string): string {
  let rest = line;
  for (let depth = 0; depth < 20 && /^ {0,3}>/.test(rest); depth += 1) rest = rest.replace(/^ {0,3}> ?/, '');
  return rest;
}

/** "## Agenda ##" is "Agenda"; the "#" of "C#" is its own. */
function withoutClosing(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end -= 1;
  return end === 0 || /\s/.test(text[end - 1] as string) ? text.slice(0, end).trim() : text;
}

function isRule(text: string, mark: string): boolean {
  const bare = text.replace(/\s+/g, '');
  return bare.length >= 3 && bare === mark.repeat(bare.length);
}

/** The cells of "| a | b |"; none of the row of dashes that parts a head from its table. */
export function cellsOf(text: string): string[] {
  if (isTableRule(text)) return [];
  const cells: string[] = [];
  let from = text.startsWith('|') ? 1 : 0;
  for (let at = from; at <= text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (at >= text.length || text[at] === '|') {
      cells.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  if (from < text.length) cells.push(text.slice(from).trim());
  return cells.filter((cell) => cell !== '');
}

export const isTableRule = (text: string): boolean =>
  text.includes('|') && text.includes('-') && /^[\s|:-]+$/.test(text);
