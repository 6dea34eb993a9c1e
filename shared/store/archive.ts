import { StoreError } from '../errors.ts';
import { sha256Of } from '../snapshot/sha256.ts';
import type { Snapshot, SnapshotMeta } from '../snapshot/snapshot.ts';
import { loadRecord } from './change-record.ts';
import { collect, inParallel } from './in-parallel.ts';
import { keys, nameInKey } from './keys.ts';
import { printJson, type QuarantineRecord, type VersionRecord } from './records.ts';
import type { Store } from './store.ts';

/** Each try lost means that another writer won, so this many is no crowd but a fault. */
const tries = 20;

/**
 * Keeps a snapshot, bytes first. Gives it back as it is kept: bytes seen before keep the moment and the headers of
 * their first sight, so that what is made of them stays the same.
 */
export async function saveSnapshot(store: Store, { bytes, ...meta }: Snapshot): Promise<Snapshot> {
  await store.create(keys.snapshot(meta.id, meta.sha256, meta.format), bytes);
  const metaKey = keys.snapshotMeta(meta.id, meta.sha256);
  if ((await store.create(metaKey, printJson(meta))) === 'created') return { ...meta, bytes };
  const kept = await loadRecord<SnapshotMeta>(store, metaKey, 'kamerdiff/snapshot@1');
  return { ...(kept ?? meta), bytes };
}

/** @throws StoreError where it is not kept, or its bytes are no longer those that were kept */
export async function loadSnapshot(store: Store, id: string, sha256: string): Promise<Snapshot> {
  const metaKey = keys.snapshotMeta(id, sha256);
  const meta = await loadRecord<SnapshotMeta>(store, metaKey, 'kamerdiff/snapshot@1');
  const key = keys.snapshot(id, sha256, meta?.format ?? 'xml');
  const object = meta && (await store.get(key));
  if (!meta || !object) {
    throw new StoreError(meta ? key : metaKey, 'found nothing, expected a snapshot', { retryable: false });
  }
  const found = sha256Of(object.body);
  if (found !== sha256) {
    throw new StoreError(key, `found bytes with SHA-256 ${found}, expected those its name says`, {
      retryable: false,
    });
  }
  return { ...meta, bytes: object.body };
}

/** The versions of a paper, the first one first. */
export async function listVersions(store: Store, id: string): Promise<VersionRecord[]> {
  const records = await inParallel(await collect(store.list(keys.versions(id))), (key) =>
    loadRecord<VersionRecord>(store, key, 'kamerdiff/version@1'),
  );
  return records.filter((record) => record !== undefined);
}

/**
 * Adds a snapshot to the log of its paper, the point from which it counts; the same bytes as the last one add nothing,
 * unless they are official now. Of two who write the same number one wins, and the other looks again. Gives all
 * versions, the new one last.
 */
export async function addVersion(
  store: Store,
  snapshot: SnapshotMeta,
  { status, edition }: Pick<VersionRecord, 'status' | 'edition'> = {},
): Promise<VersionRecord[]> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const versions = await listVersions(store, snapshot.id);
    const last = versions.at(-1);
    if (last?.sha256 === snapshot.sha256 && last.status === status) return versions;
    const version: VersionRecord = {
      schema: 'kamerdiff/version@1',
      id: snapshot.id,
      number: versions.length + 1,
      sha256: snapshot.sha256,
      format: snapshot.format,
      takenAt: snapshot.takenAt,
      ...(status === undefined ? {} : { status }),
      ...(edition === undefined ? {} : { edition }),
    };
    if ((await store.create(keys.version(version.id, version.number), printJson(version))) === 'created') {
      return [...versions, version];
    }
  }
  throw new StoreError(keys.versions(snapshot.id), `others added versions ${tries} times in between`, {
    retryable: true,
  });
}

/** Records that a snapshot could not be read. One record a snapshot: a later version of the program writes over it. */
export async function quarantine(store: Store, record: QuarantineRecord): Promise<void> {
  await store.put(keys.quarantine(record.id, record.sha256), printJson(record));
}

export function loadQuarantine(store: Store, id: string, sha256: string) {
  return loadRecord<QuarantineRecord>(store, keys.quarantine(id, sha256), 'kamerdiff/quarantine@1');
}

/** The ids and hashes of all that could ever not be read. */
export async function listQuarantined(store: Store): Promise<{ id: string; sha256: string }[]> {
  return (await collect(store.list(keys.quarantined()))).map((key) => ({
    id: key.split('/')[1] ?? '',
    sha256: nameInKey(key),
  }));
}
