import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { CreateQueueCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, expect, test, vi } from 'vitest';
import { s3Store } from '../../shared/adapters/s3-store.ts';
import type { Message } from '../../shared/alert/alert.ts';
import { aWatchlist } from '../support/alerts.ts';
import { clientConfig, clientEnvironment, type FakeAws, startFakeAws } from '../support/fake-aws.ts';
import { slowDown } from '../support/fake-aws-faults.ts';
import { driveQueue } from '../support/fake-aws-lambda.ts';
import { type Register, startRegister } from '../support/register-server.ts';
import { someWeeks, weeksStart } from '../support/weeks.ts';
import { expectWeeks } from '../support/weeks-outcome.ts';

/** The functions wait by this: here a wait is no more than a later hour. */
vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number) => {
    vi.setSystemTime(Date.now() + ms);
  },
}));

/** Two looks a day or so, at every hour. */
const everyMs = 11 * 60 * 60 * 1000;
const watchlist = aWatchlist({ alerts: { minimumImportance: 0, maximumAgeDays: 7, digestAbove: 1000 } });
const readAt = 'https://example.nl/';

let aws: FakeAws | undefined;
let register: Register | undefined;
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all([aws?.stop(), register?.close()]);
});

/** The three functions over a cloud of this machine that hands messages out twice and is too busy at times. */
async function deployed(fake: FakeAws, registerUrl: string) {
  const config = clientConfig(fake.endpoint);
  await new S3Client(config).send(new CreateBucketCommand({ Bucket: 'archive' }));
  const sns = new SNSClient(config);
  const changes = await sns.send(new CreateTopicCommand({ Name: 'changes' }));
  const operations = await sns.send(new CreateTopicCommand({ Name: 'operations' }));
  const client = new SQSClient(config);
  const Attributes = { VisibilityTimeout: '1800' };
  const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: 'work', Attributes }));
  const environment = {
    ...clientEnvironment(fake.endpoint),
    KAMERDIFF_BUCKET: 'archive',
    KAMERDIFF_PREFIX: '',
    KAMERDIFF_QUEUE_URL: QueueUrl,
    KAMERDIFF_TOPIC_ARN: changes.TopicArn ?? '',
    KAMERDIFF_OPERATIONS_TOPIC_ARN: operations.TopicArn ?? '',
    KAMERDIFF_REPORTS_URL: readAt,
    KAMERDIFF_CONTACT: 'test@example.org',
    KAMERDIFF_REGISTER_URL: registerUrl,
    KAMERDIFF_WATCHLIST: JSON.stringify(watchlist),
  };
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const discover = (await import('../../functions/discover.ts')).handler;
  const compare = (await import('../../functions/compare.ts')).handler;
  const publish = (await import('../../functions/publish.ts')).handler;
  fake.faults.add(
    { on: 'ReceiveMessage', fault: { kind: 'duplicate' }, chance: 0.2 },
    { on: 'PutObject', fault: slowDown, chance: 0.02 },
  );
  return async () => {
    await discover();
    // What failed stays away for as long as it was put off, and comes with a later turn.
    const passTime = () => {};
    const { dead } = await driveQueue(client, QueueUrl, compare, { batchSize: 1, passTime });
    expect(dead).toEqual([]);
    await publish(undefined);
  };
}

/** What went out on either topic, as the messages that were handed to it. */
function toldBy({ sns }: FakeAws): Pick<Message, 'subject' | 'body' | 'attributes'>[] {
  return sns.published.map(({ subject = '', message, attributes }) => {
    const text = (name: string) => attributes[name]?.Value ?? '';
    return {
      subject,
      body: message,
      attributes: {
        dossier: text('dossier'),
        kind: text('kind'),
        meeting: text('meeting'),
        topics: [],
        importance: Number(text('importance')),
        event: text('event') as Message['attributes']['event'],
      },
    };
  });
}

test('weeks lived by the three functions: each paper whole, each report once, each alert once, and none from layout', async () => {
  const weeks = someWeeks(5);
  vi.useFakeTimers({ toFake: ['Date'], now: weeks.start });
  const fake = await startFakeAws({ startAt: new Date(weeks.start) });
  aws = fake;
  register = await startRegister({ events: [{ at: new Date(weeksStart).toISOString() }, ...weeks.events] });
  const turn = await deployed(fake, register.url);
  for (let at = weeks.start; at < weeks.end; at += everyMs) {
    vi.setSystemTime(Math.max(at, Date.now()));
    register.setNow(new Date().toISOString());
    await turn();
  }
  const { version } = await import('../../functions/version.ts');
  await expectWeeks(weeks, {
    store: s3Store(new S3Client(clientConfig(fake.endpoint)), { bucket: 'archive' }),
    told: toldBy(fake),
    settings: { watchlist, version, readAt },
  });
}, 120_000);
