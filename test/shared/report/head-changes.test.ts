import { expect, test } from 'vitest';
import { headChanges } from '../../../shared/report/head-changes.ts';
import { reportToText } from '../../../shared/report/to-text.ts';
import { buildInfo, buildReport } from '../../support/report-builder.ts';

const before = buildInfo({ authors: ['Minister van Defensie A. Jansen'] });
const after = buildInfo({ publishedOn: '2023-07-03', authors: ['Minister van Defensie B. de Vries'] });

test('a new day and another signature under one paper are changes of its head', () => {
  expect(headChanges({ before, after }).map(({ field }) => field)).toEqual(['date', 'authors']);
});

test('between two papers they are none, nor where one side does not say', () => {
  expect(headChanges({ before, after: { ...after, id: 'kst-28676-462' } })).toEqual([]);
  expect(headChanges({ before, after: { ...before, publishedOn: null, authors: [] } })).toEqual([]);
});

test('an office with a name in one version and without in the other did not change', () => {
  const { publishedOn } = before;
  expect(headChanges({ before: { ...before, authors: ['Minister van Defensie'] }, after: before })).toEqual(
    [],
  );
  expect(
    headChanges({ before, after: { ...after, publishedOn, authors: ['Minister van Defensie'] } }),
  ).toEqual([]);
});

test('a title that is only set otherwise did not change', () => {
  expect(
    headChanges({
      before: { ...before, title: 'BRIEF VAN DE MINISTER' },
      after: { ...before, title: 'Brief van de Minister' },
    }),
  ).toEqual([]);
});

test('where no word of the text differs, the headline says that the head does', () => {
  const report = buildReport([{ before: 'A', after: 'A', text: [['Een zin.']] }], { before, after });
  expect(report.summary.headline).toBe(
    'Alleen de kop of de ondertekening verschilt. Datum: 30 juni 2023 → 3 juli 2023.',
  );
  expect(reportToText(report)).toContain(
    'Kop en ondertekening: Afkomstig van: Minister van Defensie A. Jansen → Minister van Defensie B. de Vries',
  );
});
