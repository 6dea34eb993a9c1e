import { afterAll, beforeAll, test } from 'vitest';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import { koopAddressesAt } from '../../shared/source/koop.ts';
import { tkAddressAt } from '../../shared/source/tk.ts';
import { aClock, aWatchlist, listener } from '../support/alerts.ts';
import { memoryStore } from '../support/memory-store.ts';
import { doorTo } from '../support/register-door.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { someWeeks, weeksStart } from '../support/weeks.ts';
import { expectWeeks } from '../support/weeks-outcome.ts';

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
    await expectWeeks(weeks, { store, told: heard.told, settings });
  },
  30_000,
);
