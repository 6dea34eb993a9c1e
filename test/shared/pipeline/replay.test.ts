import { expect, test } from 'vitest';
import type { Work } from '../../../shared/pipeline/ports.ts';
import { runOnce } from '../../../shared/pipeline/run-once.ts';
import type { Store } from '../../../shared/store/store.ts';
import { CutOff, cutOffAfter } from '../../support/cut-off.ts';
import { memoryStore } from '../../support/memory-store.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { registerDocument } from '../../support/register-document.ts';
import { agenda } from '../../support/register-fetch.ts';
import type { RegisterEvent } from '../../support/register-time.ts';
import { contentOf } from '../../support/store-content.ts';
import { overTwoRegisters } from '../../support/two-registers.ts';

const papers = [
  agenda(901, { year: 2022, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] }),
  agenda(902, { year: 2023, texts: ['Nederland levert 200 tanks.', 'De top is kort.'] }),
  agenda(903, { year: 2024, texts: ['Nederland levert 300 tanks.', 'De top is lang.'] }),
] as const;
const revised = agenda(903, {
  year: 2024,
  texts: ['Nederland levert 350 tanks.', 'De top is lang.'],
  modifiedAt: '2024-06-25',
});

/** A store with a history, and the publication that comes next. */
async function scene(next: 'new' | 'revised') {
  const pipeline = aPipeline([papers[0], papers[1]]);
  await pipeline.discover();
  for (const work of pipeline.take()) await pipeline.compare(work);
  pipeline.register.papers = papers;
  await pipeline.discover();
  if (next === 'revised') {
    for (const work of pipeline.take()) await pipeline.compare(work);
    pipeline.register.papers = [papers[0], papers[1], revised];
    await pipeline.discover();
  }
  const [work] = pipeline.take();
  return { ...pipeline, work: work as Work };
}

test.each(['new', 'revised'] as const)(
  'a %s paper: compare, cut off at any write and done again, ends in the same bucket',
  async (next) => {
    const whole = await scene(next);
    let writes = 0;
    const counted =
      <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
      (...args: Args) => {
        writes += 1;
        return write(...args);
      };
    const { create, replace, put } = whole.store;
    await whole.compare(whole.work, {
      create: counted(create),
      replace: counted(replace),
      put: counted(put),
    });
    const expected = await contentOf(whole.store);
    expect(writes).toBeGreaterThan(8);
    for (let write = 0; write < writes; write += 1) {
      for (const last of ['lost', 'done'] as const) {
        const { store, compare, work } = await scene(next);
        await expect(compare(work, cutOffAfter(store, write, { last }))).rejects.toThrow(CutOff);
        await compare(work);
        expect(await contentOf(store), `cut off at write ${write}, which was ${last}`).toEqual(expected);
      }
    }
  },
);

test('three papers compared in any order leave the same objects', async () => {
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ] as const;
  const contents = await Promise.all(
    orders.map(async (order) => {
      const pipeline = aPipeline(papers);
      await pipeline.discover();
      const queued = pipeline.take();
      for (const index of order) await pipeline.compare(queued[index] as Work);
      await pipeline.publish();
      return contentOf(pipeline.store);
    }),
  );
  expect(Object.keys(contents[0] ?? {}).filter((key) => key.endsWith('report.json'))).toEqual([
    'reports/28676/kst-28676-902/kst-28676-901/report.json',
    'reports/28676/kst-28676-903/kst-28676-902/report.json',
  ]);
  for (const [index, content] of contents.entries())
    expect(content, `order ${orders[index]}`).toEqual(contents[0]);
});

test('three papers compared at the same moment leave the same objects as one after the other', async () => {
  const one = aPipeline(papers);
  await one.discover();
  for (const work of one.take()) await one.compare(work);
  await one.publish();
  const other = aPipeline(papers);
  await other.discover();
  const queued = other.take();
  await Promise.all([...queued, ...queued].map((work) => other.compare(work)));
  await other.publish();
  expect(await contentOf(other.store)).toEqual(await contentOf(one.store));
});

test('papers that come in one by one, the last of them first, end with the same reports listed', async () => {
  const inOrder = aPipeline(papers);
  await inOrder.discover();
  for (const work of inOrder.take()) await inOrder.compare(work);
  await inOrder.publish();
  const backwards = aPipeline([]);
  for (const listed of [[papers[2]], [papers[2], papers[0]], papers]) {
    backwards.register.papers = listed.map((paper) => ({ ...paper, availableOn: '2024-06-24' }));
    await backwards.discover();
    for (const work of backwards.take()) await backwards.compare(work);
    await backwards.publish();
  }
  const page = 'reports/28676/index.html';
  const reportsOn = (html = '') =>
    [...html.matchAll(/href="\.\.\/(28676\/[^"]+\/index\.html)"/g)].map(([, path]) => path);
  const expected = reportsOn((await contentOf(inOrder.store))[page]);
  expect(expected.length).toBeGreaterThan(0);
  expect(reportsOn((await contentOf(backwards.store))[page])).toEqual(expected);
});

test('publish, cut off at any write and done again, ends in the same pages', async () => {
  const scene = async (store = memoryStore()) => {
    const pipeline = aPipeline(papers, { store });
    await pipeline.discover();
    for (const work of pipeline.take()) await pipeline.compare(work);
    return pipeline;
  };
  const whole = await scene();
  await whole.publish();
  const expected = await contentOf(whole.store);
  for (let write = 0; ; write += 1) {
    const { store, publish } = await scene();
    const outcome = await publish(cutOffAfter(store, write, { last: write % 2 ? 'lost' : 'done' })).catch(
      (error: unknown) => error,
    );
    if (!(outcome instanceof CutOff)) break;
    await publish();
    expect(await contentOf(store), `cut off at write ${write}`).toEqual(expected);
  }
});

/** A letter that was told early, without a number, and now has one: by the Kamer's word or by the official register's. */
async function numbered(by: 'tk' | 'koop', store = memoryStore()) {
  const onderwerp = 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024';
  const early = (volgnummer: number) =>
    registerDocument(903, {
      onderwerp,
      datedOn: '2024-06-21',
      volgnummer,
      texts: ['Nederland levert 300 tanks.', 'De top is lang.'],
    });
  const young = papers
    .slice(0, 2)
    .map((paper) => ({ ...paper, availableOn: '2024-06-20', datedOn: '2024-06-20' }));
  const next: RegisterEvent =
    by === 'tk'
      ? { at: '2024-06-24T08:00:00Z', documents: [early(903)] }
      : { at: '2024-06-24T08:00:00Z', papers: [papers[2]] };
  const scene = await overTwoRegisters(
    [
      { at: '2024-06-20T08:00:00Z', papers: young },
      { at: '2024-06-21T08:00:00Z', documents: [early(-1)] },
      next,
    ],
    { store },
  );
  for (const day of ['20', '21']) await scene.runAt(`2024-06-${day}T14:00:00Z`);
  scene.goTo('2024-06-24T14:00:00Z');
  const told = scene.heard.told.length;
  /** All steps of one run over a store that is cut off somewhere. */
  const run = (over: Store = scene.store) =>
    runOnce(scene.ports(over), scene.settings, { who: 'test', sleep: async () => {} });
  return { store, told, heard: scene.heard, run };
}

test.each(['tk', 'koop'] as const)(
  'a letter that gets its number from %s: the run, cut off at any write and done again, ends in the same papers',
  async (by) => {
    // Of the outbox and the state only what was told counts: a run that is done again was awake twice.
    const kept = async (store: Store) =>
      Object.fromEntries(
        Object.entries(await contentOf(store)).filter(([key]) => !/^(state|outbox|dirty)\//.test(key)),
      );
    const whole = await numbered(by);
    // The agenda that was made public the day before, and the letter.
    expect(whole.told).toBe(2);
    await whole.run();
    const expected = await kept(whole.store);
    expect(Object.keys(expected)).toContain('versions/kst-28676-903/000001.json');
    expect(Object.keys(expected)).toContain('reports/28676/kst-28676-903/kst-28676-902/report.json');
    for (let write = 0; ; write += 1) {
      const { store, heard, run } = await numbered(by);
      const last = write % 2 ? 'lost' : 'done';
      const outcome = await run(cutOffAfter(store, write, { last })).catch((error: unknown) => error);
      await run();
      await run();
      expect(await kept(store), `cut off at write ${write}, which was ${last}`).toEqual(expected);
      expect(heard.told).toHaveLength(whole.heard.told.length);
      if (!(outcome instanceof CutOff)) break;
    }
  },
);

test('early copies, official texts and reprints, compared in any order or all at once and twice, leave the same objects', async () => {
  const scene = async () => {
    const listed = papers.slice(0, 2).map((paper) => ({ ...paper, availableOn: '2024-06-20' }));
    const reprint = agenda(902, {
      year: 2023,
      texts: ['Nederland levert 210 tanks.', 'De top is kort.'],
      id: 'kst-28676-902-h1',
      availableOn: '2024-06-22',
    });
    const early = registerDocument(903, {
      onderwerp: 'Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli 2024',
      datedOn: '2024-06-21',
      volgnummer: 903,
      texts: ['Nederland levert 300 tanks.', 'De top is lang.'],
    });
    const over = await overTwoRegisters([
      { at: '2024-06-22T08:00:00Z', papers: [...listed, reprint], documents: [early] },
    ]);
    over.goTo('2024-06-22T14:00:00Z');
    await over.discover({ registers: ['tk', 'koop'] });
    return { ...over, queued: over.take() };
  };
  const compareAll = async (inOrder: (work: readonly Work[]) => readonly Work[]) => {
    const { store, queued, compare, publish } = await scene();
    for (const work of inOrder(queued)) await compare(work);
    await publish();
    return contentOf(store);
  };
  const expected = await compareAll((work) => work);
  expect(Object.keys(expected)).toContain('versions/kst-28676-902/000002.json');
  expect(Object.keys(expected)).toContain('reports/28676/kst-28676-903/kst-28676-902/report.json');
  expect(await compareAll((work) => work.toReversed())).toEqual(expected);
  const { store, queued, compare, publish } = await scene();
  await Promise.all([...queued, ...queued].map((work) => compare(work)));
  await publish();
  expect(await contentOf(store)).toEqual(expected);
});
