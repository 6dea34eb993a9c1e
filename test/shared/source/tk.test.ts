import { describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../../shared/errors.ts';
import { listKamerPapers } from '../../../shared/source/tk.ts';
import { registerDocument } from '../../support/register-document.ts';
import type { RegisterFault } from '../../support/register-faults.ts';
import { plainRegister } from '../../support/register-fetch.ts';

const five = [1, 2, 3, 4, 5].map((number) =>
  registerDocument(number, { datedOn: `2023-06-0${number}`, changedAt: `2023-06-0${number}T09:00:00Z` }),
);

async function list(fault?: RegisterFault, about: { since?: string; dossiernummers?: string[] } = {}) {
  const register = plainRegister([], '2023-07-01T00:00:00.000Z', [
    { at: '2023-06-01T00:00:00Z', documents: five, faults: fault ? [fault] : [] },
  ]);
  const { dossiernummers = ['28676'], since } = about;
  const listing = await listKamerPapers(register.fetch, { dossiernummers, ...(since ? { since } : {}) });
  return { listing, asked: register.asked };
}

const numbersIn = ({ listing }: Awaited<ReturnType<typeof list>>) =>
  listing.papers.map(({ documentNummer }) => documentNummer);
const all = ['2026D00001', '2026D00002', '2026D00003', '2026D00004', '2026D00005'];

describe('the documents of a dossier in the Kamer', () => {
  test('are listed with their version, file and cases', async () => {
    const register = plainRegister([]);
    register.documents = [
      registerDocument(439, {
        dossiers: ['28676', '36600-VII', '21501-02'],
        volgnummer: 439,
        version: 3,
        externalId: 'kst-28676-439',
        xml: '<officiele-publicatie/>',
        changedAt: '2023-06-30T14:05:00.1230000+02:00',
        ondertekenaars: ['K.H. Ollongren'],
        bronDocument: '2026D00001',
      }),
    ];
    const { papers } = await listKamerPapers(register.fetch, { dossiernummers: ['28676'] });
    expect(papers[0]).toMatchObject({
      documentNummer: '2026D00439',
      soort: 'Brief regering',
      onderwerp: 'Synthetische brief nummer 439',
      datedOn: '2023-06-30',
      registeredOn: '2023-06-30',
      modifiedAt: '2023-06-30T12:05:00.123Z',
      dossiernummers: ['28676', '36600-VII', '21501-02'],
      volgnummer: '439',
      zaken: ['2026Z00439'],
      ondertekenaars: ['K.H. Ollongren'],
      bronDocument: '2026D00001',
      version: { number: 3, extension: 'docx', externalId: 'kst-28676-439' },
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      publications: [{ contentType: 'application/xml' }],
    });
  });

  test('come page by page, by the link to the next and by counting on', async () => {
    const linked = await list({ kind: 'small-pages' });
    const counted = await list({ kind: 'no-next-link' });
    expect(numbersIn(linked)).toEqual(all);
    expect(numbersIn(counted)).toEqual(all);
    expect(linked.asked.map((url) => url.searchParams.get('$skip'))).toEqual([null, '2', '4']);
    expect(counted.asked.map((url) => url.searchParams.get('$skip'))).toEqual([null, '2', '4']);
  });

  test('of which the register changed the record since are all that is asked for', async () => {
    const since = async (moment: string) => {
      const register = plainRegister([]);
      register.documents = five.map((document) => ({ ...document, datedOn: '2020-01-01' }));
      const { papers } = await listKamerPapers(register.fetch, { dossiernummers: ['28676'], since: moment });
      return papers.map(({ documentNummer }) => documentNummer).toSorted();
    };
    expect(await since('2023-06-04')).toEqual(all.slice(3));
    expect(await since('2023-06-04T09:30:00Z')).toEqual(all.slice(4));
  });

  test('that are young come along though their record was not changed, for that of their version may be', async () => {
    const register = plainRegister([]);
    const changedAt = '2023-06-30T10:00:00.000Z';
    register.documents = [
      registerDocument(1, { datedOn: '2023-03-01', changedAt }),
      registerDocument(2, {
        changedAt,
        externalId: 'kst-28676-2',
        versionChangedAt: '2023-07-10T10:00:00.000Z',
      }),
    ];
    const { papers } = await listKamerPapers(register.fetch, {
      dossiernummers: ['28676'],
      since: '2023-07-20',
    });
    expect(papers).toMatchObject([{ documentNummer: '2026D00002', modifiedAt: '2023-07-10T10:00:00.000Z' }]);
  });

  test('are asked for in the plain form where the register does not take the full one, and that is said', async () => {
    const { listing, asked } = await list({ kind: 'plain-only' });
    expect(listing.papers).toHaveLength(5);
    expect(listing.unreadable).toEqual([
      { position: 0, reason: expect.stringContaining('does not take the question in full (status 400)') },
    ]);
    expect(asked).toHaveLength(2);
  });

  test('that are deleted are not asked for', async () => {
    const register = plainRegister([]);
    register.documents = [registerDocument(1), registerDocument(2, { deleted: true })];
    const { papers, total } = await listKamerPapers(register.fetch, { dossiernummers: ['28676'] });
    expect(papers.map(({ documentNummer }) => documentNummer)).toEqual(['2026D00001']);
    expect(total).toBe(1);
  });

  test('of many dossiers are asked in few questions, each in an address that servers take', async () => {
    const register = plainRegister([]);
    register.documents = [
      registerDocument(1, { dossiers: ['30000-VII', '30079-VII'] }),
      registerDocument(2, { dossiers: ['30000-IV', '30001-VII'] }),
      registerDocument(3, { dossiers: ['30000-IV'] }),
    ];
    const dossiernummers = Array.from({ length: 80 }, (_, index) => `${30_000 + index}-VII`);
    const { papers } = await listKamerPapers(register.fetch, { dossiernummers });
    expect(papers.map(({ documentNummer }) => documentNummer).toSorted()).toEqual([
      '2026D00001',
      '2026D00002',
    ]);
    expect(register.asked).toHaveLength(2);
    expect(Math.max(...register.asked.map(({ href }) => href.length))).toBeLessThan(8000);
  });

  test('of a dossier asked by its bare number come with those of its chapters', async () => {
    const register = plainRegister([]);
    register.documents = [registerDocument(1, { dossiers: ['36600-VII'] })];
    expect((await listKamerPapers(register.fetch, { dossiernummers: ['36600'] })).total).toBe(1);
  });

  test('of no dossier, of one that is no number, or since no day are not asked for', async () => {
    const { fetch } = plainRegister([]);
    for (const asked of [
      { dossiernummers: [] },
      { dossiernummers: ["28676' or 1 eq 1"] },
      { dossiernummers: ['28676'], since: '2023-02-30' },
    ]) {
      await expect(listKamerPapers(fetch, asked)).rejects.toThrow(ConfigurationError);
    }
  });

  test('of which one cannot be read are listed without it, and it is named', async () => {
    const { listing } = await list({ kind: 'unreadable-record' });
    expect(listing.papers).toHaveLength(4);
    expect(listing.unreadable).toEqual([
      { position: 2, reason: 'found null as DocumentNummer, expected string' },
    ]);
  });

  test.each<[RegisterFault, string, boolean]>([
    [{ kind: 'odata-error' }, 'the register reports "An error has occurred."', false],
    [{ kind: 'endless-pages' }, 'found 10 rows, expected 5', true],
    [{ kind: 'dropped-clause', clause: 'deleted', said: false }, 'found 2026D00006, which is deleted', false],
    [{ kind: 'dropped-clause', clause: 'dossier', said: false }, 'a dossier that was not asked', false],
    [{ kind: 'dropped-clause', clause: 'since', said: false }, 'before 2023-06-01', false],
  ])('that come with %j are a failure', async (fault, reason, retryable) => {
    const register = plainRegister([], '2023-07-01T00:00:00.000Z', [
      {
        at: '2023-06-01T00:00:00Z',
        documents: [
          ...five,
          registerDocument(6, { deleted: true }),
          registerDocument(7, { dossiers: ['30000'] }),
          registerDocument(8, { datedOn: '2020-01-01', changedAt: '2020-01-01T00:00:00Z' }),
        ],
        faults: [fault],
      },
    ]);
    const listing = listKamerPapers(register.fetch, { dossiernummers: ['28676'], since: '2023-06-01' });
    await expect(listing).rejects.toMatchObject({ name: 'FetchError', retryable });
    await expect(listing).rejects.toThrow(reason);
  });
});
