import type { Change } from '../comparison/comparison.ts';
import { latin } from '../document/latin.ts';

/** In `latin`: "Den Haag, 30 juni 2023", "De Minister van Defensie,", "K.H. Ollongren", "Aan de Voorzitter van …". */
const lines = [
  /^(?:[’']s-)?[A-Z][A-Za-z\s'’-]{1,30}, \d{1,2}\s[A-Za-z]+\s\d{4}\.?$/,
  /^(?:De|Het)\s(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Gg]riffier)(?:-[A-Za-z]+)?(?:\s[A-Za-z\s,-]{1,80})?,$/,
  /^(?:[A-Z]\.\s?){1,6}(?:[A-Za-z'’-]+\s?){1,5}$/,
  /^Aan\sde\s[Vv]oorzitter\s.{1,120}$/,
];

/**
 * Whether a change is of a line that every letter has: place and day, address, signature. Where a reader of a format
 * found them they are no text at all; in a plain text they are, and stand before the first heading.
 */
export function isLetterhead({ before, after }: Change, headed: ReadonlySet<string>): boolean {
  return [...before, ...after].every(
    ({ text, section, kind }) =>
      kind === 'sentence' && !headed.has(section) && lines.some((line) => line.test(latin(text))),
  );
}
