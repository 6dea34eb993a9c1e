import { describe, expect, test } from 'vitest';
import type { KamerPaper } from '../../../shared/source/kamer-paper.ts';
import { publicationFromKamer } from '../../../shared/source/kamer-publication.ts';

const paper: KamerPaper = {
  documentId: '00000000-0000-4000-8000-000000000439',
  documentNummer: '2023D28361',
  soort: 'Brief regering',
  titel: 'NAVO',
  onderwerp: 'Geannoteerde agenda NAVO-top',
  datedOn: '2023-06-30',
  registeredOn: '2023-07-03',
  modifiedAt: '2023-07-03T10:00:00.000Z',
  dossiernummers: ['28676'],
  volgnummer: '439',
  zaken: ['2023Z12345'],
  ondertekenaars: [],
  version: { id: '00000000-0000-4000-8000-000000000001', number: 1, extension: 'docx' },
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  contentLength: 1000,
  publications: [],
};
const idOf = (about: Partial<KamerPaper>) => publicationFromKamer({ ...paper, ...about }).id;
const official = { id: paper.documentId, number: 3, externalId: 'kst-28676-439' };

describe('a document of the Kamer as a publication', () => {
  test('is put together from dossier and number as long as it has no official identifier', () => {
    expect(publicationFromKamer(paper)).toEqual({
      id: 'kst-28676-439',
      dossiernummers: ['28676'],
      ondernummer: '439',
      title: 'Geannoteerde agenda NAVO-top',
      kamerstuktype: 'Brief regering',
      indieners: [],
      datedOn: '2023-06-30',
      availableOn: '2023-07-03',
      modifiedAt: '2023-07-03T10:00:00.000Z',
      url: 'https://www.tweedekamer.nl/kamerstukken/detail?id=2023D28361&did=2023D28361',
      files: {
        docx: 'https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0/Document(00000000-0000-4000-8000-000000000439)/resource',
      },
      kamer: {
        documentNummer: '2023D28361',
        textStatus: 'voorlopig',
        version: 1,
        soort: 'Brief regering',
        zaken: ['2023Z12345'],
        contentLength: 1000,
      },
    });
  });

  test('bears the official identifier where it has one, and is official then', () => {
    const publication = publicationFromKamer({ ...paper, version: official, contentType: 'application/pdf' });
    expect(publication).toMatchObject({
      id: 'kst-28676-439',
      url: 'https://zoek.officielebekendmakingen.nl/kst-28676-439.html',
      kamer: { textStatus: 'officieel', version: 3, documentNummer: '2023D28361' },
    });
    expect(Object.keys(publication.files)).toEqual(['pdf']);
    expect(idOf({ version: { ...official, externalId: 'nds-tk-2025D20112' } })).toBe('nds-tk-2025D20112');
  });

  test('is never given the number of another paper', () => {
    expect(idOf({ volgnummer: undefined } as never)).toBe('nds-tk-2023D28361');
    expect(idOf({ soort: 'Bijlage' })).toBe('nds-tk-2023D28361');
    expect(idOf({ dossiernummers: ['28676', '36045'] })).toBe('nds-tk-2023D28361');
    expect(idOf({ dossiernummers: [] })).toBe('nds-tk-2023D28361');
    expect(idOf({ version: { ...official, externalId: '../../etc' } })).toBe('kst-28676-439');
  });

  test('that came with another is an attachment under a name of its own, and never under that of a letter', () => {
    const attached = { bronDocument: '2023D28361' };
    expect(idOf(attached)).toBe('nds-tk-2023D28361');
    expect(idOf({ soort: 'Bijlage', ...attached, version: official })).toBe('nds-tk-2023D28361');
    const named = { ...official, externalId: 'blg-1098765' };
    expect(idOf({ soort: 'Bijlage', ...attached, version: named })).toBe('blg-1098765');
    expect(publicationFromKamer({ ...paper, ...attached }).kamer?.bronDocument).toBe('2023D28361');
    // A paper with a number of its own stands for itself, whatever it is tied to.
    const own = publicationFromKamer({ ...paper, ...attached, version: official });
    expect([own.id, own.kamer?.bronDocument]).toEqual(['kst-28676-439', undefined]);
  });

  test('of several dossiers is numbered where only one of them has come that far', () => {
    const two = { dossiernummers: ['36200-V', '28676'], volgnummer: '423' };
    expect(idOf({ ...two, highest: { '36200-V': 120, '28676': 424 } })).toBe('kst-28676-423');
    expect(idOf({ ...two, highest: { '36200-V': 410, '28676': 424 } })).toBe('nds-tk-2023D28361');
    expect(idOf({ ...two, highest: { '28676': 424 } })).toBe('nds-tk-2023D28361');
    expect(idOf({ ...two, highest: { '36200-V': 120, '28676': 410 } })).toBe('kst-28676-423');
  });

  test('of which it is not known where it is filed stands under the dossier that was asked', () => {
    const shared = { ...paper, dossiernummers: ['36045', '28676'] };
    expect(publicationFromKamer(shared, { asked: ['28676'] })).toMatchObject({
      id: 'nds-tk-2023D28361',
      dossiernummers: ['28676', '36045'],
    });
    expect(publicationFromKamer(shared, { asked: ['28676'] }).ondernummer).toBeUndefined();
  });

  test('of several dossiers stands under that of its identifier first', () => {
    const { dossiernummers } = publicationFromKamer({
      ...paper,
      dossiernummers: ['36045', '28676'],
      version: official,
    });
    expect(dossiernummers).toEqual(['28676', '36045']);
  });

  test('of a budget chapter bears its addition', () => {
    expect(idOf({ dossiernummers: ['36600-VII'], volgnummer: '12' })).toBe('kst-36600-VII-12');
    expect(idOf({ dossiernummers: ['21501-02'], volgnummer: '2602' })).toBe('kst-21501-02-2602');
  });

  test('in a form that is not read says which', () => {
    const { files, kamer } = publicationFromKamer({ ...paper, contentType: 'application/msword' });
    expect(files).toEqual({});
    expect(kamer?.otherForm).toBe('application/msword');
  });

  test('has its official XML where the Kamer keeps one', () => {
    const { files, kamer } = publicationFromKamer({
      ...paper,
      publications: [{ id: '00000000-0000-4000-8000-000000000009', contentType: 'application/xml' }],
    });
    expect(files.xml).toContain('DocumentPublicatie(00000000-0000-4000-8000-000000000009)/resource');
    expect(kamer?.textStatus).toBe('officieel');
  });
});
