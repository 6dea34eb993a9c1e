import { createHash, randomBytes } from 'node:crypto';
import type * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from '../errors.ts';
import { codeOf } from './file-errors.ts';
import { makeFolder } from './make-folder.ts';
import { hasEnded, thisOwner } from './process-owner.ts';

type FileSystem = Pick<typeof nodeFs, 'open' | 'mkdir' | 'readdir' | 'stat' | 'unlink'>;

/** Runs `act` while no other process of this machine is inside `act` for the same key. */
export type Lock = <T>(key: string, act: (stillOurs: () => Promise<void>) => Promise<T>) => Promise<T>;

/**
 * A lock per key among all processes that use one folder, which a process killed at any moment cannot leave closed.
 *
 * A lock file with one fixed name has a flaw that no care mends: two who find it stale can both take it, the second
 * throwing away the fresh lock of the first. So here everyone who wants in puts down a file with a name of their
 * own (hash of the key, a random number, the process), and *then* looks who else is there. Alone: in. Not alone: the
 * one with the lowest name waits for the others to go, who step back and come again later. Of two who both were in,
 * one wrote its name last, and must have seen the other's: so there never are two. A name is never used again,
 * which makes the file of a dead process safe to throw away for anyone, at any time.
 *
 * A process is dead when its pid is free or was given to a process born later. Of a process on another host or in
 * another container that cannot be seen; its file counts as dead once it is two minutes old, where a lock is held
 * for milliseconds. Who was thought dead but only slept notices by `stillOurs`, to be called right before the write.
 *
 * Not for folders shared over a network: those do not promise that a file just made is seen by the next listing.
 */
export function folderLock(
  folder: string,
  { fs, patienceMs = 30_000 }: { readonly fs: FileSystem; readonly patienceMs?: number },
): Lock {
  // Callers of one process queue here, so that the files settle matters between processes only.
  const queues = new Map<string, Promise<unknown>>();
  return async (key, act) => {
    const turn = (queues.get(key) ?? Promise.resolve()).then(() => locked(key, act));
    const quiet = turn.catch(() => undefined);
    queues.set(key, quiet);
    try {
      return await turn;
    } finally {
      if (queues.get(key) === quiet) queues.delete(key);
    }
  };

  async function locked<T>(key: string, act: (stillOurs: () => Promise<void>) => Promise<T>): Promise<T> {
    const mine = await enter(key);
    try {
      return await act(async () => {
        if (!(await exists(mine)))
          throw new StoreError(key, 'this process slept so long that another took over. Try again.', {
            retryable: true,
          });
      });
    } finally {
      await remove(mine);
    }
  }

  async function enter(key: string): Promise<string> {
    const slot = createHash('sha256').update(key).digest('hex').slice(0, 24);
    const until = Date.now() + patienceMs;
    for (let round = 0; ; round += 1) {
      const mine = `${slot}.${randomBytes(6).toString('hex')}.${thisOwner()}`;
      await makeFolder(folder, fs);
      await (await fs.open(join(folder, mine), 'wx')).close();
      try {
        for (;;) {
          const others = await livingOthers(slot, mine);
          if (others.length === 0) return join(folder, mine);
          if (Date.now() > until) throw heldTooLong(key, others[0] as string);
          if (others.some((other) => other < mine)) break;
          await pause(2 + Math.random() * 4);
        }
      } catch (error) {
        await remove(join(folder, mine));
        throw error;
      }
      await remove(join(folder, mine));
      await pause(Math.random() * Math.min(100, 4 * 2 ** round));
    }
  }

  async function livingOthers(slot: string, mine: string): Promise<string[]> {
    const living: string[] = [];
    for (const name of await fs.readdir(folder)) {
      if (name === mine || !name.startsWith(`${slot}.`)) continue;
      if (await isDead(name)) await remove(join(folder, name));
      else living.push(name);
    }
    return living;
  }

  async function isDead(name: string): Promise<boolean> {
    const ended = hasEnded(name.split('.').slice(2).join('.'));
    if (ended !== 'unknown') return ended;
    const found = await fs.stat(join(folder, name)).catch(() => undefined);
    return found !== undefined && Date.now() - found.mtimeMs > deadAfterMs;
  }

  function heldTooLong(key: string, other: string): StoreError {
    const pid = other.split('.')[3];
    return new StoreError(
      key,
      `process ${pid} has been writing it for ${patienceMs / 1000} s. Wait for it and run again; if no such process runs, remove ${join(folder, other)}.`,
      { retryable: true },
    );
  }

  async function exists(path: string): Promise<boolean> {
    return fs.stat(path).then(
      () => true,
      () => false,
    );
  }

  async function remove(path: string): Promise<void> {
    await fs.unlink(path).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }
}

const deadAfterMs = 120_000;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
