import { getDocumentProxy } from 'unpdf';
import { ParseError } from '../errors.ts';
import type { Document } from './document.ts';
import { documentFromPdfText } from './from-pdf-text.ts';
import { linesOfPage, type PlacedText } from './pdf-lines.ts';

/** Ten times the longest papers. */
const mostPages = 3000;

/**
 * A paper from its PDF, by way of its text: what is bold or large is not asked, since the text of a PDF is all that
 * other tools give, and both must be read alike.
 *
 * @throws ParseError for what is no PDF, is locked, has no text (a scan) or more pages than any paper
 */
export async function documentFromPdf(bytes: Uint8Array, name: string): Promise<Document> {
  const pages = await pagesOf(bytes, name);
  if (pages.every((lines) => lines.length === 0)) {
    throw new ParseError(name, 'found a PDF without text, such as a scan is, expected one with text');
  }
  return documentFromPdfText(pages.map((lines) => lines.join('\n')).join('\f'));
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<string[][]> {
  try {
    // The library takes its bytes away: it gets a copy.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
    if (pdf.numPages > mostPages) {
      throw new ParseError(name, `found a PDF of ${pdf.numPages} pages, expected at most ${mostPages}`);
    }
    const pages: string[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOfPage((items as readonly PdfItem[]).flatMap(placed)));
      page.cleanup();
    }
    await pdf.destroy();
    return pages;
  } catch (cause) {
    if (cause instanceof ParseError) throw cause;
    const { name: kind = '', message = '' } = cause as Error;
    const said = message.replace(/\s+/g, ' ').slice(0, 120);
    const reason =
      kind === 'PasswordException' ? 'found a PDF that is locked' : `found no PDF that can be read (${said})`;
    throw new ParseError(name, `${reason}, expected one with text`, { cause });
  }
}

/** What the library gives of a run of text; beside runs it gives marks of structure, which have none. */
type PdfItem = {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
};

function placed({ str, transform, width, height }: PdfItem): PlacedText[] {
  if (str === undefined) return [];
  const [, , , scale = 0, x = 0, y = 0] = transform;
  return [{ text: str, x, y, width, size: height || Math.abs(scale) }];
}
