import { CreateQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clientConfig, type FakeAws, startFakeAws } from './fake-aws.ts';
import { driveQueue, type QueueHandler } from './fake-aws-lambda.ts';

let fake: FakeAws;
let client: SQSClient;
let queue: string;
beforeEach(async () => {
  fake = await startFakeAws();
  client = new SQSClient(clientConfig(fake.endpoint));
  queue = (await client.send(new CreateQueueCommand({ QueueName: 'work' }))).QueueUrl ?? '';
});
afterEach(async () => {
  client.destroy();
  await fake.stop();
});

const well: QueueHandler = async () => ({ batchItemFailures: [] });

test('a handler that does well empties the queue, in batches', async () => {
  await send('a', 'b', 'c');
  const drive = await driveQueue(client, queue, well, { batchSize: 2 });
  expect(drive).toEqual({ invocations: 2, handled: ['a', 'b', 'c'], failures: 0, dead: [] });
  expect(fake.sqs.queues.get('work')?.messages).toEqual([]);
});

test('a handler that throws gets the whole batch again', async () => {
  await send('a', 'b');
  let calls = 0;
  const drive = await driveQueue(client, queue, async () => {
    calls += 1;
    if (calls === 1) throw new Error('synthetic');
    return undefined;
  });
  expect(drive).toEqual({ invocations: 2, handled: ['a', 'b'], failures: 2, dead: [] });
});

test('only the messages that are named come again, one receive further', async () => {
  await send('a', 'b');
  const receives: string[] = [];
  await driveQueue(client, queue, async ({ Records }) => {
    receives.push(...Records.map(({ body, attributes }) => `${body}${attributes.ApproximateReceiveCount}`));
    const failed = Records.filter(
      ({ body, attributes }) => body === 'b' && attributes.ApproximateReceiveCount === '1',
    );
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
  expect(receives).toEqual(['a1', 'b1', 'b2']);
});

test('naming a message that is not in the batch gives the whole batch back', async () => {
  await send('a', 'b');
  let calls = 0;
  const drive = await driveQueue(client, queue, async () => {
    calls += 1;
    return { batchItemFailures: calls === 1 ? [{ itemIdentifier: '' }] : [] };
  });
  expect(drive.failures).toBe(2);
});

test('a message that always fails is dead after its last receive', async () => {
  await send('poison', 'a');
  const drive = await driveQueue(
    client,
    queue,
    async ({ Records }) => ({
      batchItemFailures: Records.filter(({ body }) => body === 'poison').map(({ messageId }) => ({
        itemIdentifier: messageId,
      })),
    }),
    { maxReceives: 3 },
  );
  expect(drive).toMatchObject({ handled: ['a'], failures: 3, dead: ['poison'] });
});

test('a queue with dead letters of its own keeps them there', async () => {
  const dead = await client.send(new CreateQueueCommand({ QueueName: 'dead' }));
  const poisoned = await client.send(
    new CreateQueueCommand({
      QueueName: 'poisoned',
      Attributes: {
        VisibilityTimeout: '60',
        RedrivePolicy: JSON.stringify({
          maxReceiveCount: 2,
          deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:000000000000:dead',
        }),
      },
    }),
  );
  await client.send(new SendMessageCommand({ QueueUrl: poisoned.QueueUrl, MessageBody: 'poison' }));
  const drive = await driveQueue(
    client,
    poisoned.QueueUrl ?? '',
    async () => {
      throw new Error('synthetic');
    },
    { passTime: () => fake.advance(60_000) },
  );
  expect(drive.invocations).toBe(2);
  expect((await driveQueue(client, dead.QueueUrl ?? '', well)).handled).toEqual(['poison']);
});

test('a message that is out is not given out again before its time', async () => {
  await send('a');
  let seen = 0;
  const fail: QueueHandler = async () => {
    seen += 1;
    throw new Error('synthetic');
  };
  await driveQueue(client, queue, fail, { passTime: () => fake.advance(29_000) });
  expect(seen).toBe(1);
  await driveQueue(client, queue, well, { passTime: () => fake.advance(1_001) });
  expect(fake.sqs.queues.get('work')?.messages).toEqual([]);
});

test('a message delivered twice is handled twice', async () => {
  await send('a');
  fake.faults.add({ on: 'ReceiveMessage', fault: { kind: 'duplicate' } });
  let seen = 0;
  const twice: QueueHandler = async ({ Records }) => {
    seen += 1;
    // The first delivery is still being worked on when the second one comes.
    if (seen === 1) await driveQueue(client, queue, twice);
    expect(Records[0]?.body).toBe('a');
    return { batchItemFailures: [] };
  };
  await driveQueue(client, queue, twice);
  expect(seen).toBe(2);
});

test('a drive that gets nowhere ends', async () => {
  await send('a');
  const drive = driveQueue(
    client,
    queue,
    async () => {
      throw new Error('synthetic');
    },
    { maxReceives: 1000, maxInvocations: 20 },
  );
  await expect(drive).rejects.toThrow('not empty after 20 calls');
});

async function send(...bodies: readonly string[]): Promise<void> {
  for (const MessageBody of bodies)
    await client.send(new SendMessageCommand({ QueueUrl: queue, MessageBody }));
}
