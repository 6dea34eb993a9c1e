import { describe, expect, test } from 'vitest';
import { joinLines, wordsWithin } from '../../../shared/document/broken-words.ts';
import { documentFromPdfText, looksLikePdfText } from '../../../shared/document/from-pdf-text.ts';
import { markPlaces } from '../../../shared/document/pdf-notes.ts';

/** All texts here are synthetic, set as the Kamer sets its papers. */
const head = `
Tweede Kamer der Staten-Generaal 2
Vergaderjaar 2030–2031

28 676 NAVO

Nr. 999  BRIEF VAN DE MINISTER VAN DEFENSIE

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 27 juni 2031

Hierbij bied ik u de brief aan.

De Minister van Defensie,
A.B. de Vries
`;
const foot = (page: number) => `
kst-28676-999
ISSN 0921 - 7371
’s-Gravenhage 2031 Tweede Kamer, vergaderjaar 2030–2031, 28 676, nr. 999 ${page}
`;
const textsOf = (source: string) =>
  documentFromPdfText(source).sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [`# ${heading}`]),
    ...blocks.map(({ text }) => text),
  ]);

describe('the head of a paper', () => {
  test('becomes fields, not text', () => {
    expect(documentFromPdfText(head)).toMatchObject({
      title: 'BRIEF VAN DE MINISTER VAN DEFENSIE',
      vergaderjaar: '2030-2031',
      dossiernummer: '28676',
      dossiertitel: 'NAVO',
      ondernummer: '999',
      addressee: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      publishedOn: '2031-06-27',
      signatories: [{ role: 'Minister van Defensie', name: 'A.B. de Vries' }],
    });
    expect(textsOf(head)).toEqual(['Hierbij bied ik u de brief aan.']);
  });

  test('tells a PDF from a plain text', () => {
    expect(looksLikePdfText(head)).toBe(true);
    expect(looksLikePdfText('Een gewone tekst.\n\nMet twee alinea’s.')).toBe(false);
  });
});

describe('a word broken at a line end', () => {
  test.each([
    ['geanno-', 'teerde agenda', 'geannoteerde agenda'],
    ['NAVO-', 'ministers', 'NAVO-ministers'],
    ['trans-', 'Atlantische eenheid', 'trans-Atlantische eenheid'],
    ['informatie-', 'uitwisseling', 'informatie-uitwisseling'],
    ['zee-', 'en luchtmacht', 'zee- en luchtmacht'],
    ['land-,', 'lucht-, en maritiem', 'land-, lucht-, en maritiem'],
    ['360-', 'gradenbenadering', '360-gradenbenadering'],
    ['non-', 'proliferatie', 'non-proliferatie'],
    ['de secretaris-', 'generaal', 'de secretaris-generaal'],
    ['https://www.nato.int/cps/', 'official_texts_1.htm', 'https://www.nato.int/cps/official_texts_1.htm'],
    ['van de', 'minister', 'van de minister'],
  ])('%s ⏎ %s', (line, next, whole) => {
    expect(joinLines(line, next, wordsWithin([]))).toBe(whole);
  });

  test('is written as the text writes it elsewhere', () => {
    expect(joinLines('de oost-', 'flank', wordsWithin(['aan de oost-flank', 'de oost-']))).toBe(
      'de oost-flank',
    );
    expect(joinLines('de zee-', 'engte', wordsWithin(['door de zeeëngte', 'de zee-']))).toBe('de zee-engte');
    expect(joinLines('de toe-', 'eigening', wordsWithin(['hun toeeigening', 'de toe-']))).toBe(
      'de toeeigening',
    );
  });
});

describe('the foot of a page', () => {
  const source = `${head}${foot(1)}
Inleiding

Het kabinet wijst op het verzoek van de commissie1 en op de G7. In 2028
gaat 2% naar defensie.2 Een zin die over het einde van de blad-

1 Kamerstuk 28 676, nr. 998
2 Een noot van twee
regels.
${foot(2)}
zijde heen loopt, met nog een noot.3

3 Handelingen II 2030/31.
${foot(3)}`;

  test('does not cut a sentence, and its notes are lifted out', () => {
    expect(textsOf(source)).toEqual([
      'Hierbij bied ik u de brief aan.',
      '# Inleiding',
      'Het kabinet wijst op het verzoek van de commissie en op de G7. In 2028 gaat 2% naar defensie. Een zin die over het einde van de bladzijde heen loopt, met nog een noot.',
    ]);
    expect(documentFromPdfText(source).footnotes).toEqual([
      { mark: '1', text: 'Kamerstuk 28 676, nr. 998' },
      { mark: '2', text: 'Een noot van twee regels.' },
      { mark: '3', text: 'Handelingen II 2030/31.' },
    ]);
  });

  test('notes may begin at 1 again', () => {
    const again = `${source}\n\nBijlage\n\nDe bijlage noemt een bron.1\n\n1 De bron.\n${foot(4)}`;
    expect(
      documentFromPdfText(again)
        .footnotes.map(({ mark, text }) => `${mark} ${text}`)
        .at(-1),
    ).toBe('1 De bron.');
    expect(textsOf(again).at(-1)).toBe('De bijlage noemt een bron.');
  });

  test('a line that begins with a number is no note where nothing calls it', () => {
    const text = `${head}${foot(1)}\nInleiding\n\nDe bijdrage bedraagt dit jaar ruim\n1 miljard euro en loopt op.\n${foot(2)}`;
    expect(documentFromPdfText(text).footnotes).toEqual([]);
    expect(textsOf(text).at(-1)).toBe('De bijdrage bedraagt dit jaar ruim 1 miljard euro en loopt op.');
  });

  test('heads and feet of another house are known by their return', () => {
    const page = (number: number, text: string) =>
      `Ministerie van Defensie\n\n${text}\n\nPagina ${number} van 3\f`;
    const text = [1, 2, 3]
      .map((number) => page(number, `Dit is de tekst van blad ${number} en hij is af.`))
      .join('');
    expect(textsOf(text)).toEqual(
      [1, 2, 3].map((number) => `Dit is de tekst van blad ${number} en hij is af.`),
    );
  });
});

describe('the mark of a note', () => {
  test.each([
    ['de commissie1 vraagt', 1, 1],
    ['aan de 2%.4 Over', 4, 1],
    ['de G7 en de AP4', 7, 0],
    ['de AP4 zijn', 4, 0],
    ['CO2 en 2028', 2, 0],
    ['1,97 procent', 1, 0],
    ['(AIV).2 Zoals', 2, 1],
    ['van de NAVO.3 Om', 3, 1],
  ])('%s calls note %i: %i', (text, number, times) => {
    expect(markPlaces(text, number)).toHaveLength(times);
  });
});

test('headings are told from lines of a table, and numbered ones by their depth', () => {
  const text = `${head}${foot(1)}
1. Inleiding

Dit is de eerste alinea van de tekst.

1.1 Achtergrond

Dit is de tweede alinea van de tekst.

Land

Bedrag

Nederland

Duitsland

Dit is de laatste alinea.`;
  const levels = documentFromPdfText(text).sections.map(({ heading, level }) => `${level} ${heading}`);
  expect(levels).toEqual(['1 null', '1 1. Inleiding', '2 1.1 Achtergrond']);
});

test('a number with a point in it calls no note, and a question is no heading', () => {
  const text = [
    'Tweede Kamer, vergaderjaar 2030–2031, 99 901, nr. 12 1',
    '',
    '1.1 Middelen',
    '',
    'De middelen nemen toe met 2,1 procent.1',
    '',
    'Wat is de uitkomst? En hoe nu verder?',
    '',
    'Dat blijkt later.',
    '',
    '1 De noot.',
  ].join('\n');
  const { sections, footnotes } = documentFromPdfText(text);
  expect(sections.map(({ heading, blocks }) => [heading, ...blocks.map((block) => block.text)])).toEqual([
    [
      '1.1 Middelen',
      'De middelen nemen toe met 2,1 procent.',
      'Wat is de uitkomst? En hoe nu verder?',
      'Dat blijkt later.',
    ],
  ]);
  expect(footnotes).toEqual([{ mark: '1', text: 'De noot.' }]);
});

describe('the pages of "pdftotext"', () => {
  const beside = [
    ['', 'Directie Oefening'],
    ['Hierbij bied ik u het verslag aan van de oefenraad van mei', 'Proefstraat 8'],
    ['en van de besprekingen die daaraan zijn voorafgegaan, in', '2500 XX Den Haag'],
    ['het kader van de samenwerking met de landen in de buurt.', 'Onze referentie'],
  ].map(([text = '', margin = '']) => text.padEnd(64) + margin);
  const letter = `Aan de Voorzitter van de
Tweede Kamer der Staten-Generaal
Binnenhof 4

Datum 12 mei 2031
${beside.join('\n')}

Steun
De landen bespraken de steun.1

1 Kamerstuk 28 676, nr. 998.
`;
  const numbered = [1, 2].map((page) => `${letter}\n                    Pagina ${page} van 2\n`).join('\f');

  test('have a margin beside their text, kept at the end, and no numbers', () => {
    const document = documentFromPdfText(`${numbered}\f`);
    expect(document).toMatchObject({
      addressee: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      publishedOn: '2031-05-12',
    });
    const texts = document.sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.map(({ text }) => text),
    ]);
    expect(texts).toContain(
      'Hierbij bied ik u het verslag aan van de oefenraad van mei en van de besprekingen die daaraan zijn voorafgegaan, in het kader van de samenwerking met de landen in de buurt.',
    );
    expect(texts).toContain('De landen bespraken de steun.');
    expect(texts.at(-1)).toMatch(/Onze referentie$/);
    expect(texts.join(' ')).not.toContain('Pagina');
  });

  test('have notes whose marks stick to their text, or stand loose in the sentence that calls them', () => {
    const page = `De raad sprak over de begroting. 1 Daarna ging men uiteen,
zonder dat er een besluit was genomen over de kosten.

1Kamerstuk 28 676, nr. 998.
\f`;
    const document = documentFromPdfText(page);
    expect(document.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text))).toEqual([
      'De raad sprak over de begroting. Daarna ging men uiteen, zonder dat er een besluit was genomen over de kosten.',
    ]);
    expect(document.footnotes).toEqual([{ mark: '1', text: 'Kamerstuk 28 676, nr. 998.' }]);
  });

  test('have an amount at the beginning of a line that is no dossier', () => {
    const page = `De campagne van het afgelopen jaar heeft geleid tot ruim
11.300 sollicitaties, een stijging van bijna een vijfde.\f`;
    expect(documentFromPdfText(page).sections[0]?.blocks).toHaveLength(1);
  });
});
