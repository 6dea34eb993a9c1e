import { overlap } from './bags.ts';
import type { Matter } from './candidates.ts';
import { bestInOrder, LARGEST_GAP } from './gaps.ts';
import { gapsBetween, type Links, link } from './links.ts';
import type { Side } from './side.ts';

/**
 * How alike a sentence and all cells of a row together must be for the row to be what became of it: more than what two
 * sentences in their place need, for a table often names what the text around it tells of.
 */
const ROW_BAR = 0.5;

/**
 * Links what stands in place of each other where a list or running text became a table, or a table was told in sentences:
 * a sentence with the first cell of a row. No single cell is like it, all of them together are.
 */
export function linkRows(matter: Matter, links: Links): void {
  const { before, after } = matter;
  // Most papers have no table.
  if (before.rows.length + after.rows.length === 0) return;
  for (const gap of gapsBetween(links, (i) => 1 + (before.words[i] as number))) {
    const left = freeIn(before, links.ofBefore, gap.beforeFrom, gap.beforeTo);
    const right = freeIn(after, links.ofAfter, gap.afterFrom, gap.afterTo);
    const pairs = [
      ...inOrder(left.others, right.rows, (i, row) => rowLikeness(matter, 'after', i, row)),
      ...inOrder(right.others, left.rows, (j, row) => rowLikeness(matter, 'before', j, row)).map(
        ([j, i]) => [i, j] as const,
      ),
    ];
    for (const [i, j] of pairs) link(links, i, j);
  }
}

type Row = readonly number[];

/** The rows of which every cell is free, and the free sentences outside tables. */
function freeIn(side: Side, taken: Int32Array, from: number, to: number): { others: number[]; rows: Row[] } {
  const others: number[] = [];
  const rows: Row[] = [];
  for (let at = from; at < to; at += 1) {
    const { kind } = side.sentences[at] ?? {};
    if (kind === 'cell' && side.table.label[at] === at) {
      const row = rowOf(side, at);
      if (row.every((cell) => taken[cell] === -1)) rows.push(row);
    } else if (kind !== 'cell' && kind !== 'heading' && taken[at] === -1) others.push(at);
  }
  return { others, rows };
}

function inOrder(
  others: readonly number[],
  rows: readonly Row[],
  likenessOf: (other: number, row: Row) => number,
): [other: number, label: number][] {
  if (others.length * rows.length > LARGEST_GAP) return [];
  const places = rows.map((_, at) => at);
  const pairs = bestInOrder(others, places, (other, at) =>
    Math.max(0, likenessOf(other, rows[at] as Row) - ROW_BAR),
  );
  return pairs.map(([other, at]) => [other, (rows[at] as Row)[0] as number]);
}

/** The cells of the row that this one is in, by their places. */
export function rowOf({ table: { label } }: Side, cell: number): Row {
  const row: number[] = [];
  for (let at = label[cell] as number; at >= 0 && label[at] === label[cell]; at += 1) row.push(at);
  return row;
}

/** Whether a row, all its cells taken together, is what became of a sentence of the other side, or the other way round. */
export const isRowOf = (matter: Matter, side: 'before' | 'after', sentence: number, row: Row): boolean =>
  rowLikeness(matter, side, sentence, row) > ROW_BAR;

/** As for two sentences; 0 where what the row is of, by its first cell, has nothing rare in common with the sentence. */
function rowLikeness(matter: Matter, side: 'before' | 'after', sentence: number, row: Row): number {
  const [bags, others] =
    side === 'after' ? [matter.afterBags, matter.beforeBags] : [matter.beforeBags, matter.afterBags];
  const inCommon = row.map((cell) => overlap(others, sentence, bags, cell, matter.weights));
  if (inCommon[0]?.rare === 0) return 0;
  const shared = inCommon.reduce((sum, cell) => sum + cell.shared, 0);
  const both = row.reduce(
    (sum, cell) => sum + (bags.total[cell] as number),
    others.total[sentence] as number,
  );
  return both > 0 ? (2 * shared) / both : 0;
}
