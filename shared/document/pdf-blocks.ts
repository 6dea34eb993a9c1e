import { endsWithLine, isHeadLine } from './paper-head.ts';
import { bareMark, itemMark } from './paragraphs.ts';
import { leftOf, plainText, type Row, raisedMarks, rightOf, textOfRow } from './pdf-rows.ts';
import { tableAt } from './pdf-tables.ts';

/** Lines that belong together, as they stand in one column of a page; `raised` marks are still in them. */
export type PdfBlock = {
  readonly kind: 'paragraph' | 'list-item' | 'cell' | 'note';
  readonly lines: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether its last line is as long as the column: what ends with a stop may then go on in the next. */
  readonly isFull: boolean;
  readonly inRow?: true;
};

/** How most of a paper is set: the size of its type, and from line to line. */
export type Setting = { readonly size: number; readonly leading: number };

type Open = {
  readonly kind: PdfBlock['kind'];
  readonly lines: string[];
  /** Where its second part begins, where it is a line of the head: "Nr. 439  BRIEF VAN …". */
  readonly titleAt: number | undefined;
  size: number;
  bold: boolean;
  italic: boolean;
  last: Row;
  readonly left: number;
  readonly inRow?: true;
};

/**
 * The paragraphs, items, cells and notes of a column. A paragraph ends where more is left open than between its lines,
 * where the type changes, and where a mark begins an item.
 */
export function blocksOf(
  rows: readonly Row[],
  { size: usual, leading }: Setting,
  calls: ReadonlySet<string>,
): PdfBlock[] {
  const noteStart = notesFrom(rows, usual, calls);
  const right = Math.max(...rows.map(rightOf));
  const full = usualEnd(rows);
  const blocks: Open[] = [];
  /** Where the texts of the items above begin, to know a further paragraph of one. */
  let itemLefts: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    const above = rows[at - 1];
    const open = blocks.at(-1);
    const text = textOfRow(row);
    const isNote = noteStart(at);
    if (isNote !== undefined) {
      if (isNote === 'begins' || open?.kind !== 'note') blocks.push(opened('note', row, text));
      else add(open, row, text);
      continue;
    }
    const table =
      isHeadLine(plainText(text)) || isItem(row)
        ? undefined
        : tableAt(rows, at, (one) => noteStart(one) !== undefined || isItem(rows[one] as Row));
    if (table) {
      for (const cell of table.cells)
        blocks.push({ ...opened('cell', row, ''), ...cell, lines: [...cell.lines] });
      at += table.length - 1;
      continue;
    }
    const gap = above === undefined ? Number.POSITIVE_INFINITY : above.y - row.y;
    const mark = isItem(row);
    const goesOn =
      open !== undefined &&
      open.kind !== 'cell' &&
      open.kind !== 'note' &&
      !mark &&
      gap > 0 &&
      gap <= (stop.test(open.lines.at(-1) ?? '') ? 1.2 : 1.35) * leading * (row.size / usual) &&
      !isHeadLine(plainText(text)) &&
      !endsWithLine(plainText(open.lines.at(-1) ?? '')) &&
      !isOut(open, row) &&
      !endsEarly(open, row, full) &&
      (open.titleAt === undefined
        ? isAlike(open, row, right) && !isIndented(open, row, text)
        : Math.abs(leftOf(row) - open.titleAt) < 2);
    if (goesOn) {
      add(open, row, text);
      continue;
    }
    const left = leftOf(row);
    if (mark) itemLefts = [...itemLefts.filter((one) => one < left - 1), textLeft(row)];
    else if (!itemLefts.some((one) => Math.abs(one - left) < 0.7 * row.size)) itemLefts = [];
    blocks.push(opened(mark || itemLefts.length > 0 ? 'list-item' : 'paragraph', row, text));
  }
  return blocks.map((block) => finished(block, right));
}

const opened = (kind: PdfBlock['kind'], row: Row, text: string): Open => ({
  kind,
  lines: [text],
  titleAt: isHeadLine(plainText(text)) && row.segments.length > 1 ? row.segments[1]?.x : undefined,
  size: row.size,
  bold: isBold(row),
  italic: isItalic(row),
  last: row,
  left: leftOf(row),
});

const isBold = ({ segments }: Row): boolean => segments.every(({ bold }) => bold);
const isItalic = ({ segments }: Row): boolean => segments.every(({ italic }) => italic);

function add(open: Open, row: Row, text: string): void {
  open.lines.push(text);
  open.size = Math.max(open.size, row.size);
  open.bold &&= isBold(row);
  open.italic &&= isItalic(row);
  open.last = row;
}

const finished = ({ kind, lines, size, bold, italic, last, inRow }: Open, right: number): PdfBlock => ({
  kind,
  lines,
  size,
  bold,
  italic,
  ...(inRow ? { inRow } : {}),
  isFull: rightOf(last) > right - 4 * last.size,
});

/** A mark that something stands behind, in the same row: "–", "a.", "1.". */
function isItem(row: Row): boolean {
  const [first, ...others] = row.segments;
  if (first === undefined) return false;
  if (others.length > 0) return others.length === 1 && bareMark.test(first.text);
  return itemMark.test(first.text) && !isNumberedHeading(row);
}

/** "1. Inzet" in bold type or italics is a heading; an item is set as text. */
const isNumberedHeading = (row: Row): boolean => isBold(row) || isItalic(row);

const textLeft = ({ segments }: Row): number =>
  segments[1]?.x ?? (segments[0]?.x ?? 0) + 2 * (segments[0]?.size ?? 0);

/** Lines of one paragraph are set alike, but for words in bold or italics that fill a line within a sentence. */
function isAlike(open: Open, row: Row, right: number): boolean {
  if (Math.abs(open.size - row.size) > 0.08 * open.size) return false;
  if (open.bold === isBold(row) && open.italic === isItalic(row)) return true;
  const isWithin = !stop.test(open.lines.at(-1) ?? '') && rightOf(open.last) > right - 8 * row.size;
  return isWithin || !(open.bold || open.italic);
}

const stop = /[.?!:;]["»”’)]*(?:\ue000[^\ue001]*\ue001)*$/;

/** Set out from its item, after a line that ended with a stop, a row is none of it. */
const isOut = (open: Open, row: Row): boolean =>
  open.kind === 'list-item' && leftOf(row) < open.left - 0.5 * row.size && stop.test(open.lines.at(-1) ?? '');

/**
 * After a stop, a line in which the next word would have found room ends a paragraph: a list may have marks that are no
 * text.
 */
function endsEarly({ last, lines }: Open, row: Row, full: number): boolean {
  const text = plainText(textOfRow(row));
  const word = text.indexOf(' ') < 0 ? text.length : text.indexOf(' ');
  const room = ((rightOf(row) - leftOf(row)) * (word + 1)) / Math.max(1, text.length);
  return stop.test(lines.at(-1) ?? '') && rightOf(last) + room + row.size < full;
}

/** Where most lines end. */
const usualEnd = (rows: readonly Row[]): number =>
  rows.map(rightOf).sort((a, b) => a - b)[Math.floor(0.6 * rows.length)] ?? 0;

/** Set in, after a line that ended with a stop: so paragraphs begin where no space is left open between them. */
const isIndented = (open: Open, row: Row, text: string): boolean =>
  open.kind === 'paragraph' &&
  leftOf(row) > leftOf(open.last) + 0.8 * row.size &&
  stop.test(open.lines.at(-1) ?? '') &&
  /^[\p{Lu}«“‘’]/u.test(text);

/** Notes take up no more rows than a page has. */
const NOTE_ROWS = 120;

/**
 * Which rows are of notes, and which of those begin one: rows in small type from the first that begins with a mark,
 * raised or called on this page, up to the next in the usual size. Where notes are as large as text, they begin at the
 * last row that begins with the first mark called.
 */
function notesFrom(
  rows: readonly Row[],
  usual: number,
  calls: ReadonlySet<string>,
): (at: number) => 'begins' | 'goes on' | undefined {
  const begins = (row: Row): boolean => {
    const mark = noteMark(row);
    return mark !== undefined && (mark.isRaised || calls.has(mark.text));
  };
  const found = new Map<number, 'begins' | 'goes on'>();
  let inNotes = false;
  for (const [at, row] of rows.entries()) {
    const isSmall = row.size < 0.92 * usual;
    if (isSmall && begins(row)) inNotes = true;
    else if (!isSmall) inNotes = false;
    if (inNotes) found.set(at, begins(row) ? 'begins' : 'goes on');
  }
  if (found.size === 0 && calls.size > 0) {
    const [first] = calls;
    const start = rows.findLastIndex(
      (row, at) =>
        at > rows.length - NOTE_ROWS &&
        at > 0 &&
        noteMark(row)?.text === first &&
        !itemMark.test(plainText(textOfRow(row))),
    );
    const called = rows.findIndex((row) =>
      [...textOfRow(row).matchAll(raisedMarks)].some(([, mark]) => mark === first),
    );
    if (start > called) {
      for (let at = start; at < rows.length; at += 1)
        found.set(at, begins(rows[at] as Row) ? 'begins' : 'goes on');
    }
  }
  return (at) => found.get(at);
}

/** "1 Kamerstuk …" with its mark raised or not; "3 miljoen" looks the same, and is told by what is called. */
export function noteMark(row: Row): { readonly text: string; readonly isRaised: boolean } | undefined {
  const text = textOfRow(row);
  const [, raised] = /^\ue000([^\ue001]{1,3})\ue001\s*\S/.exec(text) ?? [];
  if (raised !== undefined) return { text: raised, isRaised: true };
  const [, printed] = /^(\d{1,3}|[*†‡]{1,3}|[a-z]\))(?:[.)]?\s+\S|\p{Lu}\p{Ll})/u.exec(text) ?? [];
  return printed === undefined ? undefined : { text: printed, isRaised: false };
}
