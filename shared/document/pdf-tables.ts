import { leftOf, type Row, rightOf, type Segment } from './pdf-rows.ts';
import { asRow } from './table-rows.ts';

/** A cell by its lines, in the order of the table: row by row, from left to right; `inRow` but for the first of a row. */
export type TableCell = { readonly kind: 'cell'; readonly lines: readonly string[]; readonly inRow?: true };

/**
 * How many rows from `at` on are a table, and its cells; undefined where none begins. A table is known by what stands
 * side by side with a gap between; a cell may have several lines. Lines of one cell stand as close as lines of text,
 * and rows of a table mostly do not: where all stand equally close, a line that fills the first column begins a row.
 */
export function tableAt(
  rows: readonly Row[],
  at: number,
  isText: (at: number) => boolean,
): { readonly length: number; readonly cells: readonly TableCell[] } | undefined {
  const first = rows[at];
  if (first === undefined || first.segments.length < 2 || isTooWide(first)) return undefined;
  let end = at + 1;
  let columns = first.segments.map(({ x }) => x);
  for (; end < rows.length; end += 1) {
    const row = rows[end] as Row;
    const gap = (rows[end - 1] as Row).y - row.y;
    if (gap > 3.2 * row.size || gap < 0 || isTooWide(row)) break;
    if (isText(end) && !standsInColumns(row, columns)) break;
    if (row.segments.length > 1) {
      if (row.segments.length > columns.length) columns = row.segments.map(({ x }) => x);
      continue;
    }
    const isFirst = Math.abs(leftOf(row) - (columns[0] as number)) < row.size;
    const next = Math.min(...columns.filter((x) => x > (columns[0] as number) + row.size));
    // A single line that is as long as text is text; one within its column goes on in its cell.
    if (isFirst ? rightOf(row) > next || gap > 1.6 * row.size : leftOf(row) < (columns[0] as number)) break;
  }
  const table = rows.slice(at, end);
  return table.length < 2 && first.segments.length < 3
    ? undefined
    : { length: end - at, cells: cellsOf(table) };
}

/** What begins as an item does, "12) …", is none where more of the line stands in the columns of the table. */
const standsInColumns = ({ segments, size }: Row, columns: readonly number[]): boolean =>
  segments.length > 1 &&
  segments.slice(1).every(({ x }) => columns.slice(1).some((column) => Math.abs(column - x) < 0.3 * size));

/** More columns than any table has: what was made to take time is text. */
const isTooWide = ({ segments }: Row): boolean => segments.length > 60;

function cellsOf(rows: readonly Row[]): TableCell[] {
  const starts = columnStarts(rows);
  const gaps = rows.slice(1).map(({ y }, at) => (rows[at] as Row).y - y);
  const close = Math.min(...gaps);
  const isUneven = gaps.some((gap) => gap > 1.25 * close);
  const cells: TableCell[] = [];
  let open: string[][] = [];
  for (const [at, row] of rows.entries()) {
    const gap = gaps[at - 1] ?? Number.POSITIVE_INFINITY;
    const fillsFirst = columnOf(row.segments[0] as Segment, starts) === 0;
    const isAlone = row.segments.length === 1;
    const goesOn = gap <= 1.25 * close && (isUneven || !fillsFirst || isAlone);
    if (!goesOn) {
      cells.push(...rowOf(open));
      open = starts.map(() => []);
    }
    for (const segment of row.segments) open[columnOf(segment, starts)]?.push(segment.text);
  }
  return [...cells, ...rowOf(open)];
}

const rowOf = (columns: readonly (readonly string[])[]): TableCell[] =>
  asRow(columns.filter((lines) => lines.length > 0).map((lines) => ({ kind: 'cell', lines })));

/** Where columns begin: what overlaps is one, unless it spans some. */
function columnStarts(rows: readonly Row[]): { from: number; to: number }[] {
  const widest = Math.max(...rows.map(({ segments }) => segments.length));
  const columns: { from: number; to: number }[] = [];
  const full = rows.filter(({ segments }) => segments.length === widest);
  for (const { segments } of full) {
    for (const [at, { x, end }] of segments.entries()) {
      const column = columns[at];
      if (column === undefined) columns.push({ from: x, to: end });
      else [column.from, column.to] = [Math.min(column.from, x), Math.max(column.to, end)];
    }
  }
  return columns;
}

/** The column that a segment begins in, or is nearest to. */
function columnOf({ x, end }: Segment, columns: readonly { from: number; to: number }[]): number {
  const overlaps = columns.findIndex(({ from, to }) => x < to && end > from);
  if (overlaps >= 0) return overlaps;
  const distances = columns.map(({ from, to }) => Math.min(Math.abs(from - x), Math.abs(to - end)));
  return distances.indexOf(Math.min(...distances));
}
