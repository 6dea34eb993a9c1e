import { randomBytes } from 'node:crypto';
import type * as nodeFs from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { hasEnded, thisOwner } from './process-owner.ts';

type FileSystem = Pick<typeof nodeFs, 'open' | 'mkdir' | 'readdir' | 'stat' | 'unlink'>;

/** Gives `place` a file that is whole and on the disk, to be linked or renamed to where it belongs. */
export type Staging = <T>(body: Uint8Array, place: (staged: string) => Promise<T>) => Promise<T>;

/**
 * Files are written here first, beside the store's keys and on the same disk, so that under a key there is a whole
 * file or none: also when the disk is full, the power fails or the process is killed. What a killed process left
 * is thrown away before the first write of a later one.
 */
export function stagingIn(folder: string, fs: FileSystem): Staging {
  let swept: Promise<void> | undefined;
  return async (body, place) => {
    await makeFolder(folder, fs);
    swept ??= sweep();
    await swept;
    const staged = join(folder, `${randomBytes(8).toString('hex')}.${thisOwner()}`);
    try {
      const file = await fs.open(staged, 'wx');
      try {
        await file.writeFile(body);
        await file.sync();
      } finally {
        await file.close();
      }
      return await place(staged);
    } finally {
      // After a rename it is gone; after a link this was its second name.
      await remove(staged);
    }
  };

  async function sweep(): Promise<void> {
    for (const name of await fs.readdir(folder)) {
      const ended = hasEnded(name.split('.').slice(1).join('.'));
      if (ended === true || (ended === 'unknown' && (await isOld(name)))) await remove(join(folder, name));
    }
  }

  async function isOld(name: string): Promise<boolean> {
    const found = await fs.stat(join(folder, name)).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs > 24 * 3_600_000;
  }

  async function remove(path: string): Promise<void> {
    await fs.unlink(path).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }
}

/** Makes the folder of a file, and sees to it that a failing power does not unmake it. */
export async function makeFolderOf(path: string, fs: FileSystem): Promise<void> {
  const folder = dirname(path);
  const first = await makeFolder(folder, fs);
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made))
    await settleFolder(dirname(made), fs);
}

/** Writes the names in a folder to the disk. A system that knows no such thing for folders has it done already. */
export async function settleFolder(folder: string, fs: FileSystem): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error) ?? '')) throw error;
  }
}
