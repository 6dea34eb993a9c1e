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

/** A paper with its words: the latest of its snapshots, read. */
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
  let snapshot = kept?.snapshot;
  for (const { publication, format, reply, status, edition } of await fetchTexts(
    ports,
    known,
    kept,
    settings,
  )) {
    snapshot = await saveSnapshot(store, takeSnapshot({ ...publication, id }, format, reply));
    versions = await addVersion(store, snapshot, { ...(status && { status }), ...(edition && { edition }) });
  }
  if (!snapshot) {
    log('not-yet', { id });
    return { kind: 'not-yet', record: known };
  }
  const number = versions.length;
  const { sha256, format } = snapshot;
  const status = versions.at(-1)?.status;
  const version = { number, sha256, format, ...(status && { status }) };
  const outcome = await readOnce(store, snapshot, { dossiernummer, version: settings.version });
  if (outcome.kind === 'unreadable') {
    log('unreadable', { id, reason: outcome.reason });
    const unreadable = { reason: outcome.reason, by: settings.version };
    const record = await changePaper(store, dossiernummer, id, (present = known) =>
      isPast(present, number) ? present : { ...present, state: 'unreadable', version, unreadable },
    );
    return { kind: 'unreadable', record, reason: outcome.reason };
  }
  const { document } = outcome;
  const record = await changePaper(store, dossiernummer, id, (present = known) =>
    isPast(present, number)
      ? present
      : {
          ...present,
          ...wordsOf(document, present.publication, settings.watchlist),
          state: 'read',
          version,
          unreadable: undefined,
        },
  );
  return { kind: 'read', record, snapshot, document, versions };
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
  const last = versions.at(-1);
  if (!last) return undefined;
  const snapshot = await loadSnapshot(store, record.id, last.sha256);
  try {
    return { kind: 'read', record, snapshot, document: await documentOf(snapshot), versions };
  } catch (error) {
    // A version may have come in since that cannot be read: its own step says so.
    if (error instanceof ParseError) return undefined;
    throw error;
  }
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
  { dossiernummer, version }: { readonly dossiernummer: string; readonly version: string },
): Promise<Outcome> {
  const { id, sha256, format } = snapshot;
  const before = await loadQuarantine(store, id, sha256);
  if (before?.by === version) return { kind: 'unreadable', reason: before.reason };
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
      by: version,
    });
    return { kind: 'unreadable', reason };
  }
}
