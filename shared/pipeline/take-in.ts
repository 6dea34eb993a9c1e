import type { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import { ParseError } from '../errors.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import {
  addVersion,
  listVersions,
  loadQuarantine,
  loadSnapshot,
  quarantine,
  saveSnapshot,
} from '../store/archive.ts';
import { changePaper } from '../store/papers.ts';
import type { PaperRecord, VersionRecord } from '../store/records.ts';
import { adopt } from './adopt.ts';
import { announce } from './announce.ts';
import { fetchTexts } from './fetch-texts.ts';
import { currentPaper, placeOf } from './one-paper.ts';
import { wordsOf } from './paper-record.ts';
import type { Ports, StepSettings, Work } from './ports.ts';

/** A paper with its words: the latest of its snapshots that can be read. */
export type ReadPaper = {
  readonly kind: 'read';
  readonly record: PaperRecord;
  readonly snapshot: Snapshot;
  readonly document: Document;
  readonly versions: readonly VersionRecord[];
};
export type TakenIn =
  | ReadPaper
  /** Listed, but no file is out yet. */
  | { readonly kind: 'not-yet'; readonly record: PaperRecord }
  /** Kept as bytes, with the reason why they are no text; tried again by a later version of the program. */
  | { readonly kind: 'unreadable'; readonly record: PaperRecord; readonly reason: string };

/**
 * What a publication says now, kept: fetch, check, snapshots (bytes first), versions (from here on they count),
 * document, paper record. Each write is fixed by what came in, so that a second time changes nothing.
 * @throws FetchError, StoreError
 */
export async function takeIn(
  ports: Pick<Ports, 'store' | 'fetch' | 'clock' | 'log'>,
  work: Work,
  settings: StepSettings,
): Promise<TakenIn> {
  const { store, log } = ports;
  const known = await adopt(ports, await recordOf(ports, work, settings));
  const { id, dossiernummer } = known;
  let versions = await listVersions(store, id);
  const last = versions.at(-1);
  const kept = last && { version: last, snapshot: await loadSnapshot(store, id, last.sha256) };
  for (const { publication, format, reply, status, edition } of await fetchTexts(
    ports,
    known,
    kept,
    settings,
  )) {
    const snapshot = await saveSnapshot(store, takeSnapshot({ ...publication, id }, format, reply));
    versions = await addVersion(store, snapshot, { ...(status && { status }), ...(edition && { edition }) });
  }
  if (versions.length === 0) {
    log('not-yet', { id });
    return { kind: 'not-yet', record: known };
  }
  const { text, reason } = await lastReadable(store, versions, { dossiernummer, by: settings.version });
  if (reason !== undefined) log('unreadable', { id, reason });
  const unreadable = reason === undefined ? undefined : { reason, by: settings.version };
  const { number, sha256, format, status } = text?.version ?? (versions.at(-1) as VersionRecord);
  const version = { number, sha256, format, ...(status && { status }) };
  const record = await changePaper(store, dossiernummer, id, (present = known) => {
    if (isPast(present, number)) return present;
    if (!text) return { ...present, state: 'unreadable', version, unreadable };
    const words = wordsOf(text.document, present.publication, settings.watchlist);
    return { ...present, ...words, state: 'read', version, unreadable };
  });
  if (!text) return { kind: 'unreadable', record, reason: reason ?? '' };
  return { kind: 'read', record, snapshot: text.snapshot, document: text.document, versions };
}

/**
 * The last text that can be read, and why a later one cannot: a scan of the signed letter that follows the ministry's
 * own file is kept, and takes nothing away.
 */
async function lastReadable(
  store: Ports['store'],
  versions: readonly VersionRecord[],
  about: { readonly dossiernummer: string; readonly by: string },
): Promise<{
  readonly text?: {
    readonly version: VersionRecord;
    readonly snapshot: Snapshot;
    readonly document: Document;
  };
  readonly reason?: string;
}> {
  let reason: string | undefined;
  for (const version of versions.toReversed()) {
    const snapshot = await loadSnapshot(store, version.id, version.sha256);
    const outcome = await readOnce(store, snapshot, about);
    if (outcome.kind === 'read') {
      const text = { version, snapshot, document: outcome.document };
      return reason === undefined ? { text } : { text, reason };
    }
    reason ??= outcome.reason;
  }
  return reason === undefined ? {} : { reason };
}

/** The record of the paper, under whatever id it bears now; announced here where no listing did so. */
async function recordOf(
  ports: Pick<Ports, 'store' | 'clock'>,
  { publication, alerts }: Work,
  settings: StepSettings,
): Promise<PaperRecord> {
  const present = await currentPaper(ports, placeOf(publication));
  if (present) return present;
  const seenAt = ports.clock().toISOString();
  return (await announce(ports, publication, { seenAt, alerts }, settings)).record;
}

/** The paper as it is kept, without asking the register; undefined where no text of it is kept. */
export async function loadRead(
  { store }: Pick<Ports, 'store'>,
  record: PaperRecord,
): Promise<ReadPaper | undefined> {
  if (record.state !== 'read') return undefined;
  const versions = await listVersions(store, record.id);
  for (const { sha256 } of versions.toReversed()) {
    const snapshot = await loadSnapshot(store, record.id, sha256);
    try {
      return { kind: 'read', record, snapshot, document: await documentOf(snapshot), versions };
    } catch (error) {
      // A later version that cannot be read does not take away what an earlier one says.
      if (!(error instanceof ParseError)) throw error;
    }
  }
  return undefined;
}

/** @throws ParseError that names the paper */
export function documentOf(snapshot: Snapshot): Promise<Document> {
  return readDocument(snapshot.bytes, { format: snapshot.format, name: snapshot.id });
}

/** Another delivery of the same paper may have brought a later version meanwhile: that one stands. */
function isPast({ version }: PaperRecord, number: number): boolean {
  return (version?.number ?? 0) > number;
}

type Outcome =
  | { readonly kind: 'read'; readonly document: Document }
  | { kind: 'unreadable'; reason: string };

/** What this version of the program could not read once, it does not try again. */
async function readOnce(
  store: Ports['store'],
  snapshot: Snapshot,
  { dossiernummer, by }: { readonly dossiernummer: string; readonly by: string },
): Promise<Outcome> {
  const { id, sha256, format } = snapshot;
  const before = await loadQuarantine(store, id, sha256);
  if (before?.by === by) return { kind: 'unreadable', reason: before.reason };
  try {
    return { kind: 'read', document: await documentOf(snapshot) };
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    const { reason } = error;
    await quarantine(store, {
      schema: 'kamerdiff/quarantine@1',
      id,
      dossiernummer,
      sha256,
      format,
      reason,
      by,
    });
    return { kind: 'unreadable', reason };
  }
}
