import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuiltCommand, builtCommand } from '../support/command.ts';
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
  const list = await command.run(['list', '--store', 'both'], { cwd: folder });
  const cells = list.stdout.split('\n').map((line) => line.split(/ {2,}/).slice(4, 6).join(' '));
  expect(cells).toEqual(['STATE TEXT', 'read official', 'read provisional', 'announced -', '']);
});
