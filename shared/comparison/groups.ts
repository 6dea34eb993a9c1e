import { overlap } from './bags.ts';
import type { Links } from './links.ts';
import { commonInOrder } from './order.ts';
import type { Matter } from './similar.ts';

/** Sentences of *before* and of *after* that are one change: one and one, or more on one side: split or merged. */
export type Group = { readonly before: readonly number[]; readonly after: readonly number[] };

/** How much of a sentence must come, in order, from what its neighbour's partner has left over, to be a part of it. */
const PART_BAR = 0.5;
/** Where the partner's own neighbour on that side is accounted for, the part has no other home: less proof will do. */
const TIGHT_PART_BAR = 0.34;
const LEAST_COMMON = 3;
/** Parts that one sentence can fall into, the linked one included. */
const MOST_PARTS = 4;

/** The links as groups; a free sentence beside a linked one joins it where it holds the rest of the same partner. */
export function groupsOf(matter: Matter, links: Links): Group[] {
  const joined = { before: new Set<number>(), after: new Set<number>() };
  const groups: Group[] = [];
  for (let i = 0; i < links.ofBefore.length; i += 1) {
    const j = links.ofBefore[i] as number;
    if (j === -1) continue;
    if (matter.before.key[i] === matter.after.key[j]) {
      groups.push({ before: [i], after: [j] });
      continue;
    }
    const isAccounted = (side: 'before' | 'after', at: number) =>
      (side === 'before' ? links.ofBefore : links.ofAfter)[at] !== -1;
    const after = withParts(
      matter,
      'after',
      i,
      j,
      (at) => links.ofAfter[at] === -1 && !joined.after.has(at),
      (step) => isAccounted('before', i + step),
    );
    const before =
      after.length > 1
        ? [i]
        : withParts(
            matter,
            'before',
            j,
            i,
            (at) => links.ofBefore[at] === -1 && !joined.before.has(at),
            (step) => isAccounted('after', j + step),
          );
    for (const at of after) joined.after.add(at);
    for (const at of before) joined.before.add(at);
    groups.push({ before, after });
  }
  return groups;
}

/**
 * The linked sentence `linked` on `side` with the neighbours that are parts of its partner `whole` too, ascending.
 * A neighbour is a part where much of what it says stands in the whole, in order, behind or before the parts already found.
 */
function withParts(
  matter: Matter,
  side: 'before' | 'after',
  whole: number,
  linked: number,
  isFree: (at: number) => boolean,
  isTight: (step: 1 | -1) => boolean,
): number[] {
  const [wholeBags, wholeSide, partBags, partSide] =
    side === 'after'
      ? [matter.beforeBags, matter.before, matter.afterBags, matter.after]
      : [matter.afterBags, matter.after, matter.beforeBags, matter.before];
  const kind = partSide.sentences[linked]?.kind;
  const parts = [linked];
  for (const step of [1, -1] as const) {
    const bar = isTight(step) ? TIGHT_PART_BAR : PART_BAR;
    for (
      let at = linked + step;
      parts.length < MOST_PARTS && at >= 0 && at < partBags.total.length;
      at += step
    ) {
      if (!isFree(at) || partSide.sentences[at]?.kind !== kind) break;
      if (partSide.section[at] !== partSide.section[linked]) break;
      const more = step === 1 ? [...parts, at] : [at, ...parts];
      if (!isPart(at, more, bar)) break;
      parts.splice(0, parts.length, ...more);
    }
  }
  return parts;

  function isPart(at: number, more: readonly number[], bar: number): boolean {
    if (overlap(partBags, at, wholeBags, whole, matter.weights).rare === 0) return false;
    const gained =
      commonInOrder(partSide, more, wholeSide, whole) - commonInOrder(partSide, parts, wholeSide, whole);
    return gained >= LEAST_COMMON && gained >= bar * (partSide.words[at] as number);
  }
}
