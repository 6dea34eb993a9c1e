import { fileStore } from '../../shared/adapters/file-store.ts';
import type { Store } from '../../shared/store/store.ts';

/**
 * A process of its own that writes in a folder, for tests of what several do at once: `count KEY TIMES` adds one to
 * a number so many times; `scribble KEY` writes over it without end, each time one letter, four million times.
 */
const [, , folder = '', verb, key = '', times = '0'] = process.argv;
const store = fileStore(folder);

if (verb === 'count') {
  for (let n = 0; n < Number(times); n += 1) await countOn(store, key);
} else {
  for (let n = 0; ; n += 1) {
    await store.put(key, String.fromCharCode(97 + (n % 26)).repeat(4_000_000));
    if (n === 0) process.stdout.write('writing\n');
  }
}

/** In a folder no answer gets lost, so a count is sound there. */
async function countOn(on: Store, name: string): Promise<void> {
  for (;;) {
    const found = await on.get(name);
    const next = String(Number(new TextDecoder().decode(found?.body)) + 1);
    if ((await on.replace(name, next, found?.etag)) === 'replaced') return;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  }
}
