import { openProgress } from '../../shared/adapters/progress.ts';
import { type Backfilled, backfill } from '../../shared/pipeline/backfill.ts';
import type { Console } from './console.ts';
import { openSource, openStore, openWatchlist, settingsFor } from './open.ts';
import { type CommonOptions, dossiernummerOf } from './options.ts';
import { stopSignal } from './stop-signal.ts';
import { comparedLines, comparedValue } from './watch.ts';

export type Options = CommonOptions & { readonly since?: string };

/** `kamerdiff backfill`: what exists of some dossiers already, kept and compared, and told to nobody. */
export async function run(dossiers: readonly string[], options: Options, console: Console): Promise<number> {
  const dossiernummers = dossiers.map(dossiernummerOf);
  const { store, readAt } = await openStore(options.store);
  const source = await openSource(options);
  const watchlist = openWatchlist(options.config);
  const progress = await openProgress(console.err, {
    json: options.json ?? false,
    quiet: options.quiet ?? false,
  });
  const stop = stopSignal();
  const result = await backfill(
    { store, fetch: source.fetch, clock: () => new Date(), log: console.log },
    { dossiernummers, since: options.since },
    settingsFor(watchlist, { readAt, ...source }),
    { progress, isStopped: () => stop.aborted },
  );
  console.result(backfillText(result, readAt), {
    ...result,
    compared: result.compared.map((one) => comparedValue(one, readAt)),
  });
  return exitCode(result);
}

/** Nothing at all where no register could be read; in part where something failed or is left. */
function exitCode({ registers, failed, left }: Backfilled): number {
  if (registers.every(({ kind }) => kind === 'failed')) return 1;
  return failed.length + left > 0 || registers.some(({ kind }) => kind === 'failed') ? 3 : 0;
}

export function backfillText(result: Backfilled, readAt: string): string {
  const { registers, compared, present, leftToWatch, failed, left } = result;
  const read = registers.flatMap((one) => (one.kind === 'read' ? [`${one.listed} in ${one.register}`] : []));
  const notYet = compared.filter(({ kind }) => kind === 'not-yet').length;
  const lines = [
    ...(read.length > 0
      ? [
          `Listed ${read.join(', ')}: compared ${compared.length - notYet}, there already ${present}, without a text ${notYet}.`,
        ]
      : []),
    ...registers.flatMap((one) =>
      one.kind === 'failed' ? [`The register ${one.register} could not be read: ${one.reason}`] : [],
    ),
    ...comparedLines(compared, readAt),
    ...failed.map(({ id, reason }) => `Failed, tried again by the next backfill: ${id}: ${reason}`),
    ...(leftToWatch > 0
      ? [`Left to "kamerdiff watch", which tells of them: ${leftToWatch} new in a dossier that is watched.`]
      : []),
    ...(left > 0 ? [`Stopped with ${left} to go: the same command goes on from there.`] : []),
  ];
  return `${lines.join('\n')}\n`;
}
