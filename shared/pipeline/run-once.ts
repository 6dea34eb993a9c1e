import { KamerdiffError, StoreError } from '../errors.ts';
import { type Compared, compare } from './compare.ts';
import { type Discovered, discover } from './discover.ts';
import { folderQueue } from './folder-queue.ts';
import type { Ports, StepSettings } from './ports.ts';
import { type Published, publish } from './publish.ts';

export type Run = {
  readonly discovered: Discovered;
  readonly compared: readonly Compared[];
  /** What failed and is tried again at the next run. */
  readonly failed: readonly { readonly id: string; readonly reason: string }[];
  readonly published: Published;
};

/** Told of the publications as they come. */
export type RunProgress = {
  start(total: number, what: string): void;
  step(what: string): void;
  stop(): void;
};

/**
 * The three steps in a row, as one machine does them: what the register has, all of it compared in the order in which
 * it was made public, then pages and alerts. One publication that fails stops no other and waits for the next run.
 *
 * @throws StoreError: without a store there is nothing to go on with
 */
export async function runOnce(
  ports: Omit<Ports, 'work'>,
  settings: StepSettings,
  {
    who,
    sleep,
    progress,
    isStopped = () => false,
  }: {
    readonly who: string;
    readonly sleep: (ms: number) => Promise<void>;
    readonly progress?: RunProgress;
    /** Asked between two publications; what is left waits for the next run. */
    readonly isStopped?: () => boolean;
  },
): Promise<Run> {
  const queue = folderQueue(ports.store);
  const discovered = await discover({ ...ports, work: queue.add }, settings);
  const compared: Compared[] = [];
  const failed: { id: string; reason: string }[] = [];
  const waiting = await queue.due();
  progress?.start(waiting.length, waiting[0]?.publication.id ?? '');
  try {
    for (const work of waiting) {
      if (isStopped()) break;
      const { id } = work.publication;
      progress?.step(id);
      try {
        compared.push(await compare(ports, work, settings));
        await queue.done(id);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        const reason = reasonFor(error);
        ports.log('failed', { id, reason });
        failed.push({ id, reason });
        await queue.failed(id, reason);
      }
    }
  } finally {
    progress?.stop();
    await queue.save();
  }
  const published = await publish(ports, settings, { who, sleep });
  return { discovered, compared, failed, published };
}

/** A fault of ours is told as such; it stops no other publication either. */
function reasonFor(error: unknown): string {
  if (error instanceof KamerdiffError) return error.message;
  return `A fault in kamerdiff: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
