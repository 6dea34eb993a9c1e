import type { Matter } from './candidates.ts';
import { heaviestChain } from './chain.ts';
import type { Group } from './groups.ts';
import { commonWords } from './section-links.ts';
import { inOrderOf, partsOf } from './section-parts.ts';
import { type Side, wordsBySection } from './side.ts';

/** Sections that belong together, as places in `Side.sections`; two or more on one side: split or merged. */
export type SectionPair = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The two that were paired first: of a split section the part that stayed most. */
  readonly main: readonly [before: number, after: number];
  /** How much both sides have in common, in words. */
  readonly shared: number;
  /** The words of the sentences of both that are linked, edited or not: what goes along where it moves. */
  readonly linked: number;
  readonly headingsEqual: boolean;
  /** It stands elsewhere among the sections that stayed. */
  readonly moved: boolean;
};

/** What a pair must share, as part of the smaller section, where the headings do not agree. */
const LEAST_SHARED = 0.2;
/** What two sections that no other has must have in linked sentences, as part of the smaller. */
const LEAST_LINKED = 0.2;
/** Equal headings break ties, and pair two sections of which nothing else is left. */
const HEADING_BONUS = 1.5;

/**
 * Which sections belong together, from the links of their sentences. The heading only breaks ties: sections are
 * renamed from year to year, and new text is put under old headings.
 */
export function pairSections(matter: Matter, groups: readonly Group[]): SectionPair[] {
  const { before, after } = matter;
  const { shared, linked } = commonWords(matter, groups);
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

  const { parts, wholes } = partsOf({
    partner,
    partnerOf,
    linked,
    equalHeads,
    words: { before: beforeWords, after: afterWords },
  });
  pairWhatIsLeft();
  const merged = new Set([...wholes.values()].flat());
  const pairs = [...partner]
    .filter(([a]) => !merged.has(a))
    .map(([a, b]) => {
      const befores = [a, ...(wholes.get(b) ?? [])].sort((x, y) => x - y);
      const afters = [b, ...(parts.get(a) ?? [])].sort((x, y) => x - y);
      return {
        before: befores,
        after: afters,
        main: [a, b] as const,
        shared: wordsIn(shared, befores, afters),
        linked: wordsIn(linked, befores, afters),
        headingsEqual: befores.some((x) => afters.some((y) => equalHeads(x, y))),
      };
    })
    .sort((x, y) => (x.before[0] as number) - (y.before[0] as number));
  const inPlace = heaviestChain(
    pairs.map((pair) => pair.after[0] as number),
    pairs.map((pair) => 1 + pair.linked),
  );
  return pairs.map((pair, at) => ({ ...pair, moved: !inPlace[at] }));

  /** Two sections that nobody has: much rewritten, with little left but links between them. */
  function pairWhatIsLeft(): void {
    for (const { a, b, words } of inOrderOf(linked)) {
      if (partner.has(a) || partnerOf.has(b)) continue;
      if (words < LEAST_LINKED * Math.min(beforeWords[a] as number, afterWords[b] as number)) continue;
      partner.set(a, b);
      partnerOf.set(b, a);
    }
  }

  /** By names alone, or by numbers, where nothing else is left. */
  function pairByHeadingAlone(): void {
    const byName = groups.flatMap(({ before: [i], after: [j] }): [number, number][] =>
      before.sentences[i as number]?.kind === 'heading' && after.sentences[j as number]?.kind === 'heading'
        ? [[before.section[i as number] as number, after.section[j as number] as number]]
        : [],
    );
    for (const [a, b] of [...byName, ...byNumber(before, after)]) {
      if (partner.has(a) || partnerOf.has(b)) continue;
      partner.set(a, b);
      partnerOf.set(b, a);
    }
  }
}

const wordsIn = (
  rows: readonly ReadonlyMap<number, number>[],
  as: readonly number[],
  bs: readonly number[],
) => as.reduce((sum, a) => bs.reduce((part, b) => part + (rows[a]?.get(b) ?? 0), sum), 0);

/** Sections without a name that have the same number ("Artikel 7"), in order; the two openings have neither. */
function byNumber(before: Side, after: Side): [number, number][] {
  const numberOf = (side: Side, at: number) => {
    const heading = side.heading[at] as number;
    if (heading === -1) return at === 0 ? -1 : undefined;
    return side.anchor[heading] === -1 ? side.key[heading] : undefined;
  };
  const places = new Map<number, number[]>();
  for (const a of before.heading.keys()) {
    const number = numberOf(before, a);
    if (number === undefined) continue;
    const same = places.get(number);
    if (same) same.push(a);
    else places.set(number, [a]);
  }
  return Array.from(after.heading.keys(), (b): [number | undefined, number] => {
    const number = numberOf(after, b);
    return [number === undefined ? undefined : places.get(number)?.shift(), b];
  }).filter((pair): pair is [number, number] => pair[0] !== undefined);
}

/** The key of the name of each section, -1 where it has none. */
const headings = (side: Side): number[] =>
  Array.from(side.heading, (i) => (i === -1 ? -1 : (side.anchor[i] as number)));
