import { compare } from '../../shared/pipeline/compare.ts';
import { discover } from '../../shared/pipeline/discover.ts';
import type { StepSettings, Work } from '../../shared/pipeline/ports.ts';
import { publish } from '../../shared/pipeline/publish.ts';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import type { Store } from '../../shared/store/store.ts';
import { aClock, aWatchlist, listener } from './alerts.ts';
import { memoryStore } from './memory-store.ts';
import { type PlainRegister, plainRegister } from './register-fetch.ts';
import type { RegisterPaper } from './register-papers.ts';

/** The pipeline over a store in memory and a register that is a function. Ports of a test, steps of the product. */
export function aPipeline(
  papers: readonly RegisterPaper[] = [],
  {
    store = memoryStore(),
    watchlist = aWatchlist(),
    register = plainRegister(papers),
  }: {
    readonly store?: Store;
    readonly watchlist?: StepSettings['watchlist'];
    readonly register?: PlainRegister;
  } = {},
) {
  const queued: Work[] = [];
  const heard = listener();
  const events: [string, object][] = [];
  const { clock, pass } = aClock(register.at);
  const settings: StepSettings = {
    watchlist,
    version: '1.0.0',
    readAt: 'https://example.nl/',
    registers: ['koop'],
  };
  const ports = (over: Partial<Store> = {}) => ({
    store: { ...store, ...over },
    fetch: register.fetch,
    notify: heard.notify,
    work: async (work: readonly Work[]) => {
      queued.push(...work);
    },
    clock,
    log: (event: string, about: object = {}) => {
      events.push([event, about]);
    },
  });
  const telling = { who: 'test', sleep: async () => {} };
  return {
    store,
    register,
    heard,
    events,
    pass,
    settings,
    ports,
    /** What waits in the queue; taken out by `take`. */
    queued,
    take: () => queued.splice(0),
    discover: (over: Partial<StepSettings> = {}) => discover(ports(), { ...settings, ...over }),
    compare: (work: Work, over: Partial<Store> = {}) => compare(ports(over), work, settings),
    publish: (over: Partial<Store> = {}) => publish(ports(over), settings, telling),
    runOnce: (over: StepSettings = settings) => runOnce(ports(), over, telling),
    /** A register that was looked at before: the first look is silent, and is not what most tests are about. */
    lookFirst: async () => {
      const { papers } = register;
      register.papers = [];
      await discover(ports(), settings);
      register.papers = papers;
    },
  };
}
