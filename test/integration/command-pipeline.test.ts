import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltCommand, builtCommand } from '../support/command.ts';

const replies = (name: string) =>
  fileURLToPath(new URL(`../../functions/demo/replies/${name}`, import.meta.url));

let command: BuiltCommand;
let folder: string;

beforeAll(async () => {
  command = await builtCommand();
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-pipeline-'));
});

afterAll(async () => {
  await command.remove();
  await rm(folder, { recursive: true, force: true });
});

const run = (...args: string[]) => command.run(args, { cwd: folder });

async function bytesOf(name: string): Promise<Record<string, string>> {
  const files = await readdir(join(folder, name), { recursive: true, withFileTypes: true });
  const contents = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => {
        const path = join(file.parentPath, file.name);
        return [path.slice(join(folder, name).length), await readFile(path, 'base64')] as const;
      }),
  );
  return Object.fromEntries(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}

test('the demo runs the whole pipeline, names headline, report and next command, and is done in seconds', async () => {
  const { code, stdout, stderr, ms } = await run('demo');
  expect(stderr).not.toContain('kamerdiff:');
  expect(code).toBe(0);
  expect(ms).toBeLessThan(15_000);
  const report = /\nReport: +(\S+)\n/.exec(stdout)?.[1] ?? '';
  expect(report).toBe('kamerdiff-demo/reports/28676/demo-28676-2/kst-28676-439/index.html');
  const page = await readFile(join(folder, report), 'utf8');
  const headline = /\nHeadline: +(.+)\n/.exec(stdout)?.[1] ?? '';
  expect(page).toContain(headline);
  expect(stdout).toContain('Alerts:     1 sent');
  expect(await readdir(join(folder, 'kamerdiff-demo/maildir/new'))).toHaveLength(1);
  const next = /\n {2}npx kamerdiff (.+)\n$/.exec(stdout)?.[1]?.split(' ') ?? [];
  const tried = await run(...next);
  expect(tried.code).toBe(0);
  expect(tried.stdout).toContain(headline);
});

test('a second demo into the same folder writes the same bytes and sends nothing twice', async () => {
  await run('demo', '--out', 'twice');
  const before = await bytesOf('twice');
  const { code, stdout } = await run('demo', '--out', 'twice');
  expect(code).toBe(0);
  expect(stdout).toContain('none sent: this was told before');
  expect(await bytesOf('twice')).toEqual(before);
});

test('a demo in another folder makes the same reports', async () => {
  await run('demo', '--out', 'one');
  await run('demo', '--out', 'other');
  const reports = async (name: string) =>
    Object.entries(await bytesOf(name)).filter(([path]) =>
      /^\/(reports\/28676\/.*\/|snapshots\/|versions\/)/.test(path),
    );
  expect((await reports('one')).length).toBeGreaterThan(8);
  expect(await reports('other')).toEqual(await reports('one'));
});

test('verify remakes every report of the demo byte for byte, and finds a byte that was changed', async () => {
  await run('demo', '--out', 'verified');
  const all = await run('verify', 'verified');
  expect([all.code, all.stderr]).toEqual([0, '2 of 2 made again byte for byte.\n']);
  const report = 'verified/reports/28676/demo-28676-2/kst-28676-439';
  for (const name of [report, `${report}/`, `${report}/report.md`, `./${report}/index.html`]) {
    expect((await run('verify', name)).stdout, name).toMatch(
      /^ok {7}reports\/28676\/demo-28676-2\/kst-28676-439\/\n$/,
    );
  }
  expect((await run('verify', 'demo-28676-2', '--store', 'verified')).code).toBe(0);
  const file = join(folder, report, 'report.txt');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/\d/, '#'));
  const changed = await run('verify', 'verified');
  expect(changed.code).toBe(1);
  expect(changed.stdout).toMatch(
    /\ndiffers {2}reports\/28676\/demo-28676-2\/kst-28676-439\/report\.txt from byte \d+|^differs/,
  );
});

test('verify goes on after a report that is broken, and says of each what is wrong', async () => {
  await run('demo', '--out', 'broken');
  const folderOf = (name: string) => join(folder, 'broken/reports/28676', name);
  await writeFile(join(folderOf('demo-28676-2/kst-28676-439'), 'report.json'), '{"schema":');
  await rm(join(folderOf('kst-28676-439/demo-28676-1'), 'report.md'));
  const { code, stdout, stderr } = await run('verify', 'broken');
  expect(code).toBe(1);
  expect(stdout).toContain('failed   reports/28676/demo-28676-2/kst-28676-439/: Cannot use');
  expect(stdout).toContain('missing  reports/28676/kst-28676-439/demo-28676-1/report.md');
  expect(stderr).toBe('0 of 2 made again byte for byte.\n');
});

test('verify says so where another version of the program made the report', async () => {
  await run('demo', '--out', 'older');
  const file = join(folder, 'older/reports/28676/demo-28676-2/kst-28676-439/report.json');
  const json = await readFile(file, 'utf8');
  await writeFile(file, json.replace(/"version": "[^"]+"/, '"version": "0.0.1"'));
  const { code, stdout } = await run('verify', 'older');
  expect(code).toBe(1);
  expect(stdout).toContain('was made by kamerdiff 0.0.1');
});

test('watch looks once, tells what is new, and status says how it stands', async () => {
  const first = await run(
    'watch',
    '28676',
    '--once',
    '--source',
    replies('1-first-look'),
    '--store',
    'watched',
  );
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toContain('Listed 2 in koop, compared 2');
  expect(first.stdout).toContain('alerts sent 0');
  const second = await run(
    'watch',
    '28 676',
    '--once',
    '--source',
    replies('2-a-new-paper'),
    '--store',
    'watched',
    '--alert',
    'maildir:mail',
  );
  expect(second.code).toBe(0);
  expect(second.stdout).toContain('alerts sent 1');
  expect(await readdir(join(folder, 'mail/new'))).toHaveLength(1);
  const status = await run('status', '--store', 'watched');
  expect(status.stdout).toMatch(/last check: +2024-06-24T07:30:02\.000Z\n/);
  expect(status.stdout).toContain('3 of dossier 28676 (3 read');
  expect(status.stdout).toMatch(/failures: +none\n/);
  const json = JSON.parse((await run('status', '--store', 'watched', '--json')).stdout);
  expect(json).toMatchObject({
    store: 'watched',
    reports: 2,
    waiting: { publications: 0, alerts: 0, pages: 0 },
  });
});

test('a publication that fails is exit 3 and is tried again, the others are compared', async () => {
  const source = join(folder, 'one-missing');
  await cp(replies('1-first-look'), source, { recursive: true });
  await rm(join(source, 'demo-28676-1.reply.json'));
  const first = await run('watch', '--once', '--source', source, '--store', 'partly');
  expect(first.code).toBe(3);
  expect(first.stdout).toContain('Failed, tried again at the next run: demo-28676-1');
  expect(first.stdout).toContain('compared 1');
  expect((await run('status', '--store', 'partly')).stdout).toContain('demo-28676-1: Cannot fetch');
  await cp(replies('1-first-look'), source, { recursive: true });
  const again = await run('watch', '--once', '--source', source, '--store', 'partly');
  // The register is asked from another day now, which no reply was recorded of: the paper is compared all the same.
  expect(again.code).toBe(3);
  expect(again.stdout).toContain('The register koop could not be read');
  expect((await run('status', '--store', 'partly')).stdout).toMatch(/failures: +none\n/);
});

test('what is recorded can be used as a source, and gives the same', async () => {
  const first = replies('1-first-look');
  await run('watch', '--once', '--source', first, '--record', 'recorded', '--store', 'recording');
  const again = await run('watch', '--once', '--source', 'recorded', '--store', 'replaying');
  expect(again.code).toBe(0);
  const kept = async (name: string) =>
    Object.entries(await bytesOf(name)).filter(([path]) =>
      /^\/(snapshots|versions|reports\/28676\/kst)/.test(path),
    );
  expect((await kept('recording')).length).toBeGreaterThan(6);
  expect(await kept('replaying')).toEqual(await kept('recording'));
});

test('with --json progress and result are for a machine', async () => {
  const args = ['watch', '--once', '--source', replies('1-first-look'), '--store', 'machine', '--json'];
  const { stdout, stderr } = await run(...args);
  expect(JSON.parse(stdout)).toMatchObject({
    discovered: { registers: [{ kind: 'read', register: 'koop', listed: 2 }], queued: 2 },
    failed: [],
  });
  const lines = stderr
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toContainEqual({ progress: 'start', done: 0, total: 2, what: expect.any(String) });
  expect(lines.map(({ event }) => event)).toContain('compared');
});

test('with --quiet there is only the result', async () => {
  const { stderr } = await run('demo', '--out', 'quiet', '--quiet');
  expect(stderr).toBe('');
});

test('compare finds in a store what it keeps, in any notation', async () => {
  await run('demo', '--out', 'kept');
  for (const name of [
    '28676-439',
    'kst-28676-439',
    'KST-28676-439',
    '28 676, nr. 439',
    'https://zoek.officielebekendmakingen.nl/kst-28676-439.html',
  ]) {
    const { stdout, stderr, code } = await run(
      'compare',
      name,
      '--store',
      'kept',
      '--format',
      'json',
      '--source',
      'nowhere',
    );
    expect([code, stderr.split(':')[0]], name).toEqual([0, 'Compared with demo-28676-1']);
    expect(JSON.parse(stdout).after.id).toBe('kst-28676-439');
  }
});

test('backfill takes in what exists without an alert, goes on where it was, and list shows what is known', async () => {
  const args = ['--source', replies('1-first-look'), '--store', 'filled'];
  const first = await run('backfill', '28 676', ...args);
  expect([first.code, first.stderr]).toEqual([0, '']);
  expect(first.stdout).toMatch(/^Listed 2 in koop: compared 2, there already 0, without a text 0\.\n- /);
  const again = await run('backfill', '28676', ...args, '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ present: 2, compared: [], failed: [], left: 0 });
  const list = await run('list', '28676', '--store', 'filled');
  expect(list.stdout.split('\n').map((line) => line.trimEnd())).toEqual([
    'PAPER          DAY         KIND                 MEETING   STATE  TEXT      VERSIONS  COMPARED WITH',
    'demo-28676-1   2022-06-10  geannoteerde-agenda  navo-top  read   official  1         -',
    'kst-28676-439  2023-06-30  geannoteerde-agenda  navo-top  read   official  1         demo-28676-1',
    '',
  ]);
  const [paper] = JSON.parse((await run('list', '--store', 'filled', '--json')).stdout);
  expect(paper).toMatchObject({ id: 'demo-28676-1', versions: 1, comparedWith: [] });
  expect((await run('list', '12345', '--store', 'filled')).stderr).toContain('No paper is known in filled');
});

test('a backfill of which a part failed is exit 3, of which all failed exit 1, and a day that is none exit 2', async () => {
  const source = join(folder, 'part-missing');
  await cp(replies('1-first-look'), source, { recursive: true });
  await rm(join(source, 'demo-28676-1.reply.json'));
  const part = await run('backfill', '28676', '--source', source, '--store', 'part');
  expect(part.code).toBe(3);
  expect(part.stdout).toContain('Failed, tried again by the next backfill: demo-28676-1: Cannot fetch');
  const none = await run('backfill', '12345', '--source', source, '--store', 'part');
  expect(none.code).toBe(1);
  expect(none.stdout).toContain('The register koop could not be read: Cannot fetch');
  expect((await run('backfill', '28676', '--since', '2023-02-30')).code).toBe(2);
  expect((await run('backfill')).code).toBe(2);
});
