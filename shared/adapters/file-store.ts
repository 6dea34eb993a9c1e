import { createHash } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Body, Store, StoredObject } from '../store/store.ts';
import { codeOf, fileError } from './file-errors.ts';
import { listFolder } from './file-list.ts';
import { folderLock } from './file-lock.ts';
import { makeFolderOf, settleFolder, stagingIn } from './file-staging.ts';
import { checkedKey } from './store-key.ts';

export type FileSystem = Pick<
  typeof nodeFs,
  'open' | 'link' | 'rename' | 'unlink' | 'mkdir' | 'readdir' | 'stat'
>;

/**
 * A folder as a store: each key is a file, as it would be an object in a bucket, to be read with any program.
 *
 * Good for several processes on one machine. A create is a hard link, which the system refuses where the name is
 * taken; what depends on a version read earlier happens under a lock (`file-lock.ts`). Files appear whole or not at
 * all (`file-staging.ts`). The ETag is the hash of the content. Housekeeping lives in `.kamerdiff/`, and whatever
 * begins with a dot is no key. A key can be no beginning of another ("a" and "a/b"), as it could in a bucket.
 *
 * @param folder made at the first write; a store that is only read needs no right to write
 */
export function fileStore(
  folder: string,
  { fs = nodeFs, patienceMs }: { readonly fs?: FileSystem; readonly patienceMs?: number } = {},
): Store {
  const root = resolve(folder);
  const stage = stagingIn(join(root, '.kamerdiff', 'writing'), fs);
  const lock = folderLock(join(root, '.kamerdiff', 'locks'), { fs, ...(patienceMs ? { patienceMs } : {}) });
  const pathOf = (key: string) => join(root, ...checkedKey(key).split('/'));

  return {
    name: folder,

    get: (key) => explained(key, (path) => read(path)),

    create: (key, body) => explained(key, (path) => stage(bytesOf(body), (staged) => linkOnce(staged, path))),

    replace: (key, body, etag) =>
      explained(key, async (path) => {
        if (etag === undefined) {
          const outcome = await stage(bytesOf(body), (staged) => linkOnce(staged, path));
          return outcome === 'created' ? 'replaced' : 'conflict';
        }
        return stage(bytesOf(body), (staged) =>
          lock(key, async (stillOurs) => {
            if ((await read(path))?.etag !== etag) return 'conflict';
            await stillOurs();
            await moveOver(staged, path);
            return 'replaced';
          }),
        );
      }),

    put: (key, body) =>
      explained(key, (path) =>
        stage(bytesOf(body), async (staged) => {
          await makeFolderOf(path, fs);
          // Locked too, lest it slip in between the look and the write of a replace.
          await lock(key, () => moveOver(staged, path));
        }),
      ),

    delete: (key, etag) =>
      explained(key, async (path) => {
        if ((await read(path)) === undefined) return 'deleted';
        return lock(key, async (stillOurs) => {
          const found = await read(path);
          if (found === undefined) return 'deleted';
          if (found.etag !== etag) return 'conflict';
          await stillOurs();
          await fs.unlink(path);
          await settleFolder(dirname(path), fs);
          return 'deleted';
        });
      }),

    list: (prefix) => listFolder(root, prefix, fs),
  };

  async function explained<T>(key: string, act: (path: string) => Promise<T>): Promise<T> {
    const path = pathOf(key);
    try {
      return await act(path);
    } catch (error) {
      throw fileError(key, path, error);
    }
  }

  async function read(path: string): Promise<StoredObject | undefined> {
    try {
      const file = await fs.open(path, 'r');
      try {
        if (!(await file.stat()).isFile()) return undefined;
        const body = await file.readFile();
        return { body: new Uint8Array(body), etag: etagOf(body) };
      } finally {
        await file.close();
      }
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
      throw error;
    }
  }

  async function linkOnce(staged: string, path: string): Promise<'created' | 'exists'> {
    await makeFolderOf(path, fs);
    try {
      await fs.link(staged, path);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if ((await fs.stat(path)).isDirectory())
        throw Object.assign(new Error('a folder', { cause: error }), { code: 'EISDIR' });
      return 'exists';
    }
    await settleFolder(dirname(path), fs);
    return 'created';
  }

  async function moveOver(staged: string, path: string): Promise<void> {
    await fs.rename(staged, path);
    await settleFolder(dirname(path), fs);
  }
}

function bytesOf(body: Body): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body;
}

function etagOf(bytes: Uint8Array): string {
  return `"${createHash('sha256').update(bytes).digest('hex')}"`;
}
