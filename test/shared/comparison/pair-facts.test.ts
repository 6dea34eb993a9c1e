import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Document } from '../../../shared/document/document.ts';
import { watchlist } from '../../support/catalogue.ts';
import { documentOf } from '../../support/texts.ts';

/** Both texts synthetic. What became of their facts, the same ones left out. */
function facts(before: string, after: string): string[] {
  const [left, right] = [documentOf(before), documentOf(after)].map((one) => ({
    ...one,
    publishedOn: '2023-06-30',
  }));
  const { facts: all } = compareDocuments(left as never, right as never, { series: watchlist.series });
  return all
    .filter(({ change }) => change !== 'same')
    .map(
      ({ change, kind, before: one, after: other }) =>
        `${change} ${kind}: ${one?.text ?? '-'} → ${other?.text ?? '-'}`,
    );
}

describe('what became of a fact', () => {
  test('another value in the same place is a change, old beside new', () => {
    expect(
      facts(
        'Nederland besteedt 1,8% van het bbp en EUR 100 miljoen aan steun in 2023.',
        'Nederland besteedt 2,1% van het bbp en EUR 150 miljoen aan steun in 2024.',
      ),
    ).toEqual([
      'changed percentage: 1,8% → 2,1%',
      'changed amount: EUR 100 miljoen → EUR 150 miljoen',
      'changed date: 2023 → 2024',
    ]);
  });

  test('a figure that is of another year now has not stayed, and nothing is said of a year twice', () => {
    const was = 'De reeks voor munitie bedraagt € 20 miljoen in 2024 en € 25 miljoen in 2025.';
    expect(facts(was, 'De reeks voor munitie bedraagt € 20 miljoen in 2025.')).toEqual([
      'removed amount: € 20 miljoen → -',
      'removed date: 2024 → -',
      'changed amount: € 25 miljoen → € 20 miljoen',
    ]);
    // Put off as a whole, with the same sums.
    expect(
      facts(was, 'De reeks voor munitie bedraagt € 20 miljoen in 2025 en € 25 miljoen in 2026.'),
    ).toEqual(['changed date: 2024 → 2025', 'changed date: 2025 → 2026']);
  });

  test('of a step from one number to another each end is a fact of its own', () => {
    expect(
      facts(
        'De uitgaven stijgen van 2,1 naar 2,4 miljard euro en het aandeel van 1,6 naar 2 procent.',
        'De uitgaven stijgen van 2,1 naar 2,9 miljard euro en het aandeel van 1,7 naar 2 procent.',
      ),
    ).toEqual(['changed amount: 2,4 miljard euro → 2,9 miljard euro', 'changed percentage: 1,6 → 1,7']);
  });

  test("two figures that stand alone in one place are each other's, though no word says so", () => {
    const table = (figure: string): Document => ({
      title: '',
      sections: [
        {
          heading: 'Uitgaven',
          level: 1,
          blocks: ['Inzet', figure, 'Marine', '1.100'].map((text) => ({ kind: 'cell', text })),
        },
      ],
      footnotes: [],
    });
    const { facts: all } = compareDocuments(table('450'), table('470'));
    expect(all.map(({ change, before, after }) => [change, before?.value, after?.value])).toEqual([
      ['changed', 450, 470],
      ['same', 1100, 1100],
    ]);
  });

  test('another spelling is none', () => {
    expect(
      facts('De bijdrage is EUR 100 miljoen, dus 2%.', 'De bijdrage is 100.000.000 euro, dus 2 procent.'),
    ).toEqual([]);
  });

  test('a fact that moves along with its sentence is no change', () => {
    const steun = 'Nederland heeft EUR 100 miljoen beschikbaar voor steun aan Oekraïne.';
    const rest =
      'De agenda van deze bijeenkomst staat nog niet vast. Zweden doet mee als genodigde aan alle sessies.';
    expect(facts(`# Een\n\n${steun}\n\n# Twee\n\n${rest}`, `# Een\n\n${rest}\n\n# Twee\n\n${steun}`)).toEqual(
      [],
    );
  });

  test('figures that change places and values are each beside their own', () => {
    expect(
      facts(
        'Het aandeel is 12% bij de marine en 8% bij de landmacht.',
        'Het aandeel is 9% bij de landmacht en 14% bij de marine.',
      ),
    ).toEqual(['changed percentage: 8% → 9%', 'changed percentage: 12% → 14%']);
  });

  test('figures that moved on are others, though one value is in both sentences', () => {
    expect(
      facts(
        'De uitgaven stijgen van 13 naar 20 miljard euro.',
        'De uitgaven stijgen van 20 naar 27 miljard euro.',
      ),
    ).toEqual(['changed amount: 13 → 20', 'changed amount: 20 miljard euro → 27 miljard euro']);
  });

  test('a figure is looked for whole: the 4 is not in the 24', () => {
    expect(
      facts('Oekraïne kreeg 18 jets en Moldavië 2 radars.', 'Oekraïne kreeg 24 jets en Moldavië 4 radars.'),
    ).toEqual(['changed number: 18 → 24', 'changed number: 2 → 4']);
  });

  test('facts that change places within a sentence are paired by value first', () => {
    expect(facts('Van 13 miljard naar 20 miljard euro.', 'Naar 20 miljard euro van 13 miljard.')).toEqual([]);
  });

  test('one that came and one that went are paired with nothing', () => {
    expect(facts('Dit kost EUR 5 miljoen.', 'Dit is besproken op 3 mei 2023.')).toEqual([
      'removed amount: EUR 5 miljoen → -',
      'added date: - → 3 mei 2023',
    ]);
  });

  test('of two new ones the one in the same surroundings is the counterpart', () => {
    expect(
      facts(
        'Voor munitie is EUR 10 miljoen beschikbaar.',
        'Voor onderzoek is EUR 3 miljoen nodig en voor munitie is EUR 20 miljoen beschikbaar.',
      ),
    ).toEqual(['added amount: - → EUR 3 miljoen', 'changed amount: EUR 10 miljoen → EUR 20 miljoen']);
  });
});

test('swapping the sides swaps added and removed facts, and nothing else', () => {
  const one = documentOf('Van 3% naar 4% en 5% in 2023, met EUR 7 miljoen. Het is 12 mei.');
  const other = documentOf(
    'Van 4% naar 6% in 2024, met EUR 8 miljoen en 9 miljoen euro. Het is 13 mei 2024.',
  );
  const pairs = (left: typeof one, right: typeof one, swap: boolean) =>
    compareDocuments(left, right)
      .facts.map(({ before, after }) =>
        (swap ? [after, before] : [before, after]).map((fact) => `${fact?.text}`).join(),
      )
      .sort();
  expect(pairs(one, other, false)).toEqual(pairs(other, one, true));
});
