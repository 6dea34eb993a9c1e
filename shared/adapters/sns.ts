import { type MessageAttributeValue, PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { MessageAttributes } from '../alert/alert.ts';
import { NotifyError } from '../errors.ts';
import type { Notify } from '../pipeline/ports.ts';
import { awsFailure } from './aws-failure.ts';
import { withDeadline } from './deadline.ts';

/**
 * Publishes on a topic; the id is the one SNS gave.
 *
 * Asked once only, unless SNS itself said that it did nothing (throttled, or 503). The SDK by itself would ask again
 * after an answer that got lost, and then everyone has the mail twice with no word about it; the outbox knows better
 * what to do with a doubt.
 */
export function snsNotify(
  client: SNSClient,
  topicArn: string,
  { deadlineMs = 30_000 }: { readonly deadlineMs?: number } = {},
): Notify {
  return async ({ subject, body, attributes }) => {
    const command = new PublishCommand({
      TopicArn: topicArn,
      Subject: subject,
      Message: body,
      MessageAttributes: snsAttributes(attributes),
    });
    command.middlewareStack.add(
      (next) => async (args) => {
        try {
          return await next(args);
        } catch (error) {
          throw isPlainRefusal(error) ? error : new DoubtfulError(error);
        }
      },
      // The retries stand at the beginning of this step, so that this is inside of them.
      { step: 'finalizeRequest', priority: 'low', name: 'neverTwice', override: true },
    );
    try {
      const { MessageId } = await withDeadline(deadlineMs, (abortSignal) =>
        client.send(command, { abortSignal }),
      );
      if (MessageId === undefined) throw new Error('SNS answered without a MessageId');
      return MessageId;
    } catch (error) {
      const cause = error instanceof DoubtfulError ? error.hidden : error;
      const { reason, retryable } = awsFailure(cause);
      throw new NotifyError(`Cannot publish "${subject}" on ${topicArn}: ${reason}`, { cause, retryable });
    }
  };
}

/**
 * The attributes as SNS takes them. SNS refuses the whole message for one that is empty, so what is empty is left
 * out; a filter policy then sees that it is not there.
 */
export function snsAttributes(attributes: MessageAttributes): Record<string, MessageAttributeValue> {
  const { topics, importance, ...texts } = attributes;
  const named = Object.entries(texts)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => [name, { DataType: 'String', StringValue: text }] as const);
  return {
    ...Object.fromEntries(named),
    ...(topics.length > 0 && {
      topics: { DataType: 'String.Array', StringValue: JSON.stringify(topics) },
    }),
    importance: { DataType: 'Number', StringValue: String(importance) },
  };
}

/** Whether SNS answered, and the answer means that nothing was sent. */
function isPlainRefusal(error: unknown): boolean {
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  return status !== undefined && ((status >= 400 && status < 500) || status === 503);
}

/** Hides an error from the SDK's retries, which go by names, codes and statuses, and look into a `cause`, too. */
class DoubtfulError extends Error {
  readonly hidden: unknown;
  constructor(hidden: unknown) {
    super('it may have been sent');
    this.hidden = hidden;
  }
}
