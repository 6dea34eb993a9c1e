import { expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import { knownPapers } from '../../../shared/pipeline/known-papers.ts';
import { statusOf } from '../../../shared/pipeline/status.ts';
import { verify } from '../../../shared/pipeline/verify.ts';
import { listVersions } from '../../../shared/store/archive.ts';
import { listPapers, loadPaper } from '../../../shared/store/papers.ts';
import { listReportPairs, loadReport } from '../../../shared/store/reports.ts';
import { pdfOf } from '../../support/pdf.ts';
import { registerDocument } from '../../support/register-document.ts';
import { agenda } from '../../support/register-fetch.ts';
import type { RegisterEvent } from '../../support/register-time.ts';
import { contentOf, keysOf } from '../../support/store-content.ts';
import { overTwoRegisters } from '../../support/two-registers.ts';

const onderwerp = 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024';
const texts = ['Nederland steunt Oekraïne met 250 tanks.', 'De top is kort.'];
const other = ['Nederland steunt Oekraïne met 300 tanks.', 'De top is kort.'];

/** The predecessor, in both registers since long. */
const before = agenda(901, {
  year: 2023,
  texts: ['Nederland steunt Oekraïne met 100 tanks.', 'De top is kort.'],
});
const past: RegisterEvent = {
  at: '2024-06-03T08:00:00Z',
  papers: [{ ...before, availableOn: '2024-06-03', datedOn: '2024-06-03' }],
};
/** The ministry's letter, on the day it came in, with or without a number. */
const early = (about: Partial<Parameters<typeof registerDocument>[1]> = {}) =>
  registerDocument(902, { onderwerp, datedOn: '2024-06-21', volgnummer: 902, texts, ...about });
const official = (words: readonly string[] = texts, about: object = {}) =>
  agenda(902, { year: 2024, texts: words, availableOn: '2024-06-28', modifiedAt: '2024-06-28', ...about });
const own = { dossiernummer: '28676', afterId: 'kst-28676-902', beforeId: 'kst-28676-902' };
const pair = { ...own, beforeId: 'kst-28676-901' };

const letterIn = (about: Partial<Parameters<typeof registerDocument>[1]> = {}): RegisterEvent => ({
  at: '2024-06-21T12:00:00Z',
  documents: [early(about)],
});
const printed = (words?: readonly string[], about: object = {}): RegisterEvent => ({
  at: '2024-06-28T08:00:00Z',
  papers: [official(words, about)],
});

test('a paper is told from its first text, and quietly made anew of the official one that says the same', async () => {
  const scene = await overTwoRegisters([past, letterIn(), printed()]);
  await scene.runAt('2024-06-03T12:00:00Z');
  await scene.runAt('2024-06-21T14:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect((await loadReport(scene.store, pair))?.after).toMatchObject({
    status: 'provisional',
    format: 'docx',
  });
  expect((await contentOf(scene.store))['reports/28676/kst-28676-902/kst-28676-901/report.txt']).toContain(
    'voorlopige tekst, docx, opgehaald op',
  );
  expect(scene.heard.told[0]?.body).toMatch(
    /\n\nDit is de voorlopige tekst, zoals de Kamer die ontving\. .*\n$/,
  );
  await scene.runAt('2024-06-28T12:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect((await loadReport(scene.store, pair))?.after).toMatchObject({ status: 'official', format: 'xml' });
  expect(await loadReport(scene.store, own)).toBeUndefined();
  expect(
    (await listVersions(scene.store, own.afterId)).map(({ format, status }) => [format, status]),
  ).toEqual([
    ['docx', 'provisional'],
    ['xml', undefined],
  ]);
  expect(await verify(scene, pair, scene.settings)).toMatchObject({ kind: 'ok' });
});

test('an official text with other words gives a report of just those, and an alert that says what it is', async () => {
  const scene = await overTwoRegisters([past, letterIn(), printed(other)]);
  for (const at of ['2024-06-03', '2024-06-21', '2024-06-28']) await scene.runAt(`${at}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'official-text']);
  const revision = await loadReport(scene.store, own);
  expect(revision).toMatchObject({
    reason: { kind: 'revision' },
    before: { status: 'provisional' },
    after: { status: 'official' },
    summary: { sentences: { same: 1, reworded: 1, added: 0, removed: 0 } },
  });
  const { body, subject } = scene.heard.told[1] ?? { body: '', subject: '' };
  expect(subject).toMatch(/^28676 nr\. 902: officiele tekst, /);
  expect(body).toContain('- was: Nederland steunt Oekraïne met 250 tanks.');
  expect(body).not.toContain('De top is kort.');
  for (const one of [pair, own])
    expect(await verify(scene, one, scene.settings)).toMatchObject({ kind: 'ok' });
});

test('the early text in another form or layout tells nobody, in other words it does', async () => {
  const later = (at: string, words: readonly string[], version: number): RegisterEvent => ({
    at,
    documents: [{ ...early({ texts: words, version }) }],
  });
  const scene = await overTwoRegisters([
    past,
    letterIn(),
    later('2024-06-22T08:00:00Z', [texts.join(' ')], 2),
    later('2024-06-23T08:00:00Z', other, 3),
  ]);
  for (const day of ['03', '21', '22', '23']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'revised']);
  expect(await listVersions(scene.store, own.afterId)).toHaveLength(3);
});

test('a paper that had no number yet is the same paper when it has one: nothing told twice, nothing lost', async () => {
  const scene = await overTwoRegisters([
    past,
    letterIn({ volgnummer: -1 }),
    { at: '2024-06-25T08:00:00Z', documents: [early({ volgnummer: 902 })] },
    printed(other),
  ]);
  await scene.runAt('2024-06-03T12:00:00Z');
  await scene.runAt('2024-06-21T14:00:00Z');
  const earlyId = 'nds-tk-2026D00902';
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  const mailed = await contentOf(scene.store, `reports/28676/${earlyId}/`);
  expect(Object.keys(mailed)).toHaveLength(4);
  await scene.runAt('2024-06-25T14:00:00Z');
  expect(scene.told()).toHaveLength(1);
  expect((await listPapers(scene.store, '28676')).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
  ]);
  expect(await loadPaper(scene.store, '28676', earlyId)).toMatchObject({
    continuedAs: { id: 'kst-28676-902' },
  });
  await scene.runAt('2024-06-28T14:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'official-text']);
  const versions = await listVersions(scene.store, own.afterId);
  expect(versions.map(({ format, status }) => [format, status])).toEqual([
    ['docx', 'provisional'],
    ['xml', undefined],
  ]);
  // What was mailed still opens, and is listed no more.
  expect(await contentOf(scene.store, `reports/28676/${earlyId}/`)).toEqual(mailed);
  const page = (await contentOf(scene.store))['reports/28676/index.html'] ?? '';
  expect(page).toContain('kst-28676-902/kst-28676-901/index.html');
  expect(page).not.toContain(earlyId);
  expect((await knownPapers(scene, ['28676'])).map(({ id }) => id)).not.toContain(earlyId);
});

test('where the official register is the first to give the number, day and title tell that it is the same paper', async () => {
  const scene = await overTwoRegisters([past, letterIn({ volgnummer: -1 }), printed()]);
  for (const day of ['03', '21', '28']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect((await listPapers(scene.store, '28676')).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
  ]);
  expect(await listVersions(scene.store, own.afterId)).toHaveLength(2);
});

test('a copy without a number that is listed after the official paper is of that paper', async () => {
  const late: RegisterEvent = { at: '2024-06-29T08:00:00Z', documents: [early({ volgnummer: -1 })] };
  const scene = await overTwoRegisters([past, printed(), late]);
  for (const day of ['03', '28', '29']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  expect((await listPapers(scene.store, '28676')).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
  ]);
  expect(await listVersions(scene.store, own.afterId)).toHaveLength(1);
});

test('two letters of one day under one title are not taken for each other', async () => {
  const twins = [early({ volgnummer: -1 }), { ...early({ volgnummer: -1 }), nummer: '2026D00999' }];
  const scene = await overTwoRegisters([past, { at: '2024-06-21T12:00:00Z', documents: twins }, printed()]);
  for (const day of ['03', '21', '28']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect((await listPapers(scene.store, '28676')).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
    'nds-tk-2026D00902',
    'nds-tk-2026D00999',
  ]);
});

test('the Kamer’s copy, touched after the official text is out, is not taken', async () => {
  const touched: RegisterEvent = {
    at: '2024-07-02T08:00:00Z',
    documents: [early({ texts: other, version: 4 })],
  };
  const scene = await overTwoRegisters([past, letterIn(), printed(), touched]);
  for (const at of ['2024-06-03', '2024-06-21', '2024-06-28', '2024-07-02'])
    await scene.runAt(`${at}T14:00:00Z`);
  expect(await listVersions(scene.store, own.afterId)).toHaveLength(2);
  expect(scene.told()).toHaveLength(1);
});

test('the same bytes are official once the Kamer says so, and that is no news', async () => {
  const named: RegisterEvent = {
    at: '2024-06-26T08:00:00Z',
    documents: [early({ externalId: 'kst-28676-902', version: 3 })],
  };
  const scene = await overTwoRegisters([past, letterIn(), named]);
  for (const day of ['03', '21', '26']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect(scene.told()).toHaveLength(1);
  expect((await loadReport(scene.store, pair))?.after.status).toBe('official');
  expect(await verify(scene, pair, scene.settings)).toMatchObject({ kind: 'ok' });
});

test('a reprint is a version of its paper: told where its words differ, and never followed by the first print', async () => {
  const reprint = official(other, {
    id: 'kst-28676-902-h1',
    availableOn: '2024-07-01',
    modifiedAt: '2024-07-01',
  });
  const scene = await overTwoRegisters([past, printed(), { at: '2024-07-01T08:00:00Z', papers: [reprint] }]);
  for (const at of ['2024-06-03T14', '2024-06-28T14', '2024-07-01T14', '2024-07-02T14'])
    await scene.runAt(`${at}:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'revised']);
  expect((await listVersions(scene.store, own.afterId)).map(({ edition }) => edition)).toEqual([
    undefined,
    'h1',
  ]);
  expect((await listPapers(scene.store, '28676')).map(({ id }) => id)).toEqual([
    'kst-28676-901',
    'kst-28676-902',
  ]);
  expect((await loadReport(scene.store, own))?.after).toMatchObject({
    id: 'kst-28676-902',
    url: expect.stringContaining('kst-28676-902-h1.html'),
  });
});

test('a letter that is made public weeks after its day is told, and what its dossier had before is not', async () => {
  const late = official(texts, { datedOn: '2024-05-02' });
  const scene = await overTwoRegisters([past, { at: '2024-06-28T08:00:00Z', papers: [late] }]);
  for (const day of ['03', '28']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
});

test('a reprint that bears another day or signature and says the same is told, as the least of changes', async () => {
  const signed = (name: string, about: object = {}) => {
    const paper = official(texts, about);
    const ending = `<ondertekening><functie>De Minister van Defensie,</functie><naam><achternaam>${name}</achternaam></naam></ondertekening></tekst>`;
    return { ...paper, xml: String(paper.xml).replace('</tekst>', ending) };
  };
  const again = { availableOn: '2024-07-01', modifiedAt: '2024-07-01' };
  const scene = await overTwoRegisters([
    past,
    letterIn(),
    { at: '2024-06-28T08:00:00Z', papers: [signed('K.H. Ollongren')] },
    {
      at: '2024-07-01T08:00:00Z',
      papers: [signed('R.P. Brekelmans', { ...again, id: 'kst-28676-902-h1', datedOn: '2024-06-22' })],
    },
  ]);
  for (const at of ['2024-06-03', '2024-06-21', '2024-06-28', '2024-07-01', '2024-07-02'])
    await scene.runAt(`${at}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'revised']);
  const { body, attributes } = scene.heard.told[1] ?? { body: '' };
  expect(attributes?.importance).toBe(1);
  expect(body).toContain('Kop en ondertekening: Datum: 21 juni 2024 → 22 juni 2024\n');
  expect(body).toContain('Minister van Defensie K.H. Ollongren → Minister van Defensie R.P. Brekelmans\n');
  expect(await verify(scene, own, scene.settings)).toMatchObject({ kind: 'ok' });
});

test('a reprint of an old paper, which nobody was told of, is told', async () => {
  const reprint = official(other, {
    id: 'kst-28676-902-h1',
    availableOn: '2025-03-03',
    modifiedAt: '2025-03-03',
  });
  const start = { since: '2025-03-01T06:00:00.000Z' };
  const scene = await overTwoRegisters(
    [past, printed(), { at: '2025-03-03T08:00:00Z', papers: [reprint] }],
    start,
  );
  for (const day of ['02', '03']) await scene.runAt(`2025-03-${day}T14:00:00Z`);
  expect(scene.told().map(([event]) => event)).toEqual(['revised']);
});

test('a reprint that is seen together with its paper is its second version, whichever is listed first', async () => {
  const reprint = official(other, { id: 'kst-28676-902-h1' });
  for (const papers of [
    [official(), reprint],
    [reprint, official()],
  ]) {
    const scene = await overTwoRegisters([past, { at: '2024-06-28T08:00:00Z', papers }]);
    for (const day of ['03', '28']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
    expect((await listVersions(scene.store, own.afterId)).map(({ edition }) => edition)).toEqual([
      undefined,
      'h1',
    ]);
    expect(scene.told().map(([event]) => event)).toEqual(['new']);
  }
});

test('a register that fails stops no other, keeps its own cursor and catches up', async () => {
  const scene = await overTwoRegisters([past, letterIn(), printed(other)]);
  await scene.runAt('2024-06-03T12:00:00Z');
  scene.broken.set('gegevensmagazijn', new FetchError('https://x.nl/', 'down', { retryable: true }));
  const run = await scene.runAt('2024-06-21T14:00:00Z');
  expect(run.discovered.registers.map(({ kind, register }) => [register, kind])).toEqual([
    ['tk', 'failed'],
    ['koop', 'read'],
  ]);
  scene.broken.clear();
  expect((await scene.runAt('2024-06-22T14:00:00Z')).compared).toHaveLength(1);
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  scene.broken.set('/sru', new FetchError('https://x.nl/', 'down', { retryable: true }));
  await scene.runAt('2024-06-28T14:00:00Z');
  expect(scene.told()).toHaveLength(1);
  scene.broken.clear();
  await scene.runAt('2024-06-29T14:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'official-text']);
  expect(Object.keys(await contentOf(scene.store, 'state/')).sort()).toEqual(
    expect.arrayContaining(['state/koop.json', 'state/tk.json']),
  );
});

test('a paper that both registers have is one piece of work', async () => {
  const scene = await overTwoRegisters([past, { ...letterIn(), ...printed(), documents: [early()] }]);
  await scene.runAt('2024-06-03T12:00:00Z');
  scene.goTo('2024-06-28T14:00:00Z');
  const { discovered } = await scene.run();
  const queued = discovered.queued.map(({ publication }) => publication.id);
  expect(queued.filter((id) => id === 'kst-28676-902')).toHaveLength(1);
  expect((await listVersions(scene.store, own.afterId)).map(({ format }) => format)).toEqual(['xml']);
});

test('a paper of which the official file cannot be had is read in its early text meanwhile', async () => {
  const scene = await overTwoRegisters([past, { ...printed(other), documents: [early()] }]);
  await scene.runAt('2024-06-03T12:00:00Z');
  scene.broken.set('kst-28676-902.xml', new FetchError('https://x.nl/', 'down', { retryable: true }));
  await scene.runAt('2024-06-28T14:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new']);
  scene.broken.clear();
  await scene.runAt('2024-06-28T16:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'official-text']);
});

test('the early texts of a paper are kept under both its ids, byte for byte', async () => {
  const scene = await overTwoRegisters([
    past,
    letterIn({ volgnummer: -1 }),
    { at: '2024-06-25T08:00:00Z', documents: [early({ volgnummer: 902 })] },
  ]);
  for (const day of ['03', '21', '25']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  const files = async (id: string) =>
    (await keysOf(scene.store, `snapshots/${id}/`)).map((key) => key.split('/').at(-1));
  expect(await files('kst-28676-902')).toEqual(await files('nds-tk-2026D00902'));
  expect((await listReportPairs(scene.store, '28676')).map(({ afterId }) => afterId)).toEqual([
    'kst-28676-902',
    'nds-tk-2026D00902',
  ]);
});

test('the status says of each register how it stands, and how far the texts are', async () => {
  const scene = await overTwoRegisters([past, letterIn(), printed()]);
  await scene.runAt('2024-06-03T12:00:00Z');
  await scene.runAt('2024-06-21T14:00:00Z');
  expect(await statusOf(scene)).toMatchObject({
    lastCheckAt: '2024-06-21T14:00:00.000Z',
    texts: { provisional: ['kst-28676-902'], withoutXml: [], lag: null },
    unsure: [],
  });
  scene.broken.set('gegevensmagazijn', new FetchError('https://x.nl/', 'down', { retryable: true }));
  await scene.runAt('2024-06-28T14:00:00Z');
  expect(await statusOf(scene)).toMatchObject({
    registers: [
      { register: 'tk', lastReadAt: '2024-06-21T14:00:00.000Z', trouble: { failures: 1 } },
      { register: 'koop', lastReadAt: '2024-06-28T14:00:00.000Z', trouble: null },
    ],
    texts: { provisional: [], lag: { papers: 1, medianDays: 7, mostDays: 7 } },
  });
});

test('a scan that follows the ministry’s file is kept and said to be unreadable, and takes no words away', async () => {
  // Of a page that is a picture there is nothing to read.
  const scan: RegisterEvent = {
    at: '2024-06-23T08:00:00Z',
    documents: [early({ version: 2, file: pdfOf([[]]) })],
  };
  const scene = await overTwoRegisters([past, letterIn(), scan, printed(other)]);
  for (const day of ['03', '21', '23']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  expect(await listVersions(scene.store, own.afterId)).toHaveLength(2);
  expect(await loadPaper(scene.store, '28676', own.afterId)).toMatchObject({
    state: 'read',
    version: { number: 1, format: 'docx' },
  });
  expect((await statusOf(scene)).unreadable).toMatchObject([{ id: 'kst-28676-902' }]);
  expect((await loadReport(scene.store, pair))?.after.format).toBe('docx');
  await scene.runAt('2024-06-28T14:00:00Z');
  expect(scene.told().map(([event]) => event)).toEqual(['new', 'official-text']);
  expect((await statusOf(scene)).unreadable).toEqual([]);
});
