import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSource, settingsFor } from '../../functions/commands/open.ts';
import { recordingFetch } from '../../shared/adapters/recorded.ts';
import type { StepSettings } from '../../shared/pipeline/ports.ts';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import type { Fetch } from '../../shared/source/fetch.ts';
import { koopAddressesAt } from '../../shared/source/koop.ts';
import { tkAddressAt } from '../../shared/source/tk.ts';
import { aClock, aWatchlist, listener } from '../support/alerts.ts';
import { memoryStore } from '../support/memory-store.ts';
import { registerDocument } from '../support/register-document.ts';
import { doorTo } from '../support/register-door.ts';
import { anyFaults, listFaults, type RegisterFault } from '../support/register-faults.ts';
import { agenda } from '../support/register-fetch.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { contentOf } from '../support/store-content.ts';

const papers = [
  agenda(901, { year: 2023, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] }),
  agenda(902, { year: 2024, texts: ['Nederland levert 250 tanks.', 'De top is kort.'] }),
];
const documents = [902, 903].map((number) =>
  registerDocument(number, {
    onderwerp: `Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli ${1122 + number}`,
    volgnummer: number,
    datedOn: '2024-06-21',
    texts: ['Nederland levert 300 tanks.', 'De top is kort.'],
  }),
);

let register: Register;
let folder: string;
beforeAll(async () => {
  register = await startRegister({ papers, documents });
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-recording-'));
});
afterAll(async () => {
  await register.close();
  await rm(folder, { recursive: true, force: true });
});

/** Two runs from an empty store: what came of each, what was told, and every object that is kept. */
async function twoRuns(
  fetch: Fetch,
  addresses: Partial<StepSettings>,
  between: () => void = () => {},
): Promise<object> {
  const store = memoryStore();
  const heard = listener();
  const { clock, pass } = aClock('2024-06-24T08:00:00Z');
  const logged: unknown[] = [];
  const log = (...event: unknown[]) => logged.push(event);
  const ports = { store, fetch, clock, notify: heard.notify, log };
  const settings = { ...settingsFor(aWatchlist(), { readAt: 'https://example.nl/' }), ...addresses };
  const telling = { who: 'test', sleep: async () => {} };
  const first = await runOnce(ports, settings, telling);
  between();
  pass(60 * 60 * 1000);
  const second = await runOnce(ports, settings, telling);
  return { first, second, told: heard.told, logged, kept: await contentOf(store) };
}

const faults: readonly RegisterFault[] = [
  ...anyFaults.map((kind) => ({ kind })),
  ...listFaults.map((kind) => ({ kind })),
  ...([403, 404, 429, 500, 504] as const).map((status) => ({ kind: 'status' as const, status })),
  { kind: 'redirect', to: 'https://10.0.0.1/' },
  { kind: 'diagnostic', message: 'Unsupported query', on: 'search' },
  { kind: 'dropped-clause', clause: 'dossier', said: false },
  { kind: 'body', body: '{"error": {"message": "stuk"}}', contentType: 'application/json' },
];

test.each(faults)(
  'a run with $kind does the same again from its recording, its errors included',
  async (fault) => {
    const into = await mkdtemp(join(folder, 'one-'));
    const deadlineMs = fault.kind === 'stalled' || fault.kind === 'silent' ? 100 : 5000;
    const door = doorTo(register, { tries: 2, deadlineMs });
    register.set({ faults: [fault] });
    const addresses = { koop: koopAddressesAt(register.url), tk: tkAddressAt(register.url) };
    const mend = () => register.set({ faults: [] });
    const lived = await twoRuns(recordingFetch(door, into), addresses, mend);
    expect(lived).toMatchObject({
      second: { discovered: { registers: [{ kind: 'read' }, { kind: 'read' }] } },
    });

    const asked = register.requests.length;
    const { fetch, ...replayed } = await openSource({ source: into });
    expect(await twoRuns(fetch, replayed)).toEqual(lived);
    expect(register.requests).toHaveLength(asked);
  },
);
