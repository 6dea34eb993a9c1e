import type { AlertEvent } from '../alert/alert.ts';
import { alertIdOf } from '../alert/id.ts';
import { messageOf } from '../alert/message.ts';
import { isWorthAnAlert } from '../alert/rules.ts';
import type { Baseline } from '../comparison/baseline.ts';
import { FetchError } from '../errors.ts';
import { reasonOf } from '../report/reason.ts';
import type { Report } from '../report/report.ts';
import { sha256Of } from '../snapshot/sha256.ts';
import { listVersions } from '../store/archive.ts';
import { markDirty } from '../store/dirty.ts';
import { type ReportPair, reportFolder } from '../store/keys.ts';
import { addPending } from '../store/outbox.ts';
import { changePaper, loadPaper } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import { loadReport, saveReport } from '../store/reports.ts';
import { baselinesFor, papersAround, papersReadAgainst } from './pairs.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import { originOf, reportOf, type Side } from './report-of.ts';
import { revisionOf } from './revision.ts';
import { loadRead, type ReadPaper, takeIn } from './take-in.ts';

type Needs = Pick<Ports, 'store' | 'fetch' | 'clock' | 'log'>;

/** What became of one publication. Each is an end: what may be tried again later comes as an error. */
export type Compared =
  | {
      readonly kind: 'compared';
      readonly id: string;
      /** Those of this paper, and those of papers read against it. */
      readonly reports: readonly MadeReport[];
      /** How many were put in the outbox just now. */
      readonly alerts: number;
    }
  | { readonly kind: 'not-yet'; readonly id: string }
  | { readonly kind: 'unreadable'; readonly id: string; readonly reason: string };

export type MadeReport = { readonly pair: ReportPair; readonly report: Report };

/**
 * The second step: one publication taken in, read against its baselines, its reports and alerts kept. In this order,
 * and every write fixed by content, so that a step that was cut off anywhere and comes again ends in the same place:
 * snapshot, version, paper, reports, outbox, dirty mark, and last the note that all of it was written.
 *
 * @throws FetchError, StoreError: the same publication may be handed in again
 */
export async function compare(ports: Needs, work: Work, settings: StepSettings): Promise<Compared> {
  const { store, log } = ports;
  const { id } = work.publication;
  let taken = await takeIn(ports, work, settings);
  const { dossiernummer } = taken.record;
  if (taken.kind === 'not-yet') return { kind: 'not-yet', id };
  if (taken.kind === 'unreadable') {
    const { sha256 } = taken.record.version ?? {};
    await markDirty(store, dossiernummer, { id, outcome: sha256Of(`unreadable ${sha256} ${taken.reason}`) });
    return { kind: 'unreadable', id, reason: taken.reason };
  }
  let made = await makeReports(ports, taken, settings);
  // Another delivery may have brought a later version of either side between reading it and writing the report; it
  // checks just so, and whoever writes last has the latest of both.
  while (await movedOn(ports, made.sides)) {
    const record = (await loadPaper(store, dossiernummer, id)) ?? taken.record;
    taken = (await loadRead(ports, record)) ?? taken;
    made = await makeReports(ports, taken, settings);
  }
  const alerts = await putInOutbox(ports, taken, made, { work, settings });
  await markPages(ports, taken, made);
  const { number } = taken.record.version ?? { number: 0 };
  await changePaper(store, dossiernummer, id, (present) => ({
    ...(present ?? (taken as ReadPaper).record),
    compared: Math.max(present?.compared ?? 0, number),
  }));
  const reports = [...made.own, ...made.later];
  log('compared', { id, reports: reports.map(({ pair }) => reportFolder(pair)), alerts });
  return { kind: 'compared', id, reports, alerts };
}

type Made = {
  readonly own: readonly (MadeReport & { readonly event: AlertEvent; readonly since?: number })[];
  readonly later: readonly MadeReport[];
  readonly sides: readonly ReadPaper[];
};

async function makeReports(ports: Needs, after: ReadPaper, settings: StepSettings): Promise<Made> {
  const { watchlist } = settings;
  const known = await papersAround(ports, after.record, watchlist);
  const own: Made['own'][number][] = [];
  const later: MadeReport[] = [];
  const sides: ReadPaper[] = [after];
  const filed = { dossiernummer: after.record.dossiernummer };
  const revision = await revisionOf(ports, after);
  if (revision) {
    const reason = reasonOf({ kind: 'revision', before: revision.before.snapshot }, watchlist.language);
    const made = await write(
      ports,
      { ...filed, before: sideOf(revision.before), after: sideOf(after), reason },
      settings,
    );
    own.push({ ...made, event: 'revised', since: revision.number });
  }
  for (const baseline of baselinesFor(after.record, known, watchlist)) {
    const before = await baselineText(ports, known, baseline, settings);
    if (!before) continue;
    sides.push(before);
    const reason = reasonOf(baseline, watchlist.language);
    own.push({
      ...(await write(ports, { ...filed, before: sideOf(before), after: sideOf(after), reason }, settings)),
      event: 'new',
    });
  }
  for (const { after: record, baseline } of papersReadAgainst(after.record, known, watchlist)) {
    const next = await loadRead(ports, record);
    if (!next) continue;
    sides.push(next);
    const reason = reasonOf(baseline, watchlist.language);
    later.push(
      await write(
        ports,
        { dossiernummer: record.dossiernummer, before: sideOf(after), after: sideOf(next), reason },
        settings,
      ),
    );
  }
  return { own, later, sides };
}

function sideOf({ snapshot, document }: Pick<ReadPaper, 'snapshot' | 'document'>): Side {
  return { origin: originOf(snapshot), document };
}

/** The text of a baseline: as it is kept, or fetched now where only the listing told of it. */
async function baselineText(
  ports: Needs,
  known: readonly PaperRecord[],
  { before }: Baseline,
  settings: StepSettings,
): Promise<ReadPaper | undefined> {
  const record = known.find(({ id }) => id === before.id);
  if (!record) return undefined;
  if (record.state !== 'announced') return loadRead(ports, record);
  try {
    const { publication, alerts } = record;
    const taken = await takeIn(ports, { publication, alerts }, settings);
    return taken.kind === 'read' ? taken : undefined;
  } catch (error) {
    // What will never come must not keep this paper from being compared with the others.
    if (!(error instanceof FetchError) || error.retryable) throw error;
    ports.log('baseline-missing', { id: before.id, reason: error.message });
    return undefined;
  }
}

/** Writes a report, unless the same program made it before of the same snapshots for the same reason. */
async function write(
  { store }: Pick<Ports, 'store'>,
  {
    dossiernummer,
    before,
    after,
    reason,
  }: { dossiernummer: string; before: Side; after: Side; reason: Report['reason'] },
  { watchlist: { language, series }, version }: StepSettings,
): Promise<MadeReport> {
  const pair = { dossiernummer, afterId: after.origin.id, beforeId: before.origin.id };
  const present = await loadReport(store, pair);
  const isThis =
    present?.before.sha256 === before.origin.sha256 &&
    present.after.sha256 === after.origin.sha256 &&
    present.engine.version === version &&
    present.language === language &&
    present.reason.text === reason.text;
  if (present && isThis) return { pair, report: present };
  const report = reportOf(before, after, { reason, language, series, version });
  await saveReport(store, pair, report);
  return { pair, report };
}

async function movedOn({ store }: Pick<Ports, 'store'>, sides: readonly ReadPaper[]): Promise<boolean> {
  for (const { record, versions } of sides) {
    if ((await listVersions(store, record.id)).length !== versions.length) return true;
  }
  return false;
}

/** Only the paper's own reports are told, once each; what a late paper changes for those after it is silent. */
async function putInOutbox(
  { store }: Pick<Ports, 'store'>,
  { record }: ReadPaper,
  { own }: Made,
  { work, settings }: { readonly work: Work; readonly settings: StepSettings },
): Promise<number> {
  const { watchlist, readAt } = settings;
  const seenOn = record.firstSeenAt.slice(0, 10);
  let alerts = 0;
  for (const { pair, report, event, since } of own) {
    if (work.alerts === 'off' || !isDue(record, event, since)) continue;
    if (!isWorthAnAlert(report, watchlist, { seenOn })) continue;
    const url = `${readAt}${reportFolder(pair).slice('reports/'.length)}index.html`;
    const alert = await addPending(store, {
      schema: 'kamerdiff/alert@1',
      id: alertIdOf(report),
      event,
      at: report.after.takenAt,
      dossiernummer: pair.dossiernummer,
      headline: report.summary.headline,
      url,
      message: messageOf(report, { url, watchlist, event }),
    });
    if (alert === 'created') alerts += 1;
  }
  return alerts;
}

/**
 * A new paper's reports are due until it was once compared to the end; a revision's, where the words were last other
 * in a version that was. What was decided at first sight (a first look, an old paper) holds for the former.
 */
function isDue(record: PaperRecord, event: AlertEvent, since = 0): boolean {
  const { compared } = record;
  if (event === 'revised') return compared !== undefined && since >= compared;
  return compared === undefined && record.alerts === 'on';
}

async function markPages({ store }: Pick<Ports, 'store'>, { record, snapshot }: ReadPaper, made: Made) {
  const reports = [...made.own, ...made.later];
  const outcome = sha256Of(
    JSON.stringify([
      snapshot.sha256,
      ...reports.map(({ pair, report: { before, after, engine, language, reason } }) => [
        reportFolder(pair),
        before.sha256,
        after.sha256,
        engine.version,
        language,
        reason.text,
      ]),
    ]),
  );
  const dossiers = new Set([record.dossiernummer, ...reports.map(({ pair }) => pair.dossiernummer)]);
  for (const dossiernummer of dossiers) await markDirty(store, dossiernummer, { id: record.id, outcome });
}
