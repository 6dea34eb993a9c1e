import { expect, test } from 'vitest';
import { StoreError } from '../../../shared/errors.ts';
import { takeSnapshot } from '../../../shared/snapshot/take-snapshot.ts';
import {
  addVersion,
  listQuarantined,
  listVersions,
  loadQuarantine,
  loadSnapshot,
  quarantine,
  saveSnapshot,
} from '../../../shared/store/archive.ts';
import { keys } from '../../../shared/store/keys.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { aPublication, aReply } from '../../support/papers.ts';
import { contentOf, keysOf } from '../../support/store-content.ts';

const publication = aPublication();
const snapshotOf = (body: string, receivedAt?: string) =>
  takeSnapshot(publication, 'xml', aReply(body, receivedAt ? { receivedAt } : {}));

test('a snapshot comes back as it was kept', async () => {
  const store = memoryStore();
  const snapshot = snapshotOf('<a/>');
  await saveSnapshot(store, snapshot);
  expect(await loadSnapshot(store, snapshot.id, snapshot.sha256)).toEqual(snapshot);
});

test('the same bytes seen again keep the moment of their first sight', async () => {
  const store = memoryStore();
  await saveSnapshot(store, snapshotOf('<a/>', '2024-01-01T00:00:00.000Z'));
  const before = await contentOf(store);
  const again = await saveSnapshot(store, snapshotOf('<a/>', '2024-02-02T00:00:00.000Z'));
  expect(again.takenAt).toBe('2024-01-01T00:00:00.000Z');
  expect(await contentOf(store)).toEqual(before);
});

test('bytes that are no longer those that were kept are refused', async () => {
  const store = memoryStore();
  const { id, sha256 } = await saveSnapshot(store, snapshotOf('<a/>'));
  await store.put(keys.snapshot(id, sha256, 'xml'), '<b/>');
  await expect(loadSnapshot(store, id, sha256)).rejects.toThrow(/found bytes with SHA-256 .* expected/);
});

test('a snapshot without its bytes is an error that names the key', async () => {
  const store = memoryStore();
  const error = await loadSnapshot(store, 'kst-1-1', 'ab').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(StoreError);
  expect((error as StoreError).key).toBe('snapshots/kst-1-1/ab.meta.json');
});

test('versions count from one, and the same bytes as the last add none', async () => {
  const store = memoryStore();
  const [first, second] = [snapshotOf('<a/>'), snapshotOf('<b/>')];
  await addVersion(store, first);
  await addVersion(store, first);
  await addVersion(store, second);
  await addVersion(store, first);
  const versions = await listVersions(store, publication.id);
  expect(versions.map(({ number, sha256 }) => [number, sha256])).toEqual([
    [1, first.sha256],
    [2, second.sha256],
    [3, first.sha256],
  ]);
});

test('of many who add a version at once each gets a number of its own, and equal bytes one together', async () => {
  const store = memoryStore();
  const bodies = ['<a/>', '<b/>', '<a/>', '<c/>', '<b/>'];
  await Promise.all(bodies.map((body) => addVersion(store, snapshotOf(body))));
  const versions = await listVersions(store, publication.id);
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
  expect(new Set(versions.map(({ sha256 }) => sha256)).size).toBe(3);
  for (const [index, { sha256 }] of versions.entries()) expect(sha256).not.toBe(versions[index - 1]?.sha256);
});

test('what could not be read is one record a snapshot, written over by a later version of the program', async () => {
  const store = memoryStore();
  const record = {
    schema: 'kamerdiff/quarantine@1',
    id: 'kst-1-1',
    dossiernummer: '1',
    sha256: 'ab',
    format: 'pdf',
  } as const;
  await quarantine(store, { ...record, reason: 'no text', by: '1.0.0' });
  await quarantine(store, { ...record, reason: 'no text at all', by: '1.1.0' });
  expect(await listQuarantined(store)).toEqual([{ id: 'kst-1-1', sha256: 'ab' }]);
  expect(await loadQuarantine(store, 'kst-1-1', 'ab')).toMatchObject({ by: '1.1.0' });
  expect(await keysOf(store)).toEqual(['quarantine/kst-1-1/ab.json']);
});
