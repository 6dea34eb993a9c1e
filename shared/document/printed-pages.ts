import { type KnownWords, wordsWithin } from './broken-words.ts';
import type { Document } from './document.ts';
import { goesOn } from './goes-on.ts';
import { joinedLines } from './lines.ts';
import { normaliseText } from './normalise.ts';
import { itemMark } from './paragraphs.ts';
import { withoutAside } from './pdf-aside.ts';
import { blocksOf, noteMark, type PdfBlock, type Setting } from './pdf-blocks.ts';
import { columnsOf } from './pdf-columns.ts';
import { liftNotes } from './pdf-footnotes.ts';
import { piecesOfBlocks, type TextBlock } from './pdf-looks.ts';
import { isFurniture, runningLines } from './pdf-pages.ts';
import { plainText, type Row, raisedMarks, textOfRow } from './pdf-rows.ts';
import { sectionsOf, takeLetterHead } from './pieces.ts';

/** The columns of each page, in the order they are read, and of the margins beside them, after the last. */
export function columnsOfPages(pages: readonly (readonly Row[])[], size: number): Row[][][] {
  const parted = pages.map((rows) => withoutAside(rows, size));
  const asides = parted.map(({ aside }) => aside).filter((rows) => rows.length > 0);
  return [...parted.map(({ text }) => columnsOf(text, size)), ...asides.map((rows) => [rows])];
}

/** A paper from the columns of each of its pages, whether a PDF says what stands where or its text shows it. */
export function documentFromColumns(
  pages: readonly (readonly (readonly Row[])[])[],
  setting: Setting,
): Document {
  const known = wordsWithin(pages.flat(2).map((row) => plainText(textOfRow(row))));
  const columns = pages.map((page) => {
    const calls = callsOf(page.flat());
    return page.map((column) => blocksOf(column, setting, calls));
  });
  const { footnotes, text } = liftNotes(columns, setting.size, known);
  const { head, rest } = takeLetterHead(piecesOfBlocks(joinedOver(text, known), setting.size));
  return { title: '', ...head, sections: sectionsOf(rest), footnotes };
}

/** The rows of each page without its head and foot. */
export function withoutFurniture(pages: readonly (readonly Row[])[]): Row[][] {
  const own = pages.map((rows) => rows.flatMap(withoutFoot));
  const running = runningLines(own.map((rows) => rows.map((row) => plainText(textOfRow(row)))));
  return own.map((rows, at) => rows.filter((_, place) => !running[at]?.has(place)));
}

/** What the Kamer prints at the foot of a page stands in three parts, and text may stand beside one. */
function withoutFoot(row: Row): Row[] {
  if (isFurniture(plainText(textOfRow(row)))) return [];
  const segments = row.segments.filter(({ text }) => !isFurniture(plainText(text)));
  if (segments.length === row.segments.length) return [row];
  if (segments.every(({ text }) => /^\d{1,4}$/.test(text))) return [];
  return [{ ...row, segments, size: Math.max(...segments.map(({ size }) => size)) }];
}

/** The raised marks of a page, in the order of its text, but for those that notes begin with. */
function callsOf(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => {
      const marks = [...textOfRow(row).matchAll(raisedMarks)].map(([, mark = '']) => mark);
      return noteMark(row)?.isRaised ? marks.slice(1) : marks;
    }),
  );
}

/** What the end of a column or a page parts is joined: it goes on in the midst of a sentence, or of a full line. */
function joinedOver(columns: readonly (readonly PdfBlock[])[], known: KnownWords): TextBlock[] {
  const joined: (PdfBlock & { lines: string[] })[] = [];
  for (const column of columns) {
    for (const [at, block] of column.entries()) {
      const last = joined.at(-1);
      if (at === 0 && last && belongs(last, block, known)) last.lines.push(...block.lines);
      else joined.push({ ...block, lines: [...block.lines] });
    }
  }
  return joined.flatMap(({ kind, lines, isFull: _, ...looks }) => {
    const text = normaliseText(joinedLines(lines, known));
    return text === '' || kind === 'note' ? [] : [{ kind, text, ...looks }];
  });
}

function belongs(last: PdfBlock, block: PdfBlock, known: KnownWords): boolean {
  if (
    last.kind === 'cell' ||
    block.kind !== 'paragraph' ||
    Math.abs(last.size - block.size) > 0.08 * last.size
  )
    return false;
  if ((block.bold && !last.bold) || (block.italic && !last.italic) || (last.bold && !block.bold))
    return false;
  // Its end tells enough: a text may be one paragraph over as many pages as it has.
  const [above, below] = [joinedLines(last.lines.slice(-4), known), block.lines[0] ?? ''];
  if (itemMark.test(below)) return false;
  return (
    goesOn(above, below) || (last.isFull && last.kind === 'paragraph' && !last.bold && above.length > 60)
  );
}
