import { lowerLatin } from './latin.ts';
import { figuresPattern, noNumberBefore, numberValue, numberWordsPattern } from './numbers.ts';

/** A number that is no amount, share, date or reference: what is counted, ranked or divided. */
export type Figure = { readonly value: number; readonly text: string; readonly start: number };

/**
 * The numbers a text names in figures and in words, in order within each; ordinals and fractions are numbers too:
 * "derde" and "3e" are 3, "een kwart" is 0.25.
 *
 * @param isItem "a." and "1." before an item are what it is referred to by, and count nothing
 */
export function figuresIn(text: string, isItem: boolean): Figure[] {
  const plain = lowerLatin(text);
  const found = [
    ...(mayHoldFraction.test(plain) ? fractionsIn(plain) : []),
    ...inDigits(plain, isItem),
    ...(mayHoldOrdinal.test(plain) ? ordinalsIn(plain) : []),
    ...(mayHoldWord.test(plain) ? inWords(plain) : []),
  ];
  return found.map(({ value, start, end }) => ({ value, start, text: text.slice(start, end) }));
}

/** A figure before it is shown as it is printed; what finds one reads the text in `lowerLatin`. */
type Found = { readonly value: number; readonly start: number; readonly end: number };

const foundAt = ({ index, 0: printed }: RegExpExecArray, value: number): Found => ({
  value,
  start: index,
  end: index + printed.length,
});

// Expressions that only look are faster than those that find: most texts can be spared those at a glance.
const mayHoldFraction = /derde|kwart|vierde|vijfde|tiende|helft/;
const mayHoldOrdinal = /[efnrs]de(?![a-z])|ste(?![a-z])/;
const mayHoldWord =
  /twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig|honderd|duizend|anderhal|half/;

// Figures that begin with a naught and no comma ("070-123") are a code or a telephone's. Figures within a word ("G7",
// "AP4", "360-graden") are part of a name, but not those of "25-jarig" and "artikel 100-brief"; behind a mark of
// punctuation that closes something they are the mark of a note ("2%.4", "(DIP)4").
const digits = new RegExp(
  String.raw`(?<![a-z0-9.,:/_=%)»”’-])${noNumberBefore}(?!0\d)(?:${figuresPattern}(?:(?:ste|de|e)(?![a-z]))?)(?![a-z0-9]|[.,:]\d|(?<!artikel \d+)-(?!jarig|daags|urig|koppig|zijdig|voudig)[a-z]|\/\d)`,
  'g',
);
const itemMark = /^\s*\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s/;

function inDigits(text: string, isItem: boolean): Found[] {
  if (!/\d/.test(text)) return [];
  const mark = itemMark.exec(text)?.[0] ?? '';
  const from = isItem || /[.)]\s$/.test(mark) ? mark.length : 0;
  return [...text.matchAll(digits)].flatMap((match) =>
    match.index < from ? [] : [foundAt(match, numberValue(match[0].replace(/[a-z]+$/, '')))],
  );
}

/** "een" and "één" are an article far more often than a number; "de jaren negentig" are a time, and no 90. */
const words = new RegExp(
  String.raw`(?<![a-z0-9-]|jaren\s)(?!een(?![a-z]))${numberWordsPattern}(?![a-z0-9-])`,
  'g',
);

const inWords = (text: string): Found[] =>
  [...text.matchAll(words)].flatMap((match) => {
    const value = numberValue(match[0]);
    const isNumber = !Number.isNaN(value) && !(match[0] === 'acht' && isVerb(text, match.index));
    return isNumber ? [foundAt(match, value)] : [];
  });

/** "acht" is of "achten" by who thinks it, by what is thought of, and in "in acht nemen". */
const isVerb = (text: string, at: number): boolean =>
  thinkers.test(text.slice(Math.max(0, at - 20), at)) || thoughts.test(text.slice(at, at + 25));
const thinkers =
  /\b(?:kabinet|regering|nederland|minister|staatssecretaris|commissie|raad|kamer|men|ik|hij|zij|wij|we|het)\s$/;
const thoughts =
  /^acht\s(?:het|de|dit|dat|deze|die|een|zich|zij|wij|we|ik|hij|men|daarom|echter|ook|niet|geen|van belang|kabinet|regering|nederland|(?:te )?(?:nemen|slaan)|genomen)(?![a-z])/;

const ordinals =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  );
// "Vierde" of "vieren" has an object; "Tweede Kamer" and "Eerste Wereldoorlog" are names, "ten eerste" an
// enumeration, "in eerste instantie" a manner of speaking, and "derde landen" are others.
const ordinal = new RegExp(
  String.raw`(?<![a-z0-9-]|(?:ten|op de|in|in de|eerste|tweede)\s)(?!vierde\s(?:het|een|zijn|haar|hun)(?![a-z]))(?:${ordinals.join('|')})(?![a-z0-9-]|\s(?:kamer|wereldoorlog|instantie|plaats|landen|lezing|lijn|partijen|orde|en tweede))`,
  'g',
);

const ordinalsIn = (text: string): Found[] =>
  [...text.matchAll(ordinal)].map((match) => foundAt(match, ordinals.indexOf(match[0]) + 1));

const parts: Readonly<Record<string, number>> = {
  derde: 3,
  kwart: 4,
  vierde: 4,
  vijfde: 5,
  tiende: 10,
};
const fraction =
  /(?<![a-z0-9-])(?:(?<count>een|twee|drie|vier)\s?(?<part>derde|kwart|vierde|vijfde|tiende)(?=\s(?:deel|van)(?![a-z]))|de\s(?<half>helft)(?=\svan(?![a-z])))/g;

const fractionsIn = (text: string): Found[] =>
  [...text.matchAll(fraction)].map((match) => {
    const { count = '', part = '', half } = match.groups ?? {};
    const share = half ? 0.5 : numberValue(count) / (parts[part] ?? 1);
    return foundAt(match, Number(share.toFixed(4)));
  });
