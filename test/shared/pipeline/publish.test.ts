import { expect, test } from 'vitest';
import { NotifyError } from '../../../shared/errors.ts';
import { publish } from '../../../shared/pipeline/publish.ts';
import { addPending, listUnsent } from '../../../shared/store/outbox.ts';
import { anAlert, aWatchlist } from '../../support/alerts.ts';
import { CutOff, cutOffAfter } from '../../support/cut-off.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { agenda } from '../../support/register-fetch.ts';
import { contentOf, keysOf } from '../../support/store-content.ts';

const before = agenda(901, { year: 2023, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] });
const after = agenda(902, { year: 2024, texts: ['Nederland levert 250 tanks.', 'De top is kort.'] });
const minuteMs = 60_000;

/** One new paper compared: its report stands, its alert waits, its dossier is dirty. */
async function scene() {
  const pipeline = aPipeline([before]);
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  await pipeline.publish();
  pipeline.register.papers = [before, after];
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  return pipeline;
}

test('the pages of a dirty dossier are rebuilt, the mark is removed, the alert is sent', async () => {
  const { store, heard, publish } = await scene();
  expect(await publish()).toEqual({ rebuilt: ['28676'], sent: 1, waiting: 0, refused: [] });
  expect(await keysOf(store, 'dirty/')).toEqual([]);
  const content = await contentOf(store, 'reports/');
  expect(Object.keys(content).filter((key) => !key.includes('kst-'))).toEqual([
    'reports/28676/feed.atom',
    'reports/28676/index.html',
    'reports/feed.atom',
    'reports/index.html',
    'reports/status.json',
    'reports/style.css',
  ]);
  expect(content['reports/28676/index.html']).toContain('kst-28676-902/kst-28676-901/index.html');
  expect(content['reports/index.html']).toContain('28676/kst-28676-902/kst-28676-901/index.html');
  expect(JSON.parse(content['reports/status.json'] ?? '')).toMatchObject({
    papers: 2,
    reports: 1,
    waiting: 0,
  });
  expect(heard.told.map(({ subject }) => subject)).toHaveLength(1);
  expect(heard.told[0]?.body.split('\n')[2]).toBe(
    'https://example.nl/28676/kst-28676-902/kst-28676-901/index.html',
  );
});

test('the mail goes out after the pages are there, so that its address opens', async () => {
  const pipeline = await scene();
  let listed = false;
  const notify = async () => {
    const page = await pipeline.store.get('reports/28676/index.html');
    listed = new TextDecoder().decode(page?.body).includes('kst-28676-902');
    return 'id';
  };
  await publish({ ...pipeline.ports(), notify }, pipeline.settings, { who: 'test', sleep: async () => {} });
  expect(listed).toBe(true);
});

test('run again, it rebuilds nothing, sends nothing and changes nothing', async () => {
  const { store, heard, publish } = await scene();
  await publish();
  const content = await contentOf(store);
  expect(await publish()).toEqual({ rebuilt: [], sent: 0, waiting: 0, refused: [] });
  expect(await contentOf(store)).toEqual(content);
  expect(heard.told).toHaveLength(1);
});

test('when only the moment of the last check changed, only the status says so', async () => {
  const { store, discover, register, publish } = await scene();
  await publish();
  const content = await contentOf(store, 'reports/');
  register.at = '2024-06-24T09:00:00.000Z';
  await discover();
  await publish();
  const later = await contentOf(store, 'reports/');
  expect(Object.keys(later).filter((key) => later[key] !== content[key])).toEqual(['reports/status.json']);
  expect(later['reports/status.json']).toContain('2024-06-24T09:00:00.000Z');
});

test('a paper that could not be read stands on the page of its dossier as not compared', async () => {
  const pipeline = aPipeline([
    { ...after, xml: '<officiele-publicatie><gemeenteblad/></officiele-publicatie>' },
  ]);
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  await pipeline.publish();
  const content = await contentOf(pipeline.store, 'reports/');
  expect(content['reports/28676/index.html']).toContain('De tekst kon niet worden gelezen');
  expect(JSON.parse(content['reports/status.json'] ?? '')).toMatchObject({ unreadable: 1 });
});

test('a dossier that changes while its pages are being built keeps its mark for the next run', async () => {
  const pipeline = await scene();
  const { store } = pipeline;
  const replace: typeof store.replace = async (key, body, etag) => {
    if (key === 'reports/28676/index.html') {
      await store.put(
        'dirty/28676.json',
        '{"schema":"kamerdiff/dirty@1","dossiernummer":"28676","papers":{}}',
      );
    }
    return store.replace(key, body, etag);
  };
  await pipeline.publish({ replace });
  expect(await keysOf(store, 'dirty/')).toEqual(['dirty/28676.json']);
  await pipeline.publish();
  expect(await keysOf(store, 'dirty/')).toEqual([]);
});

test('of two that publish at the same moment each alert is sent by one, and the pages are whole', async () => {
  const one = await scene();
  await one.publish();
  const { store, heard, publish } = await scene();
  await Promise.all([publish(), publish()]);
  expect(heard.told).toHaveLength(1);
  expect(await contentOf(store, 'reports/')).toEqual(await contentOf(one.store, 'reports/'));
});

test('cut off at any write, each alert is told once, or once more under a subject that says so', async () => {
  for (let write = 0; ; write += 1) {
    const { store, heard, publish, pass } = await scene();
    const cut = await publish(cutOffAfter(store, write, { last: 'lost' })).catch((error: unknown) => error);
    if (!(cut instanceof CutOff)) break;
    pass(10 * minuteMs);
    await publish();
    const subjects = heard.told.map(({ subject }) => subject);
    const [first = '', second] = subjects;
    expect(subjects.length, `cut off at write ${write}`).toBeLessThan(3);
    if (second !== undefined) expect(second).toBe(`${first.slice(0, 80)} (mogelijk dubbel)`);
    expect(await listUnsent(store)).toEqual([]);
  }
});

test('what is refused stays in the outbox, and is said', async () => {
  const { store, heard, publish } = await scene();
  heard.fail = new NotifyError('no such topic', { retryable: false });
  expect(await publish()).toMatchObject({ sent: 0, waiting: 0, refused: ['no such topic'] });
  expect(await listUnsent(store)).toHaveLength(1);
  heard.fail = undefined;
  expect(await publish()).toMatchObject({ sent: 1, refused: [] });
});

test('no more than thirty are sent in a run, with a second between each', async () => {
  const pipeline = aPipeline([], { watchlist: aWatchlist() });
  for (let number = 1; number <= 32; number += 1) {
    await addPending(pipeline.store, anAlert(`a${number}`, { dossiernummer: `${28000 + number}` }));
  }
  const pauses: number[] = [];
  const run = () =>
    publish(pipeline.ports(), pipeline.settings, {
      who: 'test',
      sleep: async (ms) => {
        pauses.push(ms);
      },
    });
  expect(await run()).toMatchObject({ sent: 30, waiting: 2 });
  expect(pauses).toEqual(Array.from({ length: 29 }, () => 1000));
  expect(pipeline.events).toContainEqual(['mail-waits', { minutes: 0 }]);
  expect(await run()).toMatchObject({ sent: 2, waiting: 0 });
});
