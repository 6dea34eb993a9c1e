import { describe, expect, test } from 'vitest';
import { type InputFormat, inputFormatOf, readDocument } from '../../../shared/document/read.ts';
import { ParseError } from '../../../shared/errors.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textsOf = async (bytes: Uint8Array, format: InputFormat = 'txt') =>
  (await readDocument(bytes, { format, name: `synthetisch.${format}` })).sections.flatMap(({ blocks }) =>
    blocks.map(({ text }) => text),
  );
async function refusal(bytes: Uint8Array, format: InputFormat): Promise<string> {
  try {
    await readDocument(bytes, { format, name: `stuk.${format}` });
  } catch (error) {
    return error instanceof ParseError ? error.message : `not a ParseError: ${error}`;
  }
  return 'read';
}

describe('the format of a file', () => {
  test('is its extension, in any case', () => {
    expect(['a.xml', 'B.HTM', 'c.pdf', 'd.docx', 'e.md', 'f.txt', 'g.v2.json'].map(inputFormatOf)).toEqual([
      'xml',
      'html',
      'pdf',
      'docx',
      'md',
      'txt',
      'json',
    ]);
  });

  test('is not known without one that is read', () => {
    expect(['kst-28676-439', 'a.doc', 'a.', '.xml/', 'a.constructor'].map(inputFormatOf)).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
  });
});

describe('the character set', () => {
  const text = 'Oekraïne: «€ 5»';
  const utf16 = (bigEndian: boolean) => {
    const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(bigEndian ? buffer.swap16() : buffer);
  };

  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with a mark', bytesOf(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(false)],
    ['UTF-16, big end first', utf16(true)],
    ['windows-1252', Uint8Array.from(Buffer.from(text.replace('€', '\u0080'), 'latin1'))],
  ])('%s is understood', async (_, bytes) => {
    expect(await textsOf(bytes)).toEqual([text]);
  });
});

describe('what cannot be read is refused in one line that says what was found and expected', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'xml', 'found an empty file, expected the official XML of a paper'],
    ['white space', bytesOf(' \n\t '), 'md', 'found nothing but white space, expected Markdown'],
    [
      'a PDF by another name',
      bytesOf('%PDF-1.7 …'),
      'txt',
      'found a PDF, expected plain text, or the text of a PDF',
    ],
    [
      'a Word file by another name',
      bytesOf('PK\u0003\u0004…'),
      'xml',
      'found a ZIP archive, such as a .docx or .odt file is, expected the official XML of a paper',
    ],
    [
      'bytes with NUL',
      Uint8Array.from([97, 0, 98]),
      'json',
      'found binary data, expected a document as JSON',
    ],
    [
      'control characters',
      Uint8Array.from({ length: 900 }, (_, at) => at % 31 || 1),
      'txt',
      'found binary data, expected plain text, or the text of a PDF',
    ],
    [
      'a page for XML',
      bytesOf('<!DOCTYPE html><html><body>fout</body></html>'),
      'xml',
      'found an HTML page, expected the official XML of a paper',
    ],
    [
      'a page for text',
      bytesOf('<html><p>fout</p></html>'),
      'txt',
      'found an HTML page, expected plain text, or the text of a PDF',
    ],
    [
      'too much',
      new Uint8Array(33 * 1024 * 1024).fill(97),
      'txt',
      'found 34603008 bytes, expected at most 33554432',
    ],
  ] as const)('%s', async (_, bytes, format, reason) => {
    expect(await refusal(bytes, format)).toBe(`Cannot read stuk.${format}: ${reason}`);
  });
});
