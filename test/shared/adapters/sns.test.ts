import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { snsNotify } from '../../../shared/adapters/sns.ts';
import { clientConfig, type FakeAws, startFakeAws } from '../../support/fake-aws.ts';
import { brokenDown, denied, slowDown, throttled } from '../../support/fake-aws-faults.ts';
import { aMessage } from '../../support/messages.ts';

let fake: FakeAws;
let client: SNSClient;
let topic: string;
beforeEach(async () => {
  fake = await startFakeAws();
  client = new SNSClient(clientConfig(fake.endpoint));
  topic = (await client.send(new CreateTopicCommand({ Name: 'changes' }))).TopicArn ?? '';
});
afterEach(async () => {
  client.destroy();
  await fake.stop();
});

test.for(['lose-answer', 'stall', 'truncate'] as const)(
  'a message whose answer suffers "%s" is sent once, and the doubt is told',
  async (kind) => {
    fake.faults.add({ on: 'Publish', fault: { kind } });
    await expect(snsNotify(client, topic, { deadlineMs: 1000 })(aMessage())).rejects.toMatchObject({
      name: 'NotifyError',
      retryable: true,
      message: expect.stringContaining(`Cannot publish "${aMessage().subject}" on ${topic}: `),
    });
    expect(fake.sns.published).toHaveLength(1);
  },
);

test('an answer of 500, which may come after the sending, is not asked twice', async () => {
  fake.faults.add({ on: 'Publish', fault: brokenDown });
  await expect(snsNotify(client, topic)(aMessage())).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: true,
  });
  expect(publishes()).toEqual([500]);
});

test.for([throttled, slowDown])('$code, where nothing was sent, is tried again', async (fault) => {
  fake.faults.add({ on: 'Publish', times: 2, fault });
  await snsNotify(client, topic)(aMessage());
  expect(fake.sns.published).toHaveLength(1);
  expect(publishes()).toHaveLength(3);
});

test('throttling without end is given up, to be tried later', async () => {
  fake.faults.add({ on: 'Publish', times: 100, fault: throttled });
  await expect(snsNotify(client, topic)(aMessage())).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: true,
    message: expect.stringContaining('AWS asks to go slower'),
  });
});

test('access denied and what SNS does not take are final', async () => {
  fake.faults.add({ on: 'Publish', fault: denied });
  await expect(snsNotify(client, topic)(aMessage())).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: false,
    message: expect.stringContaining('access denied'),
  });
  await expect(snsNotify(client, topic)(aMessage({ subject: 'één' }))).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: false,
    message: expect.stringContaining('Invalid parameter: Subject'),
  });
});

function publishes(): number[] {
  return fake.calls.filter(({ operation }) => operation === 'Publish').map(({ status }) => status);
}
