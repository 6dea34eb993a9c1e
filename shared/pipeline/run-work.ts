import { KamerdiffError, StoreError } from '../errors.ts';
import type { Log, Work } from './ports.ts';

/** What failed and is tried again later. */
export type Failure = { readonly id: string; readonly reason: string };

/** Told of the publications as they come. */
export type RunProgress = {
  start(total: number, what: string): void;
  step(what: string): void;
  stop(): void;
};

/**
 * One publication after the other, in the order given. One that fails stops no other.
 *
 * @param isStopped asked between two publications; what is left waits for a later run
 * @throws StoreError: without a store there is nothing to go on with
 */
export async function eachOf<T>(
  all: readonly Work[],
  one: (work: Work) => Promise<T>,
  {
    progress,
    isStopped = () => false,
    log,
    onDone,
    onFailed,
  }: {
    readonly progress?: RunProgress | undefined;
    readonly isStopped?: (() => boolean) | undefined;
    readonly log: Log;
    readonly onDone?: (id: string) => Promise<void>;
    readonly onFailed?: (id: string, reason: string) => Promise<void>;
  },
): Promise<{ readonly compared: readonly T[]; readonly failed: readonly Failure[]; readonly left: number }> {
  const compared: T[] = [];
  const failed: Failure[] = [];
  progress?.start(all.length, all[0]?.publication.id ?? '');
  try {
    for (const work of all) {
      if (isStopped()) break;
      const { id } = work.publication;
      progress?.step(id);
      try {
        compared.push(await one(work));
        await onDone?.(id);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        const reason = reasonFor(error);
        log('failed', { id, reason });
        failed.push({ id, reason });
        await onFailed?.(id, reason);
      }
    }
  } finally {
    progress?.stop();
  }
  return { compared, failed, left: all.length - compared.length - failed.length };
}

/** A fault of ours is told as such; it stops no other publication either. */
function reasonFor(error: unknown): string {
  if (error instanceof KamerdiffError) return error.message;
  return `A fault in kamerdiff: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
