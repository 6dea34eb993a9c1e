import { isHeadLine } from './paper-head.ts';
import { bareMark } from './paragraphs.ts';
import { only } from './pdf-aside.ts';
import { leftOf, type Row, rightOf, type Segment, textOfRow } from './pdf-rows.ts';

/** Lines that fill a column, in each of two that stand side by side: a table has none so long, or not so many. */
const FULL_LINES = 4;
/** More than any page of text has: what was made to take time is read in one column. */
const MOST_SEGMENTS = 3000;

/**
 * The rows of a page in the order they are read: a page of two columns comes apart, the left one first, and so does a
 * margin in which notes stand beside the text.
 */
export function columnsOf(rows: readonly Row[], size: number): Row[][] {
  const [beside, text] = withoutMargin(rows, size);
  const end = text.findLastIndex((row) => isHigh(row, text) && isOfHead(textOfRow(row)));
  const head = text.slice(0, end + 1);
  const rest = text.slice(end + 1);
  const region = twoColumns(rest);
  const streams = region
    ? [
        [...head, ...rest.slice(0, region.from)],
        only(rest.slice(region.from, region.to), (segment) => segment.x < region.gutter),
        only(rest.slice(region.from, region.to), (segment) => segment.x >= region.gutter),
        rest.slice(region.to),
      ]
    : [[...head, ...rest]];
  return [...streams, beside].filter((stream) => stream.length > 0);
}

/** The head of a paper stands over both columns; its address and its day are the first lines of the text. */
const isOfHead = (line: string): boolean =>
  isHeadLine(line) && !/^(?:Aan|Vastgesteld|Voorgesteld|Ontvangen) |,/.test(line);

const isHigh = ({ y }: Row, rows: readonly Row[]): boolean =>
  y > ((rows[0]?.y ?? 0) + (rows.at(-1)?.y ?? 0)) / 2;

/** Small type that ends before the text begins: notes in the margin, as the Kamer printed them for long. */
function withoutMargin(rows: readonly Row[], size: number): [beside: Row[], text: Row[]] {
  const starts = rows.flatMap(({ segments }) =>
    segments.filter((one) => one.size > 0.92 * size && one.text.length > 30),
  );
  // Nearly all of the text begins at its left edge or to the right of it, in one column or two.
  const left = starts.map(({ x }) => x).sort((a, b) => a - b)[Math.floor(starts.length / 10)] ?? 0;
  const isBeside = (one: Segment) => one.size < 0.92 * size && one.end < left;
  if (starts.length < 6 || !rows.some(({ segments }) => segments.some(isBeside))) return [[], [...rows]];
  return [only(rows, isBeside), only(rows, (one) => !isBeside(one))];
}

type Region = { readonly from: number; readonly to: number; readonly gutter: number };

/** The place that no line crosses over the most rows, with lines that fill the column on both sides of it. */
function twoColumns(rows: readonly Row[]): Region | undefined {
  const count = rows.reduce((sum, { segments }) => sum + segments.length, 0);
  if (rows.length < 2 * FULL_LINES || count > MOST_SEGMENTS) return undefined;
  const left = Math.min(...rows.map(leftOf));
  const right = Math.max(...rows.map(rightOf));
  let best: (Region & { readonly full: number }) | undefined;
  const places = new Set(rows.flatMap(({ segments }) => segments.map(({ x }) => Math.floor(x) - 2)));
  for (const gutter of places) {
    if (gutter < left + 0.3 * (right - left) || gutter > right - 0.3 * (right - left)) continue;
    for (const { from, to } of stretches(rows, gutter)) {
      const segments = rows.slice(from, to).flatMap((row) => row.segments);
      const fullLeft = segments.filter(
        ({ x, end }) => end <= gutter && end - x > 0.6 * (gutter - left),
      ).length;
      const fullRight = segments.filter(
        ({ x, end }) => x >= gutter && end - x > 0.6 * (right - gutter),
      ).length;
      const full = Math.min(fullLeft, fullRight);
      if (full < FULL_LINES || full <= (best?.full ?? 0) || isTable(rows.slice(from, to), gutter)) continue;
      best = { from, to, gutter, full };
    }
  }
  return best;
}

/**
 * Long cells stand side by side as columns of text do; but where one begins, after an open space, the other does so in
 * the same line, as paragraphs of two columns seldom do, or a third cell stands there.
 */
function isTable(rows: readonly Row[], gutter: number): boolean {
  const beside = rows.slice(rows.findIndex((row) => rightOf(row) > gutter));
  const left = openings(only(beside, ({ x }) => x < gutter));
  const right = openings(only(beside, ({ x }) => x >= gutter));
  const thirds = beside.filter(({ segments }) => {
    const [first, ...others] = segments.filter(({ x }) => x >= gutter);
    // What stands alone before more is the mark of an item.
    return others.length > 0 && !bareMark.test(first?.text ?? '');
  });
  const begun = new Set([...right, ...thirds.map(({ y }) => y)]);
  const both = left.filter((y) => begun.has(y)).length;
  return both >= 2 && both >= 0.8 * left.length;
}

/** Where a line follows after more space than the closest have between them. */
function openings(rows: readonly Row[]): readonly number[] {
  const gaps = rows.slice(1).map(({ y }, at) => (rows[at] as Row).y - y);
  const close = 1.3 * Math.min(...gaps);
  return rows.slice(1).flatMap(({ y }, at) => ((gaps[at] as number) > close ? [y] : []));
}

/** The runs of rows that a place is not crossed by. */
function stretches(rows: readonly Row[], gutter: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at += 1) {
    const crosses = rows[at]?.segments.some(({ x, end }) => x < gutter && end > gutter) ?? true;
    if (!crosses) continue;
    if (at > from) found.push({ from, to: at });
    from = at + 1;
  }
  return found;
}
