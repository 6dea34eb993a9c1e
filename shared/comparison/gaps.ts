import { likeness, overlap } from './bags.ts';
import { isNameOfTold, type Matter } from './candidates.ts';
import { type Gap, gapsBetween, isFree, type Links, link } from './links.ts';
import { DISPLACED, displacement, orderLikeness } from './order.ts';
import type { Side } from './side.ts';

/**
 * In place, between neighbours that are linked, less likeness is asked (the mean of that of words and of their order): but
 * then a rare word in common as well, and below the second bar two, since one ("agenda") is soon shared by chance.
 */
const GAP_BAR = 0.28;
const ONE_WORD_BAR = 0.32;
/** A gap of one sentence on each side has no other candidate. */
const ONLY_BAR = 0.2;
/** Below this the order of the words is not looked at. */
const LEAST_LIKENESS = 0.1;
/** A gap of more pairs than this is left to the likeness of its sentences alone. */
export const LARGEST_GAP = 3_600;

/**
 * Links what is left inside the gaps between linked neighbours, keeping order: the pairing of the greatest likeness
 * above the bar (a small dynamic programme for each gap).
 */
export function linkInGaps(matter: Matter, links: Links): void {
  const gaps = gapsBetween(links, (i) => 1 + (matter.before.words[i] as number));
  for (const gap of gaps) {
    const is = freeIn(links.ofBefore, gap.beforeFrom, gap.beforeTo);
    const js = freeIn(links.ofAfter, gap.afterFrom, gap.afterTo);
    if (is.length === 0 || js.length === 0 || is.length * js.length > LARGEST_GAP) continue;
    for (const [i, j] of bestInOrder(is, js, (i, j) => gain(matter, gap, i, j))) {
      if (isFree(links, i, j)) link(links, i, j);
    }
  }
}

/**
 * Two figures in the same place of a table are each other's, whatever they are: there is nothing else to go by. Where the
 * rows are known, one that is of something else, by the first cell of its row or the head of its column, is not.
 */
const CELL_GAIN = 0.05;
const isFigure = ({ sentences }: Side, i: number): boolean => /^\P{L}*\p{N}/u.test(sentences[i]?.text ?? '');

function freeIn(taken: Int32Array, from: number, to: number): number[] {
  const free: number[] = [];
  for (let at = from; at < to; at += 1) if (taken[at] === -1) free.push(at);
  return free;
}

function isOfOneRow(
  { before, after, beforeBags, afterBags, weights }: Matter,
  i: number,
  j: number,
): boolean {
  const [left, right] = [before.table.label[i] as number, after.table.label[j] as number];
  if (left === -1 || right === -1) return true;
  if (left === i || right === j) return left === i && right === j;
  return (
    before.key[left] === after.key[right] || overlap(beforeBags, left, afterBags, right, weights).rare > 0
  );
}

/** Not where the other table has a column with the same head: years that go on by one are the usual case. */
function isOfOneColumn({ before, after }: Matter, i: number, j: number): boolean {
  const [left, right] = [before.table.head[i] as number, after.table.head[j] as number];
  if (left === -1 || right === -1) return true;
  const [was, is] = [before.key[left], after.key[right]];
  return (
    was === is ||
    !(
      after.table.heads.some((head) => after.key[head] === was) ||
      before.table.heads.some((head) => before.key[head] === is)
    )
  );
}

function gain(matter: Matter, gap: Gap, i: number, j: number): number {
  const { before, after, beforeBags, afterBags, weights } = matter;
  const [left, right] = [before.sentences[i]?.kind, after.sentences[j]?.kind];
  if ((left === 'footnote') !== (right === 'footnote')) return 0;
  if (isNameOfTold(before, i, after, j)) return 0;
  const common = overlap(beforeBags, i, afterBags, j, weights);
  if (left === 'cell' && right === 'cell' && isFigure(before, i) && isFigure(after, j))
    return isOfOneRow(matter, i, j) && isOfOneColumn(matter, i, j) ? CELL_GAIN : 0;
  if (common.rare === 0) return 0;
  const alone = gap.beforeTo - gap.beforeFrom === 1 && gap.afterTo - gap.afterFrom === 1;
  const words = likeness(beforeBags, i, afterBags, j, common.shared);
  if (words < LEAST_LIKENESS) return 0;
  const order = orderLikeness(before, i, after, j);
  const alike = (words + order) / 2;
  if (!alone && common.rare === 1 && alike < ONE_WORD_BAR) return 0;
  const above = alike - (alone ? ONLY_BAR : GAP_BAR);
  // What has so much in order cannot stand further from its place than what is left of it.
  if (above <= 0 || above >= DISPLACED * (1 - order)) return above;
  return above - DISPLACED * displacement(before, i, after, j);
}

/** The pairs, ascending on both sides, whose gains add up to most. */
export function bestInOrder(
  is: readonly number[],
  js: readonly number[],
  gainOf: (i: number, j: number) => number,
): [number, number][] {
  const width = js.length + 1;
  const total = new Float64Array((is.length + 1) * width);
  const gains = new Float64Array((is.length + 1) * width);
  for (let a = is.length - 1; a >= 0; a -= 1) {
    for (let b = js.length - 1; b >= 0; b -= 1) {
      const at = a * width + b;
      const pair = Math.max(0, gainOf(is[a] as number, js[b] as number));
      gains[at] = pair;
      const withPair = pair > 0 ? pair + (total[at + width + 1] as number) : 0;
      total[at] = Math.max(withPair, total[at + width] as number, total[at + 1] as number);
    }
  }
  const pairs: [number, number][] = [];
  let a = 0;
  let b = 0;
  while (a < is.length && b < js.length) {
    const at = a * width + b;
    const pair = gains[at] as number;
    if (pair > 0 && total[at] === pair + (total[at + width + 1] as number)) {
      pairs.push([is[a] as number, js[b] as number]);
      a += 1;
      b += 1;
    } else if (total[at] === total[at + width]) a += 1;
    else b += 1;
  }
  return pairs;
}
