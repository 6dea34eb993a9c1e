import { totals } from './section-links.ts';

/**
 * A section was split off another (or merged into it) where so much of what it has in common with anything, and so much
 * of all its text, is with that one; and where that is no mere crumb of the other, unless it is nearly all of itself.
 */
const PART_OF_COMMON = 0.6;
const PART_OF_TEXT = 0.3;
const PART_OF_WHOLE = 0.12;
const ALL_OF_PART = 0.75;

type Known = {
  /** The sections that are paired, of either side; those that turn out to be parts are added to both. */
  readonly partner: Map<number, number>;
  readonly partnerOf: Map<number, number>;
  /** For each two sections the words of their linked sentences. */
  readonly linked: readonly ReadonlyMap<number, number>[];
  readonly equalHeads: (before: number, after: number) => boolean;
  readonly words: { readonly before: Float64Array; readonly after: Float64Array };
};

/**
 * The sections without a partner that are parts of one that has: of a section of *before* the `parts` it was split into
 * besides, of one of *after* the `wholes` that were merged into it.
 */
export function partsOf({ partner, partnerOf, linked, equalHeads, words }: Known): {
  readonly parts: ReadonlyMap<number, readonly number[]>;
  readonly wholes: ReadonlyMap<number, readonly number[]>;
} {
  const common = totals(linked, words.after.length);
  const parts = new Map<number, number[]>();
  const wholes = new Map<number, number[]>();
  for (const { a, b, words: count } of inOrderOf(linked)) {
    const [ofA, ofB] = [words.before[a] as number, words.after[b] as number];
    const heads = equalHeads(a, b);
    if (partner.has(a) && !partnerOf.has(b) && isPart(count, ofB, common.after[b] as number, ofA, heads)) {
      partnerOf.set(b, a);
      parts.set(a, [...(parts.get(a) ?? []), b]);
    } else if (
      partnerOf.has(b) &&
      !partner.has(a) &&
      isPart(count, ofA, common.before[a] as number, ofB, heads)
    ) {
      partner.set(a, b);
      wholes.set(b, [...(wholes.get(b) ?? []), a]);
    }
  }
  return { parts, wholes };
}

/** Under the heading of the part, the whole was made from it, however much of something else went along. */
function isPart(
  words: number,
  ofPart: number,
  common: number,
  ofWhole: number,
  headsEqual: boolean,
): boolean {
  if (words < PART_OF_COMMON * common || words < PART_OF_TEXT * ofPart) return false;
  return headsEqual || words >= PART_OF_WHOLE * ofWhole || words >= ALL_OF_PART * ofPart;
}

/** Linked sections, those with most in common first. */
export function inOrderOf(linked: Known['linked']): { a: number; b: number; words: number }[] {
  return linked
    .flatMap((row, a) => [...row].map(([b, words]) => ({ a, b, words })))
    .sort((x, y) => y.words - x.words || x.a - y.a || x.b - y.b);
}
