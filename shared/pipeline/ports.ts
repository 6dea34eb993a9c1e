import type { Message } from '../alert/alert.ts';
import type { Fetch } from '../source/fetch.ts';
import type { Publication } from '../source/publication.ts';
import type { Store } from '../store/store.ts';

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
