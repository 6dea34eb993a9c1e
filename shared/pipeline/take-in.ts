import type { Document } from '../document/document.ts';
import { readDocument } from '../document/read.ts';
import { ParseError } from '../errors.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { takeSnapshot } from '../snapshot/take-snapshot.ts';
import { fetchPaper } from '../source/koop.ts';
import type { Publication } from '../source/publication.ts';
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
import { announced, dossierOf, wordsOf } from './paper-record.ts';
import type { Ports, StepSettings } from './ports.ts';

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
 * What a publication says now, kept: fetch, check, snapshot (bytes first), version (from here on it counts), document,
 * paper record. Each write is fixed by what came in, so that a second time changes nothing.
 * @throws FetchError, StoreError
 */
export async function takeIn(
  { store, fetch, clock, log }: Pick<Ports, 'store' | 'fetch' | 'clock' | 'log'>,
  { publication, alerts }: { readonly publication: Publication; readonly alerts: 'on' | 'off' },
  settings: StepSettings,
): Promise<TakenIn> {
  const { id } = publication;
  const kept = await listVersions(store, id);
  const last = kept.at(-1);
  const lastSnapshot = last && (await loadSnapshot(store, id, last.sha256));
  const reply = await fetchPaper(
    fetch,
    publication,
    lastSnapshot && {
      format: lastSnapshot.format,
      url: lastSnapshot.url,
      etag: lastSnapshot.headers.etag,
      lastModified: lastSnapshot.headers['last-modified'],
    },
    { base: settings.koop },
  );
  const announce = (present: PaperRecord | undefined): PaperRecord =>
    present ?? announced(publication, { seenAt: clock().toISOString(), alerts }, settings.watchlist);
  const dossiernummer = dossierOf(publication);
  if (reply.kind !== 'file' && !lastSnapshot) {
    log('not-yet', { id });
    return { kind: 'not-yet', record: await changePaper(store, dossiernummer, id, announce) };
  }
  const snapshot =
    reply.kind === 'file'
      ? await saveSnapshot(store, takeSnapshot(publication, reply.format, reply.reply))
      : (lastSnapshot as Snapshot);
  const versions = reply.kind === 'file' ? await addVersion(store, snapshot) : kept;
  const number = versions.length;
  const version = { number, sha256: snapshot.sha256, format: snapshot.format };
  const first = (present: PaperRecord | undefined): PaperRecord =>
    present ?? announced(publication, { seenAt: snapshot.takenAt, alerts }, settings.watchlist);
  const outcome = await readOnce(store, snapshot, settings.version);
  if (outcome.kind === 'unreadable') {
    log('unreadable', { id, reason: outcome.reason });
    const record = await changePaper(store, dossiernummer, id, (present) =>
      isPast(present, number)
        ? present
        : {
            ...first(present),
            state: 'unreadable',
            version,
            unreadable: { reason: outcome.reason, by: settings.version },
          },
    );
    return { kind: 'unreadable', record, reason: outcome.reason };
  }
  const { document } = outcome;
  const record = await changePaper(store, dossiernummer, id, (present) =>
    isPast(present, number)
      ? present
      : {
          ...first(present),
          ...wordsOf(document, publication, settings.watchlist),
          state: 'read',
          version,
          unreadable: undefined,
        },
  );
  return { kind: 'read', record, snapshot, document, versions };
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
function isPast(present: PaperRecord | undefined, number: number): present is PaperRecord {
  return (present?.version?.number ?? 0) > number;
}

type Outcome =
  | { readonly kind: 'read'; readonly document: Document }
  | { kind: 'unreadable'; reason: string };

/** What this version of the program could not read once, it does not try again. */
async function readOnce(store: Ports['store'], snapshot: Snapshot, version: string): Promise<Outcome> {
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
      dossiernummer: dossierOf(snapshot.publication),
      sha256,
      format,
      reason,
      by: version,
    });
    return { kind: 'unreadable', reason };
  }
}
