import { chmod, mkdir, mkdtemp, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltCommand, builtCommand } from '../support/command.ts';

const firstLook = fileURLToPath(new URL('../../functions/demo/replies/1-first-look', import.meta.url));
const demoXml = join(firstLook, 'kst-28676-439.xml');

let command: BuiltCommand;
let folder: string;
const path = (name: string) => join(folder, name);

beforeAll(async () => {
  command = await builtCommand();
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-command-'));
  await writeFile(path('before.txt'), 'Nederland steunt Oekraïne met 100 tanks.\n\nDe top is kort.\n');
  await writeFile(path('after.txt'), 'Nederland steunt Oekraïne met 250 tanks.\n\nDe top is kort.\n');
  for (const name of ['before.txt', 'after.txt']) await utimes(path(name), 1_700_000_000, 1_700_000_000);
  await writeFile(path('empty.txt'), '');
  await writeFile(
    path('binary.txt'),
    Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256)),
  );
  await writeFile(path('other.xml'), '<?xml version="1.0"?><html><body>een pagina</body></html>');
  await writeFile(path('broken.xml'), '<officiele-publicatie><kamerstuk>');
  await writeFile(
    path('no-text.pdf'),
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );
  await writeFile(path('wrong.json'), '{"sections": 3}');
  await writeFile(path('letter.odt'), 'PK');
  await writeFile(path('wrong-list.json'), '{"language":"nl","dossiers":[28676]}');
  await writeFile(path('no.json'), 'no');
  await mkdir(path('a-folder'));
  await mkdir(path('a-folder.txt'));
});

afterAll(async () => {
  await command.remove();
  await rm(folder, { recursive: true, force: true });
});

/** Nothing but one line on standard error. */
const oneLine = (text: RegExp) => new RegExp(`^kamerdiff: [^\\n]*${text.source}[^\\n]*\\n$`, 's');

test.each([
  [
    'a file that does not exist',
    ['compare', 'nowhere.txt', 'after.txt'],
    /nowhere\.txt: found nothing there, expected a file/,
  ],
  ['a folder', ['compare', './a-folder', 'after.txt'], /a-folder: found a folder, expected a file/],
  ['a folder named as a file', ['compare', 'a-folder.txt', 'after.txt'], /a-folder\.txt: found a folder/],
  ['an empty file', ['compare', 'empty.txt', 'after.txt'], /empty\.txt: found an empty file/],
  ['binary rubbish', ['compare', 'binary.txt', 'after.txt'], /binary\.txt: found .*expected/],
  ['XML of another kind', ['compare', 'other.xml', 'after.txt'], /other\.xml: found .*expected/],
  ['XML that is cut off', ['read', 'broken.xml'], /broken\.xml: /],
  ['a PDF without text', ['read', 'no-text.pdf'], /no-text\.pdf: /],
  ['JSON of another kind', ['read', 'wrong.json'], /wrong\.json: /],
  [
    'a file of a format that is not read',
    ['read', './letter.odt'],
    /letter\.odt: its name says no format, expected \.xml/,
  ],
  [
    'what is neither file nor kamerstuk',
    ['compare', 'zomaar', 'after.txt'],
    /"zomaar": it is no file here, and no kamerstuk such as 28676-439/,
  ],
  [
    'a kamerstuk that nobody has',
    ['compare', '28676-999', 'after.txt', '--source', firstLook, '--store', 'nothing'],
    /kst-28676-999 \(28 676, nr\. 999\): looked in the store nothing and in the recorded replies in .*"kamerdiff watch 28676 --once"/,
  ],
  [
    'a watchlist that is wrong',
    ['watch', '--once', '--config', 'wrong-list.json'],
    /wrong-list\.json: the field "dossiers\.0" is wrong: found 28676, expected a value of type string/,
  ],
  [
    'a watchlist that is no JSON',
    ['compare', 'before.txt', 'after.txt', '--config', 'no.json'],
    /no\.json is not JSON/,
  ],
  [
    'a watchlist that is not there',
    ['compare', 'before.txt', 'after.txt', '--config', 'nowhere.json'],
    /nowhere\.json: found no such file/,
  ],
  ['a source that is not there', ['watch', '--once', '--source', 'nowhere'], /recorded replies in nowhere/],
  [
    'an alert for nobody',
    ['watch', '--once', '--alert', 'pigeon'],
    /"pigeon": expected terminal, maildir:DIR or sns:ARN/,
  ],
  ['a bucket without a name', ['status', '--store', 's3:'], /"s3:": expected s3:\/\/BUCKET/],
  [
    'a result that cannot be written',
    ['compare', 'before.txt', 'after.txt', '--out', 'nowhere/x.html'],
    /nowhere\/x\.html/,
  ],
  ['a report that is not there', ['verify', 'nowhere'], /report for "nowhere"/],
  [
    'one file without a dossier',
    ['compare', 'after.txt'],
    /after\.txt with: it does not say of which dossier it is\. Name the one to compare with: --against/,
  ],
])(
  '%s is one line that says what was found and what was expected, and exit 1',
  async (_about, args, line) => {
    const { code, stdout, stderr } = await command.run(args, { cwd: folder });
    expect(stderr).toMatch(oneLine(line));
    expect(stdout).toBe('');
    expect(code).toBe(1);
  },
);

test.each([
  ['no papers', ['compare']],
  ['three papers', ['compare', 'a.txt', 'b.txt', 'c.txt']],
  ['the earlier paper named twice', ['compare', 'a.txt', 'b.txt', '--against', 'c.txt']],
  ['a form that is none', ['compare', 'a.txt', 'b.txt', '--format', 'pdf']],
  ['an option that is none', ['status', '--colour']],
  ['a command that is none', ['compute']],
  ['a span that is none', ['watch', '--every', 'often']],
  ['a span that is impolite', ['watch', '--every', '5s']],
  ['once and again and again', ['watch', '--once', '--every', '15m']],
])('%s is wrong use, and exit 2', async (_about, args) => {
  const { code, stdout, stderr } = await command.run(args, { cwd: folder });
  expect(stderr).toMatch(/^error: /);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test('with --debug an error also says where it arose', async () => {
  const { stderr } = await command.run(['read', 'empty.txt', '--debug'], { cwd: folder });
  expect(stderr).toMatch(/^kamerdiff: .*empty file.*\n.*ParseError/);
  expect(stderr).toMatch(/\n\s+at /);
});

test('help goes to standard output and teaches by example', async () => {
  const { code, stdout, stderr } = await command.run(['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const name of ['demo', 'compare', 'read', 'watch', 'preview', 'status', 'verify']) {
    expect(stdout).toContain(`\n  ${name} `);
    const help = await command.run([name, '--help']);
    expect([help.code, help.stderr], name).toEqual([0, '']);
    expect(help.stdout, name).toContain(`\n  kamerdiff ${name}`);
    for (const option of [
      '--store',
      '--source',
      '--record',
      '--config',
      '--json',
      '--quiet',
      '--debug',
      '--help',
    ]) {
      expect(help.stdout, name).toContain(option);
    }
  }
});

test('without a command it shows the help, as wrong use', async () => {
  const { code, stderr } = await command.run([]);
  expect(stderr).toContain('Usage: kamerdiff');
  expect(code).toBe(2);
});

test('the version is that of the package', async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  expect((await command.run(['--version'])).stdout).toBe(`${version}\n`);
});

test('two files are compared without network, store or AWS, and print the same bytes each time', async () => {
  for (const format of ['text', 'json', 'md', 'html']) {
    const args = ['compare', 'before.txt', 'after.txt', '--format', format];
    const [one, other] = [await command.run(args, { cwd: folder }), await command.run(args, { cwd: folder })];
    expect([one.code, one.stderr], format).toEqual([0, '']);
    expect(one.stdout, format).toContain('250');
    expect(other.stdout, format).toBe(one.stdout);
  }
});

test('as JSON it is the comparison of the contract', async () => {
  const { stdout } = await command.run(['compare', 'before.txt', 'after.txt', '--json'], { cwd: folder });
  const report = JSON.parse(stdout);
  expect(report).toMatchObject({
    schema: 'kamerdiff/comparison@1',
    before: { id: 'before.txt', format: 'txt', url: null, takenAt: '2023-11-14T22:13:20.000Z' },
    after: { id: 'after.txt', format: 'txt' },
    reason: { kind: 'chosen', text: 'Gekozen op de opdrachtregel: before.txt, daarna after.txt.' },
    summary: { sentences: { same: 1, reworded: 1, added: 0, removed: 0 } },
    engine: { name: 'kamerdiff' },
  });
  expect(report.before.sha256).toMatch(/^[0-9a-f]{64}$/);
});

test('the earlier paper may be named after, and the language is the reader’s', async () => {
  const args = ['compare', 'after.txt', '--against', 'before.txt', '--lang', 'en', '--format', 'json'];
  const report = JSON.parse((await command.run(args, { cwd: folder })).stdout);
  expect(report).toMatchObject({
    language: 'en',
    before: { id: 'before.txt' },
    reason: { text: 'Chosen on the command line: before.txt, then after.txt.' },
  });
});

test('the form of a result follows the name of its file', async () => {
  const { code, stdout, stderr } = await command.run(
    ['compare', 'before.txt', 'after.txt', '--out', 'x.html'],
    {
      cwd: folder,
    },
  );
  expect([code, stdout, stderr]).toEqual([0, '', 'Written to x.html\n']);
  expect(await readFile(path('x.html'), 'utf8')).toMatch(/^<!doctype html>/i);
});

test('a kamerstuk alone is compared with the earlier one of its series, and it says why', async () => {
  const args = [
    'compare',
    '28 676, nr. 439',
    '--source',
    firstLook,
    '--store',
    'nothing',
    '--format',
    'json',
  ];
  const { code, stdout, stderr } = await command.run(args, { cwd: folder });
  expect(stderr).toMatch(/^Compared with demo-28676-1: /);
  expect(JSON.parse(stdout)).toMatchObject({
    before: { id: 'demo-28676-1' },
    after: { id: 'kst-28676-439' },
    reason: { kind: 'series' },
  });
  expect(code).toBe(0);
});

test('a file that says what it is, is compared with the earlier paper of its series', async () => {
  const args = ['compare', demoXml, '--source', firstLook, '--store', 'nothing', '--format', 'json'];
  const { stdout } = await command.run(args, { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ before: { id: 'demo-28676-1' }, reason: { kind: 'series' } });
});

test('a paper is read as headings, paragraphs and notes, in three forms', async () => {
  const json = await command.run(['read', demoXml, '--format', 'json']);
  expect(Object.keys(JSON.parse(json.stdout))).toEqual(
    expect.arrayContaining(['title', 'sections', 'footnotes']),
  );
  expect((await command.run(['read', demoXml, '--format', 'md'])).stdout).toContain('\n## ');
  expect((await command.run(['read', demoXml])).stdout).toMatch(/^---\nschema: /);
});

test('a document printed as JSON or Markdown reads back without one changed sentence', async () => {
  for (const [format, name] of [
    ['json', 'as.json'],
    ['md', 'as.md'],
  ] as const) {
    await command.run(['read', demoXml, '--format', format, '--out', name], { cwd: folder });
    const { stdout } = await command.run(['compare', demoXml, name, '--format', 'json'], { cwd: folder });
    const { sentences } = JSON.parse(stdout).summary;
    expect(sentences, format).toMatchObject({ reworded: 0, added: 0, removed: 0, moved: 0 });
    expect(sentences.same, format).toBeGreaterThan(50);
  }
});

test('a preview is the alert as it would go out', async () => {
  const args = ['preview', '28676-439', '--source', firstLook, '--store', 'nothing'];
  const { code, stdout } = await command.run(args, { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Subject: {4}28676 nr\. 439[ -~]*\n/);
  expect(stdout).toMatch(/\nimportance: +\d+\n/);
  expect(stdout).toMatch(/\nbytes: +\d+\n/);
  const json = JSON.parse((await command.run([...args, '--json'], { cwd: folder })).stdout);
  expect(json).toMatchObject({
    attributes: { dossier: '28676', event: 'new' },
    bytes: Buffer.byteLength(json.body),
  });
});

test('a reader that has seen enough ends the command quietly', async () => {
  const { stderr, code } = await command.run(['compare', demoXml, 'before.txt', '--format', 'html'], {
    cwd: folder,
    closeOutput: true,
  });
  expect([code, stderr]).toEqual([0, '']);
});

test('a store that cannot be written is one line, and leaves nothing half written', async () => {
  // The administrator may write everywhere, so a file stands where the folder would be.
  await writeFile(path('store-is-a-file'), 'x');
  const args = ['watch', '--once', '--source', firstLook, '--store', 'store-is-a-file'];
  const { code, stderr } = await command.run(args, { cwd: folder });
  expect(stderr).toMatch(oneLine(/store/));
  expect(code).toBe(1);
  expect(await readFile(path('store-is-a-file'), 'utf8')).toBe('x');
  if (process.getuid?.() === 0) return;
  await mkdir(path('read-only'));
  await chmod(path('read-only'), 0o500);
  const denied = await command.run(['watch', '--once', '--source', firstLook, '--store', 'read-only'], {
    cwd: folder,
  });
  expect(denied.stderr).toMatch(oneLine(/store/));
  expect(denied.code).toBe(1);
});

test('what two files and the help need is small: no AWS, no HTML reader, no register', async () => {
  const inputs = await command.inputs();
  const loaded = new Set<string>();
  const load = (file: string) => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of inputs[file]?.imports ?? []) if (kind !== 'dynamic-import') load(path);
  };
  load('functions/cli.ts');
  const ours = /node_modules\/commander|functions\/|shared\/errors|package\.json|^node:/;
  expect([...loaded].filter((input) => !ours.test(input))).toEqual([]);
  load('functions/commands/compare.ts');
  load('shared/report/to-text.ts');
  expect(loaded).toContain('shared/comparison/align.ts');
  expect(
    [...loaded].filter((input) =>
      /@aws-sdk|smithy|cheerio|parse5|unpdf|source\/koop|adapters\/s3/.test(input),
    ),
  ).toEqual([]);
});

test('starts from what V8 compiled at the build, and does the same where V8 takes none of it', async () => {
  const file = (name: string) => join(dirname(command.program), name);
  const script = new Script(await readFile(file('program.cjs'), 'latin1'), {
    filename: file('program.cjs'),
    cachedData: await readFile(file('program.cache')),
  });
  expect(script.cachedDataRejected).toBe(false);

  // Tells of each script that is made whether V8 was given what it compiled, and took it.
  const telling = path('tell.cjs');
  await writeFile(
    telling,
    `const vm = require('node:vm');
const { Script } = vm;
vm.Script = class extends Script {
  constructor(source, options) {
    super(source, options);
    process.once('exit', () => process.stderr.write(\`rejected: \${this.cachedDataRejected}\\n\`));
  }
};`,
  );
  const compare = (env = {}) => command.run(['compare', 'before.txt', demoXml], { cwd: folder, env });
  expect((await compare({ NODE_OPTIONS: `--require ${telling}` })).stderr).toBe('rejected: false\n');
  const quick = await compare();
  await rename(file('program.cache'), file('kept'));
  const without = await compare();
  await writeFile(file('program.cache'), 'what another version of V8 would make');
  const ofAnother = await compare();
  await rename(file('kept'), file('program.cache'));
  expect(quick.code).toBe(0);
  for (const { code, stdout, stderr } of [without, ofAnother])
    expect([code, stdout, stderr]).toEqual([0, quick.stdout, quick.stderr]);
});
