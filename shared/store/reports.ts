import { VerificationError } from '../errors.ts';
import type { Report } from '../report/report.ts';
import { reportToHtml } from '../report/to-html.ts';
import { reportToJson } from '../report/to-json.ts';
import { reportToMarkdown } from '../report/to-markdown.ts';
import { reportToText } from '../report/to-text.ts';
import { loadRecord } from './change-record.ts';
import { inParallel } from './in-parallel.ts';
import { keys, type ReportForm, type ReportPair, reportPairOf } from './keys.ts';
import type { Store } from './store.ts';

/** Each form of a report as it is written. */
export const formsOf: { readonly [form in ReportForm]: (report: Report) => string } = {
  'index.html': reportToHtml,
  'report.md': reportToMarkdown,
  'report.txt': reportToText,
  'report.json': reportToJson,
};

/** Writes all forms; `report.json` last, so that where it stands the others do too. */
export async function saveReport(store: Store, pair: ReportPair, report: Report): Promise<void> {
  const forms: readonly ReportForm[] = ['index.html', 'report.md', 'report.txt', 'report.json'];
  for (const form of forms) await store.put(keys.report(pair, form), formsOf[form](report));
}

export async function loadReport(store: Store, pair: ReportPair): Promise<Report | undefined> {
  const key = keys.report(pair, 'report.json');
  const report = await loadRecord<Report>(store, key, 'kamerdiff/comparison@1');
  if (report === undefined || report.summary.importance !== undefined) return report;
  // A report of version 1.0.0 bears no importance, positions or quiet: it is listed with what it has.
  return { ...report, summary: { ...report.summary, importance: 0 }, positions: [], quiet: [] };
}

/** @throws VerificationError where there is none */
export async function requireReport(store: Store, pair: ReportPair): Promise<Report> {
  const report = await loadReport(store, pair);
  if (report) return report;
  throw new VerificationError(`Cannot find ${keys.report(pair, 'report.json')} in ${store.name}.`);
}

/** Which reports stand, of one dossier or of all. */
export async function listReportPairs(store: Store, dossiernummer?: string): Promise<ReportPair[]> {
  const pairs: ReportPair[] = [];
  const prefix = dossiernummer === undefined ? 'reports/' : keys.reports(dossiernummer);
  for await (const key of store.list(prefix)) {
    if (!key.endsWith('/report.json')) continue;
    const pair = reportPairOf(key);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

/** The reports of a dossier, each with the pair that says where it stands. */
export async function listReports(
  store: Store,
  dossiernummer: string,
): Promise<{ readonly pair: ReportPair; readonly report: Report }[]> {
  const pairs = await listReportPairs(store, dossiernummer);
  return inParallel(pairs, async (pair) => ({ pair, report: await requireReport(store, pair) }));
}
