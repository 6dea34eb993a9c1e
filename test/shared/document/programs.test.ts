import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { inputFormatOf, readDocument } from '../../../shared/document/read.ts';
import { sentencesOf } from '../../../shared/document/sentences.ts';

/** One synthetic letter, `paper.md`, as other programs write it: pandoc, LibreOffice, and pdftotext of its PDF. */
const folder = new URL('../../golden/programs/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => {
  const format = inputFormatOf(file);
  if (format === undefined) throw new Error(`${file} has no format`);
  return readDocument(readFileSync(new URL(file, folder)), { format, name: file });
};

test('a letter is kept in every format that is read', () => {
  expect(new Set(files.map(inputFormatOf))).toEqual(new Set(['docx', 'html', 'md', 'pdf', 'txt']));
});

test.each(files)('%s says the same as the letter it was made from, sentence for sentence', async (file) => {
  const [letter, other] = [await read('paper.md'), await read(file)];
  expect(sentencesOf(other)).toHaveLength(56);
  expect(other.addressee).toBe('Aan de Voorzitter van de Tweede Kamer der Staten-Generaal');
  expect(other.publishedOn).toBe('2031-11-04');
  expect(other.footnotes).toEqual(letter.footnotes);
  const changes = compareDocuments(letter, other).changes.filter(
    ({ kind, moved }) => kind !== 'same' || moved,
  );
  expect(changes).toEqual([]);
});
