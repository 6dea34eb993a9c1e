import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Block, Document } from '../../../shared/document/document.ts';
import { asRow } from '../../../shared/document/table-rows.ts';

/** All texts here are synthetic. */
const tableOf = (rows: readonly string[]): Document => ({
  title: '',
  sections: [
    {
      heading: 'Uitgaven',
      level: 1,
      blocks: rows.flatMap((row) => asRow(row.split(' | ').map((text): Block => ({ kind: 'cell', text })))),
    },
  ],
  footnotes: [],
});

/** "s1.p1 > s1.p4": by the first cells of both. */
const pairs = (before: readonly string[], after: readonly string[]): string[] =>
  compareDocuments(tableOf(before), tableOf(after)).rows.map(
    (pair) => `${pair.before?.[0] ?? '-'} > ${pair.after?.[0] ?? '-'}`,
  );

const table = ['Onderdeel | 2030', 'Landmacht | 3,2', 'Marine | 2,1', 'Luchtmacht | 1,9'];

test('a row of which a figure changed is the same row, and one that is new or gone stands alone', () => {
  const other = ['Onderdeel | 2030', 'Landmacht | 3,5', 'Luchtmacht | 1,9', 'Cyberverdediging | 0,4'];
  expect(pairs(table, other)).toEqual([
    's1.p1 > s1.p1',
    's1.p3 > s1.p3',
    's1.p7 > s1.p5',
    '- > s1.p7',
    's1.p5 > -',
  ]);
});

test('rows in another order are the rows that they were', () => {
  const [head = '', army = '', navy = '', air = ''] = table;
  expect(pairs(table, [head, air, army, navy])).toEqual([
    's1.p1 > s1.p1',
    's1.p7 > s1.p3',
    's1.p3 > s1.p5',
    's1.p5 > s1.p7',
  ]);
});

test('one equal figure does not make two rows one', () => {
  const [head = ''] = table;
  const before = [head, 'Bouw | weg en water | 2029 | gereed | 12'];
  const after = [head, 'Onderzoek | samenwerking met universiteiten | 2031 | loopt | 12'];
  expect(pairs(before, after)).toEqual(['s1.p1 > s1.p1', '- > s1.p3', 's1.p3 > -']);
});

test('swapped sides swap the rows', () => {
  const other = ['Onderdeel | 2030', 'Cyber | 2,1', 'Landmacht | 3,5', 'Marine | 1,9'];
  const turned = pairs(other, table).map((pair) => pair.split(' > ').reverse().join(' > '));
  expect(new Set(turned)).toEqual(new Set(pairs(table, other)));
});

test('a row that stands elsewhere with other figures is the row of its name', () => {
  const before = [
    'Dienst | 2030 | 2031 | 2035',
    'Marine | 12 | 13 | 14',
    'Landmacht | 310 | 320 | 330',
    'Staf | 7 | 8 | 9',
  ];
  const after = [
    'Dienst | 2030 | 2031 | 2035',
    'Landmacht | 315 | 325 | 330',
    'Marine | 12 | 13 | 14',
    'Staf | 7 | 8 | 9',
  ];
  expect(pairs(before, after)).toContain('s1.p9 > s1.p5');
});
