import { describe, expect, test } from 'vitest';
import { positionsOf } from '../../../shared/document/positions.ts';

/** Sentences written for this test, in the words of the genre; synthetic. */
const found = (text: string) =>
  positionsOf([{ id: 's1.p1.z1', section: 's1', kind: 'sentence', text }]).map(
    ({ holder, verb, text: printed, modality, negated }) =>
      [holder, verb, printed, modality ?? '-', negated ? 'niet' : '-'].join(' | '),
  );

describe('a position is found', () => {
  test.each([
    ['Het kabinet verwelkomt deze bijdragen.', 'Het kabinet | verwelkomen | verwelkomt | - | -'],
    ['Daarom steunt het kabinet het voorstel.', 'het kabinet | steunen | steunt | - | -'],
    ['Nederland onderschrijft dit niet.', 'Nederland | onderschrijven | onderschrijft dit niet | - | niet'],
    ['Nederland steunt geen nieuwe missie.', 'Nederland | steunen | steunt geen | - | niet'],
    ['Het kabinet kan dit niet steunen.', 'Het kabinet | steunen | kan dit niet steunen | kan | niet'],
    [
      'Nederland zal op de Top in Vilnius onderstrepen dat dit klopt.',
      'Nederland | onderstrepen | zal … onderstrepen | zal | -',
    ],
    [
      'Nederland blijft aandacht vragen voor het belang hiervan.',
      'Nederland | aandacht vragen | blijft aandacht vragen | blijft | -',
    ],
    [
      'Nederland zal erop aansturen dat de NAVO dit doet.',
      'Nederland | aansturen | zal erop aansturen | zal | -',
    ],
    ['Het kabinet roept bondgenoten op tot spoed.', 'Het kabinet | oproepen | roept bondgenoten op | - | -'],
    [
      'Het demissionaire kabinet heeft besloten tot een verhoging.',
      'Het demissionaire kabinet | besluiten | heeft besloten | heeft | -',
    ],
    ['Wij bepleiten een hogere norm.', 'Wij | bepleiten | bepleiten | - | -'],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('twice in a sentence that takes two', () => {
    expect(found('Nederland pleit voor samenwerking en ook verwelkomt Nederland de taskforce.')).toEqual([
      'Nederland | pleiten | pleit voor | - | -',
      'Nederland | verwelkomen | verwelkomt | - | -',
    ]);
  });
});

describe('no position is found', () => {
  test.each([
    ['of another', 'Tegelijkertijd bepleit de VS terecht dat bondgenoten meer investeren.'],
    ['of another, on the Netherlands', 'De bondgenoten steunen de veiligheid van Nederland.'],
    ['of others, thanks to the Netherlands', 'Mede door Nederland onderstreept de NAVO dit belang.'],
    ['where the cabinet only reports', 'Hierbij informeert het kabinet uw Kamer over de agenda.'],
    ['in a verb that means something else alone', 'Het kabinet stuurt uw Kamer deze brief.'],
    ['in a subordinate clause', 'De Kamer weet dat Nederland dit steunt.'],
    ['in a text without a subject of ours', 'De verklaring verwelkomde de aspiraties van Oekraïne.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
