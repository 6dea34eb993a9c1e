import { sha256Of } from '../snapshot/sha256.ts';
import { isAttachment } from '../source/attachment.ts';
import { markDirty } from '../store/dirty.ts';
import { reportFolder } from '../store/keys.ts';
import { changePaper, loadPaper } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import { type Made, type MadeReport, makeReports, movedOn } from './make-reports.ts';
import { currentPaper, placeOf } from './one-paper.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import { putInOutbox } from './put-in-outbox.ts';
import { loadRead, type ReadPaper, takeIn } from './take-in.ts';

const dayMs = 24 * 60 * 60 * 1000;

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

/**
 * The second step: one publication taken in, read against its baselines, its reports and alerts kept. In this order,
 * and every write fixed by content, so that a step that was cut off anywhere and comes again ends in the same place:
 * snapshot, version, paper, reports, outbox, dirty mark, and last the note that all of it was written.
 *
 * @throws FetchError, StoreError: the same publication may be handed in again
 */
export async function compare(ports: Needs, work: Work, settings: StepSettings): Promise<Compared> {
  const { store, log } = ports;
  let taken = (await takenWithLetter(ports, work)) ?? (await takeIn(ports, work, settings));
  const { dossiernummer, id } = taken.record;
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
    const record: PaperRecord = (await loadPaper(store, dossiernummer, id)) ?? taken.record;
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

/** An attachment that was taken in for its letter today, and is not compared yet: it need not be asked for again. */
async function takenWithLetter(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { publication }: Work,
): Promise<ReadPaper | undefined> {
  if (!isAttachment(publication)) return undefined;
  const record = await currentPaper({ store }, placeOf(publication));
  if (!record || record.formerly || record.compared !== undefined) return undefined;
  const read = await loadRead({ store }, record);
  const age = read && clock().getTime() - Date.parse(read.snapshot.takenAt);
  return age !== undefined && age < dayMs ? read : undefined;
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
        after.status,
        engine.version,
        language,
        reason.text,
      ]),
    ]),
  );
  const { dossiernummer: own, formerly } = record;
  const dossiers = new Set([
    own,
    formerly?.dossiernummer ?? own,
    ...reports.map(({ pair }) => pair.dossiernummer),
  ]);
  for (const dossiernummer of dossiers) await markDirty(store, dossiernummer, { id: record.id, outcome });
}
