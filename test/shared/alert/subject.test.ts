import { expect, test } from 'vitest';
import { subjectOf } from '../../../shared/alert/subject.ts';
import { buildReport } from '../../support/report-builder.ts';
import { exampleReport } from '../../support/report-example.ts';

const watchlist = {
  series: [{ name: 'navo-top', title: { nl: 'NAVO-top', en: 'NATO summit' }, words: ['NAVO-top'] }],
};
const agenda = {
  kind: 'geannoteerde-agenda',
  meeting: { series: 'navo-top', place: 'Vilnius', from: '2023-07-11', to: '2023-07-12' },
} as const;

test('a subject begins with dossier and number and says what the paper is', () => {
  expect(subjectOf(buildReport([], { after: agenda }), watchlist, 'new')).toBe(
    '28676 nr. 439: geannoteerde agenda NAVO-top Vilnius, vergeleken met nr. 411',
  );
});

test('a subject in English keeps the number and speaks English', () => {
  expect(subjectOf(buildReport([], { after: agenda, language: 'en' }), watchlist, 'new')).toBe(
    '28676 nr. 439: annotated agenda NATO summit Vilnius, compared with nr. 411',
  );
});

test('a paper of no known kind or series is told by its title', () => {
  const after = { title: 'Brief over de situatie in Oekraïne' };
  expect(subjectOf(buildReport([], { after }), watchlist, 'new')).toBe(
    '28676 nr. 439: Brief over de situatie in Oekraine, vergeleken met nr. 411',
  );
});

test('a revised paper says so, and is compared with no other', () => {
  const before = { id: 'kst-28676-439', ondernummer: '439' };
  expect(subjectOf(buildReport([], { before, after: agenda }), watchlist, 'revised')).toBe(
    '28676 nr. 439: gewijzigde tekst, geannoteerde agenda NAVO-top Vilnius',
  );
});

test('the official text is told as such', () => {
  const before = { id: 'kst-28676-439', ondernummer: '439' };
  expect(subjectOf(buildReport([], { before, after: agenda }), watchlist, 'official-text')).toBe(
    '28676 nr. 439: officiele tekst, geannoteerde agenda NAVO-top Vilnius',
  );
});

test('a long title is cut after a whole word, and what it is compared with gives way first', () => {
  const after = {
    title:
      'Een titel die met opzet zo lang is dat zij niet in de regel van een onderwerp past en dus wordt ingekort',
  };
  expect(subjectOf(buildReport([], { after }), watchlist, 'new')).toBe(
    '28676 nr. 439: Een titel die met opzet zo lang is dat zij niet in de regel van een onderwerp...',
  );
});

test('a synthetic paper is named by its id, after its dossier, and called synthetic', () => {
  expect(subjectOf(exampleReport(), watchlist, 'new')).toBe(
    '28676 demo-28676-2 [synthetisch]: geannoteerde agenda NAVO-top Zuiderhaven',
  );
});
