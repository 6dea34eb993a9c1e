import { describe, expect, test } from 'vitest';
import { documentFromText } from '../../../shared/document/from-text.ts';
import { looksLikeHeading } from '../../../shared/document/pdf-headings.ts';

/** All texts here are synthetic. */
const linesOf = (source: string) =>
  documentFromText(source).sections.flatMap(({ heading, level, blocks }) => [
    ...(heading === null ? [] : [`${level} # ${heading}`]),
    ...blocks.map(({ kind, text }) => `${{ paragraph: '', 'list-item': '- ', cell: '| ' }[kind]}${text}`),
  ]);

describe('plain text', () => {
  test('empty lines part paragraphs; lines broken by hand are joined, broken words made whole', () => {
    expect(linesOf('De geanno-\nteerde agenda van\nde NAVO-\nministers.\n \n\nEen ander punt.')).toEqual([
      'De geannoteerde agenda van de NAVO-ministers.',
      'Een ander punt.',
    ]);
  });

  test('lines too long to have been broken by hand are paragraphs', () => {
    const long = `${'Een lange zin zonder einde '.repeat(8)}.`;
    expect(linesOf(`${long}\n${long}\nkort slot.`)).toHaveLength(3);
  });

  test('a line too long goes on where the one above was in the midst of a sentence', () => {
    const begun = 'Deze regel is gewoon afgebroken en loopt dus door op de volgende';
    const long = `regel, ${'die veel te lang is '.repeat(8)}maar er toch bij hoort.`;
    expect(linesOf(`${begun}\n${long}\nInzet\n${long}`)).toEqual([`${begun} ${long}`, '1 # Inzet', long]);
  });

  test('a line that is a word longer in another version is no other paragraph', () => {
    const letter = (when: string) =>
      `Antwoord\n${'Nederland levert granaten aan Oekraïne. '.repeat(4)}\n\nAntwoord\nDe Kamer wordt ${when} geïnformeerd over de motie die het lid Proef in het debat van vorige week heeft ingediend.`;
    const headings = (text: string) => documentFromText(text).sections.map(({ heading }) => heading);
    expect(headings(letter('binnenkort'))).toEqual(['Antwoord', 'Antwoord']);
    expect(headings(letter('binnenkort, voor het reces,'))).toEqual(['Antwoord', 'Antwoord']);
  });

  test('who chaired a debate, who took it down and when that was established head nothing', () => {
    const above = ['Voorzitter: De Proef', 'Griffier: Van Toonbeeld'];
    const text = 'De vaste commissie voor Proefzaken heeft overleg gevoerd met de Minister.';
    expect(linesOf(['Inzet', text, ...above, text].join('\n\n'))).toEqual([
      '1 # Inzet',
      text,
      ...above,
      text,
    ]);
    expect(looksLikeHeading('Vastgesteld 3 maart 2031')).toBe(false);
    expect(looksLikeHeading('Griffier en voorzitter')).toBe(true);
  });

  test('a title in the head may take two lines', () => {
    expect(documentFromText('Nr. 439 BRIEF VAN DE MINISTERS VAN\nDEFENSIE\nEen zin.')).toMatchObject({
      title: 'BRIEF VAN DE MINISTERS VAN DEFENSIE',
      sections: [{ blocks: [{ text: 'Een zin.' }] }],
    });
  });

  test('short lines over text are headings, in capitals of an enclosure', () => {
    expect(
      linesOf('Inleiding.\n\nGEANNOTEERDE AGENDA\n\nEen zin.\n\nToetreding Zweden\n\nNog een zin.'),
    ).toEqual(['Inleiding.', '1 # GEANNOTEERDE AGENDA', 'Een zin.', '2 # Toetreding Zweden', 'Nog een zin.']);
  });

  test('marks begin list items; a dash goes, a letter stays', () => {
    expect(linesOf('Dit zijn:\n– een punt\n  dat doorgaat;\n• twee;\na. drie.')).toEqual([
      'Dit zijn:',
      '- een punt dat doorgaat;',
      '- twee;',
      '- a. drie.',
    ]);
  });

  test('the head of a letter becomes fields, line by line', () => {
    expect(
      documentFromText(
        '28 676 NAVO\nNr. 439 BRIEF VAN DE MINISTER\n\nAan de Voorzitter van de Eerste Kamer der Staten-Generaal\nDen Haag, 30 juni 2023\nHierbij de brief.\n\nDe Minister van Defensie,\nA.B. Voorbeeld',
      ),
    ).toEqual({
      title: 'BRIEF VAN DE MINISTER',
      dossiernummer: '28676',
      dossiertitel: 'NAVO',
      ondernummer: '439',
      addressee: 'Aan de Voorzitter van de Eerste Kamer der Staten-Generaal',
      publishedOn: '2023-06-30',
      signatories: [{ role: 'Minister van Defensie', name: 'A.B. Voorbeeld' }],
      sections: [{ heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Hierbij de brief.' }] }],
      footnotes: [],
    });
  });

  test('markup in it is text', () => {
    expect(linesOf('<script>alert(1)</script> en **meer**')).toEqual([
      '<script>alert(1)</script> en **meer**',
    ]);
  });
});
