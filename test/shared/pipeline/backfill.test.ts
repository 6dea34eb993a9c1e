import { expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import { backfill } from '../../../shared/pipeline/backfill.ts';
import { listUnsent } from '../../../shared/store/outbox.ts';
import { loadPaper } from '../../../shared/store/papers.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { agenda } from '../../support/register-fetch.ts';
import { contentOf, keysOf } from '../../support/store-content.ts';

const papers = [
  agenda(901, { year: 2022, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] }),
  agenda(902, { year: 2023, texts: ['Nederland levert 200 tanks.', 'De top is kort.'] }),
  agenda(903, { year: 2024, texts: ['Nederland levert 300 tanks.', 'De top is lang.'] }),
] as const;

function aBackfill(pipeline: ReturnType<typeof aPipeline>) {
  return (since?: string, run: Parameters<typeof backfill>[3] = {}) =>
    backfill(pipeline.ports(), { dossiernummers: ['28676'], since }, pipeline.settings, run);
}
const filesAsked = (asked: readonly URL[]) =>
  asked.map(({ pathname }) => pathname).filter((path) => path !== '/sru');

test('what exists is kept, compared and listed on pages, and nobody is told', async () => {
  const pipeline = aPipeline(papers);
  const result = await aBackfill(pipeline)();
  expect(result).toMatchObject({
    registers: [{ kind: 'read', register: 'koop', listed: 3 }],
    present: 0,
    leftToWatch: 0,
    failed: [],
    left: 0,
  });
  expect(result.compared.map(({ id }) => id)).toEqual(['kst-28676-901', 'kst-28676-902', 'kst-28676-903']);
  const keys = await keysOf(pipeline.store);
  expect(keys).toContain('reports/28676/kst-28676-903/kst-28676-902/index.html');
  expect(keys).toContain('reports/28676/index.html');
  expect(keys.filter((key) => /^(outbox|dirty)\//.test(key))).toEqual([]);
});

test('only what was made public since a day is taken in', async () => {
  const pipeline = aPipeline(papers);
  const result = await aBackfill(pipeline)('2023-01-01');
  expect(result.compared.map(({ id }) => id)).toEqual(['kst-28676-902', 'kst-28676-903']);
});

test('stopped and asked again it goes on from there, and a third time it fetches nothing', async () => {
  const pipeline = aPipeline(papers);
  const run = aBackfill(pipeline);
  let asked = 0;
  const isStopped = () => {
    asked += 1;
    return asked > 1;
  };
  expect(await run(undefined, { isStopped })).toMatchObject({
    compared: [{ id: 'kst-28676-901' }],
    left: 2,
  });
  expect(await run()).toMatchObject({ present: 1, compared: { length: 2 }, left: 0 });
  const whole = aPipeline(papers);
  await aBackfill(whole)();
  expect(await contentOf(pipeline.store)).toEqual(await contentOf(whole.store));
  pipeline.register.asked.length = 0;
  expect(await run()).toMatchObject({ present: 3, compared: [] });
  expect(filesAsked(pipeline.register.asked)).toEqual([]);
});

test('one paper that fails stops no other, and the next backfill tries it again', async () => {
  const pipeline = aPipeline(papers);
  const error = new FetchError('https://example.nl/901', 'busy', { retryable: false });
  pipeline.register.broken = { id: 'kst-28676-901', error };
  const run = aBackfill(pipeline);
  const first = await run();
  expect(first.failed).toEqual([
    { id: 'kst-28676-901', reason: 'Cannot fetch https://example.nl/901: busy' },
  ]);
  expect(first.compared).toHaveLength(2);
  pipeline.register.broken = undefined;
  expect(await run()).toMatchObject({ present: 2, compared: [{ id: 'kst-28676-901' }], failed: [] });
});

test('a register that does not answer is said, and nothing is written', async () => {
  const pipeline = aPipeline(papers);
  pipeline.register.fault = { kind: 'diagnostic', message: 'stuk' };
  const { registers } = await aBackfill(pipeline)();
  expect(registers).toMatchObject([{ kind: 'failed', register: 'koop' }]);
  expect(await keysOf(pipeline.store, 'dossiers/')).toEqual([]);
});

test('the first look after a backfill asks for no file again, and tells nobody', async () => {
  const pipeline = aPipeline(papers);
  await aBackfill(pipeline)();
  pipeline.register.asked.length = 0;
  const run = await pipeline.runOnce();
  expect(run).toMatchObject({ compared: [], published: { sent: 0 } });
  expect(filesAsked(pipeline.register.asked)).toEqual([]);
});

test('a new paper of a dossier that is watched is left to be told', async () => {
  const pipeline = aPipeline(papers.slice(0, 2));
  await pipeline.runOnce();
  pipeline.register.papers = papers;
  expect(await aBackfill(pipeline)()).toMatchObject({ leftToWatch: 1, present: 2, compared: [] });
  expect(await loadPaper(pipeline.store, '28676', 'kst-28676-903')).toBeUndefined();
  expect(await listUnsent(pipeline.store)).toEqual([]);
  expect((await pipeline.runOnce()).published.sent).toBe(1);
});
