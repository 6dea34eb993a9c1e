import { letterOrDigit, numberWordPattern, ondernummerPattern } from '../source/notation.ts';

/** A number in a list, where it stands; all of a range stand where the range does. */
export type ListedNumber = { readonly number: string; readonly start: number; readonly end: number };

const notOfThousands = String.raw`(?!\s?\d{3}(?!\d))`;
const first = new RegExp(`(${numberWordPattern})\\s?(${ondernummerPattern})`, 'y');
const next = new RegExp(
  String.raw`(\s?[,;]\s?|\s?,?\s+en\s+)(${numberWordPattern}\s?)?(\d{1,5}[A-Za-z]?(?:-[hnbr]\d{1,3})?(?![${letterOrDigit}]))${notOfThousands}`,
  'y',
);
const rangeEnd = new RegExp(
  String.raw`(?:[–-]|\s?t\/m\s?|\s+tot\s+en\s+met\s+)(\d{1,5})(?![${letterOrDigit}-])`,
  'y',
);

/** No dossier was cited by more at once: what spans more is a year or a slip. */
const LONGEST_RANGE = 50;

/**
 * The numbers that begin at a place with "nr.": "nr. 439", "nrs. 411, 412 en 417", "nr. 411 en nr. 417", "nrs. 411–417".
 * After a "nr." in the singular a number counts only with a "nr." of its own: "nr. 12 en 3 februari".
 */
export function numbersAt(text: string, at: number): ListedNumber[] {
  first.lastIndex = at;
  const [, word = '', number = ''] = first.exec(text) ?? [];
  if (number === '') return [];
  const isPlural = /s\b/i.test(word) || /nummers/i.test(word);
  const found = withRange(text, { number, start: at, end: first.lastIndex });
  for (let end = endOf(found); ; end = endOf(found)) {
    next.lastIndex = end;
    const [, glue = '', again = '', other = ''] = next.exec(text) ?? [];
    if (other === '' || (again === '' && !isPlural)) return found;
    found.push(...withRange(text, { number: other, start: end + glue.length, end: next.lastIndex }));
  }
}

const endOf = (found: readonly ListedNumber[]): number => found.at(-1)?.end ?? 0;

function withRange(text: string, from: ListedNumber): ListedNumber[] {
  rangeEnd.lastIndex = from.end;
  const last = Number(rangeEnd.exec(text)?.[1] ?? Number.NaN);
  const start = Number(from.number);
  if (!(last > start && last - start < LONGEST_RANGE)) return [from];
  const end = rangeEnd.lastIndex;
  return Array.from({ length: last - start + 1 }, (_, at) => ({ ...from, number: String(start + at), end }));
}
