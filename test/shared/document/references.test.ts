import { describe, expect, test } from 'vitest';
import { referencesIn } from '../../../shared/document/references.ts';
import { parseIdentifier, printHuman } from '../../../shared/source/identifier.ts';
import { dossierIds } from '../../support/catalogue.ts';

const ids = (text: string, dossiernummer?: string) =>
  referencesIn(text, { dossiernummer }).map(({ id }) => id);

describe('a reference', () => {
  test.each([
    ['Zie Kamerstuk 28 676, nr. 417.', ['kst-28676-417']],
    ['Zie (28\u00a0676, nr.\n42) hierover.', ['kst-28676-42']],
    ['Zie Kamerstuk 28676-500 en (28676-496).', ['kst-28676-500', 'kst-28676-496']],
    ['Zie Kamerstukken II 2022/23, 28 676, nr. 439, p. 3.', ['kst-28676-439']],
    ['Zie Kamerstukken II 2022/23, 28676, 439.', ['kst-28676-439']],
    ['Zie Kamerstukken I 2022/23, 28 676, A.', ['kst-28676-A']],
    ['Kamerstukken 28 676 en 36 045, nr. 427', ['kst-28676-427']],
    ['Kamerstuk 21 501-28 / 28676, nr. 136', ['kst-21501-28-136']],
    ['(Kamerstuk 36 200 V, nr. 54)', ['kst-36200-V-54']],
    ['de motie-Brekelmans c.s. (36 600-X, nr. 22)', ['kst-36600-X-22']],
    ['de motie-Paternotte op stuk nr. 503 (28 676)', ['kst-28676-503']],
    ['Aanhangsel Handelingen II 2024/25, nr. 1244', ['ah-tk-20242025-1244']],
    ['Handelingen II 2024/25, nr. 31, item 4', ['h-tk-20242025-31-4']],
    ['zie kst-28676-439 en nds-tk-2025D20112', ['kst-28676-439', 'nds-tk-2025D20112']],
    ['19 291, AG/ Nr. 65', ['kst-19291-65']],
    ['Zie Kamerstukken I, 28 676, letter A.', ['kst-28676-A']],
    ['(Kamerstuk 35000 XVII, nr. 34)', ['kst-35000-XVII-34']],
    ['Zie Kamerstuk nr. 28676-439 en kamerstuknr. 28 676-440.', ['kst-28676-439', 'kst-28676-440']],
    ['Zie 21.501-02, nr. 2931.', ['kst-21501-02-2931']],
    ['(Kamerstukken 2022-2023, 28676 nr. 439)', ['kst-28676-439']],
  ])('%j', (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  test.each([
    ['28 676, nrs. 411 en 417', ['411', '417']],
    ['28 676, nrs. 411, 412 en 417', ['411', '412', '417']],
    ['28 676, nr. 411 en nr. 417', ['411', '417']],
    ['28 676, nr. 411; nr. 417', ['411', '417']],
    ['28 676, nrs. 411–413', ['411', '412', '413']],
    ['28 676, nr. 411-413', ['411', '412', '413']],
    ['28 676, nrs. 411 t/m 413 en 417', ['411', '412', '413', '417']],
    ['28 676, nrs. 411 tot en met 412', ['411', '412']],
    ['28 676, nr. 12 en 3 februari', ['12']],
    ['28 676, nr. 12-2023', ['12']],
    ['28 676, nrs. 417-411', ['417']],
    ['28 676, nr. 82-h1', ['82-h1']],
  ])('may be of several papers: %s', (text, numbers) => {
    expect(ids(`Zie Kamerstuk ${text}.`)).toEqual(numbers.map((number) => `kst-28676-${number}`));
  });

  test('of one list is not mistaken for the dossier of the next', () => {
    expect(ids('Zie 28 676, nrs. 411 en 412 en 36 045, nr. 12.')).toEqual([
      'kst-28676-411',
      'kst-28676-412',
      'kst-36045-12',
    ]);
  });

  test('is given as printed, with its place', () => {
    const text = 'Zie Kamerstuk 28 676, nrs. 411 en 417, en nr. 3.';
    const found = referencesIn(text);
    expect(found.map((one) => one.text)).toEqual(['28 676, nrs. 411', '417', 'nr. 3']);
    for (const one of found) expect(text.slice(one.start).startsWith(one.text)).toBe(true);
  });

  test('that was printed wrong is that of what is printed', () => {
    expect(ids('het algemeen overleg van 18 mei jl. (kamerstuk 21 501-18, nr. 72)')).toEqual([
      'kst-21501-18-72',
    ]);
  });

  test.each([
    'De kosten zijn 28 676 euro.',
    'EUR 28 676, nr. 1 in de lijst',
    'Tweede Kamer, vergaderjaar 2022–2023, 28 676, nr. 439',
    'kst-28676-439 ISSN 0921 - 7371 ’s-Gravenhage 2023',
    'Verordening (EU) nr. 1907/2006',
    'Handelingen II 2024/29, nr. 31, item 4',
    'Kamerstukken 28 676, 36 045 en 21 501-28',
    'COM(2022) 12345, nr. 3',
    'in totaal 10 000 tot 12 000, nr. 3',
    'een inzet van 10 000 tot 20 000 militairen (10000-20000)',
    'Kamerstukken nr. 28 676, 439',
  ])('is not %j', (text) => {
    expect(ids(text)).toEqual([]);
  });
});

test('each of the 504 ids of dossier 28676 is found where it is printed', () => {
  const printed = dossierIds.map((id) => printHuman(parseIdentifier(id) as { id: string }));
  expect(ids(`Zie ${printed.map((one) => `Kamerstuk ${one}`).join('; ')}.`)).toEqual(dossierIds);
});

describe('a number without a dossier', () => {
  test.each([
    ['De geannoteerde agenda voor de top van 28 en 29 november 2023 (nr. 446) volgt.', ['kst-28676-446']],
    ['De motie nr. 12 en het amendement nr. 13.', ['kst-28676-12', 'kst-28676-13']],
    ['De moties op stukken nrs. 12 en 13.', ['kst-28676-12', 'kst-28676-13']],
    ['Zie Kamerstuk nr. 439.', ['kst-28676-439']],
    ['Zie 36 045, nr. 12; de brief (nr. 13) meldt meer.', ['kst-36045-12', 'kst-36045-13']],
    ['Het AIV-advies over Oekraïne (nr. 125) is gelezen.', []],
    ['De VN-resolutie (nr. 1325) en lot nr. 3.', []],
    ['Punt nr. 4 van de lijst.', []],
  ])('%s', (text, expected) => {
    expect(ids(text, '28676')).toEqual(expected);
  });

  test('is none where no dossier is known', () => {
    expect(ids('De motie nr. 12.')).toEqual([]);
  });
});
