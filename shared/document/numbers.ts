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

/** The number words of Dutch up to 99, without accents, each with its value. */
const words: ReadonlyMap<string, number> = new Map([
  ...units.map((word, at): [string, number] => [word, at + 1]),
  ...[...teens, 'negentien'].map((word, at): [string, number] => [word, at + 10]),
  ...tens.flatMap((ten, at): [string, number][] => [
    [ten, (at + 2) * 10],
    ...units.map((unit, less): [string, number] => [`${unit}en${ten}`, (at + 2) * 10 + less + 1]),
  ]),
]);

/** What stands before a number that is not exact, as the source of an expression over `lowerLatin`. */
export const about = String.raw`(?:(?:ruim|circa|ca\.|ongeveer|bijna|zo['’]n|rond|meer dan|minder dan)\s)?`;

/**
 * What may not stand before a number, as the source of an expression over `lowerLatin`: it would be a part of another, or
 * of a name. Only a year stands before a number of its own: "in 2024 10.000 granaten", "in ’24 tien".
 */
export const noNumberBefore = String.raw`(?<![a-z0-9.,])(?:(?<!\d\s)|(?<=(?<![a-z0-9.,]|\d\s)(?:19|20)\d{2}\s)|(?<=['’]\d{2}\s))`;

/** Of a number in figures: "5", "1,97", "5.3", "35.000.000", "10.447,1", "28 676". */
export const figuresPattern = String.raw`(?:\d{1,3}(?:[.\s]\d{3})+(?![\d])|\d+)(?:[.,]\d{1,4}(?!\d))?`;

const parts = [...units, ...teens, 'negentien', ...tens, 'honderd', 'duizend', 'en'];

/**
 * Of a number word below a million in `lowerLatin`: "zestien", "vijftienhonderd", "driehonderdduizend", "tweeenhalf". It
 * takes its parts in any order, which keeps it short; what is none so ("entwee") has no `numberValue`.
 */
export const numberWordsPattern = `(?:een half|anderhal(?:f|ve)|(?!en)(?:${parts.join('|')})+(?:half)?)`;

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
  if (/^anderhal(?:f|ve)$/.test(word)) return 1.5;
  if (word === 'een half') return 0.5;
  // "drieenhalf", "tweeeneenhalf"
  const [, whole] = /^(.+?)en(?:een)?half$/.exec(word) ?? [];
  const value = inScale(whole ?? word, 'duizend', (part) =>
    inScale(part, 'honderd', (rest) => words.get(rest)),
  );
  return value === undefined || whole === undefined ? value : value + 0.5;
}

/** "driehonderdtwintig": so many times the scale and what is over; `of` reads what holds the scale no more. */
function inScale(
  word: string,
  scale: 'honderd' | 'duizend',
  of: (part: string) => number | undefined,
): number | undefined {
  const at = word.indexOf(scale);
  if (at === -1) return of(word);
  const [times, more] = [word.slice(0, at), word.slice(at + scale.length)];
  const count = times === '' ? 1 : of(times);
  const rest = more === '' ? 0 : of(more.replace(/^en/, ''));
  return count === undefined || rest === undefined
    ? undefined
    : count * (scale === 'honderd' ? 100 : 1000) + rest;
}

/** A number of a match, and where it is printed with what belongs to it. */
export type Bound = { readonly value: number; readonly start: number; readonly end: number };

/**
 * The one or two numbers of a match with the groups `low`, `least` or `old` and `high`: both ends of a range where the
 * whole is printed, of a step ("2 naar 3,5 procent") each in its own place. The first may be below zero: "-0,3%".
 *
 * @param text what was matched, in `lowerLatin`
 */
export function boundsOf(text: string, match: RegExpExecArray): Bound[] {
  const { low, least, old, high = '', minus } = match.groups ?? {};
  const signed = belowZero.test(text.slice(Math.max(0, match.index - 2), match.index));
  const start = match.index - (signed ? 1 : 0);
  const end = match.index + match[0].length;
  const naar = old === undefined ? -1 : match.index + match[0].search(/\snaar\s/);
  const first = numberValue(low ?? least ?? old ?? '');
  const isNegative = signed || minus !== undefined;
  const ends = [
    { value: first, start, end: naar === -1 ? end : naar },
    { value: numberValue(high), start: naar === -1 ? start : naar + ' naar '.length, end },
  ].filter(({ value }) => !Number.isNaN(value));
  return ends.map((bound, at) => (isNegative && at === 0 ? { ...bound, value: -bound.value } : bound));
}

/** A dash with a space behind it is no sign. */
const belowZero = /(?:^|[\s(])[-–−]$/;

/**
 * The numbers that stand in a row before a match and share what is behind it: "1, 2 en 3 miljoen euro", "respectievelijk
 * 1,97 en 1,99 procent". Years are none of them, and neither is what has a currency or the name of a place in a text.
 */
export function boundsBefore(text: string, match: RegExpExecArray): Bound[] {
  const from = Math.max(0, match.index - ROW);
  const row = rowBefore.exec(text.slice(from, match.index));
  if (row === null) return [];
  const { numbers = '' } = row.groups ?? {};
  const start = from + row.index + row[0].indexOf(numbers);
  return Array.from(numbers.matchAll(inRow), ({ 0: printed, index }) => ({
    value: numberValue(printed),
    start: start + index,
    end: start + index + printed.length,
  }));
}

const ROW = 60;
const inRow = new RegExp(`(?!(?:19|20)\\d{2}(?!\\d))${figuresPattern}`, 'g');
const rowBefore = new RegExp(
  String.raw`(?<![a-z0-9.,]|\d\s|[€$£¥]\s?|(?<![a-z])(?:artikel|artikelen|lid|nrs?\.|eur|usd|gbp)\s)(?<numbers>(?:${inRow.source},\s){0,4}${inRow.source})\s(?:en|of|respectievelijk)\s$`,
);
