import { type ChildProcess, spawn } from 'node:child_process';
import * as nodeFs from 'node:fs/promises';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileSystem, fileStore } from '../../../shared/adapters/file-store.ts';
import { etagOf, listed, textOf } from '../../support/store-contract.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-file-store-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a key is a file of that name, with nothing but its body in it', async () => {
  await fileStore(folder).create('reports/28676/index.html', '<p>één</p>');
  expect(await readFile(join(folder, 'reports', '28676', 'index.html'), 'utf8')).toBe('<p>één</p>');
});

test('a store that is only read makes no folder', async () => {
  const store = fileStore(join(folder, 'absent'));
  expect(await store.get('a/1')).toBeUndefined();
  expect(await listed(store, '')).toEqual([]);
  expect(await store.delete('a/1', '"x"')).toBe('deleted');
  expect(await readdir(folder)).toEqual([]);
});

test('what others leave in the folder under a name with a dot is not listed', async () => {
  const store = fileStore(folder);
  await store.create('a/1', 'x');
  await writeFile(join(folder, '.DS_Store'), '');
  await mkdir(join(folder, 'a', '.git'));
  await writeFile(join(folder, 'a', '.git', 'HEAD'), '');
  expect(await listed(store, '')).toEqual(['a/1']);
});

test('a folder moved elsewhere and linked to is listed and written as before', async () => {
  const store = fileStore(join(folder, 'store'));
  await store.create('b/1', 'x');
  await mkdir(join(folder, 'elsewhere'));
  await symlink(join(folder, 'elsewhere'), join(folder, 'store', 'a'));
  expect(await store.create('a/1', 'y')).toBe('created');
  expect(await listed(store, '')).toEqual(['a/1', 'b/1']);
});

test('after a write, also one that lost, nothing is left in the housekeeping', async () => {
  const store = fileStore(folder);
  await store.create('a/1', 'one');
  await store.create('a/1', 'two');
  await store.replace('a/1', 'three', '"stale"');
  await store.put('a/1', 'four');
  await store.delete('a/1', await etagOf(store, 'a/1'));
  expect(await housekeeping()).toEqual([]);
});

test('the first key of a long list is given before the folders after it are read', async () => {
  const read: string[] = [];
  const fs: FileSystem = {
    ...nodeFs,
    readdir: (async (path: string, options: object) => {
      read.push(path.slice(folder.length));
      return nodeFs.readdir(path, options);
    }) as FileSystem['readdir'],
  };
  const store = fileStore(folder);
  for (const key of ['a/1', 'b/1', 'c/1']) await store.create(key, 'x');
  for await (const key of fileStore(folder, { fs }).list('')) {
    expect(key).toBe('a/1');
    break;
  }
  expect(read).toEqual(['', '/a/']);
});

test('a file where a folder should be is said to be in the way', async () => {
  const store = fileStore(folder);
  await store.create('a', 'a file');
  for (const attempt of [
    () => store.create('a/1', 'x'),
    () => store.put('a/1', 'x'),
    () => store.replace('a/1', 'x', undefined),
    () => fileStore(join(folder, 'a')).create('b', 'x'),
  ])
    await expect(attempt()).rejects.toMatchObject({
      name: 'StoreError',
      retryable: false,
      message: expect.stringMatching(
        /^Cannot use (a\/1|b) in the store: found a file where a folder is expected, on the way to .*\. Move it away, or choose another --store\.$/,
      ),
    });
  expect(await textOf(store, 'a')).toBe('a file');
});

test('a folder where a file should be is said to be in the way', async () => {
  const store = fileStore(folder);
  await store.create('a/1', 'x');
  expect(await store.get('a')).toBeUndefined();
  for (const attempt of [() => store.create('a', 'x'), () => store.put('a', 'x')])
    await expect(attempt()).rejects.toMatchObject({
      name: 'StoreError',
      retryable: false,
      message: expect.stringContaining('found a folder where a file is expected'),
    });
});

test.for([
  ['ENOSPC', true, 'is full (ENOSPC). Nothing was half written; make room and run again.'],
  ['EDQUOT', true, 'is full (EDQUOT)'],
  ['EACCES', false, 'Give this user the right to read and write there, or choose another --store.'],
  ['EROFS', false, 'is on a file system that can only be read'],
  ['EIO', true, 'Try again in a moment.'],
] as const)(
  '%s while writing names key and remedy, and leaves what stood there',
  async ([code, retryable, text]) => {
    await fileStore(folder).create('a/1', 'one');
    const store = fileStore(folder, { fs: failing(code) });
    for (const attempt of [
      () => store.create('a/2', 'two'),
      () => store.put('a/1', 'two'),
      async () => store.replace('a/1', 'two', await etagOf(store, 'a/1')),
    ])
      await expect(attempt()).rejects.toMatchObject({
        name: 'StoreError',
        retryable,
        key: expect.stringMatching(/^a\/[12]$/),
        message: expect.stringContaining(text),
        cause: { code },
      });
    expect(await textOf(fileStore(folder), 'a/1')).toBe('one');
    expect(await listed(fileStore(folder), '')).toEqual(['a/1']);
    expect(await housekeeping()).toEqual([]);
  },
);

test('a later run goes on where a full disk stopped the one before', async () => {
  await expect(fileStore(folder, { fs: failing('ENOSPC') }).create('a/1', 'x')).rejects.toThrow('is full');
  expect(await fileStore(folder).create('a/1', 'x')).toBe('created');
});

test('a folder that may not be read is not taken for an empty one', async () => {
  const fs: FileSystem = {
    ...nodeFs,
    readdir: (async () => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    }) as FileSystem['readdir'],
  };
  await expect(listed(fileStore(folder, { fs }), 'a/')).rejects.toMatchObject({
    name: 'StoreError',
    key: 'a/',
    retryable: false,
  });
});

test('an error that is no refusal of the system is let out as it is', async () => {
  const fs: FileSystem = {
    ...nodeFs,
    open: async () => {
      throw new TypeError('a bug');
    },
  };
  await expect(fileStore(folder, { fs }).get('a/1')).rejects.toThrow(TypeError);
});

test('a put waits for a replace that has looked and not yet written', async () => {
  const other = fileStore(folder);
  await other.create('a/1', 'one');
  let put: Promise<void> | undefined;
  const fs: FileSystem = {
    ...nodeFs,
    rename: async (from, to) => {
      put = other.put('a/1', 'put');
      await new Promise((resolve) => setTimeout(resolve, 100));
      await nodeFs.rename(from, to);
    },
  };
  const replaced = fileStore(folder, { fs }).replace('a/1', 'two', await etagOf(other, 'a/1'));
  expect(await replaced).toBe('replaced');
  await put;
  expect(await textOf(other, 'a/1')).toBe('put');
});

test('three processes that count on one key lose no count', async () => {
  await fileStore(folder).create('state/count.json', '0');
  const counters = [1, 2, 3].map(() => writer('count', 'state/count.json', '40'));
  for (const code of await Promise.all(counters.map(ended))) expect(code).toBe(0);
  expect(await textOf(fileStore(folder), 'state/count.json')).toBe('120');
  expect(await housekeeping()).toEqual([]);
}, 60_000);

test('a process killed while it writes leaves no half file, no closed lock and, soon, no rubbish', async () => {
  for (let kill = 0; kill < 6; kill += 1) {
    const scribbler = writer('scribble', 'page.html');
    await new Promise((resolve) => scribbler.stdout?.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 7 * kill));
    scribbler.kill('SIGKILL');
    await ended(scribbler);
    const text = (await textOf(fileStore(folder), 'page.html')) ?? '';
    expect(text.length).toBe(4_000_000);
    expect(text.replaceAll(text[0] ?? '', '')).toBe('');
    expect(await listed(fileStore(folder), '')).toEqual(['page.html']);
  }
  const store = fileStore(folder, { patienceMs: 2000 });
  expect(await store.replace('page.html', 'whole', await etagOf(store, 'page.html'))).toBe('replaced');
  expect(await housekeeping()).toEqual([]);
}, 60_000);

/** A disk on which files can be opened but not written. */
function failing(code: string): FileSystem {
  const open: FileSystem['open'] = async (path, flags, mode) => {
    const file = await nodeFs.open(path, flags, mode);
    file.writeFile = async () => {
      await file.write('half of ');
      throw Object.assign(new Error(`${code}: synthetic`), { code });
    };
    return file;
  };
  return { ...nodeFs, open };
}

/** The files that the store keeps for itself. */
async function housekeeping(): Promise<string[]> {
  const entries = await readdir(join(folder, '.kamerdiff'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

function writer(...words: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL('../../support/folder-writer.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', script, folder, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', resolve);
  });
}
