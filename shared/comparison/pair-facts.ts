import type { Fact } from '../document/document.ts';
import type { Change, FactChange } from './comparison.ts';

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

/** What the same unit adds to a pair; without a word in common around them two facts have nothing to do with each other. */
const SAME_UNIT = 2;
/** How many words on either side are looked at. */
const AROUND = 4;

/** Of two rows of facts of one kind the pairs, in order on both sides, whose surroundings agree most. */
function likeliest(olds: readonly Fact[], news: readonly Fact[], left: string, right: string): Pair[] {
  const width = news.length + 1;
  const total = new Float64Array((olds.length + 1) * width);
  const around = { old: surroundings(olds, left), new: surroundings(news, right) };
  const worth = (i: number, j: number): number => {
    const [one, other] = [olds[i] as Fact, news[j] as Fact];
    const shared = (around.old[i] as string[]).filter((word) => (around.new[j] as string[]).includes(word));
    if (shared.length === 0) return 0;
    return (one.unit === other.unit ? SAME_UNIT : 0) + shared.length;
  };
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      const pair = worth(i, j) + (total[at + width + 1] as number);
      total[at] = Math.max(pair, total[at + width] as number, total[at + 1] as number);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < olds.length && j < news.length; ) {
    const at = i * width + j;
    if (worth(i, j) > 0 && total[at] === worth(i, j) + (total[at + width + 1] as number)) {
      pairs.push([olds[i] as Fact, news[j] as Fact]);
      i += 1;
      j += 1;
    } else if (total[at] === total[at + width]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** The words beside each fact, found one after another, since the same figure may stand twice. */
function surroundings(facts: readonly Fact[], text: string): string[][] {
  let from = 0;
  return facts.map(({ text: printed }) => {
    const at = Math.max(text.indexOf(printed, from), 0);
    from = at + 1;
    const words = (part: string) => part.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return [
      ...words(text.slice(Math.max(0, at - 60), at)).slice(-AROUND),
      ...words(text.slice(at + printed.length, at + printed.length + 60)).slice(0, AROUND),
    ];
  });
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
