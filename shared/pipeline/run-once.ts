import { type Compared, compare } from './compare.ts';
import { type Discovered, discover } from './discover.ts';
import { folderQueue } from './folder-queue.ts';
import type { Ports, StepSettings } from './ports.ts';
import { type Published, publish } from './publish.ts';
import { eachOf, type Failure, type RunProgress } from './run-work.ts';

export type Run = {
  readonly discovered: Discovered;
  readonly compared: readonly Compared[];
  readonly failed: readonly Failure[];
  readonly published: Published;
};

/**
 * The three steps in a row, as one machine does them: what the registers have, all of it compared in the order in which
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
    isStopped,
  }: {
    readonly who: string;
    readonly sleep: (ms: number) => Promise<void>;
    readonly progress?: RunProgress;
    readonly isStopped?: () => boolean;
  },
): Promise<Run> {
  const queue = folderQueue(ports.store);
  const discovered = await discover({ ...ports, work: queue.add }, settings);
  const waiting = await queue.due();
  const outcome = await eachOf(waiting, (work) => compare(ports, work, settings), {
    progress,
    isStopped,
    log: ports.log,
    onDone: queue.done,
    onFailed: queue.failed,
  }).finally(() => queue.save());
  const published = await publish(ports, settings, { who, sleep });
  const { compared, failed } = outcome;
  return { discovered, compared, failed, published };
}
