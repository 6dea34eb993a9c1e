import type { Fact } from '../document/document.ts';
import type { Change, FactChange } from './comparison.ts';
import { type Around, likenessOf, surroundings } from './fact-surroundings.ts';
import { heaviestPairs } from './heaviest-pairs.ts';

/**
 * What became of each fact. Compared by value within the change its sentence is in, so a fact that moves along with
 * its sentence is no change, and "2%" for "2 procent" is none either. What is left on both sides is paired old with
 * new, kind with kind, by what stands around it; a fact without a counterpart was added or removed.
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
    const pairs = mirrored
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

const isSameFact = (one: Fact, other: Fact): boolean =>
  one.kind === other.kind && one.value === other.value && one.unit === other.unit;

function grouped(facts: readonly Fact[]): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.sentence);
    if (group) group.push(fact);
    else groups.set(fact.sentence, [fact]);
  }
  return groups;
}

function pairsOf(before: readonly Fact[], after: readonly Fact[], left: string, right: string): Pair[] {
  const same = sameInOrder(before, after);
  const taken = new Set(same.flat());
  const kinds = [...new Set(before.map(({ kind }) => kind))];
  const changed = kinds.flatMap((kind) => {
    const olds = before.filter((fact) => fact.kind === kind && !taken.has(fact));
    const news = after.filter((fact) => fact.kind === kind && !taken.has(fact));
    return likeliest(olds, news, left, right);
  });
  return [...same, ...changed];
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

/** Of two rows of facts of one kind the pairs, in order on both sides, that have most to do with each other. */
function likeliest(olds: readonly Fact[], news: readonly Fact[], left: string, right: string): Pair[] {
  if (olds.length === 0 || news.length === 0) return [];
  const around = { old: surroundings(olds, left), new: surroundings(news, right) };
  const worth = (i: number, j: number): number =>
    likenessOf(olds[i] as Fact, news[j] as Fact, around.old[i] as Around, around.new[j] as Around);
  return heaviestPairs(olds.length, news.length, worth).map(([i, j]) => [olds[i] as Fact, news[j] as Fact]);
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
