import { expect, test } from 'vitest';
import { quietGroups } from '../../../shared/report/quiet-groups.ts';
import { buildReport } from '../../support/report-builder.ts';

const none = { around: () => undefined };

test('what went quiet with one sentence is told with it once, sort by sort', () => {
  const sentence = 'Nederland levert 12 tanks, 40 trucks en EUR 3 miljoen.';
  const { quiet } = buildReport(
    [{ before: 'A', after: 'A', text: [[{ was: sentence }, { was: 'Het zijn er 7.' }]] }],
    {
      facts: [
        ['number', '12', null],
        ['number', '40', null],
        ['amount', 'EUR 3 miljoen', null],
        ['number', '7', null],
      ],
    },
  );
  const drawn = quietGroups(quiet, none).map(
    ({ kind, all, sentence }) => `${kind}: ${all.map(({ text }) => text).join('; ')} | ${sentence}`,
  );
  expect(drawn).toEqual([
    `amount: EUR 3 miljoen | ${sentence}`,
    `number: 12; 40 | ${sentence}`,
    'number: 7 | Het zijn er 7.',
  ]);
});

test('sections and stands are told each by itself', () => {
  const { quiet } = buildReport([
    { before: 'A', after: 'A', text: [['Een zin.']] },
    { before: 'B', text: [[{ was: 'Nederland steunt dit en het kabinet bepleit dat.' }]] },
    { before: 'C', text: [[{ was: 'Nog een zin.' }]] },
  ]);
  const groups = quietGroups(quiet, none);
  expect(groups.every(({ all }) => all.length === 1)).toBe(true);
  expect(groups.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['section', 'position']));
});
