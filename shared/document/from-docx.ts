import mammoth from 'mammoth';
import { ParseError } from '../errors.ts';
import type { Document } from './document.ts';
import { documentFromHtml } from './from-html.ts';
import { checkArchive } from './zip.ts';

/**
 * A letter as a ministry sends it to the Kamer, days before its official text is out. Read by its styles: headings,
 * lists, tables, notes; a paragraph in bold type alone is a heading, as letters have them. Pictures are no text.
 *
 * @throws ParseError for what is no Word file, or one that unpacks to more than any letter
 */
export async function documentFromDocx(bytes: Uint8Array, name: string): Promise<Document> {
  checkArchive(bytes, name);
  return documentFromHtml(await htmlOf(bytes, name), name, { what: 'a Word file' });
}

async function htmlOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    );
    return value;
  } catch (cause) {
    // The library fails in many ways on what is no letter; none of them is ours to tell apart.
    const said = (cause as Error).message.replace(/\s+/g, ' ').slice(0, 120);
    throw new ParseError(name, `found an archive that is no Word file (${said}), expected a .docx`, {
      cause,
    });
  }
}
