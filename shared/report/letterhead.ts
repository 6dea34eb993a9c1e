import type { Change } from '../comparison/comparison.ts';

const day = String.raw`\d{1,2}\s\p{L}+\s\d{4}`;
/** "Den Haag, 30 juni 2023", "De Minister van Defensie,", "K.H. Ollongren", "Aan de Voorzitter van …". */
const lines = [
  new RegExp(String.raw`^(?:[’']s-)?\p{Lu}[\p{L}\s'’-]{1,30}, ${day}\.?$`, 'u'),
  /^(?:De|Het)\s(?:[Mm]inister|[Ss]taatssecretaris|[Vv]oorzitter|[Gg]riffier)(?:-\p{L}+)?(?:\s[\p{L}\s,-]{1,80})?,$/u,
  /^(?:\p{Lu}\.\s?){1,6}(?:[\p{L}'’-]+\s?){1,5}$/u,
  /^Aan\sde\s[Vv]oorzitter\s.{1,120}$/u,
];

/**
 * Whether a change is of a line that every letter has: place and day, address, signature. Where a reader of a format
 * found them they are no text at all; in a plain text they are, and stand before the first heading.
 */
export function isLetterhead({ before, after }: Change, headed: ReadonlySet<string>): boolean {
  return [...before, ...after].every(
    ({ text, section, kind }) =>
      kind === 'sentence' && !headed.has(section) && lines.some((line) => line.test(text)),
  );
}
