import type { Series } from '../watchlist.ts';
import { amountsIn } from './amounts.ts';
import { daysIn } from './days.ts';
import type { Fact, FactKind, Sentence } from './document.ts';
import { meetingsIn } from './meeting.ts';
import { monthNumber, monthPattern } from './months.ts';
import { figuresPattern, numberValue } from './numbers.ts';
import { percentagesIn } from './percentages.ts';
import { referencesIn } from './references.ts';

export type FactContext = {
  /** The day of the paper: gives "10 januari jl." its year. */
  readonly publishedOn?: string | undefined;
  readonly series?: readonly Series[];
};

/** A fact before its sentence is known; `start` and `end` are its place in the text. */
type Found = Omit<Fact, 'sentence'> & { readonly start: number; readonly end: number };

/**
 * The facts a text names, in order: meetings, references, amounts, percentages, days and years, and what other figures
 * stand on their own. Of two that overlap the one that says more counts ("28 676, nr. 417" is no number 417), but the
 * days of a meeting are facts of their own. Compared by value: "2%" and "2 procent" are one.
 */
export function factsOf(sentences: readonly Sentence[], context: FactContext = {}): Fact[] {
  return sentences.flatMap(({ id, kind, text }) =>
    factsIn(text, context, kind === 'list-item').map(
      ({ kind: factKind, text: printed, value, unit }): Fact => ({
        kind: factKind,
        text: printed,
        value,
        unit,
        sentence: id,
      }),
    ),
  );
}

function factsIn(text: string, { publishedOn, series = [] }: FactContext, isItem: boolean): Found[] {
  // Nearly every fact has a figure; a text without one, in words or digits, can only name a meeting by its place.
  const numbersInWords = wordNumbers(text);
  const hasFigure = /\d/.test(text) || numbersInWords.length > 0;
  const meetings = series.length > 0 ? meetingFacts(text, series, publishedOn) : [];
  if (!hasFigure) return meetings;
  const amounts = mayHoldAmount.test(text) ? amountsIn(text) : [];
  const found = kept(
    referencesIn(text).map(({ id, text: printed, start }) => fact('reference', printed, id, null, start)),
    amounts.flatMap(({ value, unit, text: printed, start }) =>
      unit === null ? [] : [fact('amount', printed, value, unit, start)],
    ),
    (mayHoldPercentage.test(text) ? percentagesIn(text) : []).map(({ value, unit, text: printed, start }) =>
      fact('percentage', printed, value, unit, start),
    ),
    daysIn(text, publishedOn).map(({ from, to, text: printed, start }) =>
      fact('date', printed, from === to ? from : `${from}/${to}`, null, start),
    ),
    amounts.map(({ value, text: printed, start }) => fact('number', printed, value, null, start)),
    months(text),
    years(text),
    figures(text, isItem),
    numbersInWords,
  );
  return inOrder([...meetings, ...found]);
}

// The expressions that find these try every figure they meet: most texts can be spared them at a glance.
const mayHoldAmount = /[€$£]|EUR|USD|GBP|euro|dollar|pond|duizend|miljoen|miljard|biljoen|mln|mld|mrd/i;
const mayHoldPercentage = /[%‰]|procent|pct|promille/i;

function fact(
  kind: FactKind,
  text: string,
  value: number | string,
  unit: string | null,
  start: number,
): Found {
  const printed = text.trim();
  return { kind, text: printed, value, unit, start, end: start + printed.length };
}

/** Each list in turn, without what lies over something found in an earlier one; both ends of a range share a place. */
function kept(...lists: readonly (readonly Found[])[]): Found[] {
  const all: Found[] = [];
  for (const list of lists) {
    const free = list.filter(({ start, end }) => !all.some((one) => start < one.end && one.start < end));
    all.push(...free);
  }
  return all;
}

const inOrder = (found: readonly Found[]): Found[] =>
  [...found].sort((one, other) => one.start - other.start || one.end - other.end);

function meetingFacts(text: string, series: readonly Series[], publishedOn: string | undefined): Found[] {
  return meetingsIn(text, series, { writtenOn: publishedOn }).flatMap((mention) => {
    const { series: name, place, from, to, year } = mention;
    const when = from === null ? year : from === to ? from : `${from}/${to}`;
    // "de NAVO-top" alone names no meeting in particular.
    if (place === null && when === null) return [];
    const value = [name, place ?? '', when ?? ''].join('|');
    return [fact('meeting', mention.text, value, null, mention.start)];
  });
}

/** "februari 2023" is "2023-02". */
const month = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${monthPattern})\s((?:19|20)\d{2})(?![\p{L}\p{N}])`,
  'giu',
);
function months(text: string): Found[] {
  return [...text.matchAll(month)].map((match) => {
    const [printed, name = '', of = ''] = match;
    return fact('date', printed, `${of}-${String(monthNumber(name)).padStart(2, '0')}`, null, match.index);
  });
}

const year = /(?<![\p{L}\p{N}.,/-])(?:19|20)\d{2}(?![\p{L}\p{N}]|[.,/-]\d|%)/gu;
function years(text: string): Found[] {
  return [...text.matchAll(year)].map((match) => fact('date', match[0], match[0], null, match.index));
}

// Figures within a word ("G7", "AP4", "360-graden") are part of a name; "1." before an item is its mark.
const figure = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/_=-]|\d\s)${figuresPattern}(?![\p{L}\p{N}]|[.,:]\d|-\p{L}|\/\d)`,
  'gu',
);
const itemMark = /^\s*\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s/u;
function figures(text: string, isItem: boolean): Found[] {
  const from = isItem || itemMark.test(text) ? (itemMark.exec(text)?.[0].length ?? 0) : 0;
  return [...text.matchAll(figure)].flatMap((match) =>
    match.index < from ? [] : [fact('number', match[0], numberValue(match[0]), null, match.index)],
  );
}

/** "twee separate werksessies", "vier stappen"; "een" is an article far more often than a number. */
const numberWord =
  /(?<![\p{L}\p{N}-])(?:twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|vijftien|twintig|dertig|veertig|vijftig|honderd)(?![\p{L}\p{N}-])/giu;
function wordNumbers(text: string): Found[] {
  return [...text.matchAll(numberWord)].map((match) =>
    fact('number', match[0], numberValue(match[0]), null, match.index),
  );
}
