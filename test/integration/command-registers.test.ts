import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltCommand, builtCommand } from '../support/command.ts';
import { pdfOf } from '../support/pdf.ts';
import { registerDocument } from '../support/register-document.ts';
import { agenda } from '../support/register-fetch.ts';
import { type Register, startRegister } from '../support/register-server.ts';

/** The command over both registers: one paper official, one that only the Kamer has, one without a text. */
const today = new Date().toISOString().slice(0, 10);
const before = agenda(901, { year: 2023, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] });
const early = registerDocument(902, {
  onderwerp: 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024',
  volgnummer: 902,
  datedOn: today,
  texts: ['Nederland levert 250 tanks.', 'De top is kort.'],
  changedAt: `${today}T05:00:00Z`,
});
const { xml: _none, ...bare } = agenda(903, { year: 2024, texts: [], datedOn: today, availableOn: today });

let command: BuiltCommand;
let register: Register;
let folder: string;

beforeAll(async () => {
  command = await builtCommand();
  register = await startRegister({ papers: [before, bare], documents: [early] });
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-registers-'));
});
afterAll(async () => {
  await Promise.all([command.remove(), register.close(), rm(folder, { recursive: true, force: true })]);
});
const run = (...args: string[]) => command.run([...args, '--source', register.url], { cwd: folder });

test('compare fetches a paper that only the Kamer has, and what it is to be read against', async () => {
  const { code, stdout, stderr } = await run('compare', '28676-902', '--store', 'empty', '--json');
  expect([code, stderr]).toEqual([0, '']);
  const { before: earlier, after } = JSON.parse(stdout);
  expect(earlier).toMatchObject({ id: 'kst-28676-901', status: 'official' });
  expect(after).toMatchObject({ id: 'kst-28676-902', status: 'provisional', format: 'docx' });
});

test('what was recorded of a server is done again from the folder, where it went well and where it did not', async () => {
  const source = ['--source', 'recording'];
  for (const args of [
    ['compare', '28676-902', '--json'],
    ['read', '28676-903'],
  ]) {
    const lived = await run(...args, '--store', 'empty', '--record', 'recording');
    const again = await command.run([...args, '--store', 'empty', ...source], { cwd: folder });
    expect([again.code, again.stdout]).toEqual([lived.code, lived.stdout]);
    expect(again.stderr).toBe(
      lived.stderr.replace(`the register at ${register.url}/sru`, 'the recorded replies in recording'),
    );
  }
});

test('a paper of which no text is out anywhere is one line that says so', async () => {
  const { code, stderr } = await run('read', '28676-903', '--store', 'empty');
  expect(code).toBe(1);
  expect(stderr).toContain('Cannot read kst-28676-903');
  expect(stderr).toContain('its text is not out yet');
});

test('backfill takes in both registers, and says which text each paper is in', async () => {
  const { code, stdout } = await run('backfill', '28676', '--store', 'both');
  expect(stdout).toMatch(/^Listed 1 in tk, 2 in koop: compared 2, there already 0, without a text 1\.\n/);
  expect(code).toBe(0);
  const again = await run('backfill', '28676', '--store', 'both');
  expect(again.stdout).toMatch(/compared 0, there already 2, without a text 1\.\n/);
  const list = await command.run(['list', '--store', 'both'], { cwd: folder });
  const cells = list.stdout.split('\n').map((line) => line.split(/ {2,}/).slice(4, 6).join(' '));
  expect(cells).toEqual(['STATE TEXT', 'read official', 'read provisional', 'announced -', '']);
});

test('an official attachment is found by its name, and read against the last of its series', async () => {
  const { xml: _, ...attachment } = agenda(905, { year: 2024, texts: [], id: 'blg-1000005' });
  const file = pdfOf([['Nederland levert 250 tanks.', '', 'De top is kort.']]);
  const about = { publicatienaam: 'Bijlage', hoofddocument: 'kst-28676-905', dossiers: [], pdf: file };
  register.set({ papers: [before, { ...attachment, ...about }], documents: [] });
  const { code, stdout } = await run('compare', 'blg-1000005', '--store', 'empty', '--json');
  register.set({ papers: [before, bare], documents: [early] });
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ before: { id: 'kst-28676-901' }, after: { id: 'blg-1000005' } });
});

test('an attachment is listed under its letter, and read by its own name', async () => {
  const attachment = registerDocument(904, {
    onderwerp: 'Beslisnota',
    soort: 'Bijlage',
    bronDocument: early.nummer,
    datedOn: today,
    texts: ['De nota raadt aan de brief te verzenden.'],
  });
  register.set({ papers: [before], documents: [early, attachment] });
  await run('backfill', '28676', '--store', 'attached');
  const list = await command.run(['list', '--store', 'attached'], { cwd: folder });
  const ids = list.stdout.split('\n').map((line) => line.split(/(?<=\S) {2,}/)[0]);
  expect(ids).toEqual(['PAPER', 'kst-28676-901', 'kst-28676-902', '  nds-tk-2026D00904', '']);
  const { stdout } = await run('read', 'nds-tk-2026D00904', '--format', 'text', '--store', 'attached');
  expect(stdout).toContain('De nota raadt aan de brief te verzenden.');
  const status = await command.run(['status', '--store', 'attached'], { cwd: folder });
  expect(status.stdout).toContain(
    '3 of dossier 28676 (3 read, 0 announced, 0 unreadable; 1 attachment among them)',
  );
});

test('watch tells a paper from its early text, and again only of the other words of the official one', async () => {
  register.set({ papers: [before], documents: [] });
  const watch = () => run('watch', '28676', '--once', '--store', 'watched', '--alert', 'maildir:mail');
  expect((await watch()).stdout).toContain('Listed 0 in tk, 1 in koop, compared 1');
  register.set({ documents: [{ ...early, changedAt: new Date().toISOString() }] });
  const first = await watch();
  expect([first.code, first.stdout.split('\n')[0]]).toEqual([
    0,
    'Listed 1 in tk, 0 in koop, compared 1, waiting for the text of 0, alerts sent 1.',
  ]);
  expect((await watch()).stdout).toContain('alerts sent 0');
  const printed = (words: readonly string[], id = 'kst-28676-902') =>
    agenda(902, { year: 2024, texts: words, datedOn: today, availableOn: today, id });
  register.set({ papers: [before, printed(['Nederland levert 250 tanks.', 'De top is kort.'])] });
  expect((await watch()).stdout).toContain('alerts sent 0');
  const reprint = printed(['Nederland levert 300 tanks.', 'De top is kort.'], 'kst-28676-902-h1');
  register.set({ papers: [before, printed(['Nederland levert 250 tanks.', 'De top is kort.']), reprint] });
  expect((await watch()).stdout).toContain('alerts sent 1');
  const { code, stdout } = await command.run(['verify', 'watched'], { cwd: folder });
  expect([code, stdout.match(/^ok/gm)?.length]).toEqual([0, 2]);
  const status = JSON.parse(
    (await command.run(['status', '--store', 'watched', '--json'], { cwd: folder })).stdout,
  );
  expect(status.registers.map(({ trouble }: { trouble: unknown }) => trouble)).toEqual([null, null]);
});

test('a register that does not answer is exit 3, and what the other has is compared', async () => {
  register.set({ papers: [before], documents: [], faults: [{ kind: 'maintenance', on: 'odata' }] });
  const { code, stdout } = await run('watch', '28676', '--once', '--store', 'half', '--quiet');
  register.set({ faults: [] });
  expect(code).toBe(3);
  expect(stdout).toContain('Listed 1 in koop, compared 1');
  expect(stdout).toContain('The register tk could not be read (1 times in a row)');
});
