import type { Store } from '../../shared/store/store.ts';

/** All that a store holds, by key, as text: two stores are the same where these are equal. */
export async function contentOf(store: Store, prefix = ''): Promise<Record<string, string>> {
  const content: Record<string, string> = {};
  for await (const key of store.list(prefix)) {
    content[key] = new TextDecoder().decode((await store.get(key))?.body);
  }
  return content;
}

export async function keysOf(store: Store, prefix = ''): Promise<string[]> {
  return Object.keys(await contentOf(store, prefix));
}
