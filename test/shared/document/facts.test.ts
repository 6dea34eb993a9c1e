import { describe, expect, test } from 'vitest';
import { factsOf } from '../../../shared/document/facts.ts';
import { watchlist } from '../../support/catalogue.ts';

/** Sentences in the words of the genre, written for this test. */
const facts = (text: string) =>
  factsOf([{ id: 's1.p1.z1', section: 's1', kind: 'sentence', text }], {
    publishedOn: '2023-06-30',
    series: watchlist.series,
  }).map(({ kind, value, unit }) => `${kind} ${value}${unit === null ? '' : ` ${unit}`}`);

describe('one value, however it is written', () => {
  test.each([
    [
      'amount 100000000 EUR',
      ['EUR 100 miljoen', '€ 100 mln.', '100.000.000 euro', '€ 100.000.000', '100 miljoen euro'],
    ],
    ['amount 35000000 EUR', ['EUR 35 miljoen', '35 mln. euro']],
    ['amount 5000000000 EUR', ['een ophoging met ruim 5 miljard', 'ruim € 5 miljard', 'EUR 5 mld']],
    ['percentage 2 %', ['2%', '2 procent', '2,0%', '2 %', 'twee procent']],
    ['percentage 1.97 %', ['1,97 procent', '1,97%']],
    ['percentage 0.5 %', ['½ procent', '½%', '0,5 procent', 'een half procent']],
    [
      'amount 2500000000 EUR',
      ['2½ miljard euro', '€ 2 ½ mld', 'tweeënhalf miljard euro', '2,5 miljard euro'],
    ],
    ['number 4.25', ['4¼ jaar', '4,25 jaar']],
    ['date 2023-01-10', ['10 januari jl.', '10 januari 2023', '2023-01-10', '10-01-2023']],
    [
      'date 2022-06-28/2022-06-30',
      ['28, 29 en 30 juni 2022', '28-30 juni 2022', '28 tot en met 30 juni 2022', '28–30 juni 2022'],
    ],
    ['date 2023-07-11/2023-07-12', ['11 en 12 juli', '11 en 12 juli 2023']],
    [
      'reference kst-28676-417',
      ['Kamerstuk 28 676, nr. 417', '(28 676, nr. 417)', 'Kamerstuk 28676-417', 'kst-28676-417'],
    ],
    ['reference kst-28676-427', ['Kamerstukken 28 676 en 36 045, nr. 427']],
    ['reference kst-36200-V-54', ['Kamerstuk 36 200 V, nr. 54']],
    ['date 2028', ['in 2028']],
    ['date 2023-02', ['in februari 2023']],
  ])('%s', (expected, texts) => {
    for (const text of texts) expect(facts(`Het gaat om ${text} voor dit jaar.`), text).toEqual([expected]);
  });
});

test('a meeting is named by its place or its days, and its days are a fact too', () => {
  expect(facts('Op de NAVO-Top in Madrid (28-30 juni 2022) is besloten.')).toEqual([
    'meeting navo-top|Madrid|2022-06-28/2022-06-30',
    'date 2022-06-28/2022-06-30',
  ]);
  expect(facts('De NAVO-top is belangrijk.')).toEqual(['organisation NAVO']);
});

test('a name with a figure in it is no number', () => {
  expect(facts('De AP4 en een 360-gradenbenadering, zie https://www.nato.int/x_210549.htm.')).toEqual([]);
});

test('the figures of a reference are no numbers, and an amount is no reference', () => {
  expect(facts('Zie 28 676, nr. 439.')).toEqual(['reference kst-28676-439']);
  expect(facts('De kosten zijn 28 676 euro.')).toEqual(['amount 28676 EUR']);
});

test('both ends of a range are facts', () => {
  expect(facts('Van bijna 13 miljard naar jaarlijks bijna 20 miljard in 2028.')).toEqual([
    'amount 13000000000 EUR',
    'amount 20000000000 EUR',
    'date 2028',
  ]);
});

test('a year before "tot" or "naar" is the time of what stands before it, and no end of a range', () => {
  expect(facts('Van 1½ procent in 2024 tot 2½ procent in 2025.')).toEqual([
    'percentage 1.5 %',
    'date 2024',
    'percentage 2.5 %',
    'date 2025',
  ]);
});

describe('numbers that share their unit', () => {
  test.each([
    ['In 2022 20, in 2023 ruim 25 en vanaf 2024 structureel 30 miljoen euro.', [2e7, 2.5e7, 3e7]],
    ['Voor 2024 twee en voor 2025 drie miljard euro.', [2e9, 3e9]],
    ['Er is 20 in 2022, 40 in 2023 en 30 miljoen euro in 2024 beschikbaar.', [2e7, 4e7, 3e7]],
    ['De uitgaven dalen van 20 naar 15 miljoen euro.', [2e7, 1.5e7]],
    ['De uitgaven zijn respectievelijk 3, 2 en 1 miljoen euro.', [3e6, 2e6, 1e6]],
    ['De boete is € 500 tot € 1 miljoen, of 500.000 tot 1 miljoen euro.', [500, 1e6, 5e5, 1e6]],
  ])('of money: %s', (text, values) => {
    const amounts = facts(text).filter((one) => one.startsWith('amount'));
    expect(amounts).toEqual(values.map((value) => `amount ${value} EUR`));
  });

  test('of shares, year by year', () => {
    expect(facts('De groei is in 2024 2,1 en in 2025 2,3 procent.')).toEqual([
      'date 2024',
      'percentage 2.1 %',
      'date 2025',
      'percentage 2.3 %',
    ]);
  });

  test('but not with what counts something itself', () => {
    expect(facts('In 2023 3 militairen en in 2024 5 miljoen euro.')).toContain('number 3');
    expect(facts('Het steeg met 12 in 2022 en 3 procent van de leden.')).toContain('number 12');
  });
});

describe('a ton', () => {
  test.each([
    ['Het OM eist een boete van 4,5 ton.', ['amount 450000 EUR']],
    ['Er is zes ton subsidie verleend.', ['amount 600000 EUR']],
    ['Het gaat om € 2 ton of drie ton euro.', ['amount 200000 EUR', 'amount 300000 EUR']],
    [
      'Zij ontving 3,5 ton, terwijl de kosten op vijf ton uitkwamen.',
      ['amount 350000 EUR', 'amount 500000 EUR'],
    ],
  ])('is money where money is spoken of: %s', (text, expected) => {
    expect(facts(text).filter((one) => !one.startsWith('organisation'))).toEqual(expected);
  });

  test.each([
    ['Er ging 4,5 ton munitie heen.', ['number 4.5']],
    ['De kosten van 8 ton medicijnen zijn 5 miljoen euro.', ['number 8', 'amount 5000000 EUR']],
    ['De kosten bedragen 5 miljoen euro, in totaal ging er 8 ton heen.', ['amount 5000000 EUR', 'number 8']],
    ['De boete voor de uitstoot van 2 ton is hoog.', ['number 2']],
    ['Een bijdrage van 120 ton.', ['number 120']],
  ])('is a weight elsewhere: %s', (text, expected) => expect(facts(text)).toEqual(expected));
});

describe('the year of a day that says none', () => {
  test.each([
    ['Op 3 maart, 12 juni en 4 september 2021 is overlegd.', ['2021-03-03', '2021-06-12', '2021-09-04']],
    ['Op 3 november, 12 december en 4 januari 2021.', ['2020-11-03', '2020-12-12', '2021-01-04']],
    ['De bijeenkomst van 2021 in Riga (1-2 juli) was kort.', ['2021', '2021-07-01/2021-07-02']],
    ['De top in 2025 vindt in Den Haag plaats op 24 juni.', ['2025', '2025-06-24']],
  ])('is that of its row or of its event: %s', (text, expected) => {
    expect(facts(text).filter((one) => one.startsWith('date'))).toEqual(expected.map((one) => `date ${one}`));
  });

  test.each([
    ['De top in 2025 wordt voorbereid op 13 februari.', '2023-02-13'],
    ['Op 11 juli spreken zij over de doelen voor 2030.', '2023-07-11'],
    ['In 2014 is dit afgesproken; op 11 juli volgt meer.', '2023-07-11'],
    ['Op 3 maart jl. en 12 juni 2021 is overlegd.', '2023-03-03'],
    ['Bij brief van 3 maart en de top van 11 juli 2022.', '2023-03-03'],
  ])('is that of the paper where another year is of something else: %s', (text, day) => {
    expect(facts(text)).toContain(`date ${day}`);
  });
});

test('figures side by side, as in a row of a table, are apart where their marks say so', () => {
  expect(facts('Uitgaven 1.250 500 1.175 en 12,5 13,1 procent.')).toEqual([
    'number 1250',
    'number 500',
    'number 1175',
    'number 12.5',
    'percentage 13.1 %',
  ]);
  expect(facts('Bel 070-123 45 67, of 06 12 34 56 78.')).toEqual([]);
  expect(facts('Dat is 1 250 000 euro.')).toEqual(['amount 1250000 EUR']);
});

test('two numbers in millions of which no currency is meant are two facts', () => {
  expect(facts('Van 17,9 naar 17,8 miljoen inwoners.')).toEqual(['number 17900000', 'number 17800000']);
});

test('the marks of what is enumerated in a sentence count nothing', () => {
  expect(facts('De drie delen zijn 1) € 40 mln, 2) vijf schepen en 3) tijd (zie 4).')).toEqual([
    'number 3',
    'amount 40000000 EUR',
    'number 5',
    'number 4',
  ]);
});

describe('a number below zero', () => {
  test.each(['-900', '–900', '−900', '‒ 900', '– 900'])('alone in a cell keeps its sign: %s', (cell) => {
    expect(facts(cell)).toEqual(['number -900']);
  });

  test.each([
    ['De mutatie is -900, was -/- 75 en wordt (-3).', ['number -900', 'number -75', 'number -3']],
    ['De ontvangsten (– € 12 mln.) en minus 2 procent.', ['amount -12000000 EUR', 'percentage -2 %']],
    ['Van -1,9 naar -2,7 procent.', ['percentage -1.9 %', 'percentage -2.7 %']],
    ['Dat is -2 en -3 procent, of -5 tot 7%.', [-2, -3, -5, 7].map((share) => `percentage ${share} %`)],
    ['Totaal -35 -120', ['number -35', 'number -120']],
    ['Uitgaven 1.250 -75', ['number 1250', 'number -75']],
  ])('keeps its sign in a text: %s', (text, expected) => expect(facts(text)).toEqual(expected));

  test.each([
    ['-3 fregatten', ['number 3']],
    ['– 3 fregatten', ['number 3']],
    ['Het gaat – 3 fregatten mee – goed.', ['number 3']],
    ['Er komen 10-15 schepen, 5–7 tanks en 1.200 – 1.500 militairen.', [10, 15, 5, 7, 1200, 1500]],
    ['Dossier 28676 -415', ['number 28676']],
    ['Voor 5 -10 jaar, plus of minus 3 procent.', ['number 5', 'percentage 3 %']],
  ])('is none by the dash of an item, an aside or a range: %s', (text, expected) => {
    expect(facts(text)).toEqual(expected.map((one) => (typeof one === 'number' ? `number ${one}` : one)));
  });
});

test('counted things are numbers, in figures and in words', () => {
  expect(facts('Er zijn twee werksessies en 32 bondgenoten.')).toEqual(['number 2', 'number 32']);
  expect(facts('1. Een punt met 3 delen.')).toEqual(['number 3']);
});

test('a year may stand before a number of its own', () => {
  expect(
    facts('Er gaan in 2024 10.000 granaten heen, en in 2025 35 miljoen euro en in 2026 2,1 procent.'),
  ).toEqual([
    'date 2024',
    'number 10000',
    'date 2025',
    'amount 35000000 EUR',
    'date 2026',
    'percentage 2.1 %',
  ]);
  expect(facts('Het zijn er 1 028 676.')).toEqual(['number 1028676']);
});

describe('a mark of a note glued to what it stands behind is no fact', () => {
  test.each([
    ['De norm is 2%.4', ['percentage 2 %']],
    ['De norm is 2%4', ['percentage 2 %']],
    ['Dit kost EUR 5 miljoen.12', ['amount 5000000 EUR']],
    ['Dit kost EUR 5 miljoen4', ['amount 5000000 EUR']],
    ['Het volgt in 2028.5', ['date 2028']],
    ['De bondgenoten (DIP)4 en de steun.7', []],
    ['Dat was op 28 juni 2022.4', ['date 2022-06-28']],
  ])('%s', (text, expected) => {
    expect(facts(text)).toEqual(expected);
  });
});

test('countries and organisations are named by name and by adjective, and moties by who proposed them', () => {
  expect(facts('De Russische inval en de steun van Rusland.')).toEqual(['country RU', 'country RU']);
  expect(facts('DE STEUN VAN DE VERENIGDE STATEN (VS)')).toEqual(['country US']);
  expect(facts('De Europese Raad is niet de Europese Unie.')).toEqual([
    'organisation Europese Raad',
    'organisation EU',
  ]);
  expect(facts('De motie-Van der Lee c.s. en de motie van het lid Van der Lee.')).toEqual([
    'motion Van der Lee',
    'motion Van der Lee',
  ]);
});

test('200,000 figures in one text are found in linear time', () => {
  const count = (size: number) => {
    const text = Array.from({ length: size }, (_, at) => `${at % 97}% van ${at}`).join(' en ');
    return factsOf([{ id: 'x', section: 's1', kind: 'sentence', text }]).length;
  };
  expect(count(2_000)).toBeGreaterThan(3_000);
});
