import { CreateTopicCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { snsNotify } from '../../../shared/adapters/sns.ts';
import { sqsWork } from '../../../shared/adapters/sqs.ts';
import type { Work } from '../../../shared/pipeline/ports.ts';
import { clientConfig, type FakeAws, startFakeAws } from '../../support/fake-aws.ts';
import { driveQueue } from '../../support/fake-aws-lambda.ts';
import { aMessage } from '../../support/messages.ts';
import { describeWithMoto } from '../../support/moto.ts';

describe('with the fake', () => {
  let fake: FakeAws;
  beforeAll(async () => {
    fake = await startFakeAws();
  });
  afterAll(() => fake.stop());
  messages(() => fake.endpoint);
});

describeWithMoto('with moto', messages);

/** What must come of messages and work, whoever plays AWS. */
function messages(endpoint: () => string): void {
  let sns: SNSClient;
  let sqs: SQSClient;
  let topic: string;
  let queue: string;
  let count = 0;
  beforeEach(async () => {
    count += 1;
    sns = new SNSClient(clientConfig(endpoint()));
    sqs = new SQSClient(clientConfig(endpoint()));
    topic = (await sns.send(new CreateTopicCommand({ Name: `changes-${count}` }))).TopicArn ?? '';
    queue = await makeQueue(`mail-${count}`);
  });
  afterEach(() => {
    sns.destroy();
    sqs.destroy();
  });

  test('a message arrives once, with its subject, body and attributes', async () => {
    await subscribe(queue);
    const id = await snsNotify(sns, topic)(aMessage());
    const [arrived, ...more] = await received(queue);
    expect(more).toEqual([]);
    expect(arrived).toMatchObject({
      MessageId: id,
      Subject: aMessage().subject,
      Message: aMessage().body,
      MessageAttributes: {
        dossier: { Type: 'String', Value: '28676' },
        kind: { Type: 'String', Value: 'geannoteerde-agenda' },
        meeting: { Type: 'String', Value: 'navo-top' },
        topics: { Type: 'String.Array', Value: '["oekraine","defensie-uitgaven"]' },
        event: { Type: 'String', Value: 'new' },
      },
    });
    expect(Number(arrived?.MessageAttributes.importance?.Value)).toBe(70);
  });

  test('attributes that are empty are left out, and the message arrives all the same', async () => {
    await subscribe(queue);
    const { attributes } = aMessage();
    await snsNotify(
      sns,
      topic,
    )(aMessage({ attributes: { ...attributes, meeting: '', topics: [], importance: 0 } }));
    const [arrived] = await received(queue);
    expect(Object.keys(arrived?.MessageAttributes ?? {}).sort()).toEqual([
      'dossier',
      'event',
      'importance',
      'kind',
    ]);
  });

  test('a subscriber gets what its filter lets through', async () => {
    const quiet = await makeQueue(`quiet-${count}`);
    await subscribe(queue, { topics: ['oekraine', 'noordpool'], importance: [{ numeric: ['>=', 50] }] });
    await subscribe(quiet, { topics: ['noordpool'] });
    await snsNotify(sns, topic)(aMessage());
    expect(await received(queue)).toHaveLength(1);
    expect(await received(quiet)).toEqual([]);
  });

  test('a topic that is not there is final and named', async () => {
    await expect(snsNotify(sns, `${topic}-gone`)(aMessage())).rejects.toMatchObject({
      name: 'NotifyError',
      retryable: false,
      message: expect.stringContaining(`on ${topic}-gone: `),
    });
  });

  test('23 publications are on the queue, each once', async () => {
    const work = Array.from({ length: 23 }, (_, n) => workOn(`kst-28676-${n}`));
    await sqsWork(sqs, queue)(work);
    const seen: Work[] = [];
    const drive = await driveQueue(sqs, queue, async ({ Records }) => {
      seen.push(...Records.map(({ body }) => JSON.parse(body) as Work));
      return { batchItemFailures: [] };
    });
    expect(seen.sort((a, b) => compareIds(a, b))).toEqual(work.sort((a, b) => compareIds(a, b)));
    expect(drive).toMatchObject({ failures: 0, dead: [] });
    expect(await left(queue)).toBe(0);
  });

  test('no work asks nothing of the queue', async () => {
    await sqsWork(sqs, `${queue}-gone`)([]);
    expect(await left(queue)).toBe(0);
  });

  test('publications too large for one batch together come through, characters and all', async () => {
    const large = Array.from({ length: 3 }, (_, n) =>
      workOn(`kst-${n}`, `${'é'.repeat(60_000)}\u0000\uFFFE\uFFFF🇳🇱`),
    );
    await sqsWork(sqs, queue)(large);
    const seen: string[] = [];
    await driveQueue(sqs, queue, async ({ Records }) => {
      seen.push(...Records.map(({ body }) => (JSON.parse(body) as Work).publication.title));
      return { batchItemFailures: [] };
    });
    expect(seen).toEqual(large.map(({ publication }) => publication.title));
  });

  test('a queue that is not there is final and named', async () => {
    await expect(sqsWork(sqs, `${queue}-gone`)([workOn('kst-28676-439')])).rejects.toMatchObject({
      name: 'NotifyError',
      retryable: false,
      message: expect.stringMatching(
        /^Cannot put 1 of 1 publications on .*-gone, kst-28676-439 among them: /,
      ),
    });
  });

  async function makeQueue(QueueName: string): Promise<string> {
    return (await sqs.send(new CreateQueueCommand({ QueueName }))).QueueUrl ?? '';
  }

  async function subscribe(url: string, filter?: object): Promise<void> {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }),
    );
    await sns.send(
      new SubscribeCommand({
        TopicArn: topic,
        Protocol: 'sqs',
        Endpoint: Attributes?.QueueArn,
        ...(filter && { Attributes: { FilterPolicy: JSON.stringify(filter) } }),
      }),
    );
  }

  async function received(url: string): Promise<Envelope[]> {
    const { Messages } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }),
    );
    return (Messages ?? []).map(({ Body }) => JSON.parse(Body ?? '') as Envelope);
  }

  async function left(url: string): Promise<number> {
    const { Attributes } = await sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }),
    );
    return (
      Number(Attributes?.ApproximateNumberOfMessages) +
      Number(Attributes?.ApproximateNumberOfMessagesNotVisible)
    );
  }
}

type Envelope = {
  readonly MessageId: string;
  readonly Subject: string;
  readonly Message: string;
  readonly MessageAttributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
};

function compareIds(a: Work, b: Work): number {
  return a.publication.id < b.publication.id ? -1 : 1;
}

function workOn(id: string, title = 'Een titel'): Work {
  const publication = {
    id,
    dossiernummers: ['28676'],
    title,
    indieners: [],
    url: 'https://example.nl',
    files: {},
  };
  return { publication, alerts: 'on' };
}
