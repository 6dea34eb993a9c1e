import { describe, expect, test } from 'vitest';
import { isMinisters, positionsOf } from '../../../shared/document/positions.ts';

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

describe('a position is found as well', () => {
  test.each([
    [
      'in the passive, of who is named behind "door"',
      'Het plan wordt door Nederland niet gesteund.',
      'Nederland | steunen | wordt … niet gesteund | - | niet',
    ],
    [
      'in a clause that says what is so',
      'De Raad komt bijeen, waarbij Nederland zal pleiten voor spoed.',
      'Nederland | pleiten | zal pleiten voor | zal | -',
    ],
    [
      'with the verb in one at the end',
      'Er is uitstel, omdat het kabinet het voorstel afwijst.',
      'het kabinet | afwijzen | afwijst | - | -',
    ],
    [
      'in what the holder himself said',
      'De minister gaf aan dat Nederland dit niet steunt.',
      'Nederland | steunen | niet steunt | - | niet',
    ],
    [
      'with its particle before a clause with "te"',
      'Het kabinet stelt voor de termijn te verlengen.',
      'Het kabinet | voorstellen | stelt voor | - | -',
    ],
    ['in the past', 'Nederland riep op tot rust.', 'Nederland | oproepen | riep op | - | -'],
    [
      'behind another verb of the same subject',
      'De minister sprak met de gezant en onderstreepte de noodzaak.',
      'De minister | onderstrepen | onderstreepte | - | -',
    ],
    [
      'in what is of weight for the holder',
      'Het is voor het kabinet van belang dat dit lukt.',
      'het kabinet | achten | is … belang | - | -',
    ],
    [
      'of whom a measure goes too far',
      'Een algeheel verbod gaat het kabinet te ver.',
      'het kabinet | te ver gaan | gaat te ver | - | -',
    ],
    [
      'in what a noun of the holder says',
      'De Nederlandse positie is dat het fonds tijdelijk blijft.',
      'De Nederlandse positie | van mening zijn | is | - | -',
    ],
    [
      'in what the holder says of himself with "te"',
      'Nederland gaf aan geen voorstander te zijn van een fonds.',
      'Nederland | voorstander zijn | geen voorstander te zijn | - | niet',
    ],
    [
      'of a row of countries',
      'Nederland, Zweden en Denemarken pleitten voor strengere regels.',
      'Nederland, Zweden en Denemarken | pleiten | pleitten voor | - | -',
    ],
    [
      'behind what was put in between commas',
      'Nederland, samen met Zweden, pleit voor strengere regels.',
      'Nederland | pleiten | pleit voor | - | -',
    ],
    [
      'behind an object that stands first',
      'De analyse van de deskundigen onderschrijft het kabinet.',
      'het kabinet | onderschrijven | onderschrijft | - | -',
    ],
    [
      'past a point that only shortens a word',
      'Daarom zal Nederland motie nr. 12 ontraden.',
      'Nederland | ontraden | zal … ontraden | zal | -',
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test('in a debate, of who has the word: a minister, and no member of the Kamer', () => {
    const debate = [
      'De voorzitter: Ik geef het woord aan de heer Voorbeeld.',
      'De heer Voorbeeld (VVD): Dank u wel.',
      'Wij steunen deze missie en Nederland veroordeelt de aanval.',
      'Minister Staal: Ik ontraad deze motie.',
      'Wij steunen deze missie.',
    ].map((text, at) => ({ id: `s1.p${at}.z1`, section: 's1', kind: 'sentence' as const, text }));
    expect(positionsOf(debate).map(({ sentence, verb }) => `${sentence} ${verb}`)).toEqual([
      's1.p3.z1 ontraden',
      's1.p4.z1 steunen',
    ]);
    // One such sentence makes no debate of a letter.
    expect(positionsOf(debate.slice(1, 3)).map(({ verb }) => verb)).toEqual(['steunen', 'veroordelen']);
  });

  test('of "ik", in a paper of a minister alone, and never between quotes', () => {
    const said = (text: string) =>
      positionsOf([{ id: 's1.p1.z1', section: 's1', kind: 'sentence', text }], { isOwn: true }).map(
        ({ holder, verb, text: printed }) => `${holder} | ${verb} | ${printed}`,
      );
    expect(said('Daarom heb ik besloten de regeling te verlengen.')).toEqual([
      'ik | besluiten | heb besloten',
    ]);
    expect(said('Ik wijs dit verzoek af.')).toEqual(['Ik | afwijzen | wijs … af']);
    expect(said('Een omwonende zei: «Ik steun dit plan.»')).toEqual([]);
    expect(found('Ik steun dit plan.')).toEqual([]);
  });

  test.each([
    ['BRIEF VAN DE MINISTER VAN VOLKSGEZONDHEID', [], true],
    ['Antwoord van Staatssecretaris Vos', [], true],
    ['NAVO-top', [{ role: 'Minister van Defensie', name: 'A. Voorbeeld' }], true],
    [
      'VERSLAG VAN EEN COMMISSIEDEBAT',
      [{ role: 'De voorzitter van de commissie', name: 'B. Voorbeeld' }],
      false,
    ],
    ['MOTIE VAN HET LID VOORBEELD', [], false],
  ])('a paper of a minister is known by its title or who signed: %s', (title, signatories, expected) => {
    expect(isMinisters({ title, signatories })).toBe(expected);
  });
});

describe('no position is found', () => {
  test.each([
    ['of another', 'Tegelijkertijd bepleit de VS terecht dat bondgenoten meer investeren.'],
    ['of another, on the Netherlands', 'De bondgenoten steunen de veiligheid van Nederland.'],
    ['of the minister of another country', 'De Minister-President van Spanje steunde dit.'],
    ['in a verb that is a noun there', 'Het kabinet heeft de voorstellen en eisen ontvangen.'],
    ['of who is called upon', 'Nederland zal worden opgeroepen.'],
    [
      'where only is said what was done with a position',
      'De Nederlandse positie is beschreven in de bijlage.',
    ],
    ['of a body that stands first', 'De Kamer deelt het kabinet de zorgen mee.'],
    ['of others, thanks to the Netherlands', 'Mede door Nederland onderstreept de NAVO dit belang.'],
    ['where the cabinet only reports', 'Hierbij informeert het kabinet uw Kamer over de agenda.'],
    ['in a verb that means something else alone', 'Het kabinet stuurt uw Kamer deze brief.'],
    ['in what others know', 'De Kamer weet dat Nederland dit steunt.'],
    ['in what others reproach it with', 'Zij verwijten het kabinet dat het de crisis niet erkent.'],
    ['in what is asked', 'De leden vragen of het kabinet dit steunt.'],
    ['in what is supposed', 'Indien het plan door Nederland wordt gesteund, begint het werk in mei.'],
    ['of another, behind what it is compared with', 'De kosten zijn hoger dan het kabinet verwachtte.'],
    ['in what is imagined', 'Het kabinet kan zich voorstellen dat dit lastig is.'],
    ['in what ships are sent with', 'Nederland zet in mei twee schepen in.'],
    ['in a text without a subject of ours', 'De verklaring verwelkomde de aspiraties van Oekraïne.'],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([]);
  });
});
