import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../../shared/document/read.ts';
import { ParseError } from '../../../shared/errors.ts';
import { pdfOf } from '../../support/pdf.ts';

const read = (bytes: Uint8Array) => readDocument(bytes, { format: 'pdf', name: 'stuk.pdf' });
const golden = (name: string) =>
  readFileSync(new URL(`../../golden/kst-28676-439/${name}`, import.meta.url), 'utf8');

describe('a PDF', () => {
  test('of nr. 439 is the same document as its other forms', async () => {
    const pages: string[][] = [[]];
    for (const line of golden('kst-28676-439.txt').split('\n')) {
      // The extractor set the first line of a page that goes on one space in.
      if (/^ \S/.test(line)) pages.push([]);
      pages
        .at(-1)
        ?.push(
          line
            .trim()
            .replace(/(?<=voor Defensie|[).%])([1-7])(?=$| (?:informeert|Om|Over|De|Daarin))/, '^$1^'),
        );
      if (/nr\. 439 1 *$/.test(line)) pages.push([]);
    }
    expect(pages.length).toBe(6);
    expect(pages.flat().join('').split('^')).toHaveLength(15);
    expect(await read(pdfOf(pages))).toEqual(JSON.parse(golden('document.json')));
  });
});

describe('what has no text to read is refused in one line', () => {
  test.each([
    ['a scan', pdfOf([[], []]), /^found a PDF without text, such as a scan is, expected one with text$/],
    [
      'a PDF cut off',
      pdfOf([['Een zin.']]).subarray(0, 40),
      /^found no PDF that can be read \(.+\), expected one with text$/,
    ],
    ['text by that name', new TextEncoder().encode('tekst'), /^found text, expected a PDF with text in it$/],
  ])('%s', async (_, bytes, reason) => {
    const error = await read(bytes).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ParseError);
    expect((error as ParseError).reason).toMatch(reason);
  });
});
