import type { Footnote, Section } from './document.ts';

/** What an official page says around a text, where the text has no place of its own or was copied from the page. */
export const isFrame = (text: string): boolean =>
  /^(?:Naar boven|U bent hier:?.*|Kamerstuk|Datum publicatie ?\|? ?Organisatie.*)$/.test(text);

/**
 * The text of a page that somebody copied, without what stands around it: below the text its notes, each headed
 * "X Noot" and its mark.
 */
export function withoutFrame(paragraphs: readonly string[]): {
  readonly rest: readonly string[];
  readonly footnotes: readonly Footnote[];
} {
  const rest: string[] = [];
  const footnotes: Footnote[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const text = paragraphs[at] as string;
    const [, mark, said] = /^X Noot ([\p{N}*†‡]{1,3}|[a-z])(?: (.+))?$/u.exec(text) ?? [];
    const note = said ?? paragraphs[at + 1];
    if (mark !== undefined && note !== undefined) {
      footnotes.push({ mark, text: note });
      if (said === undefined) at += 1;
    } else if (!isFrame(text)) rest.push(text);
  }
  return { rest, footnotes };
}

/** Whether a text only says that it is not there: some papers are published so, as pictures alone. */
export function isNoText(sections: readonly Section[]): boolean {
  const texts = sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map(({ text }) => text)]);
  const whole = texts.join(' ').trim();
  return whole.length < 400 && /\bniet beschikbaar in (?:HTML|XML|tekst)[- ]?formaat\b/i.test(whole);
}
