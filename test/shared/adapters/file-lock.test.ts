import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, rm, unlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderLock } from '../../../shared/adapters/file-lock.ts';
import { hasEnded, thisOwner } from '../../../shared/adapters/process-owner.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kamerdiff-lock-')), 'locks');
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

test('of many locks on one folder never two are held for the same key', async () => {
  let inside = 0;
  let most = 0;
  const work = Array.from({ length: 12 }, async () => {
    // A lock of its own for each: they see one another by the files alone, as processes do.
    const lock = folderLock(folder, { fs });
    for (let n = 0; n < 5; n += 1)
      await lock('a', async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setTimeout(resolve, 1));
        inside -= 1;
      });
  });
  await Promise.all(work);
  expect(most).toBe(1);
  expect(await readdir(folder)).toEqual([]);
});

test('locks for different keys are held at the same time', async () => {
  const lock = folderLock(folder, { fs });
  const order: string[] = [];
  await lock('a', () => lock('b', async () => void order.push('inside both')));
  expect(order).toEqual(['inside both']);
});

test('an error inside opens the lock again and comes out', async () => {
  const lock = folderLock(folder, { fs });
  await expect(lock('a', () => Promise.reject(new Error('inside')))).rejects.toThrow('inside');
  expect(await lock('a', async () => 'in')).toBe('in');
});

test('a lock held too long is given up with the process and the file named', async () => {
  await folderLock(folder, { fs })('a', async () => {
    await expect(folderLock(folder, { fs, patienceMs: 50 })('a', async () => 'in')).rejects.toMatchObject({
      name: 'StoreError',
      retryable: true,
      message: expect.stringMatching(
        new RegExp(
          `^Cannot use a in the store: process ${process.pid} has been writing it .* remove ${folder}/`,
        ),
      ),
    });
  });
});

test('the lock of a process that has ended is no lock', async () => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  const pid = child.pid ?? 0;
  await once(child, 'exit');
  await leave(thisOwner().replace(`.${process.pid}.`, `.${pid}.`));
  expect(await folderLock(folder, { fs, patienceMs: 50 })('a', async () => 'in')).toBe('in');
  expect(await readdir(folder)).toEqual([]);
});

test('the lock of an earlier process with the pid of a living one is no lock', async () => {
  await leave(`${thisOwner().split('.').slice(0, 2).join('.')}.0123456789`);
  expect(await folderLock(folder, { fs, patienceMs: 50 })('a', async () => 'in')).toBe('in');
});

test('the lock of another host holds for two minutes', async () => {
  const file = await leave('0123456789.1.0123456789');
  await expect(folderLock(folder, { fs, patienceMs: 50 })('a', async () => 'in')).rejects.toThrow(
    'process 1 ',
  );
  const longAgo = new Date(Date.now() - 121_000);
  await utimes(file, longAgo, longAgo);
  expect(await folderLock(folder, { fs, patienceMs: 50 })('a', async () => 'in')).toBe('in');
});

test('one who was thought dead notices before it writes', async () => {
  const writing = folderLock(folder, { fs })('a', async (stillOurs) => {
    await stillOurs();
    for (const name of await readdir(folder)) await unlink(join(folder, name));
    await stillOurs();
    return 'written';
  });
  await expect(writing).rejects.toMatchObject({ name: 'StoreError', retryable: true });
});

test('this process has not ended, and nothing is known of a process elsewhere', () => {
  expect(hasEnded(thisOwner())).toBe(false);
  expect(hasEnded(thisOwner().replace(/^.{10}/, '0123456789'))).toBe('unknown');
  expect(hasEnded('rubbish')).toBe('unknown');
  expect(hasEnded('')).toBe('unknown');
});

/** A lock file for the key "a" as `owner` would have left it. */
async function leave(owner: string): Promise<string> {
  let slot = '';
  await folderLock(folder, { fs })('a', async () => {
    slot = (await readdir(folder))[0]?.split('.')[0] ?? '';
  });
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${slot}.000000000000.${owner}`);
  await writeFile(file, '');
  return file;
}
