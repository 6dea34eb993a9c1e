import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport, type FactSpec, type PartSpec } from '../../support/report-builder.ts';

const part = (...text: NonNullable<PartSpec['text']>[number]): PartSpec => ({
  before: 'Inzet',
  after: 'Inzet',
  text: [text],
});
const headline = (...args: Parameters<typeof buildReport>): string => buildReport(...args).summary.headline;

test('papers that say the same give a headline that says so', () => {
  expect(headline([part('Een zin.', 'Nog een.')])).toBe(
    'Geen verschil: alle 3 zinnen zijn woord voor woord gelijk.',
  );
  expect(headline([])).toBe('Geen verschil: beide stukken zijn leeg.');
  expect(headline([part('Een zin.')], { language: 'en' })).toBe(
    'No difference: all 2 sentences are the same, word for word.',
  );
});

test('another order alone is called just that', () => {
  const parts = [
    part(),
    { ...part({ was: 'Een zin.', now: 'Een zin.', from: 'Inzet' }), before: 'B', after: 'B' },
  ];
  expect(headline(parts)).toBe('Alleen de volgorde verschilt: 1 zin verplaatst.');
});

test('a figure that changed leads, with what it is of where both sentences say it', () => {
  const line = { was: 'Wij besteden 2% van het bbp.', now: 'Wij besteden 3,5% van het bbp.' };
  expect(headline([part(line)], { facts: [['percentage', '2%', '3,5%']] })).toBe(
    'Percentage van het bbp: 2% → 3,5%; 1 zin gewijzigd.',
  );
});

test('what a figure is of is left out where only one of the sentences says it', () => {
  const line = { was: 'Wij besteden 2% van het bbp.', now: 'Wij besteden 3,5% van de begroting.' };
  expect(headline([part(line)], { facts: [['percentage', '2%', '3,5%']] })).toBe(
    'Percentage: 2% → 3,5%; 1 zin gewijzigd.',
  );
});

test('a figure in a new sentence never leads, however much it looks like one that went', () => {
  const lines = [{ was: 'Wij besteden 2%.' }, { now: 'Wij besteden 3,5%.' }];
  const facts = [['percentage', '2%', null] as const, ['percentage', null, '3,5%'] as const];
  expect(headline([part(...lines)], { facts })).toBe('1 zin nieuw, 1 vervallen.');
});

test('the days of a meeting lead in a revision, and not between two papers of a series', () => {
  const line = { was: 'De top is op 11 juli 2023.', now: 'De top is op 12 juli 2023.' };
  const facts = [['date', '11 juli 2023', '12 juli 2023'] as const];
  expect(headline([part(line)], { facts })).toBe('1 zin gewijzigd.');
  expect(headline([part(line)], { facts, reason: { kind: 'revision', text: 'x' } })).toBe(
    'Datum: 11 juli 2023 → 12 juli 2023; 1 zin gewijzigd.',
  );
});

test('a day leads where two papers say mostly the same and nothing else leads', () => {
  const lines = [
    { was: 'Het plan komt voor 1 maart 2031.', now: 'Het plan komt voor 1 juni 2031.' },
    { was: 'Er zijn zes stappen.', now: 'Er zijn acht stappen.' },
  ];
  const day = ['date', '1 maart 2031', '1 juni 2031'] as const;
  const near = (facts: readonly FactSpec[]) => headline([part(...lines)], { facts, similarity: 0.8 });
  expect(near([day])).toBe('Datum: 1 maart 2031 → 1 juni 2031; 2 zinnen gewijzigd.');
  expect(near([day, ['number', 'zes', 'acht']])).toBe('Getal: zes → acht; 2 zinnen gewijzigd.');
});

test('new and vanished sections are named by their headings', () => {
  const parts: PartSpec[] = [
    { after: 'Drones', text: [[{ now: 'Een zin.' }]] },
    { before: 'Toetreding Zweden', text: [[{ was: 'Een andere zin.' }]] },
  ];
  expect(headline(parts)).toBe(
    'Nieuw: ‘Drones’; vervallen: ‘Toetreding Zweden’; 2 zinnen nieuw, 2 vervallen.',
  );
});

test('a question that is new is named by what it asks, its answer not besides', () => {
  const parts: PartSpec[] = [
    { after: 'Vraag 3', text: [[{ now: 'Hoeveel roedels zijn er?' }, { now: 'En waar?' }]] },
    { after: 'Antwoord 3', text: [[{ now: 'Zeventien.' }]] },
  ];
  expect(headline(parts)).toBe('Nieuw: ‘Hoeveel roedels zijn er?’; 5 zinnen nieuw.');
});

test('a heading is named without its number, one that is a number alone by it', () => {
  const text = [[{ now: 'Een zin.' }]];
  expect(headline([{ after: '2. Waterstof', text }])).toBe('Nieuw: ‘Waterstof’; 2 zinnen nieuw.');
  expect(headline([{ after: 'Artikel 2', text }])).toBe('Nieuw: ‘Artikel 2’; 2 zinnen nieuw.');
});

test('of many new sections some are named and the rest counted', () => {
  const parts = ['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map((after): PartSpec => ({ after }));
  expect(headline(parts)).toBe('Nieuw: ‘Een’, ‘Twee’, ‘Drie’ en 2 andere onderdelen; 5 zinnen nieuw.');
});

test('a heading of one enormous word is counted and not cut', () => {
  expect(headline([{ after: 'x'.repeat(500) }])).toBe('1 nieuw onderdeel; 1 zin nieuw.');
});

test('a headline is one line of at most 160 characters that ends in a full stop', () => {
  fc.assert(
    fc.property(anyReport(), ({ summary }) => {
      expect(summary.headline.length).toBeLessThanOrEqual(160);
      expect(summary.headline).not.toMatch(/[\r\n]/);
      expect(summary.headline).toMatch(/\.$/);
    }),
  );
});

test('a headline says "no difference" exactly where no sentence differs or moved', () => {
  fc.assert(
    fc.property(anyReport(), ({ summary, changes }) => {
      const isSame = changes.every(({ kind, moved }) => kind === 'same' && !moved);
      expect(/^(?:Geen verschil|No difference)/.test(summary.headline)).toBe(isSame);
    }),
  );
});
