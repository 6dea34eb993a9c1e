import { ParseError } from '../errors.ts';
import { looksLikeHtml } from '../source/not-found.ts';
import { textOfBytes } from './charset.ts';
import type { Document } from './document.ts';
import { documentFromMarkdown } from './from-markdown.ts';
import { documentFromText } from './from-text.ts';
import { documentFromXml } from './from-xml.ts';
import { aPdf, aZip, foundInBytes } from './magic.ts';

export type InputFormat = 'xml' | 'html' | 'pdf' | 'docx' | 'md' | 'txt' | 'json';

const formats: Readonly<Record<string, InputFormat>> = {
  xml: 'xml',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
  docx: 'docx',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  json: 'json',
};

/** The format a name says it has, by its extension. */
export function inputFormatOf(name: string): InputFormat | undefined {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

/** The longest papers come to some megabytes; what is above this is refused before anything is made of it. */
const mostBytes = 32 * 1024 * 1024;

/**
 * A document from the bytes of a file or a snapshot. Texts in it are normalised; its title and its head are as the
 * file has them, so a plain text may have neither.
 *
 * @param name the file or identifier, for errors
 * @throws ParseError for what is not of that format, empty or too long: what was found and expected
 */
export async function readDocument(
  bytes: Uint8Array,
  { format, name }: { readonly format: InputFormat; readonly name: string },
): Promise<Document> {
  if (bytes.length > mostBytes)
    throw new ParseError(name, `found ${bytes.length} bytes, expected at most ${mostBytes}`);
  if (bytes.length === 0) throw new ParseError(name, `found an empty file, expected ${expected[format]}`);
  const found = foundInBytes(bytes);
  if (found !== expectedBytes[format]) {
    throw new ParseError(name, `found ${found ?? 'text'}, expected ${expected[format]}`);
  }
  // The readers of these are loaded when one is read: most readings need neither their libraries nor the time.
  if (format === 'pdf') return (await import('./from-pdf.ts')).documentFromPdf(bytes, name);
  if (format === 'docx') return (await import('./from-docx.ts')).documentFromDocx(bytes, name);
  return fromText(bytes, format, name);
}

/** What the bytes of each format look like; text looks like nothing. */
const expectedBytes: Partial<Record<InputFormat, string>> = { pdf: aPdf, docx: aZip };

type TextFormat = 'xml' | 'html' | 'md' | 'txt' | 'json';

const expected: Readonly<Record<InputFormat, string>> = {
  xml: 'the official XML of a paper',
  html: 'the page of a paper',
  pdf: 'a PDF with text in it',
  docx: 'a Word file',
  md: 'Markdown',
  txt: 'plain text, or the text of a PDF',
  json: 'a document as JSON',
};

function fromText(bytes: Uint8Array, format: TextFormat, name: string): Document | Promise<Document> {
  const text = textOfBytes(bytes);
  if (text.trim() === '')
    throw new ParseError(name, `found nothing but white space, expected ${expected[format]}`);
  if (format !== 'json' && format !== 'html' && looksLikeHtml(text)) {
    throw new ParseError(name, `found an HTML page, expected ${expected[format]}`);
  }
  return readers[format](text, name);
}

const readers: Readonly<Record<TextFormat, (text: string, name: string) => Document | Promise<Document>>> = {
  xml: documentFromXml,
  // Loaded when one is read: most readings need neither a parser of HTML nor the shape of the JSON.
  html: async (text, name) => (await import('./from-html.ts')).documentFromHtml(text, name),
  md: documentFromMarkdown,
  txt: documentFromText,
  json: async (text, name) => (await import('./from-json.ts')).documentFromJson(text, name),
};
