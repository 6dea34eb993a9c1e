import { expect, test } from 'vitest';
import { isMostlyRewritten } from '../../../shared/report/rewritten.ts';
import { wordRuns } from '../../support/word-runs.ts';

const rewritten = (before: string, after: string): boolean =>
  isMostlyRewritten({ kind: 'reworded', words: wordRuns(before, after) });

test('one word changed in a sentence is shown in the sentence', () => {
  expect(
    rewritten('Het kabinet steunt het voorstel van de SG.', 'Het kabinet bepleit het voorstel van de SG.'),
  ).toBe(false);
});

test('a long clause put into a short sentence is shown in the sentence', () => {
  const clause =
    'dat eerder met uw Kamer is besproken en sindsdien op alle punten is uitgewerkt en doorgerekend,';
  expect(
    rewritten(
      'Het kabinet steunt het voorstel volledig.',
      `Het kabinet steunt het voorstel, ${clause} volledig.`,
    ),
  ).toBe(false);
});

test('a sentence of which little is left is shown as before and after', () => {
  expect(
    rewritten(
      'Nederland hecht aan een eerlijke verdeling van de lasten over alle bondgenoten.',
      'De lasten worden voortaan gemeten aan wat een land werkelijk levert.',
    ),
  ).toBe(true);
});

test('kept words scattered over a text that is otherwise new are not shown as marks', () => {
  expect(
    rewritten('de a en de b', 'de een twee drie en vier vijf zes de zeven acht negen b tien elf twaalf'),
  ).toBe(true);
});

test('what is the same was not rewritten', () => {
  expect(isMostlyRewritten({ kind: 'same', words: [] })).toBe(false);
});

test('a few words are marked in their place, however short the sentence', () => {
  expect(rewritten('Den Haag, 10 mei 2022', 'Den Haag, 30 juni 2023')).toBe(false);
});
