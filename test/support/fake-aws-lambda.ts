import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

export type QueueHandler = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;

export type DriveOptions = {
  readonly batchSize?: number;
  /** A message received more often than this is taken off and listed as dead, for queues without a redrive of their own. */
  readonly maxReceives?: number;
  /** Ends a drive that gets nowhere; more invocations than this are an error. */
  readonly maxInvocations?: number;
  /**
   * What is done before the next round for messages that failed. Without it they are made visible at once, as if
   * the time had passed; with it, the caller lets the time pass (`fake.advance`).
   */
  readonly passTime?: () => void | Promise<void>;
};

export type Drive = {
  readonly invocations: number;
  /** Bodies of messages that were handled. */
  readonly handled: readonly string[];
  /** How many times a message was given back to the queue. */
  readonly failures: number;
  readonly dead: readonly string[];
};

/**
 * Empties a queue the way Lambda does, which moto does not: batches of at most ten; a handler that throws gives the
 * whole batch back; `batchItemFailures` gives back those it names, and the whole batch where it names an
 * unknown one; what was given back comes again, its count of receives one higher.
 *
 * @throws when the handler keeps failing past `maxInvocations`
 */
export async function driveQueue(
  client: SQSClient,
  queueUrl: string,
  handler: QueueHandler,
  { batchSize = 10, maxReceives = 8, maxInvocations = 1000, passTime }: DriveOptions = {},
): Promise<Drive> {
  const handled: string[] = [];
  const dead: string[] = [];
  let failures = 0;
  let invocations = 0;
  for (let waited = false; ; ) {
    const received = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: queueUrl,
        MaxNumberOfMessages: batchSize,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    const batch = await withoutDead(received.Messages ?? []);
    if (batch.length === 0) {
      if ((received.Messages ?? []).length > 0) continue;
      if (waited || passTime === undefined) return { invocations, handled, failures, dead };
      waited = true;
      await passTime();
      continue;
    }
    waited = false;
    invocations += 1;
    if (invocations > maxInvocations)
      throw new Error(`The queue was not empty after ${maxInvocations} calls.`);
    const failed = await failedOf(batch);
    for (const message of batch) {
      const handle = { QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle };
      if (!failed.has(message)) {
        handled.push(message.Body ?? '');
        await client.send(new DeleteMessageCommand(handle));
      } else {
        failures += 1;
        if (passTime === undefined)
          await client.send(new ChangeMessageVisibilityCommand({ ...handle, VisibilityTimeout: 0 }));
      }
    }
  }

  async function withoutDead(messages: readonly Message[]): Promise<Message[]> {
    const living: Message[] = [];
    for (const message of messages) {
      if (receivesOf(message) <= maxReceives) living.push(message);
      else {
        dead.push(message.Body ?? '');
        await client.send(
          new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: message.ReceiptHandle }),
        );
      }
    }
    return living;
  }

  async function failedOf(batch: readonly Message[]): Promise<ReadonlySet<Message>> {
    try {
      const answer = await handler({ Records: batch.map(recordOf) });
      const named = (answer?.batchItemFailures ?? []).map(({ itemIdentifier }) =>
        batch.find(({ MessageId }) => MessageId === itemIdentifier),
      );
      return new Set(named.includes(undefined) ? batch : (named as Message[]));
    } catch {
      return new Set(batch);
    }
  }
}

function receivesOf(message: Message): number {
  return Number(message.Attributes?.ApproximateReceiveCount ?? 1);
}

function recordOf(message: Message): SQSRecord {
  return {
    messageId: message.MessageId ?? '',
    receiptHandle: message.ReceiptHandle ?? '',
    body: message.Body ?? '',
    attributes: {
      ApproximateReceiveCount: String(receivesOf(message)),
      SentTimestamp: '0',
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: message.MD5OfBody ?? '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:000000000000:queue',
    awsRegion: 'eu-west-1',
  };
}
