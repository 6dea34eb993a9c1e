import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileStore } from '../../shared/adapters/file-store.ts';
import { s3Store } from '../../shared/adapters/s3-store.ts';
import { runOnce } from '../../shared/pipeline/run-once.ts';
import { koopAddressesAt } from '../../shared/source/koop.ts';
import { aWatchlist, listener } from '../support/alerts.ts';
import { clientConfig, clientEnvironment, type FakeAws, startFakeAws } from '../support/fake-aws.ts';
import { driveQueue } from '../support/fake-aws-lambda.ts';
import { doorTo } from '../support/register-door.ts';
import { agenda } from '../support/register-fetch.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { contentOf } from '../support/store-content.ts';

/** The days of these papers are those of the test: what is old when it is first seen is told to nobody. */
const today = new Date().toISOString().slice(0, 10);
const before = agenda(901, { year: 2023, texts: ['Nederland levert 100 tanks.', 'De top is kort.'] });
const after = agenda(902, {
  year: 2024,
  texts: ['Nederland levert 250 tanks.', 'De top is kort.'],
  datedOn: today,
  availableOn: today,
});
const watchlist = aWatchlist();
const readAt = 'https://example.nl/';

let aws: FakeAws;
let register: Register;
let folder: string;
const handlers = {} as {
  discover: typeof import('../../functions/discover.ts').handler;
  compare: typeof import('../../functions/compare.ts').handler;
  publish: typeof import('../../functions/publish.ts').handler;
};
const queueUrl = { value: '' };

beforeAll(async () => {
  aws = await startFakeAws();
  register = await startRegister({ papers: [before] });
  folder = await mkdtemp(join(tmpdir(), 'kamerdiff-handlers-'));
  const config = clientConfig(aws.endpoint);
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: 'archive' }));
  const sns = new SNSClient(config);
  const changes = await sns.send(new CreateTopicCommand({ Name: 'changes' }));
  const operations = await sns.send(new CreateTopicCommand({ Name: 'operations' }));
  const queue = await new SQSClient(config).send(new CreateQueueCommand({ QueueName: 'work' }));
  queueUrl.value = queue.QueueUrl ?? '';
  const environment = {
    ...clientEnvironment(aws.endpoint),
    KAMERDIFF_BUCKET: 'archive',
    KAMERDIFF_PREFIX: '',
    KAMERDIFF_QUEUE_URL: queueUrl.value,
    KAMERDIFF_TOPIC_ARN: changes.TopicArn ?? '',
    KAMERDIFF_OPERATIONS_TOPIC_ARN: operations.TopicArn ?? '',
    KAMERDIFF_REPORTS_URL: readAt,
    KAMERDIFF_CONTACT: 'test@example.org',
    KAMERDIFF_REGISTER_URL: register.url,
    KAMERDIFF_WATCHLIST: JSON.stringify(watchlist),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  handlers.discover = (await import('../../functions/discover.ts')).handler;
  handlers.compare = (await import('../../functions/compare.ts')).handler;
  handlers.publish = (await import('../../functions/publish.ts')).handler;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all([aws.stop(), register.close(), rm(folder, { recursive: true, force: true })]);
});

/** One round of the three functions, as their schedules and the queue would wake them. */
async function wake() {
  const discovered = await handlers.discover();
  const client = new SQSClient(clientConfig(aws.endpoint));
  const drive = await driveQueue(client, queueUrl.value, handlers.compare, { batchSize: 1 });
  return { discovered, drive, published: await handlers.publish(undefined) };
}

const bucket = () => s3Store(new S3Client(clientConfig(aws.endpoint)), { bucket: 'archive' });
/** The moments at which it was asked are those of the clock, and so is what is made of them. */
const withoutMoments = (content: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(content)
      .filter(([key]) => !/^(state|outbox\/claim|outbox\/sent)\//.test(key))
      .map(([key, text]) => [
        key,
        text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z|\w{3}, \d\d \w{3} \d{4} [\d:]+ GMT/g, 'MOMENT'),
      ]),
  );

test('the three functions and the command, given the same register, leave the same objects and tell the same', async () => {
  const local = fileStore(join(folder, 'store'));
  const heard = listener();
  const look = () =>
    runOnce(
      {
        store: local,
        fetch: doorTo(register),
        notify: heard.notify,
        clock: () => new Date(),
        log: () => {},
      },
      {
        watchlist,
        version: '1.0.0',
        readAt,
        koop: koopAddressesAt(register.url),
        tk: register.url,
      },
      { who: 'test', sleep: async () => {} },
    );

  expect(await wake()).toMatchObject({ discovered: { failed: [], queued: 1 }, drive: { failures: 0 } });
  await look();
  expect(aws.sns.published).toEqual([]);
  register.set({ papers: [before, after] });
  expect(await wake()).toMatchObject({
    discovered: { queued: 1 },
    published: { sent: 1, rebuilt: ['28676'] },
  });
  await look();

  const inBucket = withoutMoments(await contentOf(bucket()));
  expect(inBucket).toEqual(withoutMoments(await contentOf(local)));
  expect(Object.keys(inBucket)).toContain('reports/28676/kst-28676-902/kst-28676-901/index.html');
  expect(aws.sns.published).toHaveLength(1);
  expect(aws.sns.published[0]).toMatchObject({ subject: heard.told[0]?.subject });

  // Once more: nothing is new, nothing changes but the moment of the last look, nothing is told.
  const content = await contentOf(bucket());
  expect(await wake()).toMatchObject({ discovered: { queued: 0 }, published: { sent: 0, rebuilt: [] } });
  const unchanged = Object.entries(content).filter(
    ([key]) => !/^(state\/(koop|tk)|reports\/status)\.json$/.test(key),
  );
  expect(await contentOf(bucket())).toMatchObject(Object.fromEntries(unchanged));
  expect(aws.sns.published).toHaveLength(1);
});

test('a message that comes twice makes nothing twice, and one that cannot be read is given back alone', async () => {
  const content = await contentOf(bucket());
  const record = (body: string, messageId: string) => ({ body, messageId }) as never;
  const paper = JSON.parse(content['dossiers/28676/kst-28676-902.json'] ?? '');
  const work = JSON.stringify({ publication: paper.publication, alerts: 'on' });
  const answer = await handlers.compare({
    Records: [record(work, 'a'), record('{', 'b'), record(work, 'c')],
  });
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'b' }] });
  await handlers.publish(undefined);
  expect(await contentOf(bucket())).toEqual(content);
  expect(aws.sns.published).toHaveLength(1);
});

test('a register that fails is no failure of the function, and what lasts is told to the owner alone', async () => {
  register.set({ faults: [{ kind: 'diagnostic', message: 'stuk' }] });
  const before = await contentOf(bucket(), 'state/koop');
  expect(await handlers.discover()).toEqual({ failed: ['koop'], queued: 0 });
  const state = JSON.parse(Object.values(await contentOf(bucket(), 'state/koop'))[0] ?? '');
  expect(state.cursor).toBe(JSON.parse(Object.values(before)[0] ?? '').cursor);
  await bucket().put(
    'state/koop.json',
    JSON.stringify({ ...state, trouble: { ...state.trouble, since: '2024-01-01T00:00:00.000Z' } }),
  );
  await handlers.discover();
  await handlers.publish(undefined);
  expect(aws.sns.published.map(({ topic }) => topic.split(':').at(-1))).toEqual(['changes', 'operations']);
  register.set({ faults: [] });
});

test('an alert that the topic refuses is an error of publish, and goes out the next time', async () => {
  vi.stubEnv('KAMERDIFF_TOPIC_ARN', 'arn:aws:sns:eu-west-1:000000000000:gone');
  vi.resetModules();
  const { handler } = await import('../../functions/publish.ts');
  const { addPending } = await import('../../shared/store/outbox.ts');
  const { anAlert } = await import('../support/alerts.ts');
  await addPending(bucket(), anAlert('a9'));
  await expect(handler(undefined)).rejects.toThrow('Not told: Cannot publish');
  expect(await handlers.publish(undefined)).toMatchObject({ sent: 1 });
});
