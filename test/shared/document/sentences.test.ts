import { describe, expect, test } from 'vitest';
import { sentencesOf, splitSentences } from '../../../shared/document/sentences.ts';

describe('splitSentences', () => {
  test.each([
    ['a reference', 'Zie Kamerstuk 28 676, nr. 417 van 5 juli 2022.'],
    ['a reference in brackets', 'In Madrid (Kamerstuk 28 676, nr. 417) namen regeringsleiders dit aan.'],
    ['a day past', 'Op 10 januari jl. namen zij de verklaring aan.'],
    ['a day and what follows', 'De verklaring van 10 januari jl. en het maken van afspraken.'],
    ['de dato', 'De brief d.d. 22 november 2024 inzake de agenda.'],
    ['a place with initials', 'De NAVO-top in Washington D.C. van 10 en 11 juli 2024.'],
    ['onder andere', 'Bondgenoten als o.a. Polen en Finland steunen dit.'],
    ['an amount', 'Nederland draagt EUR 100 mln. bij aan het pakket.'],
    ['initials', 'De Minister, W.B. Hoekstra, en C.A. Jansen waren er.'],
    ['a title', 'Ook prof. dr. De Vries en mr. Jansen spraken.'],
    ['an article of law', 'Volgens art. 5 en artt. 4 en 5 van het verdrag.'],
    ['a month cut short', 'Op 3 febr. 2023 en 5 dec. 2023 volgde meer.'],
    ['a page', 'Zie blz. 12 en p. 4 van Stb. 2012, nr. 3.'],
    ['a decimal and thousands', 'Dat is 1,97 procent of € 35.000.000 en 2.1 daarvan.'],
    ['a mark of enumeration', '1. De minister opent.'],
    ['a sentence that goes on after an ellipsis', 'Hij zei … en zweeg.'],
    ['a question inside a sentence', 'Op de vraag «wie?» volgde niets.'],
  ])('does not cut %s', (_, text) => {
    expect(splitSentences(text)).toEqual([text]);
  });

  test.each([
    [['Dit is één. ', 'Dit is twee.']],
    [['Is dat zo? ', 'Ja! ', 'Goed.']],
    [['Hij zei: «Kom.» ', 'Zij kwam.']],
    [['Dit geldt voor 2023. ', '2024 is anders.']],
    [['Dat was op 10 januari jl. ', 'De verklaring volgde.']],
    [['Men sprak over wapens, munitie, enz. ', 'De Raad besloot.']],
    [['De top is in Washington D.C. ', 'Daar spreekt de NAVO.']],
    [['Dat kost EUR 100 mln. ', 'Het kabinet betaalt.']],
    [['Aldus art. 5. ', 'Het kabinet stemt in.']],
    [['Hij was er al. ', '’s Avonds vertrok hij.']],
    [['第一句。', '第二句。']],
  ])('cuts %j', (sentences) => {
    expect(splitSentences(sentences.join(''))).toEqual(sentences);
  });

  test('gives nothing of nothing', () => {
    expect(splitSentences('')).toEqual([]);
  });
});

describe('sentencesOf', () => {
  test('names each sentence by its place: sections, their heading first, and the notes last', () => {
    const document = {
      title: 'Brief',
      sections: [
        { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Een. Twee.' }] },
        {
          heading: '1. Inzet. En meer',
          level: 2,
          blocks: [
            { kind: 'list-item', text: 'Drie' },
            { kind: 'cell', text: '' },
            { kind: 'cell', text: '2%' },
          ],
        },
      ],
      footnotes: [
        { mark: '1', text: 'Vier.' },
        { mark: '1', text: 'Vijf. Zes.' },
      ],
    } as const;
    expect(sentencesOf(document)).toEqual([
      { id: 's1.p1.z1', section: 's1', kind: 'sentence', text: 'Een.' },
      { id: 's1.p1.z2', section: 's1', kind: 'sentence', text: 'Twee.' },
      { id: 's2.h', section: 's2', kind: 'heading', text: '1. Inzet. En meer' },
      { id: 's2.p1.z1', section: 's2', kind: 'list-item', text: 'Drie' },
      { id: 's2.p3.z1', section: 's2', kind: 'cell', text: '2%' },
      { id: 'n1.z1', section: 'n', kind: 'footnote', text: 'Vier.' },
      { id: 'n2.z1', section: 'n', kind: 'footnote', text: 'Vijf.' },
      { id: 'n2.z2', section: 'n', kind: 'footnote', text: 'Zes.' },
    ]);
  });
});
