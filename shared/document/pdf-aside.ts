import { isSmall } from './latin.ts';
import { leftOf, type Row, rightOf, type Segment, textOfRow } from './pdf-rows.ts';

/** Lines of text that a margin stands beside; fewer are a table. */
const FEWEST = 6;

/**
 * The rows of a page without what stands in a margin to the right of its text, and that: a ministry prints there where
 * it has its seat and how its letter is filed. It is kept, after the text that it stands beside and is none of.
 */
export function withoutAside(
  rows: readonly Row[],
  usual: number,
): { readonly text: Row[]; readonly aside: Row[] } {
  const edge = edgeByType(rows, usual) ?? edgeByForm(rows);
  if (edge === undefined) return { text: [...rows], aside: [] };
  const isAside = ({ x }: Segment) => x >= edge;
  return { text: only(rows, (one) => !isAside(one)), aside: only(rows, isAside).map(plain) };
}

/** What is bold in a margin heads no section. */
const plain = (row: Row): Row => ({
  ...row,
  segments: row.segments.map((segment) => ({ ...segment, bold: false, italic: false })),
});

/** The rows with those segments alone. */
export function only(rows: readonly Row[], isHere: (segment: Segment) => boolean): Row[] {
  return rows
    .map((row) => ({ ...row, segments: row.segments.filter(isHere) }))
    .filter(({ segments }) => segments.length > 0)
    .map((row) => ({ ...row, size: Math.max(...row.segments.map(({ size }) => size)) }));
}

/** Small type that begins where nearly all lines of text have ended. */
function edgeByType(rows: readonly Row[], usual: number): number | undefined {
  const isSmall = ({ size }: Segment) => size < 0.92 * usual;
  const ends = rows
    .flatMap(({ segments }) => segments.filter((one) => !isSmall(one) && one.text.length > 30))
    .map(({ end }) => end)
    .sort((a, b) => a - b);
  const right = ends[Math.floor(0.95 * ends.length)] ?? 0;
  const small = rows.flatMap(({ segments }) => segments.filter((one) => isSmall(one) && one.x > right));
  return ends.length < FEWEST || small.length < 3 ? undefined : Math.min(...small.map(({ x }) => x));
}

/**
 * Where no type says so: narrow texts one under the other, beside lines of which some go on in the midst of a sentence
 * on the next line, as no cell of a table does beside another.
 */
function edgeByForm(rows: readonly Row[]): number | undefined {
  const starts = new Map<number, number>();
  for (const { segments } of rows) {
    for (const { x } of segments.slice(1)) starts.set(x, (starts.get(x) ?? 0) + 1);
  }
  const [edge, count] = [...starts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  if (count < 3) return undefined;
  const [from, to] = [
    rows.findIndex(({ segments }) => segments.some(({ x }) => x >= edge)),
    rows.findLastIndex(({ segments }) => segments.some(({ x }) => x >= edge)),
  ];
  const beside = rows.slice(from, to + 1);
  if (beside.some(({ segments }) => segments.some(({ x, end }) => x < edge && end > edge))) return undefined;
  const left = Math.min(...rows.map(leftOf));
  const isNarrow = beside.every((row) => rightOf(row) - edge < 0.5 * (edge - left));
  const text = only(beside, ({ x }) => x < edge);
  const shared = new Set(beside.filter(({ segments }) => segments.length === 2).map(({ y }) => y));
  const goesOn = text.filter(
    (row, at) =>
      shared.has(row.y) &&
      textOfRow(row).length > 30 &&
      !/[.:;?!]$/.test(textOfRow(row)) &&
      isSmall(text[at + 1] === undefined ? '' : textOfRow(text[at + 1] as Row)),
  );
  return isNarrow && goesOn.length > 1 ? edge : undefined;
}
