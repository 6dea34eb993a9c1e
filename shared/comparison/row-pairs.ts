import type { TableRow } from '../document/table-rows.ts';
import type { Change } from './comparison.ts';

/** A row of a table and the row that it became; null for a side that has none. */
export type RowPair =
  | { readonly before: TableRow; readonly after: TableRow | null }
  | { readonly before: null; readonly after: TableRow };

/**
 * The rows of both sides, each beside the one of the other side that has most of its cells, in the order of *after*;
 * rows that are gone last. Two rows are one where half of the cells of the shorter are linked in place, or more than
 * half anywhere: a table has many equal figures, and one of them that stands in both proves nothing. Where the first
 * cells, which say what a row is of, are linked with each other, that alone is enough in place, and one more elsewhere.
 */
export function rowPairs(
  changes: readonly Change[],
  before: readonly TableRow[],
  after: readonly TableRow[],
): RowPair[] {
  // Most papers have no table.
  if (before.length + after.length === 0) return [];
  const partner = new Map<TableRow, TableRow>();
  for (const { was, is } of linkedRows(changes, before, after)) {
    if (partner.has(was) || partner.has(is)) continue;
    partner.set(was, is);
    partner.set(is, was);
  }
  return [
    ...after.map((row): RowPair => ({ before: partner.get(row) ?? null, after: row })),
    ...before.filter((row) => !partner.has(row)).map((row): RowPair => ({ before: row, after: null })),
  ];
}

type Linked = {
  readonly was: TableRow;
  readonly is: TableRow;
  cells: number;
  inPlace: number;
  /** Their first cells, in words, are linked with each other. */
  isNamed: boolean;
  readonly place: number;
};

/** The pairs that may be one row, the likeliest first. Of two that share a row one is always likelier, swapped or not. */
function linkedRows(
  changes: readonly Change[],
  before: readonly TableRow[],
  after: readonly TableRow[],
): Linked[] {
  const rowAt = { before: rowByBlock(before), after: rowByBlock(after) };
  const found = new Map<string, Linked>();
  for (const change of changes) {
    const [was, is] = [change.before[0], change.after[0]];
    if (was === undefined || is === undefined) continue;
    const left = rowAt.before.get(blockOf(was));
    const right = rowAt.after.get(blockOf(is));
    if (left === undefined || right === undefined) continue;
    const key = `${left.at} ${right.at}`;
    const linked = found.get(key) ?? {
      was: left.row,
      is: right.row,
      cells: 0,
      inPlace: 0,
      isNamed: false,
      place: left.at + right.at,
    };
    linked.cells += 1;
    if (!change.moved) linked.inPlace += 1;
    linked.isNamed ||=
      blockOf(was) === left.row[0] && blockOf(is) === right.row[0] && /\p{L}/u.test(was.text);
    found.set(key, linked);
  }
  return [...found.values()]
    .filter(({ was, is, cells, inPlace, isNamed }) => {
      const shorter = Math.min(was.length, is.length);
      return 2 * inPlace >= shorter || 2 * cells > shorter || (isNamed && (inPlace > 0 || cells > 1));
    })
    .sort(
      (one, other) =>
        Number(other.isNamed) - Number(one.isNamed) ||
        other.cells - one.cells ||
        other.inPlace - one.inPlace ||
        one.place - other.place,
    );
}

const rowByBlock = (rows: readonly TableRow[]) =>
  new Map(rows.flatMap((row, at) => row.map((block) => [block, { row, at }] as const)));

/** "s3.p2", of its sentence "s3.p2.z1". */
export const blockOf = ({ id }: { readonly id: string }): string => id.replace(/\.z\d+$/, '');
