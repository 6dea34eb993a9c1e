import type { AlertEvent } from '../alert/alert.ts';
import type { DocumentInfo } from '../document/document.ts';
import { FetchError } from '../errors.ts';
import { reasonOf } from '../report/reason.ts';
import type { Report } from '../report/report.ts';
import { isAttachment } from '../source/attachment.ts';
import { listVersions } from '../store/archive.ts';
import type { ReportPair } from '../store/keys.ts';
import type { PaperRecord } from '../store/records.ts';
import { loadReport, saveReport } from '../store/reports.ts';
import { attachmentsOf, letterOf, linksOf } from './attachments.ts';
import { baselinesFor, papersAround, papersReadAgainst } from './pairs.ts';
import type { Ports, StepSettings } from './ports.ts';
import { knownDays, originOf, reportOf, type Side, statusIn } from './report-of.ts';
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
  const known = await papersWithTexts(ports, after.record, settings);
  const own: Made['own'][number][] = [];
  const later: MadeReport[] = [];
  const sides: ReadPaper[] = [after];
  const revision = await revisionOf(ports, after);
  if (revision) {
    const { takenAt, sha256 } = revision.before.snapshot;
    const status = statusIn(after.versions, sha256);
    const reason = reasonOf({ kind: 'revision', before: { takenAt, status } }, watchlist.language);
    const before = { ...revision.before, record: after.record, versions: after.versions };
    const pair = { dossiernummer, before, after, reason };
    const made = await write(ports, pair, { known, settings });
    own.push({ ...made, event: eventOf(made.report), since: revision.number });
  }
  for (const baseline of baselinesFor(after.record, known, watchlist)) {
    const record = known.find(({ id }) => id === baseline.before.id);
    const before = record && (await loadRead(ports, record));
    if (!before) continue;
    sides.push(before);
    const reason = reasonOf(baseline, watchlist.language, watchlist.series);
    const pair = { dossiernummer, before, after, reason };
    own.push({ ...(await write(ports, pair, { known, settings })), event: 'new' });
  }
  for (const { after: record, baseline } of papersReadAgainst(after.record, known, watchlist)) {
    const next = await loadRead(ports, record);
    if (!next) continue;
    sides.push(next);
    const reason = reasonOf(baseline, watchlist.language, watchlist.series);
    const pair = { dossiernummer: record.dossiernummer, before: after, after: next, reason };
    later.push(await write(ports, pair, { known, settings }));
  }
  return { own, later: [...later, ...(await letterReports(ports, after, { known, settings }))], sides };
}

/** Those of the letter that an attachment came with: they name it, so they are made anew where it came later. */
async function letterReports(
  ports: Needs,
  { record }: ReadPaper,
  { known, settings }: { readonly known: readonly PaperRecord[]; readonly settings: StepSettings },
): Promise<readonly MadeReport[]> {
  const letter = letterOf(record, known);
  const read = letter?.compared !== undefined && (await loadRead(ports, letter));
  return read ? (await makeReports(ports, read, settings)).own : [];
}

/**
 * The papers among which the baselines are, each baseline with its text: fetched now where only the listing told of it.
 * So are the attachments of a letter of a series, for one of them may be the text that it only hands over. A text may
 * say what its title did not, and make another paper the baseline, so this goes on until none is missing.
 */
async function papersWithTexts(
  ports: Needs,
  paper: PaperRecord,
  settings: StepSettings,
): Promise<readonly PaperRecord[]> {
  const tried = new Set<string>();
  for (;;) {
    const known = await papersAround(ports, paper, settings.watchlist);
    const wanted = [
      ...baselinesFor(paper, known, settings.watchlist).map(({ before }) => before.id),
      ...(paper.label.meeting ? attachmentsOf(paper, known) : []).map(({ id }) => id),
    ];
    const missing = known.filter(
      ({ id, state }) => state === 'announced' && wanted.includes(id) && !tried.has(id),
    );
    if (missing.length === 0) return known;
    for (const record of missing) {
      tried.add(record.id);
      await takeInBeside(ports, record, settings);
    }
  }
}

async function takeInBeside(
  ports: Needs,
  { id, publication, alerts }: PaperRecord,
  settings: StepSettings,
): Promise<void> {
  try {
    await takeIn(ports, { publication, alerts }, settings);
  } catch (error) {
    // What will never come must not keep this paper from being compared with the others; nor an attachment that cannot
    // be had for a while, for it is fetched by itself as well.
    const mayPass = error instanceof FetchError && (!error.retryable || isAttachment(publication));
    if (!mayPass) throw error;
    ports.log('text-missing', { id, reason: error.message });
  }
}

/** The first official text is one to be told as such; any later one is a change of what was printed. */
function eventOf({ before, after }: Report): AlertEvent {
  return before.status === 'provisional' && after.status === 'official' ? 'official-text' : 'revised';
}

type Text = Pick<ReadPaper, 'record' | 'snapshot' | 'document' | 'versions'>;

function sideOf({ record, snapshot, document, versions }: Text, known: readonly PaperRecord[]): Side {
  const status = statusIn(versions, snapshot.sha256);
  const about = { status, days: knownDays(record), links: linksOf(record, known) };
  return { origin: originOf(snapshot, about), document };
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
  { known, settings }: { readonly known: readonly PaperRecord[]; readonly settings: StepSettings },
): Promise<MadeReport> {
  const { language, series } = settings.watchlist;
  const { version } = settings;
  const pair = { dossiernummer, afterId: after.snapshot.id, beforeId: before.snapshot.id };
  const present = await loadReport(store, pair);
  const sides = [sideOf(before, known), sideOf(after, known)] as const;
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
  const { firstPublicOn, officialOn, debate } = origin.days ?? {};
  return (
    info?.sha256 === origin.sha256 &&
    info.status === origin.status &&
    info.firstPublicOn === firstPublicOn &&
    info.officialOn === officialOn &&
    info.debate?.on === debate?.on &&
    info.debate?.kind === debate?.kind &&
    info.attachmentOf === origin.links?.attachmentOf &&
    JSON.stringify(info.attachments) === JSON.stringify(origin.links?.attachments)
  );
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
