import { isCapital, isSmall, latin } from './latin.ts';
import { endsMotion, endsWithLine, isHeadLine, signatures } from './paper-head.ts';
import { bareMark, itemMark } from './paragraphs.ts';
import { isCapitals, looksLikeHeading } from './pdf-headings.ts';
import { leftOf, type Row, rightOf, textOfRow } from './pdf-rows.ts';
import { typed } from './text-rows.ts';

/** The column with its lines evenly spaced, and more left open where a paragraph or a row of a table ends. */
export function spaced(column: readonly Row[], filled: ReadonlySet<number>): Row[] {
  const empty = emptyAbove(column, filled);
  // Of a text that is set widely every line may have an empty one above it.
  const usual = tenth(empty.slice(1));
  const width = usualWidth(column);
  const apart = tenth(column.slice(1).map((row, at) => (column[at] as Row).y - row.y)) + 1;
  let y = 0;
  let isFirst = true;
  let tableLeft = Number.POSITIVE_INFINITY;
  return column.map((row, at) => {
    const above = column[at - 1];
    const [isTable, wasTable] = [isOfTable(row), above !== undefined && isOfTable(above)];
    if (!isTable && !wasTable) tableLeft = Number.POSITIVE_INFINITY;
    const fillsFirst = leftOf(row) < tableLeft + typed.size;
    if (isTable) tableLeft = Math.min(tableLeft, leftOf(row));
    if (above === undefined) return { ...row, y };
    const isOpen = (empty[at] ?? 0) > usual;
    const isParted = isTable
      ? fillsFirst
      : wasTable
        ? isOpen
        : partsFrom(above, row, {
            isOpen,
            isApart: above.y - row.y > apart,
            isFirst,
            width,
            next: column[at + 1],
          });
    y -= (isParted ? 2 : 1) * typed.leading;
    isFirst = isParted;
    return { ...row, y };
  });
}

const tenth = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 10)] ?? 0;

const isOfTable = (row: Row): boolean =>
  row.segments.length > 1 && !bareMark.test(row.segments[0]?.text ?? '') && !isHeadLine(textOfRow(row));

function partsFrom(
  above: Row,
  row: Row,
  {
    isOpen,
    isApart,
    isFirst,
    width,
    next,
  }: {
    readonly isOpen: boolean;
    readonly isApart: boolean;
    readonly isFirst: boolean;
    readonly width: Width;
    readonly next: Row | undefined;
  },
): boolean {
  const [last, text] = [textOfRow(above), textOfRow(row)];
  if (endsMotion.test(` ${text}`)) return true;
  if (isOpen) return !isMidSentence(last, text) || endsEarly(above, row, width);
  if (itemMark.test(text) || isHeadLine(text)) return false;
  if (isHeadLine(last)) return endsWithLine(last);
  if (isCapitals(last) && /[A-Z]/.test(latin(text))) return /[a-z]/.test(latin(text));
  if (isCapitals(text)) return true;
  if (isOffice(text)) return true;
  if (stop.test(last)) {
    if (isApart) return true;
    const isHeading = looksLikeHeading(text) && next !== undefined && endsEarly(row, next, width);
    return isHeading || endsEarly(above, row, width);
  }
  // "De Kamer," stands above what she has heard.
  if (last.endsWith(',')) return rightOf(above) - width.left < 0.4 * (width.right - width.left);
  const isHeading = isFirst && looksLikeHeading(last);
  return endsEarly(above, row, width, isHeading ? 0.85 : 0.72) && (isCapital(text) || /^[\d«“‘’]/.test(text));
}

/** "De Minister van Defensie," with a name to follow. */
const isOffice = (text: string): boolean => text.endsWith(',') && signatures(`${text} A. Naam`).length > 0;

const stop = /[.?!:;]["»”’)]*(?:\ue000[^\ue001]*\ue001)*$/;

const isMidSentence = (last: string, text: string): boolean =>
  !stop.test(last) && (isSmall(text) || text.startsWith('(')) && !itemMark.test(text);

/**
 * Whether the first word of the next line would have found room: then the line ends for a reason of its own. In a
 * type in which signs differ in width a full line may have a tenth fewer than most.
 */
function endsEarly(above: Row, row: Row, { left, right }: Width, share = 0.9): boolean {
  const word = /^\S+/.exec(textOfRow(row))?.[0] ?? '';
  return rightOf(above) - left + (1 + word.length) * typed.sign < share * (right - left);
}

type Width = { readonly left: number; readonly right: number };

/** Where full lines mostly end; a line at whose end a word was joined is far longer. */
function usualWidth(column: readonly Row[]): Width {
  const rows = column.filter((row) => !isOfTable(row));
  const left = Math.min(...rows.map(leftOf));
  const ends = rows
    .map(rightOf)
    .filter((end) => end - left > 20 * typed.sign)
    .sort((a, b) => a - b);
  const long = ends[Math.floor(0.8 * ends.length)] ?? left;
  const full = ends.filter((end) => end - left > 0.7 * (long - left));
  return { left, right: full[Math.floor(full.length / 2)] ?? left };
}

/** How many lines are empty above each row; one that has text of another column alone is none. */
function emptyAbove(column: readonly Row[], filled: ReadonlySet<number>): number[] {
  return column.map(({ y }, at) => {
    let empty = 0;
    for (let line = y + typed.leading; at > 0 && line < (column[at - 1] as Row).y; line += typed.leading) {
      if (!filled.has(line)) empty += 1;
    }
    return empty;
  });
}
