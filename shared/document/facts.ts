import type { Series } from '../watchlist.ts';
import { amountsIn, mayHoldAmount } from './amounts.ts';
import { daysIn } from './days.ts';
import type { Fact, FactKind, Sentence } from './document.ts';
import { figuresIn } from './figures.ts';
import { lowerLatin } from './latin.ts';
import { meetingsIn } from './meeting.ts';
import { monthPattern } from './months.ts';
import { motionsIn } from './motions.ts';
import { namesIn } from './names.ts';
import { percentagesIn } from './percentages.ts';
import { periodsIn } from './periods.ts';
import { referencesIn } from './references.ts';

export type FactContext = {
  /** The day of the paper: gives "10 januari jl." its year. */
  readonly publishedOn?: string | undefined;
  /** Its dossier: a bare "motie nr. 12" is of it. */
  readonly dossiernummer?: string | undefined;
  readonly series?: readonly Series[];
};

/** A fact before its sentence is known; `start` and `end` are its place in the text. */
type Found = Omit<Fact, 'sentence'> & { readonly start: number; readonly end: number };

/**
 * The facts a text names, in order: meetings, references, moties, amounts, percentages, days and other times, countries
 * and organisations, and what other numbers stand on their own. Of two that overlap the one that says more counts ("28
 * 676, nr. 417" is no number 417), but the days of a meeting are facts of their own. Compared by value: "2%" and "2
 * procent" are one, and so are "Rusland" and "Russische".
 *
 * @param known what was found in other texts of this comparison: two versions of a paper have most sentences in common
 */
export function factsOf(
  sentences: readonly Sentence[],
  context: FactContext = {},
  known: KnownFacts = new Map(),
): Fact[] {
  const { publishedOn = '', dossiernummer = '' } = context;
  const [inItems, inOthers] = ['item', 'other'].map((kind) =>
    knownUnder(known, `${publishedOn} ${dossiernummer} ${kind}`),
  ) as [KnownTexts, KnownTexts];
  return sentences.flatMap(({ id, kind, text }) => {
    const isItem = kind === 'list-item';
    const texts = isItem ? inItems : inOthers;
    const found = texts.get(text) ?? factsIn(text, context, isItem);
    texts.set(text, found);
    return found.map(
      ({ kind: factKind, text: printed, value, unit }): Fact => ({
        kind: factKind,
        text: printed,
        value,
        unit,
        sentence: id,
      }),
    );
  });
}

/** What was found in each text; by what is known of its paper besides the words. */
export type KnownFacts = Map<string, KnownTexts>;
type KnownTexts = Map<string, readonly Found[]>;

function knownUnder(known: KnownFacts, context: string): KnownTexts {
  const texts = known.get(context) ?? new Map<string, readonly Found[]>();
  known.set(context, texts);
  return texts;
}

function factsIn(
  text: string,
  { publishedOn, dossiernummer, series = [] }: FactContext,
  isItem: boolean,
): Found[] {
  const meetings = series.length > 0 ? meetingFacts(text, series, publishedOn) : [];
  const motions = factsFrom('motion', motionsIn(text));
  const plain = lowerLatin(text);
  const found = mayHoldFigure.test(plain)
    ? withFigures(text, { publishedOn, dossiernummer }, motions, isItem)
    : motions;
  const others = [...meetings, ...found];
  // The name of a meeting holds that of its organisation, and of a motie those of its proposers.
  const names = namesIn(text)
    .map(({ kind, value, text: printed, start }) => fact(kind, printed, value, null, start))
    .filter((name) => !others.some((one) => overlaps(name, one)));
  return inOrder([...others, ...names]);
}

function withFigures(
  text: string,
  { publishedOn, dossiernummer }: FactContext,
  motions: readonly Found[],
  isItem: boolean,
): Found[] {
  const plain = lowerLatin(text);
  const references = referencesIn(text, { dossiernummer });
  const amounts = mayHoldAmount.test(plain) ? amountsIn(text) : [];
  // "17,9" of "van 17,9 naar 17,8 miljoen inwoners" is in millions, and no figure of its own.
  const numbers = factsFrom('number', amounts);
  // "Kamerstukken II 2021/22, 28 676, nr. 417": the year is part of the reference.
  const periods = periodsIn(text, publishedOn).filter(
    (period) =>
      !references.some(({ start }) => text.slice(period.start + period.text.length, start) === ', '),
  );
  return kept([
    ...references.map(({ id, text: printed, start }) => fact('reference', printed, id, null, start)),
    ...motions,
    ...amounts
      .filter(({ unit }) => unit !== null)
      .map(({ value, unit, text: printed, start }) => fact('amount', printed, value, unit, start)),
    ...(mayHoldPercentage.test(plain) ? percentagesIn(text) : []).map(
      ({ value, unit, text: printed, start }) => fact('percentage', printed, value, unit, start),
    ),
    ...daysIn(text, publishedOn).map(({ from, to, text: printed, start }) =>
      fact('date', printed, from === to ? from : `${from}/${to}`, null, start),
    ),
    ...factsFrom('date', periods),
    ...numbers,
    ...factsFrom('number', figuresIn(text, isItem)).filter(
      (figure) => !numbers.some((one) => overlaps(figure, one)),
    ),
  ]);
}

// The expressions that find facts are dear, and those that only look cheap: most texts can be spared the dear ones.
// All but names begin with a figure, in digits or at the beginning of a word, or are a month. All in `lowerLatin`.
const mayHoldFigure = new RegExp(
  String.raw`[\d¼½¾]|\b(?:een(?:en| half| m| d)|twee|twaalf|twintig|drie|der(?:de|ti)|vier|veer|vijf|zes|zeven|acht(?!er|ing)|tacht|negen|tien|elf|honderd|duizend|half|halve|anderhal|eerste|kwart|helft|${monthPattern}(?![a-z]))`,
);
const mayHoldPercentage = /[%‰]|(?:pro|per)cent|pct|promille|\d\s?pp/;

type Mention = { readonly value: string | number; readonly text: string; readonly start: number };

const factsFrom = (kind: FactKind, mentions: readonly Mention[]): Found[] =>
  mentions.map(({ value, text, start }) => fact(kind, text, value, null, start));

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

/** One after another, without what lies over something found before it; both ends of a range share a place. */
function kept(found: readonly Found[]): Found[] {
  const all: Found[] = [];
  for (const one of found)
    if (!all.some((other) => overlaps(one, other) && !isOtherEnd(one, other))) all.push(one);
  return all;
}

const isOtherEnd = (one: Found, other: Found): boolean =>
  one.kind === other.kind && one.start === other.start && one.end === other.end && one.value !== other.value;

const overlaps = (one: Found, other: Found): boolean => one.start < other.end && other.start < one.end;

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
