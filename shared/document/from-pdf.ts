import { ParseError } from '../errors.ts';
import { type KnownWords, wordsWithin } from './broken-words.ts';
import type { Document } from './document.ts';
import { goesOn } from './from-pdf-text.ts';
import { joinedLines } from './lines.ts';
import { normaliseText } from './normalise.ts';
import { itemMark } from './paragraphs.ts';
import { blocksOf, noteMark, type PdfBlock } from './pdf-blocks.ts';
import { columnsOf } from './pdf-columns.ts';
import { liftNotes } from './pdf-footnotes.ts';
import { piecesOfBlocks, type TextBlock } from './pdf-looks.ts';
import { isFurniture, runningLines } from './pdf-pages.ts';
import { plainText, type Row, raisedMarks, rowsOf, textOfRow, usualSetting } from './pdf-rows.ts';
import { type PlacedText, runsOfPdf } from './pdf-runs.ts';
import { sectionsOf, takeLetterHead } from './pieces.ts';

/**
 * A paper from its PDF: what stands where says what belongs together, and the type it is set in says what is a
 * heading or a note. Heads and feet of pages go; what breaks a word, a sentence or a paragraph at the end of a line, a
 * column or a page is undone.
 *
 * @throws ParseError for what is no PDF, is locked, has no text (a scan) or more pages than any paper
 */
export async function documentFromPdf(bytes: Uint8Array, name: string): Promise<Document> {
  return documentFromRuns(await runsOfPdf(bytes, name), name);
}

/** A paper from what stands where on its pages. */
export function documentFromRuns(runs: readonly (readonly PlacedText[])[], name: string): Document {
  const pages = withoutFurniture(runs.map(rowsOf));
  if (pages.every((rows) => rows.length === 0)) {
    throw new ParseError(name, 'found a PDF without text, such as a scan is, expected one with text');
  }
  const setting = usualSetting(pages);
  const known = wordsWithin(pages.flat().map((row) => plainText(textOfRow(row))));
  const columns = pages.map((rows) => {
    const calls = callsOf(rows);
    return columnsOf(rows, setting.size).map((column) => blocksOf(column, setting, calls));
  });
  const { footnotes, text } = liftNotes(columns, setting.size, known);
  const blocks = joinedOver(text, known);
  const { head, rest } = takeLetterHead(piecesOfBlocks(blocks, setting.size));
  return { title: '', ...head, sections: sectionsOf(rest), footnotes };
}

function withoutFurniture(pages: readonly (readonly Row[])[]): Row[][] {
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
  return joined.flatMap(({ kind, lines, size, bold, italic }) => {
    const text = normaliseText(joinedLines(lines, known));
    return text === '' || kind === 'note' ? [] : [{ kind, text, size, bold, italic }];
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
  const [above, below] = [joinedLines(last.lines, known), block.lines[0] ?? ''];
  if (itemMark.test(below)) return false;
  return (
    goesOn(above, below) || (last.isFull && last.kind === 'paragraph' && !last.bold && above.length > 60)
  );
}
