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
 * of a name. Only a year stands before a number of its own ("in 2024 10.000 granaten", "in ’24 tien"), and in a row of a
 * table one of which the marks say where it ends: "1.250 500", "0 1.175".
 */
export const noNumberBefore = String.raw`(?<![a-z0-9.,])(?:(?<!\d\s)|(?<=(?<![a-z0-9.,]|\d\s)(?:19|20)\d{2}\s)|(?<=['’]\d{2}\s)|(?<=\d[.,]\d{1,3}\s)|(?<=(?<![\d.,])\d{1,3}\s)(?=\d{1,3}(?:\.\d{3}|,\d)))`;

const signsOfParts: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

/** Of a number in figures: "5", "1,97", "5.3", "35.000.000", "10.447,1", "28 676", "2½", "½". */
export const figuresPattern = String.raw`(?:(?:\d{1,3}(?:(?:\.\d{3})+|(?:\s\d{3})+)(?![\d])|\d+)(?:[.,]\d{1,4}(?!\d)|\s?[¼½¾])?|[¼½¾])`;

// "dertien" is "der" and "tien", "tachtig" "tacht" and "tig": the fewer there are, the sooner the expression is made.
const parts =
  'een|en|elf|twee|twaalf|twin|tien|tig|tacht|drie|der|duizend|vier|veer|vijf|zes|zeven|acht|negen|honderd';

/**
 * Of a number word below a million in `lowerLatin`: "zestien", "vijftienhonderd", "driehonderdduizend", "tweeenhalf". It
 * takes its parts in any order, which keeps it short; what is none so ("entwee") has no `numberValue`.
 */
export const numberWordsPattern = `(?:een half|anderhal(?:f|ve)|(?!en)(?:${parts})+(?:half)?)`;

/** Of a number in figures or in words. */
export const numberPattern = `(?:${figuresPattern}|${numberWordsPattern}(?![a-z0-9]))`;

/** What joins two numbers that share what is behind the second: "5 tot 7", "van 5 naar 7", "-5 tot -7". */
export const jointPattern = String.raw`(?<joint>\s(?:tot(?:\sen\smet)?|t\/m|a|of|en|naar)\s|\s?[–-]\s?)(?:de\s)?${about}(?<below>[-–−](?=\d))?`;

/**
 * What a Dutch number is worth, in figures or as a word; NaN for anything else. A full stop before groups of three
 * parts thousands, before one or two figures it is the decimal point that some write for a comma.
 */
export function numberValue(printed: string): number {
  const word = wordValue(lowerLatin(printed));
  if (word !== undefined) return word;
  const figures = printed.replace(/\s/g, '');
  const part = signsOfParts[figures.at(-1) ?? ''];
  if (part !== undefined) return part + (figures.length === 1 ? 0 : numberValue(figures.slice(0, -1)));
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
