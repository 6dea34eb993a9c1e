import { readFileSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FunctionName, settingsOf } from '../../functions/settings.ts';
import { loggedEvents } from '../../infra/alarms.ts';
import { s3Store } from '../../shared/adapters/s3-store.ts';
import { addClaim, addPending } from '../../shared/store/outbox.ts';
import { anAlert } from '../support/alerts.ts';
import { clientConfig, clientEnvironment, type FakeAws, startFakeAws } from '../support/fake-aws.ts';
import { driveQueue } from '../support/fake-aws-lambda.ts';
import {
  bundleOf,
  codeOf,
  type DeployedFunction,
  deployedFunction,
  type Invoked,
} from '../support/lambda.ts';
import { lambdaNode } from '../support/lambda-node.ts';
import { covers, type Deed, deedOf, grantsOf, statementsOf } from '../support/permissions.ts';
import { registerDocument } from '../support/register-document.ts';
import { agenda } from '../support/register-fetch.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { type Synthesised, synthesise } from '../support/synth.ts';
import { named } from '../support/template.ts';

const names = Object.keys(settingsOf) as FunctionName[];
const archive = 'kamerdiff-archive-000000000000-eu-west-1';
let made: Synthesised;
let node: { readonly path: string; readonly version: string };
beforeAll(async () => {
  [made, node] = await Promise.all([synthesise({ bundled: true }), lambdaNode()]);
}, 400_000);
afterAll(() => rm(made.folder, { recursive: true, force: true }));

describe.each(names)('the bundle of %s', (name) => {
  const bundle = () => bundleOf(made.app, made.folder, name);

  test('is whole: it asks for nothing but what Node has', async () => {
    const asked = new Set<string>();
    await build({
      entryPoints: [join(bundle(), 'index.mjs')],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      logLevel: 'silent',
      plugins: [
        {
          name: 'note what is asked for',
          setup: (building) => {
            building.onResolve({ filter: /.*/ }, ({ path, kind }) => {
              if (kind === 'entry-point') return undefined;
              asked.add(path);
              return { path, external: true };
            });
          },
        },
      ],
    });
    expect(asked).toContain('node:module');
    const ofNode = new Set([...builtinModules, ...builtinModules.map((module) => `node:${module}`)]);
    expect([...asked].filter((path) => !ofNode.has(path))).toEqual([]);
  });

  test('is small, minified, and goes with the watchlist of the project', () => {
    const code = codeOf(bundle());
    const bytes = Buffer.byteLength(code);
    console.info(
      `${name}: ${(bytes / 1000).toFixed(0)} kB, ${(gzipSync(code).length / 1000).toFixed(0)} kB zipped`,
    );
    expect(bytes).toBeLessThan(3_000_000);
    expect(code.split('\n').length).toBeLessThan(bytes / 1000);
    expect(statSync(join(bundle(), 'watchlist.json')).size).toBeGreaterThan(0);
    expect(readFileSync(join(bundle(), 'watchlist.json'))).toEqual(readFileSync('watchlist.json'));
  });

  test('says by name what it misses where nothing was set', async () => {
    const alone = deployedFunction(name, { bundle: bundle(), node: node.path, environment: {} });
    await expect(alone.invoke()).rejects.toThrow(
      `ConfigurationError: The function ${name} cannot start: found no value for KAMERDIFF_BUCKET`,
    );
  });
});

describe('the three bundles, woken in turn on the Node of Lambda', () => {
  let aws: FakeAws;
  let register: Register;
  const functions = {} as Record<FunctionName, DeployedFunction>;
  const logs: Record<FunctionName, Invoked['log'][number][]> = { discover: [], compare: [], publish: [] };
  const deeds: Record<FunctionName, Deed[]> = { discover: [], compare: [], publish: [] };
  const imports: Record<FunctionName, number[]> = { discover: [], compare: [], publish: [] };
  const first = agenda(901, { year: 2023, texts: ['Nederland levert 100 tanks.'] });
  const today = new Date().toISOString().slice(0, 10);

  beforeAll(async () => {
    aws = await startFakeAws();
    register = await startRegister({
      papers: [first],
    });
    const config = clientConfig(aws.endpoint);
    await new S3Client(config).send(new CreateBucketCommand({ Bucket: archive }));
    for (const Name of ['kamerdiff-changes', 'kamerdiff-operations'])
      await new SNSClient(config).send(new CreateTopicCommand({ Name }));
    const { QueueUrl = '' } = await new SQSClient(config).send(
      new CreateQueueCommand({ QueueName: 'kamerdiff-work' }),
    );
    for (const name of names) {
      const { Variables } = named(made.app, 'AWS::Lambda::Function', `kamerdiff-${name}`).Environment as {
        Variables: Record<string, string>;
      };
      functions[name] = deployedFunction(name, {
        bundle: bundleOf(made.app, made.folder, name),
        node: node.path,
        environment: {
          ...clientEnvironment(aws.endpoint),
          ...Variables,
          ...(Variables.KAMERDIFF_QUEUE_URL && { KAMERDIFF_QUEUE_URL: QueueUrl }),
          ...(Variables.KAMERDIFF_REPORTS_URL && { KAMERDIFF_REPORTS_URL: 'https://example.nl/' }),
          KAMERDIFF_REGISTER_URL: register.url,
        },
      });
    }
  });
  afterAll(() => Promise.all([aws.stop(), register.close()]));

  async function wake(name: FunctionName, event?: unknown): Promise<unknown> {
    const before = aws.calls.length;
    const { result, log, importMs } = await functions[name].invoke(event);
    logs[name].push(...log);
    imports[name].push(importMs);
    deeds[name].push(...aws.calls.slice(before).map((call) => deedOf(call, archive)));
    return result;
  }

  const store = () => s3Store(new S3Client(clientConfig(aws.endpoint)), { bucket: archive });
  const stateOf = async (name: string): Promise<Record<string, unknown>> =>
    JSON.parse(new TextDecoder().decode((await store().get(`state/${name}.json`))?.body));

  async function round(): Promise<{ discovered: unknown; failures: number; published: unknown }> {
    const discovered = await wake('discover');
    const queue = `${aws.endpoint}/000000000000/kamerdiff-work`;
    const { failures } = await driveQueue(
      new SQSClient(clientConfig(aws.endpoint)),
      queue,
      async (event) => (await wake('compare', event)) as never,
      { batchSize: 1 },
    );
    return { discovered, failures, published: await wake('publish') };
  }

  test('look first in silence, and tell a paper that is new', async () => {
    expect(await round()).toMatchObject({ discovered: { queued: 1 }, failures: 0, published: { sent: 0 } });
    const next = agenda(902, {
      year: 2024,
      texts: ['Nederland levert 250 tanks.'],
      datedOn: today,
      availableOn: today,
    });
    // Of the right kind, and without a word.
    const xml = '<officiele-publicatie><kamerstuk></kamerstuk></officiele-publicatie>';
    const rubbish = agenda(903, { year: 2024, texts: [], datedOn: today, availableOn: today, xml });
    register.set({ papers: [first, next, rubbish] });
    expect(await round()).toMatchObject({ discovered: { queued: 2 }, failures: 0, published: { sent: 1 } });
    expect([...(aws.s3.buckets.get(archive)?.keys() ?? [])]).toContain(
      'reports/28676/kst-28676-902/kst-28676-901/index.html',
    );
    expect(logs.compare.map(({ message }) => message)).toContain('unreadable');
  });

  test('try an unreadable paper again after a new version, and tell many alerts as one', async () => {
    const state = await stateOf('koop');
    await store().put('state/koop.json', JSON.stringify({ ...state, by: '0.0.1' }));
    const many = Array.from({ length: 7 }, (_, index) => anAlert(`a${index}`));
    for (const alert of many) await addPending(store(), alert);
    // An early copy without a number is held against the papers that are known.
    register.set({ documents: [registerDocument(904, { datedOn: today, changedAt: `${today}T05:00:00Z` })] });
    expect(await round()).toMatchObject({ discovered: { queued: 2 }, failures: 0, published: { sent: 1 } });
    expect(aws.sns.published.at(-1)?.attributes.event).toEqual({ Type: 'String', Value: 'digest' });
  });

  test('give back what cannot be compared, and tell the owner of a register that fails for long', async () => {
    const work = { messageId: 'm1', receiptHandle: 'r1', body: '{', attributes: {} };
    expect(await wake('compare', { Records: [work] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });

    register.set({ faults: [{ kind: 'diagnostic', message: 'stuk' }] });
    expect(await wake('discover')).toMatchObject({ failed: ['koop'] });
    const state = await stateOf('koop');
    const trouble = { ...(state.trouble as object), since: '2024-01-01T00:00:00.000Z' };
    await store().put('state/koop.json', JSON.stringify({ ...state, trouble }));
    await wake('discover');
    await wake('publish');
    expect(aws.sns.published.at(-1)?.topic).toBe('arn:aws:sns:eu-west-1:000000000000:kamerdiff-operations');
  });

  test('write the lines that the alarms count', async () => {
    const { answered, found, waiting } = loggedEvents;
    const soon = new Date(Date.now() + 600_000).toISOString();
    await addPending(store(), anAlert('b1', { at: new Date(Date.now() - 180 * 60_000).toISOString() }));
    await addClaim(store(), 'b1', 1, { who: 'another', at: soon, until: soon });
    await wake('publish');
    expect(logs.publish.find(({ message }) => message === waiting.event)?.[waiting.value]).toBe(180);

    const lines = logs.discover.filter(({ message }) => message === answered.event);
    expect(lines.length).toBeGreaterThan(0);
    const counts = logs.discover.filter(({ message }) => message === found.event);
    expect(counts.map((line) => line[found.value])).toEqual([1, 2, 1, 0, 0]);
  });

  test('may do by their roles all that they did', () => {
    for (const name of names) {
      const grants = grantsOf(statementsOf(made.app, name));
      const refused = deeds[name].filter((deed) => !grants.some((grant) => covers(grant, deed)));
      expect(refused, name).toEqual([]);
      expect(deeds[name].length).toBeGreaterThan(5);
    }
  });

  test('load fast enough to be woken every few minutes', () => {
    const times = names.map((name) => `${name} ${Math.min(...imports[name])} ms`);
    console.info(`Imported on Node ${node.version}: ${times.join(', ')}`);
    for (const name of names) expect(Math.min(...imports[name])).toBeLessThan(2000);
  });

  test('have no right that they never use, but where Lambda acts for them or an answer got lost', () => {
    const byLambda =
      /^(logs:|sqs:(ReceiveMessage|DeleteMessage|GetQueue)|sqs:SendMessage .*schedule-dead-letters)/;
    const afterALostAnswer = /^s3:GetObject .*\/outbox\/(pending|claim|sent)\/\*$/;
    const unused = names.flatMap((name) =>
      grantsOf(statementsOf(made.app, name))
        .filter((grant) => !deeds[name].some((deed) => covers(grant, deed)))
        .map(({ action, resource }) => `${action} ${resource}`)
        .filter((grant) => !byLambda.test(grant) && !afterALostAnswer.test(grant))
        .map((grant) => `${name} ${grant}`),
    );
    expect(unused).toEqual([]);
  });
});
