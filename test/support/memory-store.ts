import { createHash } from 'node:crypto';
import { byUtf8Bytes, checkedKey, checkedPrefix } from '../../shared/adapters/store-key.ts';
import type { Body, Store, StoredObject } from '../../shared/store/store.ts';

/**
 * A store that is gone with the test. It passes the same contract as the others (`store-contract.ts`), and keeps
 * copies, so that a test that changes a body changes nothing in the store.
 */
export function memoryStore(): Store {
  const objects = new Map<string, StoredObject>();

  function write(key: string, body: Body): void {
    const bytes = new Uint8Array(Buffer.from(body as Uint8Array));
    objects.set(key, {
      body: bytes,
      etag: `"${createHash('sha256').update(bytes).digest('hex')}"`,
    });
  }

  return {
    name: 'memory',
    get: async (key) => {
      const found = objects.get(checkedKey(key));
      return found && { body: found.body.slice(), etag: found.etag };
    },
    create: async (key, body) => {
      if (objects.has(checkedKey(key))) return 'exists';
      write(key, body);
      return 'created';
    },
    replace: async (key, body, etag) => {
      if (objects.get(checkedKey(key))?.etag !== etag) return 'conflict';
      write(key, body);
      return 'replaced';
    },
    put: async (key, body) => write(checkedKey(key), body),
    delete: async (key, etag) => {
      const found = objects.get(checkedKey(key));
      if (found && found.etag !== etag) return 'conflict';
      objects.delete(key);
      return 'deleted';
    },
    async *list(prefix) {
      checkedPrefix(prefix);
      const keys = [...objects.keys()].filter((key) => key.startsWith(prefix));
      yield* keys.sort(byUtf8Bytes);
    },
  };
}
