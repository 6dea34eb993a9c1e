import type { AlertEvent } from '../alert/alert.ts';
import type { DocumentInfo } from '../document/document.ts';
import { FetchError } from '../errors.ts';
import { reasonOf } from '../report/reason.ts';
import type { Report } from '../report/report.ts';
import { listVersions } from '../store/archive.ts';
import type { ReportPair } from '../store/keys.ts';
import type { PaperRecord } from '../store/records.ts';
import { loadReport, saveReport } from '../store/reports.ts';
import { baselinesFor, papersAround, papersReadAgainst } from './pairs.ts';
import type { Ports, StepSettings } from './ports.ts';
import { originOf, reportOf, type Side, statusIn } from './report-of.ts';
import { revisionOf } from './revision.ts';
import { loadRead, type ReadPaper, takeIn } from './take-in.ts';

type Needs = Pick<Ports, 'store' | 'fetch' | 'clock' | 'log'>;

export type MadeReport = { readonly pair: ReportPair; readonly report: Report };

/** The reports one paper gives cause for: its own, and those of papers read against it. */
export type Made = {
  readonly own: readonly (MadeReport & { readonly event: AlertEvent; readonly since?: number })[];
  readonly later: readonly MadeReport[];
  readonly sides: readonly ReadPaper[];
};

export async function makeReports(ports: Needs, after: ReadPaper, settings: StepSettings): Promise<Made> {
  const { watchlist } = settings;
  const { dossiernummer } = after.record;
  const own: Made['own'][number][] = [];
  const later: MadeReport[] = [];
  const sides: ReadPaper[] = [after];
  const revision = await revisionOf(ports, after);
  if (revision) {
    const { takenAt, sha256 } = revision.before.snapshot;
    const status = statusIn(after.versions, sha256);
    const reason = reasonOf({ kind: 'revision', before: { takenAt, status } }, watchlist.language);
    const before = { ...revision.before, versions: after.versions };
    const pair = { dossiernummer, before, after, reason };
    const made = await write(ports, pair, settings);
    own.push({ ...made, event: eventOf(made.report), since: revision.number });
  }
  const known = await papersWithTexts(ports, after.record, settings);
  for (const baseline of baselinesFor(after.record, known, watchlist)) {
    const record = known.find(({ id }) => id === baseline.before.id);
    const before = record && (await loadRead(ports, record));
    if (!before) continue;
    sides.push(before);
    const reason = reasonOf(baseline, watchlist.language, watchlist.series);
    own.push({ ...(await write(ports, { dossiernummer, before, after, reason }, settings)), event: 'new' });
  }
  for (const { after: record, baseline } of papersReadAgainst(after.record, known, watchlist)) {
    const next = await loadRead(ports, record);
    if (!next) continue;
    sides.push(next);
    const reason = reasonOf(baseline, watchlist.language, watchlist.series);
    const pair = { dossiernummer: record.dossiernummer, before: after, after: next, reason };
    later.push(await write(ports, pair, settings));
  }
  return { own, later, sides };
}

/**
 * The papers among which the baselines are, each baseline with its text: fetched now where only the listing told of it.
 * A text may say what its title did not, and make another paper the baseline, so this goes on until none is missing.
 */
async function papersWithTexts(
  ports: Needs,
  paper: PaperRecord,
  settings: StepSettings,
): Promise<readonly PaperRecord[]> {
  const tried = new Set<string>();
  for (;;) {
    const known = await papersAround(ports, paper, settings.watchlist);
    const baselines = baselinesFor(paper, known, settings.watchlist).map(({ before }) => before.id);
    const missing = known.filter(
      ({ id, state }) => state === 'announced' && baselines.includes(id) && !tried.has(id),
    );
    if (missing.length === 0) return known;
    for (const record of missing) {
      tried.add(record.id);
      await takeInBaseline(ports, record, settings);
    }
  }
}

async function takeInBaseline(
  ports: Needs,
  { id, publication, alerts }: PaperRecord,
  settings: StepSettings,
): Promise<void> {
  try {
    await takeIn(ports, { publication, alerts }, settings);
  } catch (error) {
    // What will never come must not keep this paper from being compared with the others.
    if (!(error instanceof FetchError) || error.retryable) throw error;
    ports.log('baseline-missing', { id, reason: error.message });
  }
}

/** The first official text is one to be told as such; any later one is a change of what was printed. */
function eventOf({ before, after }: Report): AlertEvent {
  return before.status === 'provisional' && after.status === 'official' ? 'official-text' : 'revised';
}

type Text = Pick<ReadPaper, 'snapshot' | 'document' | 'versions'>;

function sideOf({ snapshot, document, versions }: Text): Side {
  return { origin: originOf(snapshot, versions), document };
}

/** Writes a report, unless the same program made it before of the same snapshots for the same reason. */
async function write(
  { store }: Pick<Ports, 'store'>,
  {
    dossiernummer,
    before,
    after,
    reason,
  }: { dossiernummer: string; before: Text; after: Text; reason: Report['reason'] },
  { watchlist: { language, series }, version }: StepSettings,
): Promise<MadeReport> {
  const pair = { dossiernummer, afterId: after.snapshot.id, beforeId: before.snapshot.id };
  const present = await loadReport(store, pair);
  const sides = [sideOf(before), sideOf(after)] as const;
  const isThis =
    isOf(present?.before, sides[0]) &&
    isOf(present?.after, sides[1]) &&
    present?.engine.version === version &&
    present.language === language &&
    present.reason.text === reason.text;
  if (present && isThis) return { pair, report: present };
  const report = reportOf(...sides, { reason, language, series, version });
  await saveReport(store, pair, report);
  return { pair, report };
}

function isOf(info: DocumentInfo | undefined, { origin }: Side): boolean {
  return info?.sha256 === origin.sha256 && info.status === origin.status;
}

/** Whether a later version of any side came in since it was read. */
export async function movedOn(
  { store }: Pick<Ports, 'store'>,
  sides: readonly ReadPaper[],
): Promise<boolean> {
  for (const { record, versions } of sides) {
    if ((await listVersions(store, record.id)).length !== versions.length) return true;
  }
  return false;
}
