import { expect, test } from 'vitest';
import { rebuild } from '../../../shared/pipeline/rebuild.ts';
import type { Store } from '../../../shared/store/store.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { contentOf } from '../../support/store-content.ts';

const keys = ['reports/index.html', 'reports/feed.atom'];

test('what is there already is not written again', async () => {
  const store = memoryStore();
  await rebuild(store, keys, async () => ['page', 'feed']);
  const silent: Store = { ...store, replace: () => Promise.reject(new Error('written')) };
  await rebuild(silent, keys, async () => ['page', 'feed']);
  expect(await contentOf(store)).toEqual({ 'reports/feed.atom': 'feed', 'reports/index.html': 'page' });
});

test('an older page never replaces one that another made from newer records meanwhile', async () => {
  const store = memoryStore();
  await store.put('record', '1');
  const read = async () => new TextDecoder().decode((await store.get('record'))?.body);
  let times = 0;
  await rebuild(store, keys, async () => {
    const record = await read();
    times += 1;
    if (times === 1) {
      await store.put('record', '2');
      await rebuild(store, keys, async () => [`page of ${await read()}`, 'feed']);
    }
    return [`page of ${record}`, 'feed'];
  });
  expect(times).toBe(2);
  expect(await contentOf(store, 'reports/index')).toEqual({ 'reports/index.html': 'page of 2' });
});

test('where others keep coming between it gives up with an error that may be tried again', async () => {
  const store: Store = { ...memoryStore(), replace: async () => 'conflict' };
  await expect(rebuild(store, keys, async () => ['page', 'feed'])).rejects.toMatchObject({
    name: 'StoreError',
    retryable: true,
  });
});
