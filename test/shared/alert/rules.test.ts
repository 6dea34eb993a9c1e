import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWorthAnAlert } from '../../../shared/alert/rules.ts';
import { headChanges } from '../../../shared/report/head-changes.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport, type LineSpec } from '../../support/report-builder.ts';

const alerts = { minimumImportance: 0, maximumAgeDays: 7, digestAbove: 5 };
const of = (line: LineSpec) =>
  buildReport([{ before: 'A', after: 'A', text: [[line]] }], { similarity: 0.9 });
const worded = of({ was: 'De zaal is groot.', now: 'De zaal is ruim.' });

test('a change of words in a paper of this week is worth an alert', () => {
  expect(isWorthAnAlert(worded, { alerts }, { seenOn: '2023-07-01' })).toBe(true);
});

test('where no word changed there is never an alert, whatever the watchlist asks', () => {
  const moved = of({ was: 'De zaal is groot.', now: 'De zaal is groot.', from: 'A' });
  expect(isWorthAnAlert(moved, { alerts }, { seenOn: '2023-07-01' })).toBe(false);
  expect(isWorthAnAlert(of('De zaal is groot.'), { alerts }, { seenOn: '2023-07-01' })).toBe(false);
});

test('another day or signature of one paper is worth an alert, between two papers it is none', () => {
  const dated = (id: string) =>
    buildReport([{ before: 'A', after: 'A', text: [['De zaal is groot.']] }], {
      before: { id, publishedOn: '2023-06-29' },
      after: { id: 'kst-28676-439', publishedOn: '2023-06-30' },
    });
  expect(isWorthAnAlert(dated('kst-28676-439'), { alerts }, { seenOn: '2023-07-01' })).toBe(true);
  expect(isWorthAnAlert(dated('kst-28676-411'), { alerts }, { seenOn: '2023-07-01' })).toBe(false);
});

test('a report of less importance than asked is worth none', () => {
  const strict = { alerts: { ...alerts, minimumImportance: 50 } };
  expect(isWorthAnAlert(worded, strict, { seenOn: '2023-07-01' })).toBe(false);
});

test('a paper of which no register says since when it is public is young for as many days as the watchlist says', () => {
  expect(isWorthAnAlert(worded, { alerts }, { seenOn: '2023-07-07' })).toBe(true);
  expect(isWorthAnAlert(worded, { alerts }, { seenOn: '2023-07-08' })).toBe(false);
});

test('of a paper whose first public day is known, the day it bears says nothing', () => {
  const late = { ...worded, after: { ...worded.after, firstPublicOn: '2023-09-01' } };
  expect(isWorthAnAlert(late, { alerts }, { seenOn: '2023-09-09' })).toBe(true);
});

test('other words in a paper that was known are new, however old the paper is', () => {
  const revised = { ...worded, before: { ...worded.before, id: worded.after.id } };
  expect(isWorthAnAlert(revised, { alerts }, { seenOn: '2026-01-01' })).toBe(true);
});

test('a paper that bears no day is not old', () => {
  const undated = { ...worded, after: { ...worded.after, publishedOn: null } };
  expect(isWorthAnAlert(undated, { alerts }, { seenOn: '2033-01-01' })).toBe(true);
});

test('no report without a changed word, in the text or around it, is ever worth an alert', () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const hasWords = report.changes.some(({ kind }) => kind !== 'same') || headChanges(report).length > 0;
      expect(isWorthAnAlert(report, { alerts }, { seenOn: '2023-07-01' })).toBe(hasWords);
    }),
  );
});
