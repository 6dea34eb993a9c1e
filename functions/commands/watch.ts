import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { openProgress } from '../../shared/adapters/progress.ts';
import { ConfigurationError } from '../../shared/errors.ts';
import type { Compared } from '../../shared/pipeline/compare.ts';
import type { Notify } from '../../shared/pipeline/ports.ts';
import { type Run, runOnce } from '../../shared/pipeline/run-once.ts';
import { keys, type ReportPair, reportFolder } from '../../shared/store/keys.ts';
import { printJson, type WatchState } from '../../shared/store/records.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Console } from './console.ts';
import { openNotify, openSource, openStore, openWatchlist, settingsFor } from './open.ts';
import { type CommonOptions, dossiernummerOf } from './options.ts';
import { stopSignal } from './stop-signal.ts';

export type Options = CommonOptions & {
  readonly once?: boolean;
  /** In milliseconds. */
  readonly every?: number;
  readonly alert: string;
};

const defaultEveryMs = 15 * 60 * 1000;

/** `kamerdiff watch`: looks, compares and tells, once or again and again until it is stopped. */
export async function run(dossiers: readonly string[], options: Options, console: Console): Promise<number> {
  const configured = openWatchlist(options.config);
  const watchlist =
    dossiers.length > 0 ? { ...configured, dossiers: dossiers.map(dossiernummerOf) } : configured;
  if (watchlist.dossiers.length === 0) {
    throw new ConfigurationError(
      'No dossier to watch: name one ("kamerdiff watch 28676") or add it to the watchlist.',
    );
  }
  const { store, readAt } = await openStore(options.store);
  const source = await openSource(options);
  const { fetch } = source;
  const notify = await openNotify(options.alert, console);
  const settings = settingsFor(watchlist, { readAt, ...source });
  const progress = await openProgress(console.err, {
    json: options.json ?? false,
    quiet: options.quiet ?? false,
  });
  const clock = () => new Date();
  const stop = stopSignal();
  for (;;) {
    const ports = { store, fetch, clock, log: console.log, notify: afterProgress(notify, progress) };
    const result = await runOnce(ports, settings, {
      who: `${hostname()}:${process.pid}`,
      sleep: (ms) => sleep(ms).then(() => undefined),
      progress,
      isStopped: () => stop.aborted,
    });
    const everyMs = options.once ? undefined : (options.every ?? defaultEveryMs);
    await noteRun(store, everyMs);
    console.result(runText(result, readAt), runValue(result, readAt));
    const code = isPartial(result) ? 3 : 0;
    if (everyMs === undefined || stop.aborted) return code;
    await sleep(everyMs, undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return code;
  }
}

/** In part: the register, a publication or an alert failed, and is tried again at the next run. */
export function isPartial({ discovered, failed, published }: Run): boolean {
  const isUnread = discovered.registers.some(({ kind }) => kind === 'failed');
  return isUnread || failed.length > 0 || published.refused.length > 0;
}

/** The same for a machine: the reports by their addresses, not whole. */
function runValue({ discovered, compared, ...run }: Run, readAt: string) {
  return {
    discovered: { ...discovered, queued: discovered.queued.length },
    compared: compared.map((one) => comparedValue(one, readAt)),
    ...run,
  };
}

/** What became of one publication, for a machine. */
export function comparedValue(one: Compared, readAt: string) {
  if (one.kind !== 'compared') return one;
  const reports = one.reports.map(({ pair, report }) => ({
    ...pair,
    headline: report.summary.headline,
    url: addressOf(pair, readAt),
  }));
  return { ...one, reports };
}

/** And for a person: its reports, or why it has none. */
export function comparedLines(compared: readonly Compared[], readAt: string): string[] {
  const reports = compared.flatMap((one) => (one.kind === 'compared' ? one.reports : []));
  return [
    ...reports.map(({ pair, report }) => `- ${report.summary.headline}\n  ${addressOf(pair, readAt)}`),
    ...compared.flatMap((one) =>
      one.kind === 'unreadable' ? [`Kept, but not readable: ${one.id}: ${one.reason}`] : [],
    ),
  ];
}

function addressOf(pair: ReportPair, readAt: string): string {
  return `${readAt}${reportFolder(pair).slice('reports/'.length)}index.html`;
}

export function runText({ discovered, compared, failed, published }: Run, readAt: string): string {
  const notYet = compared.filter(({ kind }) => kind === 'not-yet').length;
  const lines = [
    `Listed ${listedText(discovered)}, compared ${compared.length - notYet}, waiting for the text of ${notYet}, alerts sent ${published.sent}.`,
    ...discovered.registers.flatMap((one) =>
      one.kind === 'failed'
        ? [
            `The register ${one.register} could not be read (${one.failures} times in a row), and is asked again at the next run: ${one.reason}`,
          ]
        : [],
    ),
    ...comparedLines(compared, readAt),
    ...failed.map(({ id, reason }) => `Failed, tried again at the next run: ${id}: ${reason}`),
    ...published.refused.map((reason) => `Not told, tried again at the next run: ${reason}`),
    ...(published.waiting > 0 ? [`Alerts that wait for a later run: ${published.waiting}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** "2 in koop, 3 in tk": how many papers each register that could be read has of late. */
function listedText({ registers }: Run['discovered']): string {
  const read = registers.flatMap((one) => (one.kind === 'read' ? [`${one.listed} in ${one.register}`] : []));
  return read.join(', ') || 'nothing';
}

function afterProgress(notify: Notify, { stop }: { stop(): void }): Notify {
  return (message) => {
    stop();
    return notify(message);
  };
}

async function noteRun(store: Store, everyMs: number | undefined): Promise<void> {
  const now = Date.now();
  const state: WatchState = {
    schema: 'kamerdiff/watch@1',
    lookedAt: new Date(now).toISOString(),
    ...(everyMs === undefined ? {} : { nextAt: new Date(now + everyMs).toISOString() }),
  };
  await store.put(keys.state('watch'), printJson(state));
}
