import { CreateQueueCommand, type SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { batchesOf, sqsWork } from '../../../shared/adapters/sqs.ts';
import type { Work } from '../../../shared/pipeline/ports.ts';
import { clientConfig, type FakeAws, startFakeAws } from '../../support/fake-aws.ts';
import { brokenDown } from '../../support/fake-aws-faults.ts';

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

test('a batch has at most ten messages and 256 KB', () => {
  expect(batchesOf(works(23)).map(({ length }) => length)).toEqual([10, 10, 3]);
  expect(batchesOf(works(5, 'x'.repeat(100_000))).map(({ length }) => length)).toEqual([2, 2, 1]);
  expect(batchesOf([])).toEqual([]);
});

test('one publication too large for a message is final and named', async () => {
  await expect(sqsWork(client, queue)(works(1, 'é'.repeat(140_000)))).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: false,
    message: expect.stringMatching(/^Cannot put kst-0 on the queue: .* at most 262144 fit\./),
  });
});

test('what a batch refused in part is sent again, and only that', async () => {
  refuseInPart(['1', '3'], { times: 2, SenderFault: false });
  await sqsWork(client, queue)(works(5));
  expect(queued()).toEqual(['kst-0', 'kst-2', 'kst-4', 'kst-1', 'kst-3']);
});

test('what stays refused is thrown, after all the rest was sent', async () => {
  refuseInPart(['0'], { times: 4, SenderFault: false });
  await expect(sqsWork(client, queue)(works(12))).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: true,
    message: expect.stringMatching(
      /^Cannot put 1 of 12 publications on .*\/work, kst-0 among them: SQS refused \(Synthetic\)\.$/,
    ),
  });
  expect(queued()).toHaveLength(11);
});

test('what is refused for its own fault is not sent again', async () => {
  refuseInPart(['0'], { times: 1, SenderFault: true });
  await expect(sqsWork(client, queue)(works(2))).rejects.toMatchObject({
    name: 'NotifyError',
    retryable: false,
  });
  expect(queued()).toEqual(['kst-1']);
});

test('a queue that breaks down for a moment is asked again', async () => {
  fake.faults.add({ on: 'SendMessageBatch', times: 4, fault: brokenDown });
  await sqsWork(client, queue)(works(1));
  expect(queued()).toEqual(['kst-0']);
});

/** Has the first so many batches refuse the entries with these ids, as SQS itself does under load. */
function refuseInPart(
  ids: readonly string[],
  { times, SenderFault }: { readonly times: number; readonly SenderFault: boolean },
): void {
  let left = times;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const input = args.input as SendMessageBatchCommand['input'];
      if (context.commandName !== 'SendMessageBatchCommand' || left === 0) return next(args);
      left -= 1;
      const all = input.Entries ?? [];
      // After the first time only the refused are sent, under new ids.
      const refused = times - left === 1 ? ids : all.map(({ Id }) => Id ?? '');
      const taken = all.filter(({ Id }) => !refused.includes(Id ?? ''));
      const Failed = refused.map((Id) => ({ Id, SenderFault, Code: 'Synthetic' }));
      if (taken.length === 0) return { response: {}, output: { $metadata: {}, Failed } };
      const result = await next({ ...args, input: { ...input, Entries: taken } });
      return { ...result, output: { ...result.output, Failed } };
    },
    { step: 'initialize', name: 'refuseInPart' },
  );
}

function queued(): string[] {
  const messages = fake.sqs.queues.get('work')?.messages ?? [];
  return messages.map(({ body }) => (JSON.parse(body) as Work).publication.id);
}

function works(length: number, title = 'Een titel'): Work[] {
  return Array.from({ length }, (_, n) => ({
    publication: {
      id: `kst-${n}`,
      dossiernummers: ['28676'],
      title,
      indieners: [],
      url: 'https://example.nl',
      files: {},
    },
    alerts: 'on',
  }));
}
