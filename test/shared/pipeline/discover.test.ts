import { expect, test } from 'vitest';
import { discover } from '../../../shared/pipeline/discover.ts';
import { loadRecord } from '../../../shared/store/change-record.ts';
import { keys } from '../../../shared/store/keys.ts';
import { listUnsent } from '../../../shared/store/outbox.ts';
import { loadPaper } from '../../../shared/store/papers.ts';
import type { RegisterState } from '../../../shared/store/records.ts';
import { aWatchlist } from '../../support/alerts.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { registerDocument } from '../../support/register-document.ts';
import { agenda, letter } from '../../support/register-fetch.ts';
import { contentOf, keysOf } from '../../support/store-content.ts';

const hourMs = 60 * 60 * 1000;
const first = agenda(901, { year: 2023, texts: ['Een.'] });
const second = agenda(902, { year: 2024, texts: ['Twee.'] });
const questionsOf = (asked: readonly URL[]) =>
  asked.map((url) => url.searchParams.get('query')?.match(/dt\.available>=(\S+)/)?.[1] ?? 'all');
const idsOf = (work: readonly { publication: { id: string } }[]) =>
  work.map(({ publication }) => publication.id);

test('at first sight of a dossier all its papers are queued, and none is told', async () => {
  const pipeline = aPipeline([first, second]);
  const result = await pipeline.discover();
  expect(result).toMatchObject({ registers: [{ kind: 'read', register: 'koop', listed: 2 }] });
  expect(pipeline.queued.map(({ publication, alerts }) => [publication.id, alerts])).toEqual([
    ['kst-28676-901', 'off'],
    ['kst-28676-902', 'off'],
  ]);
  expect(questionsOf(pipeline.register.asked)).toEqual(['all']);
});

test('every paper is recorded before any is queued', async () => {
  const pipeline = aPipeline([first, second]);
  let recorded: string[] = [];
  const ports = {
    ...pipeline.ports(),
    work: async () => {
      recorded = await keysOf(pipeline.store, 'dossiers/');
    },
  };
  await discover(ports, pipeline.settings);
  expect(recorded).toEqual(['dossiers/28676/kst-28676-901.json', 'dossiers/28676/kst-28676-902.json']);
  expect(await loadPaper(pipeline.store, '28676', 'kst-28676-902')).toMatchObject({
    state: 'announced',
    label: { kind: 'geannoteerde-agenda', meeting: { series: 'navo-top' } },
    firstSeenAt: '2024-06-24T07:30:00.000Z',
  });
});

test('a later look asks from two days before the last one, and queues only what is new', async () => {
  const pipeline = aPipeline([first]);
  await pipeline.discover();
  pipeline.take();
  pipeline.register.papers = [first, second];
  await pipeline.discover();
  expect(questionsOf(pipeline.register.asked)).toEqual(['all', '2024-06-22']);
  expect(pipeline.take()).toMatchObject([{ publication: { id: 'kst-28676-902' }, alerts: 'on' }]);
  await pipeline.discover();
  expect(pipeline.queued).toEqual([]);
});

test('a paper that the register changed is queued again', async () => {
  const pipeline = aPipeline([second]);
  await pipeline.discover();
  pipeline.take();
  pipeline.register.papers = [{ ...second, modifiedAt: '2024-06-25' }];
  await pipeline.discover();
  expect(idsOf(pipeline.queued)).toEqual(['kst-28676-902']);
});

test('a paper is old by the day it was made public, and not by the one it bears', async () => {
  const pipeline = aPipeline([]);
  pipeline.register.at = '2024-07-01T07:30:00.000Z';
  await pipeline.discover({ registers: ['tk'] });
  pipeline.register.at = '2024-07-01T08:30:00.000Z';
  const touched = (number: number, registeredOn: string) =>
    registerDocument(number, { volgnummer: number, datedOn: '2024-05-02', registeredOn });
  // Both come along with what changed since; the second was public long before anyone looked.
  pipeline.register.documents = [touched(903, '2024-06-24'), touched(904, '2024-06-23')];
  await pipeline.discover({ registers: ['tk'] });
  expect(pipeline.queued.map(({ publication, alerts }) => [publication.id, alerts]).sort()).toEqual([
    ['kst-28676-903', 'on'],
    ['kst-28676-904', 'off'],
  ]);
});

test('attachments that are no longer listed, as their letter is not, are no outage', async () => {
  const own = letter(903, {
    title: 'Een brief',
    texts: ['Een brief.'],
    availableOn: '2024-06-21',
    bijlagen: ['blg-1', 'blg-2', 'blg-3'],
  });
  const attached = (own.bijlagen ?? []).map((id) => ({
    ...own,
    id,
    bijlagen: [],
    publicatienaam: 'Bijlage',
    hoofddocument: own.id,
    availableOn: '2024-06-24',
  }));
  const pipeline = aPipeline([own, ...attached]);
  expect((await pipeline.discover()).registers).toMatchObject([{ kind: 'read', listed: 4 }]);
  expect((await pipeline.discover()).registers).toMatchObject([{ kind: 'read', listed: 0 }]);
});

test('what was made public since the last look is told, however long ago that was', async () => {
  const pipeline = aPipeline([]);
  await pipeline.discover();
  pipeline.register.at = '2024-09-01T07:30:00.000Z';
  const about = { texts: ['Een brief.'], datedOn: '2024-05-02' };
  pipeline.register.papers = [letter(903, { title: 'Een brief', ...about, availableOn: '2024-06-25' })];
  await pipeline.discover();
  expect(pipeline.queued.map(({ publication, alerts }) => [publication.id, alerts])).toEqual([
    ['kst-28676-903', 'on'],
  ]);
});

test('a dossier that is watched from now on is looked at from its beginning, and silently', async () => {
  const pipeline = aPipeline([first]);
  await pipeline.discover();
  pipeline.take();
  const other = { ...letter(1, { title: 'Brief', texts: ['x'] }), id: 'kst-36045-1', dossiers: ['36045'] };
  pipeline.register.papers = [first, second, other];
  await pipeline.discover({ watchlist: aWatchlist({ dossiers: ['28676', '36045'] }) });
  expect(pipeline.queued.map(({ publication, alerts }) => [publication.id, alerts])).toEqual([
    ['kst-28676-902', 'on'],
    ['kst-36045-1', 'off'],
  ]);
});

test('cut off before the cursor moved, the next run does it again whole, as silent as the first', async () => {
  const pipeline = aPipeline([first, second]);
  const cut = {
    ...pipeline.ports(),
    work: async () => {
      throw new Error('cut off');
    },
  };
  await expect(discover(cut, pipeline.settings)).rejects.toThrow('cut off');
  await pipeline.discover();
  expect(pipeline.queued.map(({ alerts }) => alerts)).toEqual(['off', 'off']);
});

test('a register that fails leaves the cursor, and the failure is counted', async () => {
  const pipeline = aPipeline([first]);
  await pipeline.discover();
  const before = await loadRecord<RegisterState>(pipeline.store, keys.state('koop'), 'kamerdiff/register@1');
  pipeline.register.fault = { kind: 'diagnostic', message: 'stuk' };
  expect(await pipeline.discover()).toMatchObject({
    registers: [{ kind: 'failed', register: 'koop', failures: 1 }],
  });
  expect(await pipeline.discover()).toMatchObject({ registers: [{ kind: 'failed', failures: 2 }] });
  const state = await loadRecord<RegisterState>(pipeline.store, keys.state('koop'), 'kamerdiff/register@1');
  expect(state).toMatchObject({ cursor: before?.cursor, trouble: { failures: 2 } });
  pipeline.register.fault = undefined;
  expect(await pipeline.discover()).toMatchObject({ registers: [{ kind: 'read' }] });
  const after = await loadRecord<RegisterState>(pipeline.store, keys.state('koop'), 'kamerdiff/register@1');
  expect(after?.trouble).toBeUndefined();
});

test('trouble that lasts is told once, and once that it is over', async () => {
  const pipeline = aPipeline([first]);
  await pipeline.discover();
  pipeline.register.fault = { kind: 'diagnostic', message: 'stuk' };
  const events = async () => (await listUnsent(pipeline.store)).map(({ event }) => event).sort();
  await pipeline.discover();
  pipeline.pass(5 * hourMs);
  await pipeline.discover();
  expect(await events()).toEqual([]);
  pipeline.pass(hourMs);
  await pipeline.discover();
  pipeline.pass(hourMs);
  await pipeline.discover();
  expect(await events()).toEqual(['failure']);
  pipeline.register.fault = undefined;
  await pipeline.discover();
  await pipeline.discover();
  expect(await events()).toEqual(['failure', 'recovered']);
  const [alert] = await listUnsent(pipeline.store);
  expect(alert?.message.subject).toMatch(/^[\x20-\x7e]{10,99}$/);
});

test('trouble that passes within hours is told to nobody', async () => {
  const pipeline = aPipeline([first]);
  await pipeline.discover();
  pipeline.register.fault = { kind: 'diagnostic', message: 'stuk' };
  await pipeline.discover();
  pipeline.register.fault = undefined;
  await pipeline.discover();
  expect(await listUnsent(pipeline.store)).toEqual([]);
});

test('a listing that lacks more than a fifth of what it had is taken for an outage, until it lasts a day', async () => {
  const papers = [905, 906, 907, 908, 909].map((number) => agenda(number, { year: 2024, texts: ['x'] }));
  const pipeline = aPipeline(papers);
  await pipeline.discover();
  await pipeline.discover();
  pipeline.take();
  pipeline.register.papers = papers.slice(1);
  expect(await pipeline.discover()).toMatchObject({ registers: [{ kind: 'read', listed: 4 }] });
  pipeline.register.papers = papers.slice(3);
  const failed = await pipeline.discover();
  expect(failed).toMatchObject({ registers: [{ kind: 'failed' }] });
  const [outcome] = failed.registers;
  expect(outcome?.kind === 'failed' && outcome.reason).toContain('lacks 2 of the 4 publications');
  pipeline.pass(25 * hourMs);
  expect(await pipeline.discover()).toMatchObject({ registers: [{ kind: 'read', listed: 2 }] });
});

test('a young paper is asked for again, ever more rarely, until a month has gone by', async () => {
  const pipeline = aPipeline([second]);
  await pipeline.discover();
  pipeline.take();
  const start = Date.parse(pipeline.register.at);
  const askedAfter: number[] = [];
  for (let hour = 1; hour < 31 * 24; hour += 1) {
    pipeline.register.at = new Date(start + hour * hourMs).toISOString();
    await pipeline.discover();
    if (pipeline.take().length > 0) askedAfter.push(hour);
  }
  expect(askedAfter.slice(0, 12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14]);
  expect(askedAfter.length).toBeLessThan(60);
  expect(askedAfter.at(-1)).toBeLessThan(30 * 24);
  const state = await loadRecord<RegisterState>(pipeline.store, keys.state('koop'), 'kamerdiff/register@1');
  expect(state?.awaited).toEqual({});
});

test('two runs at the same moment leave one cursor and lose no paper', async () => {
  const pipeline = aPipeline([first, second]);
  await Promise.all([pipeline.discover(), pipeline.discover()]);
  expect(new Set(idsOf(pipeline.queued))).toEqual(new Set(['kst-28676-901', 'kst-28676-902']));
  const before = await contentOf(pipeline.store);
  pipeline.take();
  await pipeline.discover();
  expect(pipeline.queued).toEqual([]);
  expect(await keysOf(pipeline.store)).toEqual(Object.keys(before));
});
