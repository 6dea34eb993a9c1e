import { expect, test } from 'vitest';
import { changeRecord, loadRecord } from '../../../shared/store/change-record.ts';
import type { Store } from '../../../shared/store/store.ts';
import { memoryStore } from '../../support/memory-store.ts';

type Count = { readonly schema: 'test/count@1'; readonly count: number };
const add = (store: Store) =>
  changeRecord<Count>(store, 'state/count.json', 'test/count@1', (present) => ({
    schema: 'test/count@1',
    count: (present?.count ?? 0) + 1,
  }));

test('of writers at the same moment none is lost', async () => {
  const store = memoryStore();
  await Promise.all(Array.from({ length: 10 }, () => add(store)));
  expect(await loadRecord<Count>(store, 'state/count.json', 'test/count@1')).toMatchObject({ count: 10 });
});

test('a change that leaves every byte as it is writes nothing', async () => {
  const store = memoryStore();
  await add(store);
  const silent: Store = {
    ...store,
    replace: () => {
      throw new Error('written');
    },
  };
  await changeRecord<Count>(silent, 'state/count.json', 'test/count@1', (present) => present);
});

test('where others keep coming between it gives up with an error that may be tried again', async () => {
  const store: Store = { ...memoryStore(), replace: async () => 'conflict' };
  await expect(add(store)).rejects.toMatchObject({ name: 'StoreError', retryable: true });
});

test.each([
  ['not JSON', 'no JSON'],
  ['{"schema":"test/count@2"}', 'found schema "test/count@2", expected "test/count@1"'],
  ['null', 'found schema none'],
])('a record that is %s is an error that says what was found', async (text, message) => {
  const store = memoryStore();
  await store.put('state/count.json', text);
  await expect(loadRecord<Count>(store, 'state/count.json', 'test/count@1')).rejects.toThrow(message);
});
