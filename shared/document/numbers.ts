import { lowerLatin } from './latin.ts';

const units = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'];
const teens = [
  'tien',
  'elf',
  'twaalf',
  'dertien',
  'veertien',
  'vijftien',
  'zestien',
  'zeventien',
  'achttien',
];
const tens = ['twintig', 'dertig', 'veertig', 'vijftig', 'zestig', 'zeventig', 'tachtig', 'negentig'];

/** The number words of Dutch up to 99, "anderhalf" and "een half", without accents, each with its value. */
const words: ReadonlyMap<string, number> = new Map([
  ...units.map((word, at): [string, number] => [word, at + 1]),
  ...[...teens, 'negentien'].map((word, at): [string, number] => [word, at + 10]),
  ...tens.flatMap((ten, at): [string, number][] => [
    [ten, (at + 2) * 10],
    ...units.map((unit, less): [string, number] => [`${unit}en${ten}`, (at + 2) * 10 + less + 1]),
  ]),
  ['anderhalf', 1.5],
  ['anderhalve', 1.5],
  ['een half', 0.5],
]);

/** What stands before a number that is not exact, as the source of an expression over `lowerLatin`. */
export const about = String.raw`(?:(?:ruim|circa|ca\.|ongeveer|bijna|zo['’]n|rond|meer dan|minder dan)\s)?`;

/**
 * What may not stand before a number, as the source of an expression over `lowerLatin`: it would be a part of another, or
 * of a name. Only a year stands before a number of its own: "in 2024 10.000 granaten".
 */
export const noNumberBefore = String.raw`(?<![a-z0-9.,])(?:(?<!\d\s)|(?<=(?<![a-z0-9.,]|\d\s)(?:19|20)\d{2}\s))`;

/** Of a number in figures: "5", "1,97", "5.3", "35.000.000", "10.447,1", "28 676". */
export const figuresPattern = String.raw`(?:\d{1,3}(?:[.\s]\d{3})+(?![\d])|\d+)(?:[.,]\d{1,4}(?!\d))?`;

const parts = [...units, ...teens, 'negentien', ...tens, 'honderd', 'duizend', 'en'];

/**
 * Of a number word up to 99,999 in `lowerLatin`: "zestien", "vierhonderd", "vijftienhonderd", "tweeduizend". It takes
 * its parts in any order, which keeps it short; what is none so ("entwee") has no `numberValue`.
 */
export const numberWordsPattern = `(?:een half|anderhal(?:f|ve)|(?:${parts.join('|')})+)`;

/**
 * What a Dutch number is worth, in figures or as a word; NaN for anything else. A full stop before groups of three
 * parts thousands, before one or two figures it is the decimal point that some write for a comma.
 */
export function numberValue(printed: string): number {
  const word = wordValue(lowerLatin(printed));
  if (word !== undefined) return word;
  const figures = printed.replace(/\s/g, '');
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figures))
    return Number(figures.replace(/\./g, '').replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(figures) ? Number(figures.replace(',', '.')) : Number.NaN;
}

function wordValue(word: string): number | undefined {
  const [, times = '', scale, rest = ''] = /^(.*?)(honderd|duizend)(?:en)?(.*)$/.exec(word) ?? [];
  if (scale === undefined) return words.get(word);
  const [count, more] = [times === '' ? 1 : words.get(times), rest === '' ? 0 : words.get(rest)];
  return count === undefined || more === undefined
    ? undefined
    : count * (scale === 'honderd' ? 100 : 1000) + more;
}

/** Where the two ends of what was matched are printed: of a range both in the whole, of a step ("2 naar 3,5 procent") apart. */
export function endsOf(
  { index, 0: printed }: RegExpExecArray,
  isStep: boolean,
): readonly [old: readonly [start: number, end: number], last: readonly [start: number, end: number]] {
  const whole = [index, index + printed.length] as const;
  const naar = isStep ? printed.search(/\snaar\s/) : -1;
  return naar === -1
    ? [whole, whole]
    : [
        [index, index + naar],
        [index + naar + ' naar '.length, whole[1]],
      ];
}
