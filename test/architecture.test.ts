import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Down this list, never up: a folder may import from those before it. */
const order = [
  'shared',
  'shared/source',
  'shared/snapshot',
  'shared/document',
  'shared/comparison',
  'shared/report',
  'shared/alert',
  'shared/store',
  'shared/pipeline',
  'shared/adapters',
  'functions',
];

type Import = {
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly target: string | undefined;
};

const sources = ['shared', 'functions', 'infra'].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);
const imports: readonly Import[] = sources.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const names = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] as string);
  return names.map((name) => ({
    file,
    folder: folderOf(file),
    name,
    target: name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : undefined,
  }));
});

function folderOf(file: string): string {
  const [first, second] = file.split('/');
  return first === 'shared' && file.split('/').length > 2 ? `shared/${second}` : (first as string);
}

/** What breaks a rule, as "file imports name": an empty list is what is wanted, and names the culprit otherwise. */
const offenders = (rule: (one: Import) => boolean) =>
  imports.filter((one) => !rule(one)).map(({ file, name }) => `${file} imports ${name}`);

const onlyIn = (folders: readonly string[], package_: RegExp) =>
  offenders(({ folder, name }) => !package_.test(name) || folders.includes(folder));

describe('imports', () => {
  test('there are modules to look at', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  test('point down the list of folders, never up', () => {
    const place = (folder: string) => order.indexOf(folder);
    expect(
      offenders(({ folder, target }) => {
        if (!target?.endsWith('.ts') || folder === 'infra') return true;
        return place(folderOf(target)) >= 0 && place(folderOf(target)) <= place(folder);
      }),
    ).toEqual([]);
  });

  test('of the AWS SDK, files and sockets stand in adapters and functions alone', () => {
    expect(onlyIn(['shared/adapters', 'functions'], /^@aws-sdk\//)).toEqual([]);
    const world = /^node:(fs|http|https|net|dns|tls|child_process|os)(\/|$)/;
    expect(onlyIn(['shared/adapters', 'functions', 'infra'], world)).toEqual([]);
  });

  test('of cheerio stand where markup is read, and those of diff in words.ts', () => {
    expect(onlyIn(['shared/document', 'shared/source'], /^cheerio/)).toEqual([]);
    expect(offenders(({ name, file }) => name !== 'diff' || file === 'shared/comparison/words.ts')).toEqual(
      [],
    );
  });

  test('of functions stand nowhere else; infra knows them by file path only', () => {
    expect(
      offenders(({ folder, target }) => !target?.startsWith('functions/') || folder === 'functions'),
    ).toEqual([]);
    const infraMay = /^infra\//;
    expect(
      offenders(
        ({ folder, target }) =>
          folder !== 'infra' ||
          !target ||
          infraMay.test(target) ||
          target === 'shared/watchlist.ts' ||
          target === 'shared/errors.ts',
      ),
    ).toEqual([]);
  });
});

test('fetch is called in adapters alone', () => {
  const callers = sources.filter(
    (file) =>
      folderOf(file) !== 'shared/adapters' &&
      /(?:globalThis\.|[^.\w])fetch\s*\(new URL|globalThis\.fetch/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  );
  expect(callers).toEqual([]);
});

test('the environment is read in settings.ts alone, and by the command', () => {
  const readers = sources.filter(
    (file) =>
      !/^(functions\/(settings|cli)\.ts|functions\/commands\/|infra\/)/.test(file) &&
      /process\.env/.test(readFileSync(join(root, file), 'utf8')),
  );
  expect(readers).toEqual([]);
});
