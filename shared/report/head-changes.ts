import type { DocumentInfo } from '../document/document.ts';
import type { Language } from '../watchlist.ts';
import { printDay } from './language.ts';
import type { Texts } from './texts.ts';

/** What became of something that stands around the text: the title, the day, who signed. */
export type HeadChange = {
  readonly field: 'title' | 'date' | 'authors';
  readonly before: string;
  readonly after: string;
};

/**
 * What changed around the text of one paper between two of its versions. Between two papers all of it differs, and is
 * shown beside them; within one a new day or another signature is a change like any other, if a small one. What one
 * side does not say is no change: not every format has it.
 */
export function headChanges({
  before,
  after,
}: {
  readonly before?: DocumentInfo | undefined;
  readonly after?: DocumentInfo | undefined;
}): readonly HeadChange[] {
  if (!before || !after || before.id !== after.id) return [];
  const fields: readonly HeadChange[] = [
    { field: 'title', before: before.title, after: after.title },
    { field: 'date', before: before.publishedOn ?? '', after: after.publishedOn ?? '' },
    { field: 'authors', before: before.authors.join('; '), after: after.authors.join('; ') },
  ];
  const isNamedOnce = saysMore(before.authors, after.authors) || saysMore(after.authors, before.authors);
  return fields.filter(
    (one) =>
      one.before !== '' &&
      one.after !== '' &&
      plain(one.before) !== plain(one.after) &&
      !(one.field === 'authors' && isNamedOnce),
  );
}

/** "Minister van Defensie", as the title has it, beside "Minister van Defensie K.H. Ollongren". */
function saysMore(more: readonly string[], less: readonly string[]): boolean {
  return (
    more.length === less.length && less.every((author, at) => plain(more[at] ?? '').startsWith(plain(author)))
  );
}

/** A title in capitals in one format and in print in another is the same title. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Datum: 30 juni 2023 → 3 juli 2023". */
export function headText({ field, before, after }: HeadChange, language: Language, texts: Texts): string {
  const printed = (text: string) => (field === 'date' ? printDay(text, language) : text);
  const label = { title: texts.title, date: texts.date, authors: texts.authors }[field];
  return `${label}: ${printed(before)} → ${printed(after)}`;
}
