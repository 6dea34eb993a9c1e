import { expect, test } from 'vitest';
import { listDirty, markDirty, removeDirty } from '../../../shared/store/dirty.ts';
import { memoryStore } from '../../support/memory-store.ts';

test('a mark is removed by whoever built the pages it asked for', async () => {
  const store = memoryStore();
  await markDirty(store, '28676', { id: 'kst-28676-1', outcome: 'a' });
  const [mark] = await listDirty(store);
  expect(mark?.dossiernummer).toBe('28676');
  expect(mark && (await removeDirty(store, mark))).toBe('deleted');
  expect(await listDirty(store)).toEqual([]);
});

test('a paper that is added while the pages are being built keeps the mark', async () => {
  const store = memoryStore();
  await markDirty(store, '28676', { id: 'kst-28676-1', outcome: 'a' });
  const [mark] = await listDirty(store);
  await markDirty(store, '28676', { id: 'kst-28676-2', outcome: 'b' });
  // The first step comes a second time: it must not set back the mark to what was read.
  await markDirty(store, '28676', { id: 'kst-28676-1', outcome: 'a' });
  expect(mark && (await removeDirty(store, mark))).toBe('conflict');
  expect(await listDirty(store)).toHaveLength(1);
});

test('the same papers marked in another order leave the same bytes', async () => {
  const [one, other] = [memoryStore(), memoryStore()];
  const papers = [
    { id: 'kst-28676-2', outcome: 'b' },
    { id: 'kst-28676-10', outcome: 'c' },
  ];
  for (const paper of papers) await markDirty(one, '28676', paper);
  for (const paper of [...papers].reverse()) await markDirty(other, '28676', paper);
  expect(await other.get('dirty/28676.json')).toEqual(await one.get('dirty/28676.json'));
});
