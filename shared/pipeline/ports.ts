import type { Message } from '../alert/alert.ts';
import type { Fetch } from '../source/fetch.ts';
import type { KoopAddresses } from '../source/koop.ts';
import type { Publication } from '../source/publication.ts';
import type { Store } from '../store/store.ts';
import type { Watchlist } from '../watchlist.ts';
import type { RegisterName } from './registers.ts';

/** What the steps ask of the world. A step's signature picks the few it uses, and so tells what it can touch. */
export type Ports = {
  readonly store: Store;
  readonly fetch: Fetch;
  readonly work: WorkQueue;
  readonly notify: Notify;
  readonly clock: Clock;
  readonly log: Log;
};

/** One publication to be compared. Delivered at least once, in any order. */
export type Work = { readonly publication: Publication; readonly alerts: 'on' | 'off' };
export type WorkQueue = (work: readonly Work[]) => Promise<void>;

/** Hands a message to whoever tells it on; gives back the id under which it went out. @throws NotifyError */
export type Notify = (message: Message) => Promise<string>;

export type Clock = () => Date;

/** What happened, for a person or a machine: a name and its circumstances. */
export type Log = (event: string, about?: Readonly<Record<string, unknown>>) => void;

/** What the steps are told once, as the program starts. */
export type StepSettings = {
  readonly watchlist: Watchlist;
  /** Of the program: stands on every report, and on what could not be read. */
  readonly version: string;
  /** Where a reader finds what is under `reports/` in the store; ends in "/". */
  readonly readAt: string;
  /** Another address for the register than its own. */
  readonly koop?: KoopAddresses;
  /** And for that of the Tweede Kamer. */
  readonly tk?: string;
  /** Which registers are read; all where it is not said. */
  readonly registers?: readonly RegisterName[];
};
