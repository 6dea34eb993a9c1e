import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { documentFromXml } from '../../../shared/document/from-xml.ts';
import { readDocument } from '../../../shared/document/read.ts';
import { sentencesOf } from '../../../shared/document/sentences.ts';
import { documentToJson } from '../../../shared/document/to-json.ts';

const read = (name: string) => readFileSync(new URL(`../../golden/kst-28676-439/${name}`, import.meta.url));
const document = JSON.parse(read('document.json').toString('utf8')) as Document;
const xml = read('kst-28676-439.xml')
  .toString('utf8')
  .replace(/^\ufeff/, '');

describe.each([
  ['kst-28676-439.xml', 'xml'],
  ['kst-28676-439.html', 'html'],
  ['kst-28676-439.md', 'md'],
  ['kst-28676-439.txt', 'txt'],
  ['document.json', 'json'],
] as const)('nr. 439 as %s', (name, format) => {
  test('is the same document, head, sections and notes', async () => {
    expect(await readDocument(read(name), { format, name })).toEqual(document);
  });
});

describe('nr. 439', () => {
  test('has the heading of its enclosure and the eight under it', () => {
    expect(document.sections.map(({ level, heading }) => [level, heading])).toEqual([
      [1, null],
      [1, 'GEANNOTEERDE AGENDA VAN DE NAVO TOP IN VILNIUS VAN 11 EN 12 JULI 2023'],
      [2, 'Agenda'],
      [2, 'Toetreding Zweden'],
      [2, 'Samenwerking NAVO-Oekraïne'],
      [2, 'Defence Investment Pledge'],
      [2, 'Bondgenootschappelijke afschrikking en verdediging'],
      [2, 'EU-NAVO samenwerking'],
      [2, 'Mondiale uitdagingen & hybride dreigingen'],
      [2, 'NAVO-Toppen'],
    ]);
  });

  test('has its head in fields', () => {
    const { sections, footnotes, ...head } = document;
    expect(head).toEqual({
      title: 'BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFENSIE',
      dossiernummer: '28676',
      ondernummer: '439',
      dossiertitel: 'NAVO',
      vergaderjaar: '2022-2023',
      publishedOn: '2023-06-30',
      addressee: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      signatories: [
        { role: 'Minister van Buitenlandse Zaken', name: 'W.B. Hoekstra' },
        { role: 'Minister van Defensie', name: 'K.H. Ollongren' },
      ],
    });
    expect(sections).toHaveLength(10);
    expect(footnotes.map(({ mark }) => mark)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  });

  test('has no mark, broken word or no-break space left in a sentence', () => {
    const texts = sentencesOf(document).map(({ text }) => text);
    expect(texts).toHaveLength(117);
    expect(texts.filter((text) => /[\u00a0\u00ad\n]|\p{Ll}\d(?!\d)|- \p{Ll}{4}/u.test(text))).toEqual([]);
    const all = texts.join(' ');
    for (const whole of [
      'informatie-uitwisseling',
      'trans-Atlantische',
      'regeringsleiders',
      'veiligheidsbeleid.',
    ]) {
      expect(all).toContain(whole);
    }
    expect(all).toContain('land-, lucht-, en maritiem domein');
    expect(all).toContain('voldoet Nederland aan de 2%. Over de periode');
    expect(all).toContain('(Kamerstuk 28 676, nr. 417) namen regeringsleiders');
  });

  test.each([
    ['all headings in one weight', xml.replaceAll('kopopmaak="cur"', 'kopopmaak="vet"')],
    [
      'headings as paragraphs in bold',
      xml.replace(/<tussenkop [^>]*>(.*?)<\/tussenkop>/g, '<al><nadruk type="vet">$1</nadruk></al>'),
    ],
    [
      'the enclosure as an enclosure with parts',
      xml
        .replace(/<tussenkop kopopmaak="vet">(.*?)<\/tussenkop>/, '<bijlage><kop><titel>$1</titel></kop>')
        .replace(
          /<tussenkop kopopmaak="cur">(.*?)<\/tussenkop>(.*?)(?=<\?xpp lead;1\?>|<\/tekst>)/gs,
          '<divisie><kop><titel>$1</titel></kop>$2</divisie>',
        )
        .replace('</tekst>', '</bijlage></tekst>'),
    ],
    ['paragraphs in groups', xml.replace(/<al>Op 1.*?<\/al>/gs, '<al-groep>$&</al-groep>')],
    ['line feeds alone', xml.replaceAll('\r\n', '\n')],
  ])('reads the same from XML with %s', (_, other) => {
    expect(other).not.toBe(xml);
    expect(documentFromXml(other, 'kst-28676-439.xml')).toEqual(document);
  });

  test('is written as JSON byte for byte as it was read', async () => {
    expect(documentToJson(document)).toBe(read('document.json').toString('utf8'));
  });

  test('is read from XML in far less than a second', () => {
    const long = xml.replace(
      /<tekst status="goed">(.*)<\/tekst>/s,
      (_, text: string) => `<tekst>${text.repeat(100)}</tekst>`,
    );
    const started = performance.now();
    expect(documentFromXml(long, 'synthetisch.xml').sections.length).toBeGreaterThan(900);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
