import { existsSync } from 'node:fs';
import * as nodeFs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from '../../../shared/adapters/make-folder.ts';

let root: string;
beforeEach(async () => {
  root = await nodeFs.mkdtemp(join(tmpdir(), 'kamerdiff-folder-'));
});
afterEach(() => nodeFs.rm(root, { recursive: true, force: true }));

test('a folder is made with those above it, and the first that was made is given', async () => {
  expect(await makeFolder(join(root, 'a', 'b', 'c'), nodeFs)).toBe(join(root, 'a'));
  expect(existsSync(join(root, 'a', 'b', 'c'))).toBe(true);
  expect(await makeFolder(join(root, 'a', 'b', 'd'), nodeFs)).toBe(join(root, 'a', 'b', 'd'));
});

test('a folder that is there is left as it is, and many may make it at once', async () => {
  expect(await makeFolder(root, nodeFs)).toBeUndefined();
  const made = await Promise.all(Array.from({ length: 20 }, () => makeFolder(join(root, 'x', 'y'), nodeFs)));
  expect(made).toContain(join(root, 'x'));
});

test('a file in its place or on the way to it is an error', async () => {
  await nodeFs.writeFile(join(root, 'file'), '');
  await expect(makeFolder(join(root, 'file'), nodeFs)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeFolder(join(root, 'file', 'below'), nodeFs)).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.skipIf(process.platform !== 'linux')(
  'where no folder can ever be made that is said, and soon',
  async () => {
    await expect(makeFolder('/proc/kamerdiff/store', nodeFs)).rejects.toMatchObject({ code: 'ENOENT' });
  },
);
