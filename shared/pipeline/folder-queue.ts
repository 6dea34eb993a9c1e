import { changeRecord, loadRecord } from '../store/change-record.ts';
import { keys } from '../store/keys.ts';
import type { Queued, QueueState } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { WorkQueue } from './ports.ts';

const schema = 'kamerdiff/queue@1';
/** As many as a message is delivered in the cloud before it is laid aside. */
const mostFailures = 8;
/** What is done is noted once in so many: done twice does no harm, and a long list is costly to write. */
const savedEvery = 25;

/**
 * A queue for one machine, kept in the store: what is in it survives the program. A publication stands in it once; put
 * in anew it is tried as if for the first time.
 */
export function folderQueue(store: Store): {
  readonly add: WorkQueue;
  /** What is to be done, without what failed too often. */
  due(): Promise<readonly Queued[]>;
  done(id: string): Promise<void>;
  failed(id: string, reason: string): Promise<void>;
  /** Writes down what was done since the last time. */
  save(): Promise<void>;
} {
  const outcomes = new Map<string, { readonly reason?: string }>();

  async function save(): Promise<void> {
    if (outcomes.size === 0) return;
    await changeRecord<QueueState>(store, keys.state('queue'), schema, (present) => ({
      schema,
      work: (present?.work ?? []).flatMap((queued) => {
        const outcome = outcomes.get(queued.publication.id);
        if (!outcome) return [queued];
        if (outcome.reason === undefined) return [];
        return [{ ...queued, failures: (queued.failures ?? 0) + 1, reason: outcome.reason }];
      }),
    }));
    outcomes.clear();
  }

  async function note(id: string, outcome: { readonly reason?: string }): Promise<void> {
    outcomes.set(id, outcome);
    if (outcomes.size >= savedEvery) await save();
  }

  return {
    add: async (work) => {
      const ids = new Set(work.map(({ publication }) => publication.id));
      await changeRecord<QueueState>(store, keys.state('queue'), schema, (present) => ({
        schema,
        work: [...(present?.work ?? []).filter(({ publication }) => !ids.has(publication.id)), ...work],
      }));
    },
    due: async () => {
      const state = await loadRecord<QueueState>(store, keys.state('queue'), schema);
      return (state?.work ?? []).filter(({ failures = 0 }) => failures < mostFailures);
    },
    done: (id) => note(id, {}),
    failed: (id, reason) => note(id, { reason }),
    save,
  };
}
