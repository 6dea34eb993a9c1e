import { afterAll, beforeAll, expect, test } from 'vitest';
import { StoreError } from '../../shared/errors.ts';
import type { Store } from '../../shared/store/store.ts';

export type OpenStore = { readonly store: Store; close?(): Promise<void> };

/**
 * What holds of every store, to be called inside a `describe`. The store is opened once and must be empty; each test
 * keeps to keys of its own.
 */
export function storeContract(open: () => Promise<OpenStore>): void {
  let opened: OpenStore;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close?.());
  const store = (): Store => opened.store;

  test('a key that was never written is absent', async () => {
    expect(await store().get('absent/1.json')).toBeUndefined();
  });

  test('what is created once stays as it was first written', async () => {
    expect(await store().create('once/1.json', 'first')).toBe('created');
    expect(await store().create('once/1.json', 'second')).toBe('exists');
    expect(await store().create('once/1.json', 'first')).toBe('exists');
    expect(await textOf(store(), 'once/1.json')).toBe('first');
  });

  test('of 40 who create the same key at once exactly one does, and its text is there', async () => {
    const outcomes = await Promise.all(range(40).map((n) => store().create('race/create.txt', `text ${n}`)));
    const winners = range(40).filter((n) => outcomes[n] === 'created');
    expect(winners).toHaveLength(1);
    expect(await textOf(store(), 'race/create.txt')).toBe(`text ${winners[0]}`);
  });

  test('of 40 who replace the same version at once exactly one does, and its text is there', async () => {
    await store().create('race/replace.txt', 'the first');
    const etag = await etagOf(store(), 'race/replace.txt');
    const outcomes = await Promise.all(
      range(40).map((n) => store().replace('race/replace.txt', `text ${n}`, etag)),
    );
    const winners = range(40).filter((n) => outcomes[n] === 'replaced');
    expect(winners).toHaveLength(1);
    expect(await textOf(store(), 'race/replace.txt')).toBe(`text ${winners[0]}`);
  });

  test('many who add to one object by reading and replacing lose nothing, also where answers get lost', async () => {
    await store().create('race/names.txt', '');
    await Promise.all(range(8).map((n) => addName(store(), 'race/names.txt', `name-${n}`)));
    const names = (await textOf(store(), 'race/names.txt'))?.trim().split(' ').sort();
    expect(names).toEqual(range(8).map((n) => `name-${n}`));
  });

  test('a replace with a version that is no longer there is a conflict and changes nothing', async () => {
    await store().create('replace/1.json', 'one');
    const etag = await etagOf(store(), 'replace/1.json');
    expect(await store().replace('replace/1.json', 'two', etag)).toBe('replaced');
    expect(await store().replace('replace/1.json', 'three', etag)).toBe('conflict');
    expect(await textOf(store(), 'replace/1.json')).toBe('two');
  });

  test('a replace of a key that is gone is a conflict and makes none', async () => {
    await store().create('replace/gone.json', 'one');
    const etag = await etagOf(store(), 'replace/gone.json');
    await store().delete('replace/gone.json', etag);
    expect(await store().replace('replace/gone.json', 'two', etag)).toBe('conflict');
    expect(await store().get('replace/gone.json')).toBeUndefined();
  });

  test('a replace of no version creates, and is a conflict where something stands', async () => {
    expect(await store().replace('replace/new.json', 'one', undefined)).toBe('replaced');
    expect(await store().replace('replace/new.json', 'two', undefined)).toBe('conflict');
    expect(await textOf(store(), 'replace/new.json')).toBe('one');
  });

  test('a put writes over whatever stands there', async () => {
    await store().put('put/page.html', 'one');
    await store().put('put/page.html', 'two');
    expect(await textOf(store(), 'put/page.html')).toBe('two');
  });

  test('a put makes the versions read before it stale', async () => {
    await store().put('put/stale.html', 'one');
    const etag = await etagOf(store(), 'put/stale.html');
    await store().put('put/stale.html', 'two');
    expect(await store().replace('put/stale.html', 'three', etag)).toBe('conflict');
  });

  test('a delete removes the version that was read', async () => {
    await store().create('delete/1.json', 'one');
    expect(await store().delete('delete/1.json', await etagOf(store(), 'delete/1.json'))).toBe('deleted');
    expect(await store().get('delete/1.json')).toBeUndefined();
    expect(await store().create('delete/1.json', 'again')).toBe('created');
  });

  test('a delete with a version that is no longer there is a conflict and removes nothing', async () => {
    await store().create('delete/2.json', 'one');
    const etag = await etagOf(store(), 'delete/2.json');
    await store().put('delete/2.json', 'two');
    expect(await store().delete('delete/2.json', etag)).toBe('conflict');
    expect(await textOf(store(), 'delete/2.json')).toBe('two');
  });

  test('a delete of a key that is gone is done already', async () => {
    await store().create('delete/3.json', 'one');
    const etag = await etagOf(store(), 'delete/3.json');
    expect(await store().delete('delete/3.json', etag)).toBe('deleted');
    expect(await store().delete('delete/3.json', etag)).toBe('deleted');
  });

  test('an empty body, every byte, text beyond ASCII and 5 MB come back as they were', async () => {
    const bodies = {
      'bodies/empty.txt': new Uint8Array(),
      'bodies/all.docx': Uint8Array.from(range(256)),
      'bodies/text.txt': 'Oekraïne, 2 % — «één» 🇳🇱\r\n',
      'bodies/large.pdf': Uint8Array.from({ length: 5 * 1024 * 1024 }, (_, n) => (n * 31 + (n >> 8)) & 255),
    };
    for (const [key, body] of Object.entries(bodies)) {
      expect(await store().create(key, body)).toBe('created');
      const found = (await store().get(key))?.body ?? new Uint8Array(1);
      expect(Buffer.compare(found, Buffer.from(body as Uint8Array)), key).toBe(0);
    }
  });

  test('the same body has the same etag after it is written again', async () => {
    await store().put('etag/1.json', 'same');
    const etag = await etagOf(store(), 'etag/1.json');
    await store().put('etag/1.json', 'same');
    expect(await etagOf(store(), 'etag/1.json')).toBe(etag);
  });

  test('keys are listed by prefix, in the order of their UTF-8 bytes', async () => {
    const sorted = [
      'order/a-b/1',
      'order/a.b',
      'order/a/1',
      'order/a0',
      'order/aé',
      'order/b/Z',
      'order/b/a',
      'order/€',
      'order/\uff5e',
      'order/🇳🇱',
    ];
    for (const key of [...sorted].reverse()) await store().create(key, key);
    expect(await listed(store(), 'order/')).toEqual(sorted);
    expect(await listed(store(), 'order/a')).toEqual(sorted.filter((key) => key.startsWith('order/a')));
    expect(await listed(store(), 'order/a/')).toEqual(['order/a/1']);
    expect(await listed(store(), 'order/b/Z')).toEqual(['order/b/Z']);
    expect(await listed(store(), 'order/c')).toEqual([]);
    expect(await listed(store(), 'nowhere/at/all/')).toEqual([]);
  });

  test('1,100 keys are listed whole, each once, and a reader may stop early', async () => {
    const keys = range(1100).map((n) => `many/${String(n).padStart(4, '0')}.json`);
    await inTurns(8, keys, (key) => store().create(key, '{}'));
    expect(await listed(store(), 'many/')).toEqual(keys);
    const first: string[] = [];
    for await (const key of store().list('many/')) {
      first.push(key);
      if (first.length === 3) break;
    }
    expect(first).toEqual(keys.slice(0, 3));
  });

  test.for([
    '',
    '/',
    '../outside',
    'a/../b',
    'a//b',
    '/etc/passwd',
    'a/.hidden',
    'a/',
    'a\\..\\b',
    'a\0b',
    'a\ud800b',
    ' a',
    'x'.repeat(256),
    `${'x/'.repeat(600)}x`,
  ])('%j is no key, for any store', async (key) => {
    const refusal = expect.objectContaining({ name: 'StoreError', retryable: false });
    await expect((async () => store().get(key))()).rejects.toEqual(refusal);
    await expect((async () => store().create(key, 'x'))()).rejects.toEqual(refusal);
    await expect((async () => store().put(key, 'x'))()).rejects.toEqual(refusal);
    await expect((async () => store().replace(key, 'x', undefined))()).rejects.toEqual(refusal);
    await expect((async () => store().delete(key, '"x"'))()).rejects.toEqual(refusal);
  });

  test.for(['../', '..', 'a/../', '/', 'a//'])('%j is no prefix, for any store', async (prefix) => {
    await expect(listed(store(), prefix)).rejects.toEqual(expect.objectContaining({ name: 'StoreError' }));
  });
}

export async function textOf(store: Store, key: string): Promise<string | undefined> {
  const found = await store.get(key);
  return found && new TextDecoder().decode(found.body);
}

export async function etagOf(store: Store, key: string): Promise<string> {
  const found = await store.get(key);
  if (!found) throw new Error(`${key} is not there`);
  return found.etag;
}

export async function listed(store: Store, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys;
}

/**
 * Adds a name to those that stand there. Names and not a count: after an answer that was lost, "5" may be what this
 * writer wrote or what another did, and only what says who wrote it can be told from the other.
 */
export async function addName(store: Store, key: string, name: string): Promise<void> {
  for (;;) {
    const found = await store.get(key).catch(retried);
    if (found === 'again') continue;
    const names = new TextDecoder().decode(found?.body).split(' ').filter(Boolean);
    if (names.includes(name)) return;
    const outcome = await store.replace(key, [...names, name].join(' '), found?.etag).catch(retried);
    if (outcome === 'replaced') return;
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  }
}

/** What a store says may pass is tried again, as the steps do. */
function retried(error: unknown): 'again' {
  if (error instanceof StoreError && error.retryable) return 'again';
  throw error;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, n) => n);
}

async function inTurns<T>(
  width: number,
  all: readonly T[],
  act: (one: T) => Promise<unknown>,
): Promise<void> {
  const queue = all.values();
  await Promise.all(
    range(width).map(async () => {
      for (const one of queue) await act(one);
    }),
  );
}
