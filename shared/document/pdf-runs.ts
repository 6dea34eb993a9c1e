import { getDocumentProxy } from 'unpdf';
import { ParseError } from '../errors.ts';
import { withoutStrays } from './pdf-strays.ts';

/** A run of text as it is placed on a page: `x` and `y` of its beginning, in points from the lower left corner. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
};

/** Ten times the longest papers. */
const mostPages = 3000;

/**
 * What stands where on each page of a PDF, and in what type.
 *
 * @throws ParseError for what is no PDF, is locked, or has more pages than any paper
 */
export async function runsOfPdf(bytes: Uint8Array, name: string): Promise<PlacedText[][]> {
  try {
    return await withoutStrays(() => pagesOf(bytes, name));
  } catch (cause) {
    if (cause instanceof ParseError) throw cause;
    const { name: kind = '', message = '' } = cause as Error;
    const said = message.replace(/\s+/g, ' ').slice(0, 120);
    const reason =
      kind === 'PasswordException' ? 'found a PDF that is locked' : `found no PDF that can be read (${said})`;
    throw new ParseError(name, `${reason}, expected one with text`, { cause });
  }
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<PlacedText[][]> {
  // The library takes its bytes away: it gets a copy. Pictures are no text: none is unpacked.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    stopAtErrors: false,
    maxImageSize: 1,
    disableFontFace: false,
  });
  try {
    if (pdf.numPages > mostPages) {
      throw new ParseError(name, `found a PDF of ${pdf.numPages} pages, expected at most ${mostPages}`);
    }
    const pages: PlacedText[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const runs = (items as readonly PdfItem[]).filter(({ str }) => str !== undefined && str.trim() !== '');
      // The names of the typefaces come with the instructions for drawing, and with nothing less.
      if (runs.length > 0) await page.getOperatorList();
      pages.push(runs.map((item) => placed(item, page.commonObjs)));
      page.cleanup();
    }
    return pages;
  } finally {
    await pdf.destroy();
  }
}

/** What the library gives of a run of text; beside runs it gives marks of structure, which have none. */
type PdfItem = {
  readonly str?: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
};
type Fonts = { has(name: string): boolean; get(name: string): unknown };

function placed({ str = '', transform, width, height, fontName }: PdfItem, fonts: Fonts): PlacedText {
  const [, , , scale = 0, x = 0, y = 0] = transform;
  const { name = '' } = (fonts.has(fontName) ? fonts.get(fontName) : {}) as { name?: string };
  return {
    text: str,
    x,
    y,
    width,
    size: height || Math.abs(scale),
    bold: /bold|black|heavy|semibold|demi/i.test(name),
    italic: /italic|oblique/i.test(name),
  };
}

/** Node has it from 21 on, and the library takes it for granted when it draws: without it no typeface has a name. */
const buffers = ArrayBuffer.prototype as { transferToFixedLength?: () => ArrayBuffer };
buffers.transferToFixedLength ??= function (this: ArrayBuffer) {
  return structuredClone(this, { transfer: [this] });
};
