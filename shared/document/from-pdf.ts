import { ParseError } from '../errors.ts';
import type { Document } from './document.ts';
import { columnsOf } from './pdf-columns.ts';
import { rowsOf, usualSetting } from './pdf-rows.ts';
import { type PlacedText, runsOfPdf } from './pdf-runs.ts';
import { documentFromColumns, withoutFurniture } from './printed-pages.ts';

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
  return documentFromColumns(
    pages.map((rows) => columnsOf(rows, setting.size)),
    setting,
  );
}
