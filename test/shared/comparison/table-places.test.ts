import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { documentFromMarkdown } from '../../../shared/document/from-markdown.ts';

/** All texts here are synthetic. */
const table = (...rows: readonly string[]) =>
  documentFromMarkdown(['# Uitgaven', '', ...rows.map((row) => `| ${row} |`)].join('\n'));

/** Which figure became which; one that is new or gone is left out. */
const figures = (before: ReturnType<typeof table>, after: ReturnType<typeof table>): string[] =>
  compareDocuments(before, after).changes.flatMap(({ kind, before: [was], after: [is] }) =>
    kind === 'reworded' && was && is ? [`${was.text} > ${is.text}`] : [],
  );

test('a figure became the one of the same row, and none of another', () => {
  const before = table('Dienst | 2030', 'Landmacht | 310', 'Marine | 205', 'Totaal | 515');
  const after = table('Dienst | 2030', 'Landmacht | 330', 'Cyberverdediging | 40', 'Totaal | 370');
  expect(figures(before, after)).toEqual(['310 > 330', '515 > 370']);
  expect(figures(after, before)).toEqual(['330 > 310', '370 > 515']);
});

test('a row that is called a little otherwise is the same row', () => {
  const before = table('Dienst | 2030', 'Landmacht | 310', 'Totaal | 515');
  const after = table('Dienst | 2030', 'Koninklijke Landmacht | 330', 'Totaal | 520');
  expect(figures(before, after)).toContain('310 > 330');
});

test('a figure became the one of the same year, in a table whose years went on by one', () => {
  const before = table('Dienst | 2030 | 2031 | 2032', 'Landmacht | 310 | 320 | 330');
  const after = table('Dienst | 2031 | 2032 | 2033', 'Landmacht | 325 | 335 | 345');
  expect(figures(before, after)).toEqual(['320 > 325', '330 > 335']);
});

test('nor do an empty corner and an empty cell hide the year', () => {
  const before = table('| 2030 | 2031 | 2032', 'Landmacht | 310 | 320 | 330');
  const after = table('| 2031 | 2032 | 2033', 'Landmacht | 325 | 335 | 345');
  expect(figures(before, after)).toEqual(['320 > 325', '330 > 335']);
});

test('where one head of a column took the place of another, so did its figures', () => {
  const before = table('Dienst | Raming', 'Landmacht | 310', 'Marine | 205');
  const after = table('Dienst | Besteed', 'Landmacht | 325', 'Marine | 215');
  expect(figures(before, after)).toEqual(expect.arrayContaining(['310 > 325', '205 > 215']));
});

test('in a form without rows figures are paired by their place alone', () => {
  const flat = (...texts: readonly string[]) => ({
    title: '',
    sections: [
      { heading: 'Uitgaven', level: 1, blocks: texts.map((text) => ({ kind: 'cell' as const, text })) },
    ],
    footnotes: [],
  });
  expect(figures(flat('Dienst', 'Landmacht', '310'), flat('Dienst', 'Landmacht', '330'))).toEqual([
    '310 > 330',
  ]);
});
