import type { PlacedText } from './pdf-runs.ts';

/** Text without a wide gap in it. A raised mark stands in it between two signs of private use. */
export type Segment = {
  readonly text: string;
  readonly x: number;
  readonly end: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
};

/** What stands on one line of a page, from left to right. */
export type Row = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

type Building = { y: number; size: number; runs: (PlacedText & { raised?: boolean })[] };

/**
 * The rows of a page, from top to bottom. By where things stand alone: files paint in an order of their own, bullets
 * after the items they belong to and the foot of a page before its text.
 */
export function rowsOf(runs: readonly PlacedText[]): Row[] {
  const filled = runs
    .filter(({ text }) => text.trim() !== '')
    .map(inPlace)
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Building[] = [];
  for (const run of filled) {
    const row = rows.at(-1);
    if (row && row.y - run.y < 0.25 * Math.max(row.size, run.size)) {
      row.runs.push(run);
      if (run.size > row.size) [row.y, row.size] = [run.y, run.size];
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return withSmallOnes(rows).map(({ y, size, runs: on }) => ({ y, size, segments: segmentsOf(on) }));
}

/** A damaged file may put things nowhere: those stand in the corner. */
const inPlace = (run: PlacedText): PlacedText => {
  const [x = 0, y = 0, width = 0, size = 0] = [run.x, run.y, run.width, run.size].map((one) =>
    Number.isFinite(one) ? one : 0,
  );
  return { ...run, x, y, width, size };
};

const smallText = /^[\p{L}\p{N}*†‡,.()–-]{1,8}$/u;

/** Figures that are set small and higher than a row, or lower ("CO2"), belong to it. */
function withSmallOnes(rows: readonly Building[]): Building[] {
  const kept: Building[] = [];
  for (const [at, row] of rows.entries()) {
    const isSmall = row.runs.every(({ text }) => smallText.test(text.trim()));
    const below = rows[at + 1];
    const above = kept.at(-1);
    if (isSmall && below && isSmaller(row, below) && row.y - below.y < 0.7 * below.size) {
      below.runs.push(...row.runs.map((run) => ({ ...run, raised: true })));
    } else if (isSmall && above && isSmaller(row, above) && above.y - row.y < 0.35 * above.size) {
      above.runs.push(...row.runs);
    } else kept.push(row);
  }
  return kept;
}

/** Browsers raise a figure at five sixths of its size. */
const isSmaller = (row: { readonly size: number }, line: { readonly size: number }): boolean =>
  row.size < 0.87 * line.size;

type Open = {
  text: string;
  x: number;
  end: number;
  size: number;
  letters: number;
  bold: number;
  italic: number;
};

function segmentsOf(runs: readonly (PlacedText & { raised?: boolean })[]): Segment[] {
  const segments: Open[] = [];
  for (const { text, x, width, size, bold, italic, raised } of [...runs].sort((a, b) => a.x - b.x)) {
    let open = segments.at(-1);
    const gap = x - (open?.end ?? 0);
    if (open === undefined || gap > Math.max(open.size, size) * widestSpace) {
      open = { text: '', x, end: x, size: 0, letters: 0, bold: 0, italic: 0 };
      segments.push(open);
    } else if (gap > 0.2 * size && !raised && !/\s$/.test(open.text.slice(-1))) open.text += ' ';
    open.text += raised ? `${markBegin}${text.trim()}${markEnd}` : text;
    open.end = Math.max(open.end, x + width);
    if (raised) continue;
    open.size = Math.max(open.size, size);
    open.letters += text.length;
    if (bold) open.bold += text.length;
    if (italic) open.italic += text.length;
  }
  return segments.map(({ text, x, end, size, letters, bold, italic }) => ({
    text: text.trim(),
    x,
    end,
    size,
    bold: letters > 0 && bold > 0.9 * letters,
    italic: letters > 0 && italic > 0.9 * letters,
  }));
}

/** In sizes of type. What is wider parts columns, cells, and an item from its mark; no line is spaced so widely. */
const widestSpace = 1;

export const [markBegin, markEnd] = ['\ue000', '\ue001'];
export const raisedMarks = /\ue000([^\ue001]*)\ue001/g;
export const plainText = (text: string): string => text.replace(raisedMarks, '$1');

export const textOfRow = ({ segments }: Row): string => segments.map(({ text }) => text).join(' ');
export const leftOf = ({ segments }: Row): number => segments[0]?.x ?? 0;
export const rightOf = ({ segments }: Row): number => segments.at(-1)?.end ?? 0;

/** How most of a text is set. */
export function usualSetting(pages: readonly (readonly Row[])[]): {
  readonly size: number;
  readonly leading: number;
} {
  const letters = new Map<number, number>();
  for (const { text, size } of pages.flatMap((rows) => rows.flatMap(({ segments }) => segments))) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  const size = [...letters].reduce(
    ([best, most], [one, count]) => (count > most ? [one, count] : [best, most]),
    [0, 0],
  )[0];
  const gapsOf = (counts: (row: Row) => boolean): number[] =>
    pages.flatMap((rows) =>
      rows.slice(1).flatMap((row, at) => {
        const above = rows[at] as Row;
        const gap = above.y - row.y;
        const isText = row.size > 0.92 * size && gap > 0.8 * row.size;
        return isText && counts(row) && counts(above) ? [gap] : [];
      }),
    );
  // Rows of a table are set wider than lines of text: in a short letter they are the most.
  const ofLines = gapsOf(({ segments }) => segments.length === 1);
  const gaps = ofLines.length > 3 ? ofLines : gapsOf(() => true);
  // The smaller of the gaps: on the first page of a letter most lines stand alone.
  const leading = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? size;
  return { size, leading: Math.min(leading, 1.6 * size) };
}
