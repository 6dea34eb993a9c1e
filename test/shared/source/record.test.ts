import { describe, expect, test } from 'vitest';
import { publicationFromRecord } from '../../../shared/source/record.ts';
import { readXml } from '../../../shared/source/xml.ts';

const pages = 'https://zoek.officielebekendmakingen.nl';

/** A synthetic record, in the tree that readers of the register describe. */
function reading(inside: string) {
  const xml = readXml(
    `<record><recordData><gzd><originalData><meta>${inside}</meta></originalData></gzd></recordData></record>`,
  );
  if (xml.kind !== 'tree') throw new Error(xml.reason);
  return publicationFromRecord(xml.root, pages);
}

function publication(inside: string) {
  const read = reading(inside);
  if (read.kind !== 'publication') throw new Error(read.reason);
  return read.publication;
}

const identifier = '<owmskern><identifier>kst-28676-439</identifier></owmskern>';

describe('a record of the register', () => {
  test('is read in full', () => {
    expect(
      publication(`
        <k:owmskern xmlns:k="urn:k"><dcterms:identifier xmlns:dcterms="http://purl.org/dc/terms/">kst-28676-439</dcterms:identifier>
          <title>NAVO; Brief regering; Geannoteerde agenda
            van de NAVO-top</title>
          <type scheme="OVERHEIDop.Parlementair">Kamerstuk</type><creator>Tweede Kamer der Staten-Generaal</creator>
          <modified>2023-07-04T09:30:00+02:00</modified></k:owmskern>
        <owmsmantel><available>2023-07-03</available><issued>2023-06-30</issued></owmsmantel>
        <tpmeta><dossiernummer>28676</dossiernummer><dossiertitel>NAVO</dossiertitel><ondernummer>439</ondernummer>
          <indiener>K.H. Ollongren</indiener><indiener>W.B. Hoekstra</indiener><vergaderjaar>2022-2023</vergaderjaar>
          <subrubriek scheme="OVERHEIDop.KamerstukTypen">Brief</subrubriek><hoofddocument/></tpmeta>
        <enrichedData><preferredUrl>https://zoek.officielebekendmakingen.nl/kst-28676-439.html</preferredUrl>
          <itemUrl manifestation="metadata">https://repository.overheid.nl/frbr/m.xml</itemUrl>
          <itemUrl manifestation="xml">http://repository.overheid.nl/frbr/a/xml/kst-28676-439.xml</itemUrl>
          <itemUrl manifestation="pdf">https://repository.overheid.nl/frbr/a/pdf/kst-28676-439.pdf</itemUrl></enrichedData>`),
    ).toEqual({
      id: 'kst-28676-439',
      dossiernummers: ['28676'],
      dossiertitel: 'NAVO',
      ondernummer: '439',
      title: 'Geannoteerde agenda van de NAVO-top',
      kamerstuktype: 'Brief',
      vergaderjaar: '2022-2023',
      indieners: ['K.H. Ollongren', 'W.B. Hoekstra'],
      datedOn: '2023-06-30',
      availableOn: '2023-07-03',
      modifiedAt: '2023-07-04T07:30:00.000Z',
      url: 'https://zoek.officielebekendmakingen.nl/kst-28676-439.html',
      files: {
        xml: 'https://repository.overheid.nl/frbr/a/xml/kst-28676-439.xml',
        pdf: 'https://repository.overheid.nl/frbr/a/pdf/kst-28676-439.pdf',
      },
    });
  });

  test('with an identifier alone is a publication, and holds nothing that it does not say', () => {
    expect(publication(identifier)).toEqual({
      id: 'kst-28676-439',
      dossiernummers: ['28676'],
      ondernummer: '439',
      title: 'kst-28676-439',
      indieners: [],
      url: 'https://zoek.officielebekendmakingen.nl/kst-28676-439.html',
      files: {},
    });
  });

  test.each([
    ['', 'it has no identifier'],
    ['<identifier> </identifier>', 'it has no identifier'],
    [
      '<identifier>../../etc/passwd</identifier>',
      'its identifier is "../../etc/passwd", expected letters, digits and "-"',
    ],
    ['<identifier>kst-1..2</identifier>', 'its identifier is "kst-1..2", expected letters, digits and "-"'],
  ])('with %j for an identifier cannot be read', (inside, reason) => {
    expect(reading(inside)).toEqual({ kind: 'unreadable', reason });
  });

  test('of several dossiers is filed under that of its identifier, named apart or in one', () => {
    const of = (dossiers: string) =>
      publication(`<identifier>kst-21501-28-136</identifier>${dossiers}`).dossiernummers;
    expect(of('<dossiernummer>28676</dossiernummer><dossiernummer>21501-28</dossiernummer>')).toEqual([
      '21501-28',
      '28676',
    ]);
    expect(of('<dossiernummer>28 676; 21501-28;;</dossiernummer>')).toEqual(['21501-28', '28676']);
    expect(of('<dossiernummer>28676</dossiernummer>')).toEqual(['21501-28', '28676']);
  });

  test('without a subrubriek has the kind of its type, else of its title', () => {
    const typed =
      '<type scheme="OVERHEIDop.Parlementair">Kamerstuk</type><type scheme="OVERHEIDop.KamerstukTypen">Motie</type>';
    expect(publication(identifier + typed).kamerstuktype).toBe('Motie');
    const titled = '<title>NAVO; Brief regering; Over de top</title>';
    expect(publication(identifier + titled).kamerstuktype).toBe('Brief regering');
  });

  test('with a day that does not exist has none, and falls back from issued to date', () => {
    const days = '<available>2023-02-30</available><issued>?</issued><date>2023-06-30T00:00:00</date>';
    const { availableOn, datedOn } = publication(identifier + days);
    expect({ availableOn, datedOn }).toEqual({ availableOn: undefined, datedOn: '2023-06-30' });
  });

  test('that was modified at a moment without a zone was so in UTC', () => {
    expect(publication(`${identifier}<modified>2023-07-04T09:30:00</modified>`).modifiedAt).toBe(
      '2023-07-04T09:30:00.000Z',
    );
  });

  test('leads to no address but of the web', () => {
    const { url, files } = publication(
      `${identifier}<preferredUrl>javascript:alert(1)</preferredUrl><itemUrl manifestation="xml">file:///etc/passwd</itemUrl><itemUrl manifestation="html">http://[</itemUrl>`,
    );
    expect({ url, files }).toEqual({ url: `${pages}/kst-28676-439.html`, files: {} });
  });
});

describe('what a record is of another paper', () => {
  const of = (id: string, more = '') =>
    publication(`<owmskern><identifier>${id}</identifier></owmskern>${more}`);

  test('an attachment belongs to its paper, by its record or by its end', () => {
    expect(of('kst-28676-13-b1')).toMatchObject({ hoofddocument: 'kst-28676-13' });
    const attachment = of('blg-1000001', '<tpmeta><hoofddocument>kst-28676-439</hoofddocument></tpmeta>');
    expect(attachment).toMatchObject({ hoofddocument: 'kst-28676-439', dossiernummers: ['28676'] });
  });

  test('what is no identifier is no letter that an attachment came with', () => {
    const of439 = (name: string) =>
      of('blg-1000001', `<tpmeta><hoofddocument>${name}</hoofddocument></tpmeta>`).hoofddocument;
    expect(of439('../../etc')).toBeUndefined();
    expect(of439('https://zoek.officielebekendmakingen.nl/kst-28676-439.html')).toBe('kst-28676-439');
  });

  test('a paper names its attachments, by name or by address', () => {
    const tpmeta =
      '<tpmeta><bijlage>blg-1000001</bijlage><bijlage>blg-1000002</bijlage><bijlage>zie noot</bijlage><bijlage>https://zoek.officielebekendmakingen.nl/blg-1000003.pdf;blg-1000004</bijlage></tpmeta>';
    expect(of('kst-28676-439', tpmeta).bijlagen).toEqual([1, 2, 3, 4].map((last) => `blg-100000${last}`));
  });
});
