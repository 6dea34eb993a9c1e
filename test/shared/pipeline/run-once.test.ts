import { expect, test } from 'vitest';
import { FetchError, StoreError } from '../../../shared/errors.ts';
import { runOnce } from '../../../shared/pipeline/run-once.ts';
import { statusOf } from '../../../shared/pipeline/status.ts';
import { verify } from '../../../shared/pipeline/verify.ts';
import { keys, reportForms } from '../../../shared/store/keys.ts';
import { aPipeline } from '../../support/pipeline.ts';
import { agenda } from '../../support/register-fetch.ts';
import { contentOf } from '../../support/store-content.ts';

const papers = [
  agenda(901, { year: 2022, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] }),
  agenda(902, { year: 2023, texts: ['Nederland levert 200 tanks.', 'De top is kort.'] }),
  agenda(903, { year: 2024, texts: ['Nederland levert 300 tanks.', 'De top is lang.'] }),
] as const;
const pair = { dossiernummer: '28676', afterId: 'kst-28676-903', beforeId: 'kst-28676-902' };

test('one run lists, compares in order, builds the pages and tells what is new', async () => {
  const pipeline = aPipeline(papers.slice(0, 2));
  const first = await pipeline.runOnce();
  expect(first.compared.map(({ id }) => id)).toEqual(['kst-28676-901', 'kst-28676-902']);
  expect(first.published).toMatchObject({ rebuilt: ['28676'], sent: 0 });
  pipeline.register.papers = papers;
  const second = await pipeline.runOnce();
  expect(second.compared.map(({ id }) => id)).toEqual(['kst-28676-903']);
  expect(second.published).toMatchObject({ sent: 1 });
  const content = await contentOf(pipeline.store);
  const third = await pipeline.runOnce();
  expect(third).toMatchObject({ compared: [], failed: [], published: { rebuilt: [], sent: 0 } });
  const { 'state/koop.json': _read, ...unchanged } = content;
  expect(await contentOf(pipeline.store)).toMatchObject(unchanged);
});

test('one publication that fails stops no other, and is tried again at the next run', async () => {
  const pipeline = aPipeline(papers);
  const error = new FetchError('https://example.nl/902', 'busy', { retryable: true });
  pipeline.register.broken = { id: 'kst-28676-901', error };
  const first = await pipeline.runOnce();
  expect(first.failed.map(({ id }) => id)).toEqual(['kst-28676-901', 'kst-28676-902']);
  expect(first.compared.map(({ id }) => id)).toEqual(['kst-28676-903']);
  expect((await statusOf(pipeline)).failures).toEqual([
    { id: 'kst-28676-901', failures: 1, reason: 'Cannot fetch https://example.nl/902: busy' },
    { id: 'kst-28676-902', failures: 1, reason: 'Cannot fetch https://example.nl/902: busy' },
  ]);
  pipeline.register.broken = undefined;
  const second = await pipeline.runOnce();
  expect(second.compared.map(({ id }) => id)).toEqual(['kst-28676-901', 'kst-28676-902']);
  expect((await statusOf(pipeline)).failures).toEqual([]);
});

test('what failed eight times is laid aside until the register changes it', async () => {
  const pipeline = aPipeline([papers[0]]);
  pipeline.register.broken = {
    id: 'kst-28676-901',
    error: new FetchError('https://example.nl/901', 'forbidden', { retryable: false }),
  };
  for (let run = 1; run <= 9; run += 1)
    expect((await pipeline.runOnce()).failed).toHaveLength(run <= 8 ? 1 : 0);
  expect((await statusOf(pipeline)).failures).toMatchObject([{ id: 'kst-28676-901', failures: 8 }]);
  pipeline.register.broken = undefined;
  pipeline.register.papers = [{ ...papers[0], modifiedAt: '2024-06-30', availableOn: '2024-06-24' }];
  expect((await pipeline.runOnce()).compared).toMatchObject([{ id: 'kst-28676-901' }]);
});

test('a run that is stopped leaves the rest of its work to the next one', async () => {
  const pipeline = aPipeline(papers);
  let asked = 0;
  const isStopped = () => {
    asked += 1;
    return asked > 1;
  };
  const stopped = await runOnce(pipeline.ports(), pipeline.settings, {
    who: 'test',
    sleep: async () => {},
    isStopped,
  });
  expect(stopped.compared.map(({ id }) => id)).toEqual(['kst-28676-901']);
  expect((await statusOf(pipeline)).waiting.publications).toBe(2);
  expect((await pipeline.runOnce()).compared.map(({ id }) => id)).toEqual(['kst-28676-902', 'kst-28676-903']);
});

test('a store that fails ends the run, and a later run goes on', async () => {
  const pipeline = aPipeline(papers);
  const full = new StoreError('reports/x', 'no space left', { retryable: true });
  const ports = pipeline.ports({ put: async () => Promise.reject(full) });
  const run = runOnce(ports, pipeline.settings, { who: 'test', sleep: async () => {} });
  await expect(run).rejects.toThrow('no space left');
  const result = await pipeline.runOnce();
  expect(result.failed).toEqual([]);
  const whole = aPipeline(papers);
  await whole.runOnce();
  const { 'state/koop.json': _read, ...expected } = await contentOf(whole.store);
  expect(await contentOf(pipeline.store)).toMatchObject(expected);
});

test('a text that is mended weeks after it was made public is found, and told as a revision', async () => {
  const pipeline = aPipeline(papers.slice(0, 2));
  await pipeline.runOnce();
  pipeline.register.papers = papers;
  await pipeline.runOnce();
  pipeline.register.at = '2024-07-08T07:30:00.000Z';
  const mended = agenda(903, { year: 2024, texts: ['Nederland levert 310 tanks.', 'De top is lang.'] });
  pipeline.register.papers = [papers[0], papers[1], mended];
  expect((await pipeline.runOnce()).published.sent).toBe(1);
  expect(pipeline.heard.told.map(({ attributes }) => attributes.event)).toEqual(['new', 'revised']);
});

test('every report is made again from its snapshots byte for byte', async () => {
  const pipeline = aPipeline(papers);
  await pipeline.runOnce();
  expect(await verify(pipeline, pair, pipeline.settings)).toEqual({ kind: 'ok', pair });
});

test.each(reportForms)('a changed byte in %s is found, with its place', async (form) => {
  const pipeline = aPipeline(papers);
  await pipeline.runOnce();
  const key = keys.report(pair, form);
  const bytes = Buffer.from((await contentOf(pipeline.store))[key] ?? '');
  const at = form === 'report.json' ? bytes.indexOf('"similarity"') + 3 : 40;
  bytes[at] = 'Q'.charCodeAt(0);
  await pipeline.store.put(key, bytes);
  expect(await verify(pipeline, pair, pipeline.settings)).toMatchObject({ kind: 'differs', form, at });
});

test('a report that is not there, of another version, or without its snapshot is told apart', async () => {
  const pipeline = aPipeline(papers);
  await pipeline.runOnce();
  const { store, settings } = pipeline;
  const outcome = await verify(pipeline, pair, { ...settings, version: '2.0.0' });
  expect(outcome).toEqual({ kind: 'other-version', pair, version: '1.0.0' });
  await expect(verify(pipeline, { ...pair, beforeId: 'kst-28676-1' }, settings)).rejects.toMatchObject({
    name: 'VerificationError',
  });
  for (const key of Object.keys(await contentOf(store, 'snapshots/kst-28676-903/'))) {
    if (key.endsWith('.xml')) await store.put(key, 'other');
  }
  await expect(verify(pipeline, pair, settings)).rejects.toMatchObject({ name: 'StoreError' });
});

test('the status counts what is known, what waits and what failed', async () => {
  const { xml: _none, ...bare } = papers[2];
  const pipeline = aPipeline([papers[0], papers[1], bare]);
  expect(await statusOf(pipeline)).toMatchObject({
    lastCheckAt: null,
    dossiers: [],
    reports: 0,
    nextRunAt: null,
  });
  await pipeline.runOnce();
  expect(await statusOf(pipeline)).toEqual({
    lastCheckAt: '2024-06-24T07:30:00.000Z',
    registers: [
      { register: 'tk', lastReadAt: null, trouble: null },
      { register: 'koop', lastReadAt: '2024-06-24T07:30:00.000Z', trouble: null },
    ],
    dossiers: [{ dossiernummer: '28676', announced: 1, read: 2, unreadable: 0, attachments: 0 }],
    texts: { provisional: [], withoutXml: [], otherForm: [], lag: null },
    reports: 1,
    waiting: { publications: 0, texts: 1, alerts: 0, pages: 0 },
    failures: [],
    unreadable: [],
    unsure: [],
    nextRunAt: null,
  });
});
