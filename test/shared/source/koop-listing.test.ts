import { describe, expect, test } from 'vitest';
import { ConfigurationError, FetchError } from '../../../shared/errors.ts';
import { findPublication, listAttachments, listPublications } from '../../../shared/source/koop.ts';
import { replyWith, searchFetch } from '../../support/register-door.ts';
import type { RegisterFault } from '../../support/register-faults.ts';
import { type RegisterPaper, registerPaper } from '../../support/register-papers.ts';

const seven = [1, 2, 3, 4, 5, 6, 7].map((number) =>
  registerPaper(number, { availableOn: `2023-07-0${number}` }),
);

function list(papers: readonly RegisterPaper[], faults: readonly RegisterFault[] = [], pageSize = 3) {
  return listPublications(searchFetch(papers, { faults }), { dossiernummers: ['28676'] }, { pageSize });
}

async function failure(faults: readonly RegisterFault[], pageSize?: number) {
  const error = await list(seven, faults, pageSize).catch((reason: unknown) => reason);
  if (error instanceof FetchError) return { message: error.message, retryable: error.retryable };
  throw new Error(`expected a FetchError, found ${JSON.stringify(error)}`);
}

describe('the list of a dossier', () => {
  test('comes whole over several pages, in the order of publication', async () => {
    const asked: URL[] = [];
    const listing = await listPublications(
      searchFetch(seven.toReversed(), { asked }),
      { dossiernummers: ['28676'] },
      { pageSize: 3 },
    );
    expect(listing.publications.map(({ ondernummer }) => ondernummer)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
    ]);
    expect(listing).toMatchObject({ total: 7, receivedAt: '2026-06-01T12:00:00.000Z', unreadable: [] });
    expect(asked.map((url) => url.searchParams.get('startRecord'))).toEqual(['1', '4', '7']);
  });

  test('holds what was made public on the day asked and later', async () => {
    const { publications } = await listPublications(searchFetch(seven), {
      dossiernummers: ['28676'],
      since: '2023-07-06',
    });
    expect(publications.map(({ id }) => id)).toEqual(['kst-28676-6', 'kst-28676-7']);
  });

  test('asks for all dossiers in one question, and has a paper of two of them once', async () => {
    const papers = [
      registerPaper(427, { dossiers: ['28676', '36045'] }),
      registerPaper(9, { id: 'kst-36600-VII-9', dossiers: ['36600-VII'] }),
      registerPaper(1, { id: 'kst-30000-1', dossiers: ['30000'] }),
    ];
    const asked: URL[] = [];
    const { publications } = await listPublications(searchFetch(papers, { asked }), {
      dossiernummers: ['28676', '36045', '36600-VII'],
    });
    expect(publications.map(({ id, dossiernummers }) => [id, dossiernummers])).toEqual([
      ['kst-28676-427', ['28676', '36045']],
      ['kst-36600-VII-9', ['36600-VII']],
    ]);
    expect(asked).toHaveLength(1);
  });

  test('of more dossiers than fit in an address is asked in as many questions as needed', async () => {
    const dossiernummers = Array.from({ length: 250 }, (_, index) => String(30_000 + index));
    const papers = [
      registerPaper(1, { id: 'kst-30000-1', dossiers: ['30000', '30249'] }),
      registerPaper(2, { id: 'kst-30249-2', dossiers: ['30249'] }),
    ];
    const asked: URL[] = [];
    const { publications } = await listPublications(searchFetch(papers, { asked }), { dossiernummers });
    expect(publications.map(({ id }) => id)).toEqual(['kst-30000-1', 'kst-30249-2']);
    expect(asked).toHaveLength(3);
    expect(Math.max(...asked.map(({ href }) => href.length))).toBeLessThan(8000);
  });

  test('without a dossier is not asked for', async () => {
    const listing = listPublications(searchFetch(seven), { dossiernummers: [] });
    await expect(listing).rejects.toThrow(ConfigurationError);
  });

  test('leaves out what cannot be read, says where it stood, and goes on', async () => {
    const { publications, unreadable, total } = await list(seven, [{ kind: 'unreadable-record', times: 1 }]);
    expect(publications.map(({ ondernummer }) => ondernummer)).toEqual(['1', '3', '4', '5', '6', '7']);
    expect({ unreadable, total }).toEqual({
      unreadable: [{ position: 2, reason: 'it has no identifier' }],
      total: 7,
    });
  });

  test('whose pages come in another order is the same list, for it is whole', async () => {
    const { publications } = await list(seven, [{ kind: 'reordered' }]);
    expect(publications.map(({ id }) => id).toSorted()).toEqual(seven.map(({ id }) => id));
  });

  test('whose total is an estimate ends with an empty page, and may differ from it a little', async () => {
    const { publications } = await list(seven, [{ kind: 'estimated-total' }]);
    expect(publications).toHaveLength(7);
    const fetch = searchFetch(seven);
    const firstPageOnly = async (url: URL) => {
      const precision =
        '</sru:numberOfRecords><resultCountPrecision>info:x/1/estimate</resultCountPrecision>';
      const { body } = await fetch(url);
      const text = new TextDecoder().decode(body).replace('</sru:numberOfRecords>', precision);
      const isLater = url.searchParams.get('startRecord') !== '1';
      return replyWith(isLater ? text.replace(/<sru:records>.*<\/sru:records>/s, '') : text);
    };
    const short = listPublications(firstPageOnly, { dossiernummers: ['28676'] }, { pageSize: 3 });
    await expect(short).rejects.toThrow('the list stops after 3 of 7 papers');
  });

  test('with a record twice on one page has it once, and says so', async () => {
    const { publications, unreadable } = await list(seven, [{ kind: 'doubled-in-page', times: 1 }]);
    expect(publications.map(({ ondernummer }) => ondernummer)).toEqual(['1', '2', '4', '5', '6', '7']);
    expect(unreadable).toEqual([{ position: 2, reason: 'kst-28676-1 is on the page before it' }]);
  });

  test.each<[string, RegisterFault, string, boolean]>([
    [
      'that shrinks',
      { kind: 'shrinking-total' },
      'the list shrank from 7 to 6 papers between two pages',
      true,
    ],
    ['of which a record is repeated', { kind: 'repeated-record' }, 'kst-28676-3 is on two pages', true],
    ['of which a record is skipped', { kind: 'skipped-record' }, 'the list stops after 6 of 7 papers', true],
    ['that stops early', { kind: 'empty-second-page' }, 'the list stops after 3 of 7 papers', true],
    [
      'with a diagnostic',
      { kind: 'diagnostic', message: 'Unknown index' },
      'the register reports "Unknown index',
      false,
    ],
    ['of entities', { kind: 'entity-bomb' }, 'a document type', false],
    ['nested without end', { kind: 'deep-nesting' }, 'nested deeper than 64', false],
  ])('%s is a failure', async (_, fault, message, retryable) => {
    const found = await failure([fault]);
    expect(found.message).toContain(message);
    expect(found.retryable).toBe(retryable);
  });

  test('with more records than its total is a failure', async () => {
    const fetch = searchFetch(seven);
    const lessThanThere = async (url: URL) => {
      const { body } = await fetch(url);
      return replyWith(new TextDecoder().decode(body).replace('>7<', '>6<'));
    };
    const listing = listPublications(lessThanThere, { dossiernummers: ['28676'] });
    await expect(listing).rejects.toThrow('found 7 records, expected 6');
  });

  test('from which a clause was dropped is a failure, said or not', async () => {
    const other = registerPaper(1, { id: 'kst-36045-1', dossiers: ['36045'] });
    const law = registerPaper(2, { publicatienaam: 'Handelingen' });
    for (const said of [true, false]) {
      const of = (clause: 'dossier' | 'since' | 'kind') =>
        listPublications(
          searchFetch([...seven, other, law], { faults: [{ kind: 'dropped-clause', clause, said }] }),
          {
            dossiernummers: ['28676'],
            since: '2023-07-03',
          },
        );
      await expect(of('dossier')).rejects.toThrow(
        said ? 'SEARCH-IGNOREDQTEXT' : 'dropped a part of the question',
      );
      await expect(of('since')).rejects.toThrow(
        said ? 'SEARCH-IGNOREDQTEXT' : 'dropped a part of the question',
      );
      await expect(of('kind')).rejects.toThrow(
        said ? 'SEARCH-IGNOREDQTEXT' : 'dropped a part of the question',
      );
    }
  });
});

describe('a list of more than the register can page through', () => {
  const days = Array.from({ length: 12_000 }, (_, index) =>
    new Date(Date.UTC(1994, 0, 1) + index * 86_400_000).toISOString().slice(0, 10),
  );

  test('is asked in halves by date, and comes whole', async () => {
    const papers = days.map((day, index) => registerPaper(index + 1, { availableOn: day, xml: undefined }));
    const asked: URL[] = [];
    const { publications, total } = await listPublications(
      searchFetch(papers, { asked }),
      { dossiernummers: ['28676'] },
      { pageSize: 1000 },
    );
    expect(total).toBe(12_000);
    expect(publications.map(({ availableOn }) => availableOn)).toEqual(days);
    expect(asked.length).toBeLessThan(20);
  });

  test('that is shorter by date than without is a failure', async () => {
    const fetch = async (url: URL) => {
      const byDate = /dt\.available[<>]=/.test(url.searchParams.get('query') ?? '');
      const total = byDate ? 0 : 12_000;
      return replyWith(
        `<searchRetrieveResponse><numberOfRecords>${total}</numberOfRecords></searchRetrieveResponse>`,
      );
    };
    const listing = listPublications(fetch, { dossiernummers: ['28676'] });
    await expect(listing).rejects.toThrow('asked by date it lists 0 papers, and 12000 without');
  });

  test('on a single day is a failure that says what to do', async () => {
    const papers = days.map((_, index) =>
      registerPaper(index + 1, { availableOn: '2023-07-03', xml: undefined }),
    );
    const listing = listPublications(searchFetch(papers), { dossiernummers: ['28676'], since: '2023-07-03' });
    await expect(listing).rejects.toThrow(
      '12000 papers on one day, and the register gives no more than 9999: watch fewer dossiers at once',
    );
  });
});

describe('the attachments of papers', () => {
  const attachment = (number: number, hoofddocument: string) =>
    registerPaper(number, { id: `blg-${number}`, publicatienaam: 'Bijlage', hoofddocument, xml: undefined });

  test('are asked by the papers they came with, and are tied to them', async () => {
    const asked: URL[] = [];
    const papers = [
      ...seven,
      attachment(1000001, 'kst-28676-4'),
      attachment(1000002, 'kst-28676-5'),
      attachment(1000003, 'kst-28676-99'),
    ];
    const listing = await listAttachments(searchFetch(papers, { asked }), ['kst-28676-4', 'kst-28676-5']);
    expect(listing?.publications.map(({ id, hoofddocument }) => [id, hoofddocument])).toEqual([
      ['blg-1000001', 'kst-28676-4'],
      ['blg-1000002', 'kst-28676-5'],
    ]);
    expect(asked).toHaveLength(1);
    expect(await listAttachments(searchFetch(papers), [])).toBeUndefined();
  });

  test('of another paper than was asked are a failure', async () => {
    const wider = async () =>
      searchFetch([...seven, attachment(1000003, 'kst-28676-99')])(
        new URL(
          'https://example.org/sru?query=c.product-area%3D%3Dofficielepublicaties%20sortBy%20dt.available%2Fsort.ascending',
        ),
      );
    await expect(listAttachments(wider, ['kst-28676-4'])).rejects.toThrow('dropped a part of the question');
  });
});

describe('one paper', () => {
  test('is found by its identifier, and none is a value', async () => {
    const fetch = searchFetch(seven);
    expect((await findPublication(fetch, 'kst-28676-4'))?.title).toBe('Synthetische brief nummer 4');
    expect(await findPublication(fetch, 'kst-28676-95')).toBeUndefined();
  });
});
