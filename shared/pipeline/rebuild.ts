import { StoreError } from '../errors.ts';
import type { Store } from '../store/store.ts';

const tries = 5;
const jitterMs = 200;

/**
 * Writes objects that are made whole from others. What stands there is looked at before `make` reads those others, and
 * written over only if it still stands: so whoever writes last has read last, and no newer page is lost to an older.
 * @param make the texts, in the order of the keys
 * @throws StoreError, retryable, where others keep coming between
 */
export async function rebuild(
  store: Store,
  keys: readonly string[],
  make: () => Promise<readonly string[]>,
): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const present = await Promise.all(keys.map((key) => store.get(key)));
    const texts = await make();
    if (await writeAll(store, keys, { texts, present })) return;
    await new Promise((done) => setTimeout(done, Math.random() * jitterMs));
  }
  throw new StoreError(keys[0] ?? '', `others rebuilt it ${tries} times meanwhile`, { retryable: true });
}

async function writeAll(
  store: Store,
  keys: readonly string[],
  { texts, present }: { texts: readonly string[]; present: readonly Awaited<ReturnType<Store['get']>>[] },
): Promise<boolean> {
  for (const [index, key] of keys.entries()) {
    const text = texts[index] ?? '';
    const found = present[index];
    if (found && new TextDecoder().decode(found.body) === text) continue;
    if ((await store.replace(key, text, found?.etag)) === 'conflict') return false;
  }
  return true;
}
