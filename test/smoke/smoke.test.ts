import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordedFetch, recordingFetch } from '../../shared/adapters/recorded.ts';
import type { Fetch } from '../../shared/source/fetch.ts';
import { koopAddresses, koopAddressesAt } from '../../shared/source/koop.ts';
import { tkAddress, tkAddressAt } from '../../shared/source/tk.ts';
import { pdfOf } from '../support/pdf.ts';
import { registerDocument } from '../support/register-document.ts';
import { doorTo } from '../support/register-door.ts';
import type { RegisterFault } from '../support/register-faults.ts';
import { letter, plainRegister } from '../support/register-fetch.ts';
import { registerPaper } from '../support/register-papers.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { type Assumption, judged, probeOf } from './assumption.ts';
import { kamerAssumptions } from './kamer-assumptions.ts';
import { koopAssumptions } from './koop-assumptions.ts';
import { pageAssumptions } from './page-assumptions.ts';

const all: readonly Assumption[] = [...koopAssumptions, ...pageAssumptions, ...kamerAssumptions];

const title = 'Geannoteerde agenda van de NAVO-top in Vilnius van 11 en 12 juli 2023';
const page = `<html><body><div id="broodtekst">${'Dit is een synthetische tekst. '.repeat(9)}</div></body></html>`;
const pdf = pdfOf([['Een synthetische brief.']]);
const dayOf = (index: number) =>
  new Date(Date.UTC(2003, 0, 1) + index * 15 * 86_400_000).toISOString().slice(0, 10);

/** Both registers as they are believed to be; every text in them is synthetic. */
const papers = [
  ...Array.from({ length: 560 }, (_, index) => index + 1)
    .filter((number) => number !== 427 && number !== 439)
    .map((number) =>
      registerPaper(number, {
        ...(number === 1 ? {} : { xml: undefined }),
        ...(number === 560 ? { bijlagen: ['blg-1000001'] } : {}),
        availableOn: dayOf(number),
        modifiedAt: `${dayOf(number)}T08:00:00Z`,
      }),
    ),
  letter(439, {
    title,
    texts: ['Dit is een synthetische tekst.'],
    kind: 'Brief regering',
    dossierTitle: 'NAVO',
    datedOn: '2023-06-30',
    availableOn: '2023-07-03',
    html: page,
    pdf,
  }),
  registerPaper(427, { dossiers: ['28676', '36045'], availableOn: '2023-01-01', modifiedAt: '2023-01-01' }),
  registerPaper(2, {
    id: 'kst-36045-2',
    dossiers: ['36045'],
    availableOn: '2023-02-01',
    modifiedAt: '2023-02-01',
  }),
  registerPaper(82, { id: 'kst-28676-82-h1', availableOn: '2009-06-01', modifiedAt: '2009-06-01' }),
  registerPaper(1, {
    id: 'blg-1000001',
    dossiers: [],
    publicatienaam: 'Bijlage',
    hoofddocument: 'kst-28676-560',
    pdf,
  }),
  registerPaper(9, { id: 'kst-21501-02-9', dossiers: ['21501-02'], availableOn: '2024-02-01' }),
];
const yesterday = new Date(Date.now() - 86_400_000).toISOString();
const documents = [
  ...Array.from({ length: 420 }, (_, index) =>
    registerDocument(index + 1, {
      datedOn: dayOf(index),
      changedAt: `${dayOf(index)}T08:00:00.000Z`,
      volgnummer: index + 1,
      externalId: `kst-28676-${index + 1}`,
      file: undefined,
      contentType: 'application/pdf',
    }),
  ),
  registerDocument(28361, {
    nummer: '2023D28361',
    onderwerp: title,
    volgnummer: 439,
    version: 4,
    externalId: 'kst-28676-439',
    zaken: ['2023Z12345'],
    file: pdf,
    xml: '<officiele-publicatie><kamerstuk/></officiele-publicatie>',
    changedAt: '2023-07-14T08:00:00.000Z',
  }),
  registerDocument(430, {
    soort: 'Bijlage',
    bronDocument: '2023D28361',
    externalId: 'blg-1000002',
    changedAt: '2023-07-14T08:00:00.000Z',
  }),
  registerDocument(500, { dossiers: ['21501-02'], changedAt: yesterday }),
  registerDocument(501, { datedOn: yesterday.slice(0, 10), changedAt: yesterday }),
];
const activities = [
  {
    nummer: '2023A00001',
    soort: 'Commissiedebat',
    day: '2023-07-06',
    zaken: ['2023Z12345'],
    status: 'Uitgevoerd',
  },
];

let register: Register;
beforeAll(async () => {
  register = await startRegister({
    papers,
    documents,
    activities,
    changes: documents.map((document) => ({ at: '2023-07-14T08:00:00Z', document })),
  });
});
afterAll(() => register.close());

/** The names of what does not hold, and whether it matters. */
async function failing(faults: readonly RegisterFault[]): Promise<string[]> {
  register.set({ faults });
  const { url } = register;
  const fetch = doorTo(register, { tries: 1 });
  const probe = probeOf({ fetch, koop: koopAddressesAt(url), tk: tkAddressAt(url), dossiernummer: '28676' });
  const names: string[] = [];
  for await (const { assumption, outcome } of judged(all, probe)) {
    if (outcome !== 'holds') names.push(assumption.name);
  }
  return names;
}

describe('what is believed of the registers', () => {
  test('holds for registers that are as believed, and costs them few questions', async () => {
    const before = register.requests.length;
    expect(await failing([])).toEqual([]);
    expect(register.requests.length - before).toBeLessThan(70);
  });

  test('bears a name of its own each, and says in words what it is', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ says }) => says.length < 20)).toEqual([]);
  });

  test.each<[RegisterFault, string[]]>([
    [{ on: 'search', kind: 'estimated-total' }, ['search-total-exact']],
    [
      { on: 'search', kind: 'repeated-record' },
      ['search-lists-whole', 'search-counts-from-one', 'search-since'],
    ],
    [
      { on: 'search', kind: 'dropped-clause', clause: 'since', said: false },
      ['search-since', 'search-many-dossiers'],
    ],
    [{ on: 'file', kind: 'cut-off' }, ['file-xml', 'file-pdf', 'file-page']],
    [{ on: 'file', kind: 'status', status: 500 }, ['file-xml', 'file-not-there', 'kamer-file']],
    [{ on: 'odata', kind: 'dropped-clause', clause: 'since', said: false }, ['kamer-since']],
    [{ on: 'odata', kind: 'odata-error' }, ['kamer-lists-whole', 'kamer-bridge', 'kamer-debate']],
    [{ on: 'feed', kind: 'maintenance' }, ['feed-follows', 'feed-misspelt']],
  ])('fails where it is otherwise: %j', async (fault, expected) => {
    expect(await failing([fault])).toEqual(expect.arrayContaining(expected));
  });

  test('can fail, each of it', async () => {
    register.set({ papers: [registerPaper(95, { id: 'kst-28676-99999' })], documents: [], activities: [] });
    const failed = new Set<string>();
    const everything: RegisterFault[] = [
      { on: 'search', kind: 'estimated-total' },
      { on: 'search', kind: 'maintenance' },
      { on: 'file', kind: 'status', status: 500 },
      { on: 'odata', kind: 'odata-error' },
      { on: 'feed', kind: 'maintenance' },
      { on: 'odata', kind: 'body', body: '{"value":[]}' },
      { on: 'search', kind: 'body', body: '<searchRetrieveResponse/>' },
    ];
    for (const fault of everything) for (const name of await failing([fault])) failed.add(name);
    register.set({ papers, documents, activities });
    expect(all.filter(({ name }) => !failed.has(name)).map(({ name }) => name)).toEqual([]);
  });

  test('fails in no other register than the one that is otherwise', async () => {
    const search = await failing([{ on: 'search', kind: 'diagnostic', message: 'Unknown index' }]);
    expect(search.filter((name) => /^(kamer|feed)/.test(name))).toEqual([]);
    const feed = await failing([{ on: 'feed', kind: 'maintenance' }]);
    expect(feed.filter((name) => !name.startsWith('feed'))).toEqual([]);
  });
});

test('a recording gives the same verdicts as the registers did, those that fail included', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kamerdiff-smoke-'));
  const live = plainRegister(papers, '2026-06-01T12:00:00.000Z');
  Object.assign(live, { documents, activities });
  const verdicts = async (fetch: Fetch) => {
    const probe = probeOf({ fetch, koop: koopAddresses, tk: tkAddress, dossiernummer: '28676' });
    const found: unknown[] = [];
    for await (const { assumption, ...verdict } of judged(all, probe))
      found.push({ ...verdict, name: assumption.name });
    return found;
  };
  const told = await verdicts(recordingFetch(live.fetch, folder));
  expect(told).toEqual(await verdicts(recordedFetch(folder)));
  expect(told).toContainEqual(expect.objectContaining({ name: 'search-ten-thousand', found: 'status 504' }));
  expect(told).toContainEqual(expect.objectContaining({ name: 'feed-follows', outcome: 'fails' }));
  await rm(folder, { recursive: true });
});

describe('the script', () => {
  const run = async (...options: string[]) => {
    const child = spawn('npx', [
      'tsx',
      'test/smoke/live.ts',
      '--source',
      register.url,
      '--pause',
      '0',
      ...options,
    ]);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (out += part));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    return { out, code };
  };

  test('prints what holds and ends with 0, or with 1 where something fails that matters', async () => {
    register.set({ faults: [] });
    const good = await run('--contact', 'test@example.org');
    expect(good.out).toContain('holds   search-lists-whole: the search lists the dossier');
    expect(good.out).toContain(`${all.length} hold, 0 do not; 0 of those matter.`);
    expect(good.code).toBe(0);
    expect(register.requests.at(-1)?.headers['user-agent']).toContain('mailto:test@example.org');

    register.set({ faults: [{ on: 'feed', kind: 'error-page-with-200' }] });
    const bad = await run('--contact', 'test@example.org');
    expect(bad.out).toContain('FAILS   feed-follows');
    expect(bad.code).toBe(1);
  });

  test('says what could not be tried for want of an answer, and then proves nothing', async () => {
    const gone = await startRegister();
    await gone.close();
    const { out, code } = await run('--contact', 'test@example.org', '--source', gone.url);
    expect(out).toContain(`0 hold, 0 do not, ${all.length} could not be tried, for no answer came`);
    expect(code).toBe(1);
  });

  test('asks nothing of a register that cannot know who asks', async () => {
    const before = register.requests.length;
    const { out, code } = await run();
    expect([out, code]).toEqual([expect.stringContaining('--contact you@example.nl'), 2]);
    expect(register.requests).toHaveLength(before);
  });
});
