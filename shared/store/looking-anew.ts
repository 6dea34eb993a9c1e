import { sha256Of } from '../snapshot/sha256.ts';
import type { Store, StoredObject } from './store.ts';

/**
 * A store that knows all it kept but not how far it had come: the keys named begin empty and stay in memory, until
 * `keep` writes them down. So a register is looked at as if for the first time.
 */
export function lookingAnew(
  store: Store,
  forgotten: readonly string[],
): { readonly store: Store; keep(): Promise<void> } {
  const states = new Map<string, StoredObject>();
  const isState = (key: string) => forgotten.includes(key);

  function write(key: string, body: string | Uint8Array): void {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    states.set(key, { body: bytes, etag: `"${sha256Of(bytes)}"` });
  }

  return {
    store: {
      ...store,
      get: async (key) => (isState(key) ? states.get(key) : store.get(key)),
      create: async (key, body) => {
        if (!isState(key)) return store.create(key, body);
        if (states.has(key)) return 'exists';
        write(key, body);
        return 'created';
      },
      replace: async (key, body, etag) => {
        if (!isState(key)) return store.replace(key, body, etag);
        if (states.get(key)?.etag !== etag) return 'conflict';
        write(key, body);
        return 'replaced';
      },
      put: async (key, body) => (isState(key) ? write(key, body) : store.put(key, body)),
    },
    keep: async () => {
      for (const [key, { body }] of states) await store.put(key, body);
    },
  };
}
