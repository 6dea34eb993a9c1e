import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { registerPaper } from './support/register-papers.ts';
import { startRegister } from './support/register-server.ts';

const root = resolve(import.meta.dirname, '..');
const readme = await readFile(join(root, 'README.md'), 'utf8');
const commands = [...readme.matchAll(/^ {4}(n\S+ .*)$/gm)].map((match) => match[1] as string);
const run = promisify(execFile);

/** The commands of the README in its order, in one folder, as a reader would type them. */
let folder: string;
let register: Awaited<ReturnType<typeof startRegister>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-readme-'));
  const replies = join(root, 'functions/demo/replies');
  const letter = join(replies, '1-first-look/kst-28676-439.xml');
  await cp(join(root, 'test/golden/kst-28676-439/kst-28676-439.txt'), join(folder, 'before.txt'));
  await cp(join(replies, '2-a-new-paper/demo-28676-2.synthetic.xml'), join(folder, 'after.xml'));
  await cp(join(root, 'test/golden/kst-28676-439/kst-28676-439.txt'), join(folder, 'after.txt'));
  register = await startRegister({
    papers: [
      registerPaper(1, {
        id: 'demo-28676-1',
        title: 'SYNTHETISCH: Geannoteerde agenda van de NAVO-Top in Zandhaven van 21 en 22 juni 2022',
        datedOn: '2022-06-10',
        availableOn: '2022-06-13',
        xml: await readFile(join(replies, '1-first-look/demo-28676-1.synthetic.xml')),
      }),
      registerPaper(439, {
        title: 'Geannoteerde agenda van de NAVO-top in Vilnius van 11 en 12 juli 2023',
        datedOn: '2023-06-30',
        availableOn: '2023-06-30',
        xml: await readFile(letter),
      }),
    ],
  });
});
afterAll(async () => {
  await register?.close();
  await rm(folder, { recursive: true, force: true });
});

test('the README shows commands', () => {
  expect(commands.length).toBeGreaterThan(10);
});

describe('every command of the README works', () => {
  for (const command of commands.filter((one) => one.startsWith('npx kamerdiff'))) {
    test(command, async () => {
      const words = command.split(' ').slice(2);
      // What would ask the live register asks one on this machine that answers as it does.
      const asksRegister =
        ['watch', 'backfill', 'compare', 'preview'].includes(words[0] ?? '') && /28676/.test(command);
      const source = asksRegister ? ['--source', register.url] : [];
      const { stdout } = await run(process.execPath, [join(root, 'dist/cli.js'), ...words, ...source], {
        cwd: folder,
      });
      if (!words.includes('--out')) expect(stdout.length).toBeGreaterThan(0);
    });
  }

  test('npm start and npm test are those of the package', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ''] of readme.matchAll(/npm (?:run )?(start|test|quality|bench)\b/g))
      expect(Object.keys(scripts)).toContain(name);
  });

  test('what npm start is said to end with is what it ends with', async () => {
    const { stdout } = await run(process.execPath, [join(root, 'dist/cli.js'), 'demo'], { cwd: folder });
    const [shown = ''] = /^Headline:[\s\S]*?(?=\n```)/m.exec(readme) ?? [];
    expect(stdout.trimEnd().endsWith(shown)).toBe(true);
  });

  test('the stacks it deploys are those it names', async () => {
    const deploy = commands.find((one) => one.startsWith('npx cdk deploy')) ?? '';
    const args = deploy.replace(/^npx cdk deploy --all/, 'ls').split(' ');
    const { stdout } = await run('npx', ['cdk', ...args], {
      cwd: root,
      env: { ...process.env, CDK_DISABLE_VERSION_CHECK: '1' },
    });
    for (const stack of stdout.split('\n').filter(Boolean)) expect(readme).toContain(stack.split(' ')[0]);
    expect(stdout.trim().split('\n')).toHaveLength(3);
  }, 120_000);
});
