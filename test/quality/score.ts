import type { Change, Comparison } from '../../shared/comparison/comparison.ts';
import { foldWord } from '../../shared/comparison/vocabulary.ts';
import type { Document } from '../../shared/document/document.ts';
import { sentencesOf } from '../../shared/document/sentences.ts';
import type { LabelledPair, TrueLink } from './generate.ts';
import { noSectionTally, type SectionTally, tallySections } from './section-score.ts';

/** Counts, to be added up over many pairs before any share is taken. */
export type Tally = {
  readonly hardFound: number;
  readonly hardTrue: number;
  readonly hardRight: number;
  readonly hardRecalled: number;
  readonly movedFound: number;
  readonly movedTrue: number;
  readonly movedRight: number;
  /** Sentences that moved and were edited; and those of them that are shown so, with the edit. */
  readonly movedEdited: number;
  readonly movedEditShown: number;
  readonly marked: number;
  readonly leastMarked: number;
  readonly islands: number;
  readonly kept: number;
  readonly keptWrong: number;
} & SectionTally;

export const noTally: Tally = {
  hardFound: 0,
  hardTrue: 0,
  hardRight: 0,
  hardRecalled: 0,
  movedFound: 0,
  movedTrue: 0,
  movedRight: 0,
  movedEdited: 0,
  movedEditShown: 0,
  marked: 0,
  leastMarked: 0,
  islands: 0,
  kept: 0,
  keptWrong: 0,
  ...noSectionTally,
};

export function added(one: Tally, other: Tally): Tally {
  const sum = { ...one };
  for (const name of Object.keys(one) as (keyof Tally)[]) sum[name] = one[name] + other[name];
  return sum;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How one comparison stands against the truth. A link is *hard* unless it is the same sentence in the same place. */
export function tally(pair: LabelledPair, comparison: Comparison): Tally {
  const count: Mutable<Tally> = { ...noTally };
  const place = { before: placesOf(pair.before), after: placesOf(pair.after) };
  const { texts } = pair;
  for (const side of ['before', 'after'] as const) {
    const found = textsOf(pair[side]);
    const at = found.findIndex((text, i) => text !== texts[side][i]);
    if (found.length !== texts[side].length || at !== -1)
      throw new Error(
        `${pair.name}: sentence ${at} of ${side} is read as "${found[at]}", was "${texts[side][at]}"`,
      );
  }
  const truth = new Map<string, TrueLink>();
  for (const link of pair.truth)
    for (const i of link.before) for (const j of link.after) truth.set(`${i}-${j}`, link);

  const found = new Map<string, Change>();
  for (const change of comparison.changes) {
    const befores = change.before.map(({ id }) => place.before.get(id) as number);
    const afters = change.after.map(({ id }) => place.after.get(id) as number);
    for (const i of befores) for (const j of afters) found.set(`${i}-${j}`, change);
    countWords(
      change,
      befores.some((i) => afters.some((j) => truth.has(`${i}-${j}`))),
      count,
    );
  }
  for (const [key, change] of found) {
    if (!isHardChange(change)) continue;
    count.hardFound += 1;
    if (truth.has(key)) count.hardRight += 1;
  }
  for (const [key, link] of truth) {
    if (link.kind === 'same' && !link.moved) continue;
    count.hardTrue += 1;
    if (found.has(key)) count.hardRecalled += 1;
  }
  const movedTrue = new Set(pair.truth.filter((link) => link.moved).flatMap((link) => link.after));
  for (const change of comparison.changes) {
    if (!change.moved) continue;
    for (const { id } of change.after) {
      count.movedFound += 1;
      if (movedTrue.has(place.after.get(id) as number)) count.movedRight += 1;
    }
  }
  count.movedTrue = movedTrue.size;
  for (const link of pair.truth) {
    if (!link.moved || link.kind === 'same') continue;
    count.movedEdited += 1;
    const change = found.get(`${link.before[0]}-${link.after[0]}`);
    if (change?.moved && change.kind === 'reworded') count.movedEditShown += 1;
  }
  count.leastMarked = leastMarks(pair.truth, texts.before, texts.after);
  return { ...count, ...tallySections(pair.sections, comparison.sections) };
}

const isHardChange = (change: Change): boolean =>
  change.kind === 'reworded' || change.moved || change.before.length > 1 || change.after.length > 1;

function countWords(change: Change, isTrue: boolean, count: Mutable<Tally>): void {
  for (const [at, { op, text }] of change.words.entries()) {
    const words = wordsOf(text).length;
    if (op !== 'same') {
      count.marked += words;
      continue;
    }
    count.kept += words;
    if (!isTrue && change.before.length > 0) count.keptWrong += words;
    if (at > 0 && at < change.words.length - 1 && words > 0 && words <= 2) count.islands += 1;
  }
}

/** The words that must be marked however well one reads: what the shortest script of each true pair leaves over. */
function leastMarks(truth: readonly TrueLink[], before: readonly string[], after: readonly string[]): number {
  let least = 0;
  const linked = { before: new Set<number>(), after: new Set<number>() };
  for (const link of truth) {
    for (const i of link.before) linked.before.add(i);
    for (const j of link.after) linked.after.add(j);
    const left = link.before.flatMap((i) => wordsOf(before[i] ?? ''));
    const right = link.after.flatMap((j) => wordsOf(after[j] ?? ''));
    least += left.length + right.length - 2 * commonLength(left, right);
  }
  before.forEach((text, i) => {
    if (!linked.before.has(i)) least += wordsOf(text).length;
  });
  after.forEach((text, j) => {
    if (!linked.after.has(j)) least += wordsOf(text).length;
  });
  return least;
}

function commonLength(left: readonly string[], right: readonly string[]): number {
  let above = new Int32Array(right.length + 1);
  for (const word of left) {
    const row = new Int32Array(right.length + 1);
    for (let j = 1; j <= right.length; j += 1) {
      row[j] =
        word === right[j - 1]
          ? (above[j - 1] as number) + 1
          : Math.max(above[j] as number, row[j - 1] as number);
    }
    above = row;
  }
  return above[right.length] as number;
}

const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .map((chunk) => foldWord(chunk).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ''))
    .filter(Boolean);

const placesOf = (document: Document) => new Map(sentencesOf(document).map(({ id }, at) => [id, at]));
const textsOf = (document: Document) => sentencesOf(document).map(({ text }) => text);
