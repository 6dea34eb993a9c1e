import {
  CreateQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putOffSeconds, sqsLater } from '../../../shared/adapters/sqs-later.ts';
import { clientConfig, type FakeAws, startFakeAws } from '../../support/fake-aws.ts';

let aws: FakeAws;
beforeAll(async () => {
  aws = await startFakeAws();
});
afterAll(() => aws.stop());

test('each failure waits twice as long as the one before, and none longer than six hours', () => {
  const minutes = [1, 2, 3, 4, 5, 6, 7, 8].map((receives) => putOffSeconds(receives) / 60);
  expect(minutes).toEqual([15, 30, 60, 120, 240, 360, 360, 360]);
});

describe('a message that is put off', () => {
  test('is not seen before its time, and seen after it', async () => {
    const client = new SQSClient(clientConfig(aws.endpoint));
    const { QueueUrl } = await client.send(new CreateQueueCommand({ QueueName: 'later' }));
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'work' }));
    const receive = async () => (await client.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? [];
    const [message] = await receive();
    await sqsLater(client, QueueUrl ?? '')(message?.ReceiptHandle ?? '', 2);
    aws.advance(29 * 60_000);
    expect(await receive()).toEqual([]);
    aws.advance(2 * 60_000);
    expect(await receive()).toMatchObject([{ Body: 'work' }]);
  });

  test('that no queue knows any more is no error', async () => {
    const client = new SQSClient(clientConfig(aws.endpoint));
    await sqsLater(client, `${aws.endpoint}/000000000000/no-such-queue`)('handle', 1);
    expect(aws.calls.at(-1)).toMatchObject({ operation: 'ChangeMessageVisibility' });
  });
});
