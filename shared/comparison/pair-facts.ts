import type { Fact } from '../document/document.ts';
import { bestPairs } from './best-pairs.ts';
import type { Change, FactChange } from './comparison.ts';
import { likenessOf, surroundings } from './fact-surroundings.ts';
import { isSameFact } from './same-fact.ts';
import { pairsOfYears } from './year-rows.ts';

/**
 * What became of each fact. Compared by value within the change its sentence is in, so a fact that moves along with
 * its sentence is no change, and "2%" for "2 procent" is none either. What is left on both sides is paired old with
 * new, kind with kind, by what stands around it; a fact without a counterpart was added or removed. Where what stands
 * around figures says so clearly, they are others even if their values are the same ("van 13 naar 20 miljard", "van 20
 * naar 27 miljard"); a name is itself wherever it stands.
 *
 * @param mirrored pairs are chosen as if the sides were exchanged: see `compareDocuments`
 */
export function pairFacts(
  changes: readonly Change[],
  before: readonly Fact[],
  after: readonly Fact[],
  mirrored = false,
): FactChange[] {
  const bySentence = { before: grouped(before), after: grouped(after) };
  return changes.flatMap((change) => {
    const left = change.before.flatMap(({ id }) => bySentence.before.get(id) ?? []);
    const right = change.after.flatMap(({ id }) => bySentence.after.get(id) ?? []);
    if (left.length + right.length === 0) return [];
    const texts = {
      before: change.before.map(({ text }) => text).join(' '),
      after: change.after.map(({ text }) => text).join(' '),
    };
    const pairs =
      change.kind === 'same'
        ? sameInOrder(left, right)
        : mirrored
          ? pairsOf(right, left, texts.after, texts.before).map(([one, other]) => [other, one] as const)
          : pairsOf(left, right, texts.before, texts.after);
    return inOrder(left, right, pairs).map(([one, other]): FactChange => {
      const { kind } = (other ?? one) as Fact;
      return { kind, change: whatBecame(one, other), before: one, after: other, changeId: change.id };
    });
  });
}

type Pair = readonly [Fact, Fact];
type Outcome = readonly [Fact | null, Fact | null];

function whatBecame(before: Fact | null, after: Fact | null): FactChange['change'] {
  if (before === null) return 'added';
  if (after === null) return 'removed';
  return isSameFact(before, after) ? 'same' : 'changed';
}

function grouped(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.sentence);
    if (group) group.push(fact);
    else groups.set(fact.sentence, [fact]);
  }
  return groups;
}

/** Kinds whose values are names: the same one is the same thing, wherever it stands. */
const names: ReadonlySet<Fact['kind']> = new Set([
  'reference',
  'motion',
  'meeting',
  'country',
  'organisation',
]);

function pairsOf(before: readonly Fact[], after: readonly Fact[], left: string, right: string): Pair[] {
  const ofYears = pairsOfYears(before, after, left, right);
  if (ofYears !== undefined) {
    const others = (facts: readonly Fact[]) => facts.filter((fact) => !ofYears.settled.has(fact));
    return [...ofYears.pairs, ...pairsByKind(others(before), others(after), left, right)];
  }
  return pairsByKind(before, after, left, right);
}

function pairsByKind(before: readonly Fact[], after: readonly Fact[], left: string, right: string): Pair[] {
  const kinds = [...new Set(before.map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const olds = before.filter((fact) => fact.kind === kind);
    const news = after.filter((fact) => fact.kind === kind);
    const same = sameInOrder(olds, news);
    if (same.length === olds.length && same.length === news.length && (same.length === 1 || names.has(kind)))
      return same;
    return likeliest(olds, news, same, left, right);
  });
}

/** Equal facts, each once: the first with the first. */
function sameInOrder(before: readonly Fact[], after: readonly Fact[]): Pair[] {
  const free = [...after];
  return before.flatMap((one): Pair[] => {
    const at = free.findIndex((other) => isSameFact(one, other));
    if (at === -1) return [];
    return [[one, free.splice(at, 1)[0] as Fact]];
  });
}

/** That two figures are of one value, in likeness: not quite one word that means something in common. */
const SAME_VALUE = 2;
/** By how much pairs in another order, or of other values, must be likelier. */
const CLEARLY = 0.3;

/**
 * Of two rows of facts of one kind the pairs that have most to do with each other: equal ones first, unless others
 * clearly do.
 */
function likeliest(
  olds: readonly Fact[],
  news: readonly Fact[],
  same: readonly Pair[],
  left: string,
  right: string,
): readonly Pair[] {
  const taken = new Set(same.flat());
  const free = (facts: readonly Fact[]) => facts.filter((fact) => !taken.has(fact));
  const [gone, come] = [free(olds), free(news)];
  const isSettled = names.has(olds[0]?.kind as Fact['kind']) || same.length === 0;
  if (isSettled && (gone.length === 0 || come.length === 0)) return same;
  const [aroundOld, aroundNew] = [surroundings(olds, left), surroundings(news, right)];
  const worth = (one: Fact, other: Fact): number =>
    likenessOf(one, other, aroundOld(one), aroundNew(other)) + (isSameFact(one, other) ? SAME_VALUE : 0);
  const best = (ones: readonly Fact[], others: readonly Fact[]): Pair[] =>
    bestPairs(ones.length, others.length, (i, j) => worth(ones[i] as Fact, others[j] as Fact), CLEARLY).map(
      ([i, j]) => [ones[i] as Fact, others[j] as Fact],
    );
  const equalFirst = [...same, ...best(gone, come)];
  if (isSettled) return equalFirst;
  const any = best(olds, news);
  const total = (pairs: readonly Pair[]) => pairs.reduce((sum, [one, other]) => sum + worth(one, other), 0);
  return total(any) > total(equalFirst) + CLEARLY ? any : equalFirst;
}

/** In the order of *after*; a removed fact stands before the next one that was kept. */
function inOrder(before: readonly Fact[], after: readonly Fact[], pairs: readonly Pair[]): Outcome[] {
  const partner = new Map<Fact, Fact>(pairs);
  const newOnes = new Map<Fact, Fact>(pairs.map(([one, other]) => [other, one]));
  const outcomes: Outcome[] = [];
  let at = 0;
  const removedUpTo = (end: number) => {
    for (; at < end; at += 1) {
      const one = before[at] as Fact;
      if (!partner.has(one)) outcomes.push([one, null]);
    }
  };
  for (const fact of after) {
    const one = newOnes.get(fact);
    if (one) removedUpTo(before.indexOf(one));
    outcomes.push([one ?? null, fact]);
  }
  removedUpTo(before.length);
  return outcomes;
}
