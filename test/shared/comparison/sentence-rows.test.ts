import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { documentFromMarkdown } from '../../../shared/document/from-markdown.ts';

// Synthetic: sums for aid, told in three ways between two sentences that stay.
const paper = (...lines: readonly string[]) =>
  documentFromMarkdown(
    [
      'Het kabinet stelt de volgende bedragen beschikbaar voor steun aan Oekraïne.',
      '',
      ...lines,
      '',
      'De Kamer wordt hierover nader geïnformeerd.',
    ].join('\n'),
  );
const table = (...rows: readonly string[]) =>
  paper(...[rows[0], rows[0]?.replace(/[^|]+/g, '---'), ...rows.slice(1)].map((row) => `| ${row} |`));

const links = (before: ReturnType<typeof paper>, after: ReturnType<typeof paper>) =>
  compareDocuments(before, after)
    .changes.filter(({ before: was, after: is }) => was.length > 0 && is.length > 1)
    .map(({ before: [was], after: is }) => `${was?.text} > ${is.map(({ text }) => text).join(' | ')}`);

const rows = table(
  'Onderwerp | Bedrag',
  'Luchtverdediging | EUR 140 miljoen',
  'Winterhulp aan de burgerbevolking | EUR 35 miljoen',
  'Weerbaarheid van de overheid | EUR 9 miljoen',
);

test('an item of a list became the row that says the same, whatever its sum is now', () => {
  const list = paper(
    '- Luchtverdediging: EUR 120 miljoen',
    '- Winterhulp aan de burgerbevolking: EUR 35 miljoen',
    '- EUR 8 miljoen voor weerbaarheid van de overheid',
  );
  expect(links(list, rows)).toEqual([
    'Luchtverdediging: EUR 120 miljoen > Luchtverdediging | EUR 140 miljoen',
    'Winterhulp aan de burgerbevolking: EUR 35 miljoen > Winterhulp aan de burgerbevolking | EUR 35 miljoen',
    'EUR 8 miljoen voor weerbaarheid van de overheid > Weerbaarheid van de overheid | EUR 9 miljoen',
  ]);
  const { changes, facts } = compareDocuments(rows, list);
  expect(changes.filter(({ kind }) => kind === 'added')).toEqual([]);
  expect(facts.flatMap(({ change, before, after }) => (change === 'changed' ? [before, after] : []))).toEqual(
    [
      expect.objectContaining({ text: 'EUR 140 miljoen' }),
      expect.objectContaining({ text: 'EUR 120 miljoen' }),
      expect.objectContaining({ text: 'EUR 9 miljoen' }),
      expect.objectContaining({ text: 'EUR 8 miljoen' }),
    ],
  );
});

test('so did a sentence, and all cells of a long row are of it', () => {
  const told = paper(
    'Voor luchtverdediging is dat 130 miljoen in dit jaar en 150 miljoen in het volgende, bilateraal.',
    'Winterhulp aan de burgerbevolking krijgt 35 miljoen en daarna 20 miljoen, via de VN.',
  );
  const long = table(
    'Onderwerp | Dit jaar | Volgend jaar | Wijze',
    'Luchtverdediging | 140 miljoen | 150 miljoen | bilateraal',
    'Winterhulp aan de burgerbevolking | 35 miljoen | 20 miljoen | via de VN',
  );
  expect(links(told, long).map((link) => link.split(' > ')[1])).toEqual([
    'Luchtverdediging | 140 miljoen | 150 miljoen | bilateraal',
    'Winterhulp aan de burgerbevolking | 35 miljoen | 20 miljoen | via de VN',
  ]);
});

test('a sentence on what a row is of is not that row', () => {
  const other = paper(
    'Luchtverdediging blijft volgens alle bondgenoten de eerste behoefte van de Oekraïense krijgsmacht in deze winter.',
  );
  expect(links(other, rows)).toEqual([]);
});
