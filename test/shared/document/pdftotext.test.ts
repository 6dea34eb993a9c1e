import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Document } from '../../../shared/document/document.ts';
import { documentFromText } from '../../../shared/document/from-text.ts';
import { sentencesOf } from '../../../shared/document/sentences.ts';

/** What pdftotext makes of the golden PDFs: `x.txt` without options, `x.layout.txt` with "-layout". */
const golden = new URL('../../golden/', import.meta.url);
const texts = readdirSync(new URL('pdftotext/', golden));
const textOf = (file: string) => readFileSync(new URL(`pdftotext/${file}`, golden), 'utf8');
const documentOf = (file: string) =>
  JSON.parse(readFileSync(new URL(`${file.replace(/\..*/, '')}/document.json`, golden), 'utf8')) as Document;
const changed = (document: Document, text: string) =>
  compareDocuments(document, documentFromText(text)).changes.filter(
    ({ kind, moved }) => kind !== 'same' || moved,
  );

/**
 * In these the extractor itself loses what belongs where: two columns put one line after the other, the cells of a
 * table column by column, notes between the words of a line, hyphens that are a word's own.
 */
const disordered = [
  'kst-28676-439.txt',
  'lange-noten.layout.txt',
  'schriftelijk-overleg.txt',
  'verslag-met-tabellen.layout.txt',
  'verslag-met-tabellen.txt',
];

test('every golden PDF is kept as text in both manners', () => {
  expect(texts).toHaveLength(14);
  expect(texts.filter((file) => file.endsWith('.layout.txt'))).toHaveLength(7);
});

describe.each(texts.filter((file) => !disordered.includes(file)))('%s', (file) => {
  test('says the same as the paper, sentence for sentence', () => {
    expect(changed(documentOf(file), textOf(file))).toEqual([]);
  });
});

describe.each(disordered)('%s', (file) => {
  test('differs from the paper in few sentences', () => {
    const { length } = sentencesOf(documentOf(file));
    expect(changed(documentOf(file), textOf(file)).length / length).toBeLessThan(0.3);
  });
});

describe.each(texts)('%s', (file) => {
  test('keeps every word of the paper', () => {
    const kept = JSON.stringify(documentFromText(textOf(file))).replace(/[^\p{L}\p{N}]/gu, '');
    const words = sentencesOf(documentOf(file)).flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
    expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  });
});
