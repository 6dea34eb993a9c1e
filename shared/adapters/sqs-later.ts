import { ChangeMessageVisibilityCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { awsFailure } from './aws-failure.ts';
import { withDeadline } from './deadline.ts';

/** Puts off a message that failed. `receives`: how often it came already, this time included. */
export type PutOff = (receiptHandle: string, receives: number) => Promise<void>;

const firstWaitSeconds = 15 * 60;
const longestWaitSeconds = 6 * 60 * 60;

/** A register that is down is down for hours: a quarter of an hour at first, then twice as long each time. */
export function putOffSeconds(receives: number): number {
  return Math.min(longestWaitSeconds, firstWaitSeconds * 2 ** Math.max(0, receives - 1));
}

/**
 * Where it cannot be put off the message comes back after the time of the queue itself, so that is no error.
 * @param deadlineMs for one call, the SDK's retries included
 */
export function sqsLater(
  client: SQSClient,
  queueUrl: string,
  { deadlineMs = 10_000 }: { readonly deadlineMs?: number } = {},
): PutOff {
  return async (receiptHandle, receives) => {
    try {
      await withDeadline(deadlineMs, (abortSignal) =>
        client.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: queueUrl,
            ReceiptHandle: receiptHandle,
            VisibilityTimeout: putOffSeconds(receives),
          }),
          { abortSignal },
        ),
      );
    } catch (error) {
      // Throws on what is no failure of AWS.
      awsFailure(error);
    }
  };
}
