import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownPapers } from '../../shared/pipeline/known-papers.ts';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import { loadRead } from '../../shared/pipeline/take-in.ts';
import { koopAddressesAt } from '../../shared/source/koop.ts';
import { tkAddressAt } from '../../shared/source/tk.ts';
import { listPapers } from '../../shared/store/papers.ts';
import { aClock, aWatchlist, listener } from '../support/alerts.ts';
import { memoryStore } from '../support/memory-store.ts';
import { registerDocument } from '../support/register-document.ts';
import { doorTo } from '../support/register-door.ts';
import { anyFaults, listFaults, type RegisterFault } from '../support/register-faults.ts';
import { agenda } from '../support/register-fetch.ts';
import type { RegisterPaper } from '../support/register-papers.ts';
import { type Register, startRegister } from '../support/register-server.ts';

const hourMs = 60 * 60 * 1000;
const start = '2024-06-24T08:00:00.000Z';
const title = 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2025';
const early = registerDocument(903, {
  onderwerp: title,
  volgnummer: 903,
  datedOn: '2024-06-24',
  texts: ['Nederland levert 300 tanks.', 'De top is kort.'],
});

const report = (number: number, year: number, tanks: number, about: Partial<RegisterPaper> = {}) =>
  agenda(number, {
    year: 2024,
    title: `Verslag van de NAVO-top in Zandhaven van 11 en 12 juli ${year}`,
    texts: [`Nederland leverde ${tanks} tanks.`, 'De top was kort.'],
    ...about,
  });

let register: Register;
beforeAll(async () => {
  const past = agenda(901, { year: 2023, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] });
  const note = registerDocument(904, {
    onderwerp: 'Beslisnota',
    soort: 'Bijlage',
    bronDocument: early.nummer,
    datedOn: '2024-06-24',
  });
  register = await startRegister({
    events: [
      { at: start, papers: [past, report(900, 2022, 90)] },
      {
        at: '2024-06-24T09:00:00Z',
        papers: [report(902, 2023, 110, { bijlagen: ['blg-1000001'] })],
        documents: [early, note],
      },
    ],
  });
});
afterAll(() => register.close());

/** A look before anything is wrong, one with the faults just as papers come in, and some after. */
async function lived(faults: readonly RegisterFault[]) {
  const { clock, pass } = aClock(start);
  const heard = listener();
  const store = memoryStore();
  const isSlow = faults.some(({ kind }) => kind === 'stalled' || kind === 'silent');
  const fetch = doorTo(register, { now: clock, tries: 2, deadlineMs: isSlow ? 100 : 5000 });
  const settings = {
    watchlist: aWatchlist(),
    version: '1.0.0',
    readAt: 'https://example.nl/',
    koop: koopAddressesAt(register.url),
    tk: tkAddressAt(register.url),
  };
  const ports = { store, fetch, clock, notify: heard.notify, log: () => {} };
  for (const [hours, isWrong] of [[0], [2, true], [3], [8], [20], [44]] as const) {
    pass(Date.parse(start) + hours * hourMs - clock().getTime());
    register.setNow(clock().toISOString());
    register.set({ faults: isWrong ? faults : [] });
    await runOnce(ports, settings, { who: 'test', sleep: async () => {} });
  }
  const texts = (await listPapers(store, '28676')).map(async (record) =>
    (await loadRead({ store }, record))?.document.sections.flatMap(({ blocks }) =>
      blocks.map(({ text }) => text),
    ),
  );
  return {
    papers: await knownPapers({ store }, ['28676']),
    texts: await Promise.all(texts),
    told: heard.told.map(({ subject, attributes }) => `${attributes.event} ${subject}`).sort(),
  };
}

const faults: readonly RegisterFault[] = [
  ...anyFaults.map((kind) => ({ kind })),
  ...listFaults.map((kind) => ({ kind })),
  ...([400, 403, 404, 429, 500, 504] as const).map((status) => ({ kind: 'status' as const, status })),
  { kind: 'status', status: 429, retryAfter: 'Mon, 24 Jun 2024 10:00:30 GMT' },
  { kind: 'redirect', to: 'https://10.0.0.1/' },
  { kind: 'redirect', to: 'https://[fd00::1]/' },
  { kind: 'diagnostic', message: 'Unsupported query', on: 'search' },
  { kind: 'dropped-clause', clause: 'dossier', said: true, on: 'search' },
  { kind: 'dropped-clause', clause: 'since', said: false },
  { kind: 'body', body: '{"error": {"message": "stuk"}}', contentType: 'application/json' },
  { kind: 'body', body: '<html><body>Even geduld</body></html>', contentType: 'text/html', on: 'file' },
  { kind: 'body', body: '', on: 'file' },
];

test.each(faults)(
  'after an hour of $kind all is as if nothing had been: nothing lost, nothing told twice',
  async (fault) => {
    const [clean, spoilt] = [await lived([]), await lived([fault])];
    expect(clean.told).toHaveLength(2);
    // Bytes that came with other marks were another version of the same words.
    const withoutVersions = ({ papers, ...rest }: typeof clean) => ({
      ...rest,
      papers: papers.map(({ versions: _, ...paper }) => paper),
    });
    expect(withoutVersions(spoilt)).toEqual(withoutVersions(clean));
  },
);
