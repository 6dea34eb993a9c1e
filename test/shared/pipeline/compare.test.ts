import { expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import { keys } from '../../../shared/store/keys.ts';
import { listUnsent } from '../../../shared/store/outbox.ts';
import { loadPaper } from '../../../shared/store/papers.ts';
import { loadReport } from '../../../shared/store/reports.ts';
import { aWatchlist } from '../../support/alerts.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { agenda, letter } from '../../support/register-fetch.ts';
import { contentOf, keysOf } from '../../support/store-content.ts';

const before = agenda(901, {
  year: 2023,
  texts: ['Nederland steunt Oekraïne met 100 tanks.', 'De top is kort.'],
});
const after = agenda(902, {
  year: 2024,
  texts: ['Nederland steunt Oekraïne met 250 tanks.', 'De top is kort.'],
});
const pair = { dossiernummer: '28676', afterId: 'kst-28676-902', beforeId: 'kst-28676-901' };

/** The predecessor known and compared, the successor new and queued with alerts. */
async function aNewPaper() {
  const pipeline = aPipeline([before]);
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  pipeline.register.papers = [before, after];
  await pipeline.discover();
  const [work] = pipeline.take();
  if (!work) throw new Error('the new paper was not queued');
  return { ...pipeline, work };
}

test('a new paper gets a report against the earlier one of its series, in all forms, and an alert', async () => {
  const { store, compare, work } = await aNewPaper();
  const outcome = await compare(work);
  expect(outcome).toMatchObject({ kind: 'compared', id: 'kst-28676-902', alerts: 1 });
  expect(await keysOf(store, 'reports/')).toEqual([
    'reports/28676/kst-28676-902/kst-28676-901/index.html',
    'reports/28676/kst-28676-902/kst-28676-901/report.json',
    'reports/28676/kst-28676-902/kst-28676-901/report.md',
    'reports/28676/kst-28676-902/kst-28676-901/report.txt',
  ]);
  const report = await loadReport(store, pair);
  expect(report?.reason.kind).toBe('series');
  expect(report?.summary.sentences).toMatchObject({ same: 1, reworded: 1 });
  const [alert, ...others] = await listUnsent(store);
  expect(others).toEqual([]);
  expect(alert).toMatchObject({
    event: 'new',
    dossiernummer: '28676',
    headline: report?.summary.headline,
    url: 'https://example.nl/28676/kst-28676-902/kst-28676-901/index.html',
  });
  expect(await keysOf(store, 'dirty/')).toEqual(['dirty/28676.json']);
});

test.each([
  ['that is watched too', ['28676', '21501-28']],
  ['that is not', ['28676']],
])('a paper of two dossiers is a baseline in both, filed under one %s', async (_, dossiers) => {
  const elsewhere = {
    ...before,
    id: 'kst-21501-28-136',
    dossiers: ['21501-28', '28676'],
    ondernummer: '136',
  };
  const pipeline = aPipeline([elsewhere, after], { watchlist: aWatchlist({ dossiers }) });
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  await pipeline.publish();
  expect(await keysOf(pipeline.store, 'reports/28676/')).toContain(
    'reports/28676/kst-28676-902/kst-21501-28-136/report.json',
  );
  expect((await contentOf(pipeline.store))['reports/28676/index.html']).toContain('kst-21501-28-136');
});

test('a first paper of its kind has no report', async () => {
  const pipeline = aPipeline([before]);
  await pipeline.discover();
  const [work] = pipeline.take();
  expect(work && (await pipeline.compare(work))).toEqual({
    kind: 'compared',
    id: 'kst-28676-901',
    reports: [],
    alerts: 0,
  });
  expect(await loadPaper(pipeline.store, '28676', 'kst-28676-901')).toMatchObject({
    state: 'read',
    version: { number: 1, format: 'xml' },
    compared: 1,
  });
});

test('delivered twice, a publication changes nothing the second time', async () => {
  const { store, compare, work } = await aNewPaper();
  await compare(work);
  const content = await contentOf(store);
  expect(await compare(work)).toMatchObject({ alerts: 0 });
  expect(await contentOf(store)).toEqual(content);
});

test('a baseline that only the listing told of is fetched for it', async () => {
  const pipeline = aPipeline([]);
  await pipeline.discover();
  pipeline.register.papers = [{ ...before, datedOn: '2024-06-20', availableOn: '2024-06-24' }, after];
  await pipeline.discover();
  const work = pipeline.take().find(({ publication }) => publication.id === 'kst-28676-902');
  expect(work && (await pipeline.compare(work))).toMatchObject({ kind: 'compared', alerts: 1 });
  expect(await loadPaper(pipeline.store, '28676', 'kst-28676-901')).toMatchObject({ state: 'read' });
});

test('a baseline that the register will never give keeps no paper from being compared', async () => {
  const young = { ...before, datedOn: '2024-06-20', availableOn: '2024-06-24' };
  const watchlist = aWatchlist({ pairs: [['kst-28676-903', 'kst-28676-902']] });
  const chosen = letter(903, {
    title: 'Brief',
    texts: ['Een.'],
    datedOn: '2024-06-19',
    availableOn: '2024-06-24',
  });
  const pipeline = aPipeline([young, chosen, after], { watchlist });
  await pipeline.discover();
  const work = pipeline.take().find(({ publication }) => publication.id === 'kst-28676-902');
  if (!work) throw new Error('not queued');
  const error = new FetchError('https://example.nl/', 'refused', { retryable: false });
  pipeline.register.broken = { id: 'kst-28676-901', error };
  const outcome = await pipeline.compare(work);
  expect(outcome.kind === 'compared' && outcome.reports.map(({ pair }) => pair.beforeId)).toEqual([
    'kst-28676-903',
  ]);
  expect(pipeline.events.filter(([event]) => event === 'text-missing')).toHaveLength(1);
});

test('a baseline that may come later holds the paper up, and a paper that cannot be fetched is kept nowhere', async () => {
  const { compare, work, register, store } = await aNewPaper();
  const error = new FetchError('https://example.nl/', 'busy', { retryable: true });
  register.broken = { id: 'kst-28676-902', error };
  await expect(compare(work)).rejects.toThrow('busy');
  expect(await keysOf(store, 'snapshots/kst-28676-902/')).toEqual([]);
  register.broken = undefined;
  expect(await compare(work)).toMatchObject({ kind: 'compared', alerts: 1 });
});

test('a paper whose words changed gets a report against its own earlier version, and an alert', async () => {
  const { store, compare, work, register, discover, take } = await aNewPaper();
  await compare(work);
  const revised = agenda(902, {
    year: 2024,
    texts: ['Nederland steunt Oekraïne met 300 tanks.', 'De top is kort.'],
    modifiedAt: '2024-06-26',
  });
  register.papers = [before, revised];
  await discover();
  const [again] = take();
  expect(again && (await compare(again))).toMatchObject({ kind: 'compared', alerts: 1 });
  const revision = await loadReport(store, { ...pair, beforeId: 'kst-28676-902' });
  expect(revision?.reason.kind).toBe('revision');
  expect(revision?.summary.sentences).toMatchObject({ reworded: 1, added: 0, removed: 0 });
  // The report against the earlier paper is of the latest words.
  const report = await loadReport(store, pair);
  expect(report?.after.sha256).toBe(revision?.after.sha256);
  expect((await listUnsent(store)).map(({ event }) => event).sort()).toEqual(['new', 'revised']);
  const content = await contentOf(store);
  expect(again && (await compare(again))).toMatchObject({ alerts: 0 });
  expect(await contentOf(store)).toEqual(content);
});

test('the same words in other bytes are no revision and tell nobody', async () => {
  const { store, compare, work, register, discover, take } = await aNewPaper();
  await compare(work);
  const xml = `${after.xml}\n<!-- opnieuw opgemaakt -->\n`;
  register.papers = [before, { ...after, xml, modifiedAt: '2024-06-26' }];
  await discover();
  const [again] = take();
  expect(again && (await compare(again))).toMatchObject({ kind: 'compared', alerts: 0 });
  expect(await keysOf(store, 'versions/kst-28676-902/')).toHaveLength(2);
  expect(await loadReport(store, { ...pair, beforeId: 'kst-28676-902' })).toBeUndefined();
  // Quietly, the report is now of the bytes that are published.
  const version = (await loadPaper(store, '28676', 'kst-28676-902'))?.version;
  expect((await loadReport(store, pair))?.after.sha256).toBe(version?.sha256);
});

test('a revised baseline makes the reports of those after it anew, and silently', async () => {
  const { store, compare, work, register, discover, take } = await aNewPaper();
  await compare(work);
  const revised = agenda(901, {
    year: 2023,
    texts: ['Nederland steunt Oekraïne met 99 tanks.'],
    modifiedAt: '2024-06-24',
    availableOn: '2024-06-24',
  });
  register.papers = [revised, after];
  await discover();
  const again = take().find(({ publication }) => publication.id === 'kst-28676-901');
  await compare(again ?? { ...work, publication: { ...work.publication, id: 'kst-28676-901', files: {} } });
  const version = (await loadPaper(store, '28676', 'kst-28676-901'))?.version;
  expect(version?.number).toBe(2);
  expect((await loadReport(store, pair))?.before.sha256).toBe(version?.sha256);
  expect((await listUnsent(store)).filter(({ event }) => event === 'new')).toHaveLength(1);
});

test('what cannot be read is kept with the reason, is no error, and is read by a later version of the program', async () => {
  const pipeline = aPipeline([
    { ...after, xml: '<officiele-publicatie><gemeenteblad/></officiele-publicatie>' },
  ]);
  await pipeline.discover();
  const [work] = pipeline.take();
  if (!work) throw new Error('not queued');
  expect(await pipeline.compare(work)).toMatchObject({ kind: 'unreadable', id: 'kst-28676-902' });
  const quarantined = await contentOf(pipeline.store, 'quarantine/');
  expect(Object.values(quarantined).join()).toContain('"by": "1.0.0"');
  expect(await keysOf(pipeline.store, 'snapshots/')).toHaveLength(2);
  expect(await loadPaper(pipeline.store, '28676', 'kst-28676-902')).toMatchObject({ state: 'unreadable' });
  await pipeline.discover();
  expect(pipeline.take()).toEqual([]);
  await pipeline.discover({ version: '1.1.0' });
  expect(pipeline.take()).toMatchObject([{ publication: { id: 'kst-28676-902' } }]);
});

test('a paper that is listed before its text is out waits, and is no error', async () => {
  const { xml: _none, ...bare } = after;
  const pipeline = aPipeline([bare]);
  await pipeline.discover();
  const [work] = pipeline.take();
  expect(work && (await pipeline.compare(work))).toEqual({ kind: 'not-yet', id: 'kst-28676-902' });
  expect(await loadPaper(pipeline.store, '28676', 'kst-28676-902')).toMatchObject({ state: 'announced' });
  expect(await keysOf(pipeline.store, 'snapshots/')).toEqual([]);
});

test('a paper that is seen at the first look of a dossier makes reports and no alert', async () => {
  const pipeline = aPipeline([before, after]);
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare({ ...work, alerts: 'on' });
  expect(await loadReport(pipeline.store, pair)).toBeDefined();
  expect(await listUnsent(pipeline.store)).toEqual([]);
});

test('a pair chosen in the watchlist is compared, whatever the papers are', async () => {
  const one = letter(903, { title: 'Brief over iets', texts: ['Het is zo.'], datedOn: '2024-06-20' });
  const other = letter(904, { title: 'Brief over iets anders', texts: ['Het is niet zo.'] });
  const watchlist = aWatchlist({ pairs: [['kst-28676-903', 'kst-28676-904']] });
  const pipeline = aPipeline([one, other], { watchlist });
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  const report = await loadReport(pipeline.store, {
    dossiernummer: '28676',
    afterId: 'kst-28676-904',
    beforeId: 'kst-28676-903',
  });
  expect(report?.reason.kind).toBe('chosen');
  expect(await pipeline.store.get(keys.dirty('28676'))).toBeDefined();
});
