import { figuresPattern, numberValue, numberWordsPattern } from './numbers.ts';

/** A number that is no amount, share, date or reference: what is counted, ranked or divided. */
export type Figure = { readonly value: number; readonly text: string; readonly start: number };

/**
 * The numbers a text names in figures and in words, in order within each; ordinals and fractions are numbers too:
 * "derde" and "3e" are 3, "een kwart" is 0.25.
 *
 * @param isItem "a." and "1." before an item are what it is referred to by, and count nothing
 */
export function figuresIn(text: string, isItem: boolean): Figure[] {
  return [
    ...(mayHoldFraction.test(text) ? fractionsIn(text) : []),
    ...inDigits(text, isItem),
    ...(mayHoldOrdinal.test(text) ? ordinalsIn(text) : []),
    ...(mayHoldWord.test(text) ? inWords(text) : []),
  ];
}

// Plain expressions, which are some ten times faster than those that find: most texts can be spared those at a glance.
const mayHoldFraction = /derde|kwart|vierde|vijfde|tiende|helft/i;
const mayHoldOrdinal = /[efnrs]de(?![a-z])|ste(?![a-z])/i;
const mayHoldWord =
  /twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|honderd|duizend|anderhal|half/i;

// Figures within a word ("G7", "AP4", "360-graden") are part of a name; behind a mark of punctuation that closes
// something they are the mark of a note ("2%.4", "(DIP)4").
const digits = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/_=%)»”’-]|\d\s)(?:${figuresPattern}(?:(?:ste|de|e)(?!\p{L}))?)(?![\p{L}\p{N}]|[.,:]\d|-\p{L}|\/\d)`,
  'gu',
);
const itemMark = /^\s*\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s/u;

function inDigits(text: string, isItem: boolean): Figure[] {
  if (!/\d/.test(text)) return [];
  const mark = itemMark.exec(text)?.[0] ?? '';
  const from = isItem || /[.)]\s$/.test(mark) ? mark.length : 0;
  return [...text.matchAll(digits)].flatMap((match) =>
    match.index < from
      ? []
      : [{ value: numberValue(match[0].replace(/\p{L}+$/u, '')), text: match[0], start: match.index }],
  );
}

/** "een" and "één" are an article far more often than a number; "de jaren negentig" are a time, and no 90. */
const words = new RegExp(
  String.raw`(?<![\p{L}\p{N}-]|jaren\s)(?!(?:een|één)(?!\p{L}))${numberWordsPattern}(?![\p{L}\p{N}-])`,
  'giu',
);

const inWords = (text: string): Figure[] =>
  [...text.matchAll(words)].flatMap((match) => {
    const value = numberValue(match[0]);
    return Number.isNaN(value) ? [] : [{ value, text: match[0], start: match.index }];
  });

const ordinals =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  );
// "Tweede Kamer" and "Eerste Wereldoorlog" are names, "ten eerste" an enumeration, "in eerste instantie" a manner of
// speaking, and "derde landen" are others.
const ordinal = new RegExp(
  String.raw`(?<![\p{L}\p{N}-]|(?:ten|op de|in|in de|eerste|tweede)\s)(?:${ordinals.join('|')})(?![\p{L}\p{N}-]|\s(?:Kamer|Wereldoorlog|instantie|plaats|landen|lezing|lijn|partijen|orde|en (?:Tweede|tweede)))`,
  'giu',
);

const ordinalsIn = (text: string): Figure[] =>
  [...text.matchAll(ordinal)].map((match) => ({
    value: ordinals.indexOf(match[0].toLowerCase()) + 1,
    text: match[0],
    start: match.index,
  }));

const parts: Readonly<Record<string, number>> = {
  derde: 3,
  kwart: 4,
  vierde: 4,
  vijfde: 5,
  tiende: 10,
};
const fraction =
  /(?<![\p{L}\p{N}-])(?:(?<count>een|één|twee|drie|vier)\s?(?<part>derde|kwart|vierde|vijfde|tiende)(?=\sdeel(?!\p{L})|\svan(?!\p{L}))|de\s(?<half>helft)(?=\svan(?!\p{L})))/giu;

const fractionsIn = (text: string): Figure[] =>
  [...text.matchAll(fraction)].map((match) => {
    const { count = '', part = '', half } = match.groups ?? {};
    const share = half ? 0.5 : numberValue(count) / (parts[part.toLowerCase()] ?? 1);
    return { value: Number(share.toFixed(4)), text: match[0], start: match.index };
  });
