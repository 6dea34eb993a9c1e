import type { Bags } from './bags.ts';
import type { Links } from './links.ts';
import { longestRun } from './runs.ts';
import type { Matter } from './similar.ts';

/** Sentences of *before* and of *after* that are one change: one and one, or more on one side: split or merged. */
export type Group = { readonly before: readonly number[]; readonly after: readonly number[] };

/** How much of a sentence must come from what its neighbour's partner has left over, to be a part of it. */
const PART_BAR = 0.5;
/** Or so much of it, and at least so many words, stands in the partner without a break: a sentence cut as it was. */
const RUN_BAR = 0.6;
const RUN_WORDS = 4;
/** Where the partner's own neighbour on that side is accounted for, the part has no other home: half the proof will do. */
const TIGHT_SHARE = 0.5;
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
 * A neighbour is a part where most of what it says stands in the whole and not in the parts already found.
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
  const rest = new Set(rowOf(wholeBags, whole));
  for (const id of rowOf(partBags, linked)) rest.delete(id);
  const parts = [linked];
  for (const step of [1, -1] as const) {
    const proof = isTight(step) ? TIGHT_SHARE : 1;
    for (
      let at = linked + step;
      parts.length < MOST_PARTS && at >= 0 && at < partBags.total.length;
      at += step
    ) {
      if (!isFree(at) || partSide.sentences[at]?.kind !== kind) break;
      if (partSide.sentences[at]?.section !== partSide.sentences[linked]?.section) break;
      if (!isPart(at, proof)) break;
      for (const id of rowOf(partBags, at)) rest.delete(id);
      parts.push(at);
    }
  }
  return parts.sort((x, y) => x - y);

  function isPart(at: number, proof: number): boolean {
    let shared = 0;
    let rare = 0;
    let words = 0;
    for (const id of rowOf(partBags, at)) {
      if (!rest.has(id)) continue;
      shared += matter.weights.weight[id] as number;
      rare += matter.weights.isRare[id] as number;
      words += 1;
    }
    if (rare > 0 && words >= 2 && shared >= proof * PART_BAR * (partBags.total[at] as number)) return true;
    const run = longestRun(partSide, at, wholeSide, whole);
    return run >= RUN_WORDS && run >= proof * RUN_BAR * (partSide.words[at] as number);
  }
}

const rowOf = (bags: Bags, i: number): Int32Array =>
  bags.ids.subarray(bags.from[i] as number, bags.from[i + 1] as number);
