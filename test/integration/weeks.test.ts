import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import { loadRead } from '../../shared/pipeline/take-in.ts';
import { verify } from '../../shared/pipeline/verify.ts';
import { koopAddressesAt } from '../../shared/source/koop.ts';
import { tkAddressAt } from '../../shared/source/tk.ts';
import { listVersions } from '../../shared/store/archive.ts';
import { listPapers } from '../../shared/store/papers.ts';
import { listReportPairs } from '../../shared/store/reports.ts';
import { aClock, aWatchlist, listener } from '../support/alerts.ts';
import { memoryStore } from '../support/memory-store.ts';
import { doorTo } from '../support/register-door.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { contentOf } from '../support/store-content.ts';
import { someWeeks, weeksStart } from '../support/weeks.ts';

/** A look each so many hours: rarer than in life, and odd, so that it comes at every hour of the day. */
const everyMs = 5 * 60 * 60 * 1000;
const watchlist = aWatchlist({ alerts: { minimumImportance: 0, maximumAgeDays: 7, digestAbove: 1000 } });

let register: Register | undefined;
afterAll(() => register?.close());
beforeAll(() => {
  register = undefined;
});

/** All the weeks of a seed, looked at from an empty store on. */
async function live(seed: number) {
  const weeks = someWeeks(seed);
  await register?.close();
  register = await startRegister({ events: [{ at: new Date(weeksStart).toISOString() }, ...weeks.events] });
  const { clock, pass } = aClock(new Date(weeks.start).toISOString());
  const heard = listener();
  const store = memoryStore();
  const fetch = doorTo(register, { now: clock, random: () => 0 });
  const settings = {
    watchlist,
    version: '1.0.0',
    readAt: 'https://example.nl/',
    koop: koopAddressesAt(register.url),
    tk: tkAddressAt(register.url),
  };
  const ports = { store, fetch, clock, notify: heard.notify, log: () => {} };
  while (clock().getTime() < weeks.end) {
    register.setNow(clock().toISOString());
    await runOnce(ports, settings, { who: 'test', sleep: async () => {} });
    pass(everyMs);
  }
  return { weeks, store, heard, settings };
}

test.each([1, 2, 3, 4])(
  'weeks of seed %i: each paper whole, each report once, each alert once, and none from layout or an outage',
  async (seed) => {
    const { weeks, store, heard, settings } = await live(seed);

    const papers = await listPapers(store, '28676');
    expect(papers.map(({ id }) => id)).toEqual(weeks.papers.map(({ id }) => id));
    for (const [at, { id, words, hasEarlyText }] of weeks.papers.entries()) {
      const record = papers[at];
      const read = record && (await loadRead({ store }, record));
      const text = read?.document.sections
        .flatMap(({ blocks }) => blocks.map((block) => block.text))
        .join(' ');
      expect(text, id).toBe(words);
      const versions = await listVersions(store, id);
      expect(versions.at(-1), id).toMatchObject({ format: 'xml' });
      expect(versions.at(-1)?.status, id).toBeUndefined();
      expect(versions[0]?.status, id).toBe(hasEarlyText ? 'provisional' : undefined);
    }

    const due = weeks.papers.flatMap(({ id, changes }, at) => [
      ...(at > 0 ? [`${id} ${weeks.papers[at - 1]?.id}`] : []),
      ...(changes.length > 0 ? [`${id} ${id}`] : []),
    ]);
    const page = (await contentOf(store, 'reports/28676/index.html'))['reports/28676/index.html'] ?? '';
    const listed = [...page.matchAll(/href="\.\.\/28676\/([^/]+)\/([^/]+)\/index\.html"/g)];
    expect(listed.map(([, after, before]) => `${after} ${before}`).sort()).toEqual(due.sort());
    for (const pair of await listReportPairs(store, '28676')) {
      expect(await verify({ store }, pair, settings)).toEqual({ kind: 'ok', pair });
    }

    const told = (number: string) =>
      heard.told
        .filter(({ subject }) => subject.slice(0, subject.indexOf(':')).endsWith(number))
        .map(({ attributes }) => attributes.event);
    for (const [at, { id, changes }] of weeks.papers.entries()) {
      const expected = [...(at > 0 ? ['new'] : []), ...changes];
      expect(told(id.slice(-3)), `${id} of seed ${seed}`).toEqual(expected);
    }
    const ofRegisters = heard.told.filter(({ attributes }) => attributes.dossier === '');
    const failures = ofRegisters.filter(({ attributes }) => attributes.event === 'failure').length;
    expect(ofRegisters.length).toBe(2 * failures);
    expect(new Set(heard.told.map(({ body }) => body)).size).toBe(heard.told.length);
  },
  30_000,
);
