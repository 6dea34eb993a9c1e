import { expect, test } from 'vitest';
import type { Meeting, PaperKind } from '../../../shared/document/document.ts';
import { paperLabel } from '../../../shared/report/paper-label.ts';
import { councils } from '../../support/label-score.ts';

const vilnius: Meeting = { series: 'navo-top', place: 'Vilnius', from: '2023-07-11', to: '2023-07-12' };
const label = (kind: PaperKind, meeting = vilnius, language: 'nl' | 'en' = 'nl') =>
  paperLabel({ kind, meeting }, language, councils.series);

test('says what a paper is as a person would', () => {
  expect(label('geannoteerde-agenda')).toBe(
    'geannoteerde agenda van de NAVO-top in Vilnius, 11 en 12 juli 2023',
  );
  expect(label('kabinetsinzet')).toBe('kabinetsinzet voor de NAVO-top in Vilnius, 11 en 12 juli 2023');
  expect(label('verslag', { ...vilnius, series: 'raad-buitenlandse-zaken-defensie', place: 'Brussel' })).toBe(
    'verslag van de Raad Buitenlandse Zaken Defensie in Brussel, 11 en 12 juli 2023',
  );
  expect(label('schriftelijk-overleg', { ...vilnius, series: 'gymnich' })).toBe(
    'verslag van een schriftelijk overleg over de informele Raad Buitenlandse Zaken (Gymnich) in Vilnius, 11 en 12 juli 2023',
  );
});

test('says it in English, places too', () => {
  const hague = { series: 'navo-top', place: 'Den Haag', from: '2025-06-24', to: '2025-06-25' };
  expect(label('kabinetsinzet', hague, 'en')).toBe(
    'government position for the NATO summit in The Hague, 24 and 25 June 2025',
  );
  const brussels = {
    series: 'navo-defensieministers',
    place: 'Brussel',
    from: '2025-06-05',
    to: '2025-06-05',
  };
  expect(label('verslag', brussels, 'en')).toBe(
    "report of the NATO defence ministers' meeting in Brussels, 5 June 2025",
  );
});

test('says no more than is known', () => {
  expect(paperLabel({ kind: 'motie', meeting: null }, 'nl', [])).toBe('motie');
  expect(paperLabel({ kind: null, meeting: vilnius }, 'nl', [])).toBeUndefined();
  expect(label('verslag', { series: 'navo-top', place: null, from: null, to: null })).toBe(
    'verslag van de NAVO-top',
  );
  expect(paperLabel({ kind: 'verslag', meeting: vilnius }, 'nl', [])).toBe(
    'verslag van de navo-top in Vilnius, 11 en 12 juli 2023',
  );
});
