import { StoreError } from '../errors.ts';
import { parseRecord, printJson } from './records.ts';
import type { Store } from './store.ts';

/** More writers than this at one record at the same moment is not crowding but a fault. */
const tries = 20;

/** @throws StoreError where the object is not of this schema */
export async function loadRecord<T extends { readonly schema: string }>(
  store: Store,
  key: string,
  schema: T['schema'],
): Promise<T | undefined> {
  const object = await store.get(key);
  return object && parseRecord<T>(key, object, schema);
}

/**
 * The record as it stands after `change`, which is asked again where another writer came between: so it must be a pure
 * function of what stands there. Writes nothing where the change leaves every byte as it is, or gives undefined.
 * @throws StoreError, retryable, where others keep coming between
 */
export async function changeRecord<T extends { readonly schema: string }>(
  store: Store,
  key: string,
  schema: T['schema'],
  change: (present: T | undefined) => T | undefined,
): Promise<T | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const object = await store.get(key);
    const present = object && parseRecord<T>(key, object, schema);
    const next = change(present);
    if (next === undefined) return present;
    const text = printJson(next);
    if (object && new TextDecoder().decode(object.body) === text) return next;
    if ((await store.replace(key, text, object?.etag)) === 'replaced') return next;
  }
  throw new StoreError(key, `others changed it ${tries} times while it was being changed`, {
    retryable: true,
  });
}
