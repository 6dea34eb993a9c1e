import { likeness, overlap } from './bags.ts';
import { heaviestChain } from './chain.ts';
import type { Group } from './groups.ts';
import { type Side, wordsBySection } from './side.ts';
import type { Matter } from './similar.ts';

/** Sections that belong together, as places in `Side.sections`; two or more on one side: split or merged. */
export type SectionPair = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The two that were paired first: of a split section the part that stayed most. */
  readonly main: readonly [before: number, after: number];
  /** How much both sides have in common, in words. */
  readonly shared: number;
  readonly headingsEqual: boolean;
  /** It stands elsewhere among the sections that stayed. */
  readonly moved: boolean;
};

/** What a pair must share, as part of the smaller section, where the headings do not agree. */
const LEAST_SHARED = 0.2;
/** A section whose greater part comes from a section that has another partner was split off it (or merged into it). */
const PART_SHARED = 0.4;
const WHOLE_SHARED = 0.12;
/** Equal headings break ties, and pair two sections of which nothing else is left. */
const HEADING_BONUS = 1.5;

/**
 * Which sections belong together, from the links of their sentences. The heading only breaks ties: sections are
 * renamed from year to year, and new text is put under old headings.
 */
export function pairSections(matter: Matter, groups: readonly Group[]): SectionPair[] {
  const { before, after } = matter;
  const shared = sharedWords(matter, groups);
  const beforeWords = wordsBySection(before);
  const afterWords = wordsBySection(after);
  const beforeHeads = headings(before);
  const afterHeads = headings(after);
  const equalHeads = (a: number, b: number) => beforeHeads[a] === afterHeads[b] && beforeHeads[a] !== -1;

  const edges: { a: number; b: number; words: number; score: number }[] = [];
  for (const [a, row] of shared.entries()) {
    for (const [b, words] of row) {
      const least = Math.min(beforeWords[a] as number, afterWords[b] as number);
      const equal = equalHeads(a, b);
      if (words >= LEAST_SHARED * least || equal)
        edges.push({ a, b, words, score: words * (equal ? HEADING_BONUS : 1) });
    }
  }
  edges.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);

  const partner = new Map<number, number>();
  const partnerOf = new Map<number, number>();
  for (const { a, b } of edges) {
    if (partner.has(a) || partnerOf.has(b)) continue;
    partner.set(a, b);
    partnerOf.set(b, a);
  }
  pairByHeadingAlone();

  const parts = new Map<number, number[]>();
  const wholes = new Map<number, number[]>();
  for (const { a, b, words } of edges) {
    if (partner.has(a) && !partnerOf.has(b) && isPart(words, afterWords[b], beforeWords[a])) {
      partnerOf.set(b, a);
      parts.set(a, [...(parts.get(a) ?? []), b]);
    } else if (partnerOf.has(b) && !partner.has(a) && isPart(words, beforeWords[a], afterWords[b])) {
      partner.set(a, b);
      wholes.set(b, [...(wholes.get(b) ?? []), a]);
    }
  }
  const merged = new Set([...wholes.values()].flat());
  const pairs = [...partner]
    .filter(([a]) => !merged.has(a))
    .map(([a, b]) => {
      const befores = [a, ...(wholes.get(b) ?? [])].sort((x, y) => x - y);
      const afters = [b, ...(parts.get(a) ?? [])].sort((x, y) => x - y);
      const words = befores.flatMap((x) => afters.map((y) => shared[x]?.get(y) ?? 0));
      return {
        before: befores,
        after: afters,
        main: [a, b] as const,
        shared: words.reduce((sum, count) => sum + count, 0),
        headingsEqual: befores.some((x) => afters.some((y) => equalHeads(x, y))),
      };
    })
    .sort((x, y) => (x.before[0] as number) - (y.before[0] as number));
  const inPlace = heaviestChain(
    pairs.map((pair) => pair.after[0] as number),
    pairs.map((pair) => 1 + pair.before.reduce((sum, a) => sum + (beforeWords[a] as number), 0)),
  );
  return pairs.map((pair, at) => ({ ...pair, moved: !inPlace[at] }));

  function isPart(words: number, ofPart: number | undefined, ofWhole: number | undefined): boolean {
    return words >= PART_SHARED * (ofPart ?? 0) && words >= WHOLE_SHARED * (ofWhole ?? 0);
  }

  function pairByHeadingAlone(): void {
    for (let a = 0; a < beforeHeads.length; a += 1) {
      if (partner.has(a)) continue;
      const same = afterHeads.flatMap((head, b) => (!partnerOf.has(b) && sameHead(a, b, head) ? [b] : []));
      if (same.length !== 1) continue;
      partner.set(a, same[0] as number);
      partnerOf.set(same[0] as number, a);
    }
  }

  /** The opening of a paper has no heading: the two openings are each other's, whatever they say. */
  function sameHead(a: number, b: number, head: number): boolean {
    if (head === -1) return a === 0 && b === 0 && beforeHeads[a] === -1;
    return head === beforeHeads[a];
  }
}

/** The key of the name of each section, -1 where it has none. */
const headings = (side: Side): number[] =>
  Array.from(side.heading, (i) => (i === -1 ? -1 : (side.anchor[i] as number)));

function sharedWords(matter: Matter, groups: readonly Group[]): Map<number, number>[] {
  const { before, after, beforeBags, afterBags, weights } = matter;
  const shared = before.sections.map(() => new Map<number, number>());
  for (const group of groups) {
    for (const i of group.before) {
      for (const j of group.after) {
        const [a, b] = [before.section[i] as number, after.section[j] as number];
        if (a === -1 || b === -1) continue;
        const alike =
          before.key[i] === after.key[j]
            ? 1
            : likeness(beforeBags, i, afterBags, j, overlap(beforeBags, i, afterBags, j, weights));
        const words = alike * Math.min(before.words[i] as number, after.words[j] as number);
        const row = shared[a] as Map<number, number>;
        row.set(b, (row.get(b) ?? 0) + words);
      }
    }
  }
  return shared;
}
