import { overlap } from './bags.ts';
import type { Matter } from './candidates.ts';
import type { Links } from './links.ts';
import { commonInOrder } from './order.ts';
import { isRowOf, rowOf } from './sentence-rows.ts';

/** Sentences of *before* and of *after* that are one change: one and one, or more on one side: split or merged. */
export type Group = { readonly before: readonly number[]; readonly after: readonly number[] };

/** How much of a sentence must come, in order, from what its neighbour's partner has left over, to be a part of it. */
const PART_BAR = 0.5;
/** Where the partner's own neighbour on that side is accounted for, the part has no other home: less proof will do. */
const TIGHT_PART_BAR = 0.34;
/** One other sentence may stand between two parts: it was put in there, or dropped, or came from elsewhere. */
const APART_BAR = 0.6;
const LEAST_COMMON = 3;
/** "Ook zal Nederland tijdens de Top." has no rare word: it is a part where nearly all of it stands in the whole. */
const COMMON_PART_BAR = 0.75;
const LEAST_COMMON_PART = 5;
/** Parts that one sentence can fall into, the linked one included. */
const MOST_PARTS = 4;

/** A sentence that is a part of another's partner is taken, and is no one's partner itself. */
const PART = -2;

/**
 * The links as groups; a free sentence beside a linked one, or one away, joins it where it holds the rest of the same
 * partner.
 *
 * @param known groups found before, of links made before: those stay as they are
 */
export function groupsOf(matter: Matter, links: Links, known: readonly Group[] = []): Group[] {
  const { ofBefore, ofAfter } = links;
  const grouped = new Set(known.flatMap((group) => group.before));
  const groups = [...known];
  for (let i = 0; i < ofBefore.length; i += 1) {
    const j = ofBefore[i] as number;
    if (j < 0 || grouped.has(i)) continue;
    if (matter.before.key[i] === matter.after.key[j]) {
      groups.push({ before: [i], after: [j] });
      continue;
    }
    const after = withParts(matter, 'after', i, j, ofAfter, (step) => ofBefore[i + step] !== -1);
    const before =
      after.length > 1
        ? [i]
        : withParts(matter, 'before', j, i, ofBefore, (step) => ofAfter[j + step] !== -1);
    for (const at of after) if (at !== j) ofAfter[at] = PART;
    for (const at of before) if (at !== i) ofBefore[at] = PART;
    groups.push({ before, after });
  }
  return groups;
}

/**
 * The linked sentence `linked` on `side` with the sentences near it that are parts of its partner `whole` too,
 * ascending. A neighbour, or the one behind it, is a part where much of what it says stands in the whole, in order,
 * behind or before the parts already found.
 */
function withParts(
  matter: Matter,
  side: 'before' | 'after',
  whole: number,
  linked: number,
  taken: Int32Array,
  isTight: (step: 1 | -1) => boolean,
): number[] {
  const [wholeBags, wholeSide, partBags, partSide] =
    side === 'after'
      ? [matter.beforeBags, matter.before, matter.afterBags, matter.after]
      : [matter.afterBags, matter.after, matter.beforeBags, matter.before];
  const kind = partSide.sentences[linked]?.kind;
  if (partSide.table.label[linked] !== -1 && wholeSide.sentences[whole]?.kind !== 'cell') {
    // Of a row that was a sentence or an item of a list every cell is a part, however short.
    const row = rowOf(partSide, linked);
    if (isRowOf(matter, side, whole, row)) return row.filter((at) => at === linked || taken[at] === -1);
  }
  const parts = [linked];
  for (const step of [1, -1] as const) {
    const tight = isTight(step);
    let apart = false;
    for (
      let at = linked + step;
      parts.length < MOST_PARTS && at >= 0 && at < partBags.total.length;
      at += step
    ) {
      if (partSide.sentences[at]?.kind !== kind || partSide.section[at] !== partSide.section[linked]) break;
      const more = step === 1 ? [...parts, at] : [at, ...parts];
      if (taken[at] === -1 && isPart(at, more, tight, apart)) parts.splice(0, parts.length, ...more);
      else if (apart) break;
      else apart = true;
    }
  }
  return parts;

  function isPart(at: number, more: readonly number[], tight: boolean, apart: boolean): boolean {
    const isCommon = overlap(partBags, at, wholeBags, whole, matter.weights).rare === 0;
    if (isCommon && (!tight || apart)) return false;
    const bar = isCommon ? COMMON_PART_BAR : apart ? APART_BAR : tight ? TIGHT_PART_BAR : PART_BAR;
    const least = isCommon ? LEAST_COMMON_PART : LEAST_COMMON;
    const gained =
      commonInOrder(partSide, more, wholeSide, whole) - commonInOrder(partSide, parts, wholeSide, whole);
    return gained >= least && gained >= bar * (partSide.words[at] as number);
  }
}
