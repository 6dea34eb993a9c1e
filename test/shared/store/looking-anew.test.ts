import { expect, test } from 'vitest';
import { lookingAnew } from '../../../shared/store/looking-anew.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { contentOf } from '../../support/store-content.ts';

test('what is to be forgotten begins empty and is written down at the end, all else is the store itself', async () => {
  const store = memoryStore();
  await store.put('state/koop.json', 'earlier');
  const anew = lookingAnew(store, ['state/koop.json', 'state/queue.json']);
  expect(await anew.store.get('state/koop.json')).toBeUndefined();
  expect(await anew.store.replace('state/koop.json', 'now', undefined)).toBe('replaced');
  expect(await anew.store.replace('state/koop.json', 'other', undefined)).toBe('conflict');
  const kept = await anew.store.get('state/koop.json');
  expect(await anew.store.replace('state/koop.json', 'later', kept?.etag)).toBe('replaced');
  expect(await anew.store.create('state/queue.json', 'queue')).toBe('created');
  expect(await anew.store.create('state/queue.json', 'queue')).toBe('exists');
  await anew.store.put('reports/index.html', 'page');
  expect(await contentOf(store)).toEqual({ 'reports/index.html': 'page', 'state/koop.json': 'earlier' });
  await anew.keep();
  expect(await contentOf(store, 'state/')).toEqual({
    'state/koop.json': 'later',
    'state/queue.json': 'queue',
  });
});
