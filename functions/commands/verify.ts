import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { KamerdiffError, NotFoundError } from '../../shared/errors.ts';
import { type Verified, verify } from '../../shared/pipeline/verify.ts';
import { parseIdentifier, sameIdentifier } from '../../shared/source/identifier.ts';
import { type ReportPair, reportFolder } from '../../shared/store/keys.ts';
import { listReportPairs } from '../../shared/store/reports.ts';
import { version } from '../version.ts';
import type { Console } from './console.ts';
import { openStore, openWatchlist } from './open.ts';
import type { CommonOptions } from './options.ts';

/**
 * `kamerdiff verify`: each report made again from its snapshots, and its bytes compared. A report is named by its
 * folder or a file in it, by its paper, or all of them by the folder of the store.
 */
export async function run(
  names: readonly string[],
  options: CommonOptions,
  console: Console,
): Promise<number> {
  const watchlist = openWatchlist(options.config);
  const outcomes: (Outcome & { readonly folder: string })[] = [];
  for (const name of names) {
    const { where, pairs } = await reportsNamed(name, options.store);
    const { store } = await openStore(where);
    for (const pair of pairs) {
      const outcome = await verify({ store }, pair, { watchlist, version }).catch(failure(pair));
      outcomes.push({ ...outcome, folder: reportFolder(pair) });
      if (!options.json) console.result(`${lineOf(outcome)}\n`, undefined);
    }
  }
  const wrong = outcomes.filter(({ kind }) => kind !== 'ok').length;
  if (options.json) console.result('', outcomes);
  else console.remark(`${outcomes.length - wrong} of ${outcomes.length} made again byte for byte.`);
  return wrong === 0 ? 0 : 1;
}

/** One that cannot even be tried keeps no other from being tried. */
type Outcome = Verified | { readonly kind: 'failed'; readonly pair: ReportPair; readonly reason: string };

function failure(pair: ReportPair): (error: unknown) => Outcome {
  return (error) => {
    if (!(error instanceof KamerdiffError)) throw error;
    return { kind: 'failed', pair, reason: error.message };
  };
}

function lineOf(outcome: Outcome): string {
  const folder = reportFolder(outcome.pair);
  switch (outcome.kind) {
    case 'ok':
      return `ok       ${folder}`;
    case 'failed':
      return `failed   ${folder}: ${outcome.reason}`;
    case 'other-version':
      return `version  ${folder} was made by kamerdiff ${outcome.version}; only that version makes it again, this is ${version}`;
    case 'differs':
      return outcome.foundBytes === undefined
        ? `missing  ${folder}${outcome.form}: its snapshots give ${outcome.expectedBytes} bytes`
        : `differs  ${folder}${outcome.form} from byte ${outcome.at}: found ${outcome.foundBytes} bytes, its snapshots give ${outcome.expectedBytes}; changed by hand, or made with other series in the watchlist`;
  }
}

async function reportsNamed(
  name: string,
  storeOption: string,
): Promise<{ readonly where: string; readonly pairs: readonly ReportPair[] }> {
  const path = name.replace(/\\/g, '/').replace(/\/+$/, '');
  const [, folder, dossiernummer = '', afterId = '', beforeId = ''] =
    /^(.*?)\/?(?:reports\/)?([^/]+)\/([^/]+)\/([^/]+)(?:\/[^/]+\.(?:html|json|md|txt))?$/.exec(path) ?? [];
  if (folder !== undefined && parseIdentifier(afterId)) {
    const pair = { dossiernummer, afterId, beforeId };
    const isPath = /(^|\/)reports\//.test(path) && existsSync(resolve(name));
    const where = isPath
      ? path.slice(0, path.lastIndexOf('reports/')).replace(/\/$/, '') || '.'
      : storeOption;
    return { where, pairs: [pair] };
  }
  const identifier = parseIdentifier(name);
  const where = identifier ? storeOption : path.endsWith('/reports') ? dirname(path) : path;
  const { store } = await openStore(where);
  const all = await listReportPairs(store);
  const pairs = identifier ? all.filter(({ afterId }) => sameIdentifier(afterId, identifier.id)) : all;
  if (pairs.length > 0) return { where, pairs };
  throw new NotFoundError(
    `Cannot find a report for "${name}" in ${where}: expected the folder of a report, a file in it, the paper it is of, or the folder of a store.`,
  );
}
