import { createHash, randomUUID } from 'node:crypto';
import { type Answer, AwsRefusal, type Call } from './fake-aws-http.ts';

export type FakeMessage = {
  readonly id: string;
  readonly body: string;
  visibleAt: number;
  receives: number;
  receipt: string;
};

export type FakeQueue = {
  readonly name: string;
  readonly messages: FakeMessage[];
  readonly visibilityMs: number;
  /** After this many receives a message goes to the queue of dead letters, whose ARN it is. */
  readonly redrive?: { readonly maxReceiveCount: number; readonly deadLetterTargetArn: string } | undefined;
};

export type FakeSqs = {
  readonly queues: Map<string, FakeQueue>;
  send(queue: FakeQueue, body: string): string;
  name(call: Call): { operation: string; about: string };
  answer(call: Call, duplicate: boolean): Answer;
};

/** SQS as its JSON protocol has it: batches, visibility, receives counted, dead letters after too many. */
export function fakeSqs(now: () => Date, base: () => string): FakeSqs {
  const queues = new Map<string, FakeQueue>();

  function send(queue: FakeQueue, body: string): string {
    if (Buffer.byteLength(body) > maxBytes) throw refusal('InvalidParameterValue', 'Message is too long');
    if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(body))
      throw refusal('InvalidMessageContents', 'The message contains characters outside the allowed set');
    const message = { id: randomUUID(), body, visibleAt: 0, receives: 0, receipt: '' };
    queue.messages.push(message);
    return message.id;
  }

  function receive(queue: FakeQueue, input: Input, duplicate: boolean): object {
    const visibilityMs =
      input.VisibilityTimeout === undefined ? queue.visibilityMs : Number(input.VisibilityTimeout) * 1000;
    const given: object[] = [];
    for (const message of [...queue.messages]) {
      if (given.length >= (Number(input.MaxNumberOfMessages) || 1)) break;
      if (message.visibleAt > now().getTime()) continue;
      if (queue.redrive && message.receives >= queue.redrive.maxReceiveCount) {
        queue.messages.splice(queue.messages.indexOf(message), 1);
        queueOf(queue.redrive.deadLetterTargetArn).messages.push({ ...message, visibleAt: 0, receives: 0 });
        continue;
      }
      message.receives += 1;
      message.receipt = randomUUID();
      message.visibleAt = duplicate ? 0 : now().getTime() + visibilityMs;
      given.push({
        MessageId: message.id,
        ReceiptHandle: message.receipt,
        Body: message.body,
        MD5OfBody: md5(message.body),
        Attributes: { ApproximateReceiveCount: String(message.receives) },
      });
    }
    return given.length > 0 ? { Messages: given } : {};
  }

  function sendBatch(queue: FakeQueue, entries: readonly Input[]): object {
    if (entries.length === 0) throw refusal('AWS.SimpleQueueService.EmptyBatchRequest');
    if (entries.length > 10) throw refusal('AWS.SimpleQueueService.TooManyEntriesInBatchRequest');
    if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
      throw refusal('AWS.SimpleQueueService.BatchEntryIdsNotDistinct');
    const bytes = entries.reduce((sum, { MessageBody }) => sum + Buffer.byteLength(String(MessageBody)), 0);
    if (bytes > maxBytes) throw refusal('AWS.SimpleQueueService.BatchRequestTooLong');
    const Successful = entries.map(({ Id, MessageBody }) => ({
      Id,
      MessageId: send(queue, String(MessageBody)),
      MD5OfMessageBody: md5(String(MessageBody)),
    }));
    return { Successful, Failed: [] };
  }

  function byReceipt(queue: FakeQueue, receipt: unknown): FakeMessage | undefined {
    return queue.messages.find((message) => message.receipt !== '' && message.receipt === receipt);
  }

  function queueOf(urlOrArn: unknown): FakeQueue {
    const found = queues.get(String(urlOrArn).split(/[/:]/).at(-1) ?? '');
    if (!found) throw refusal('QueueDoesNotExist', 'The specified queue does not exist.');
    return found;
  }

  function answer(call: Call, duplicate: boolean): Answer {
    const input = JSON.parse(call.body.toString() || '{}') as Input;
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.0' },
      body: JSON.stringify(run()),
    };

    function run(): object {
      const operation = operationOf(call);
      if (operation === 'CreateQueue') return create(input);
      const queue = queueOf(input.QueueUrl ?? input.QueueName);
      switch (operation) {
        case 'SendMessage': {
          const body = String(input.MessageBody);
          return { MessageId: send(queue, body), MD5OfMessageBody: md5(body) };
        }
        case 'SendMessageBatch':
          return sendBatch(queue, input.Entries as readonly Input[]);
        case 'ReceiveMessage':
          return receive(queue, input, duplicate);
        case 'DeleteMessage': {
          const message = byReceipt(queue, input.ReceiptHandle);
          if (message) queue.messages.splice(queue.messages.indexOf(message), 1);
          return {};
        }
        case 'ChangeMessageVisibility': {
          const message = byReceipt(queue, input.ReceiptHandle);
          if (!message) throw refusal('ReceiptHandleIsInvalid');
          message.visibleAt = now().getTime() + Number(input.VisibilityTimeout) * 1000;
          return {};
        }
        case 'GetQueueUrl':
          return { QueueUrl: urlOf(queue) };
        case 'GetQueueAttributes': {
          const visible = queue.messages.filter(({ visibleAt }) => visibleAt <= now().getTime()).length;
          return {
            Attributes: {
              QueueArn: arnOf(queue.name),
              ApproximateNumberOfMessages: String(visible),
              ApproximateNumberOfMessagesNotVisible: String(queue.messages.length - visible),
            },
          };
        }
        default:
          throw refusal('InvalidAction', `The fake has no ${operation}.`);
      }
    }
  }

  function create({ QueueName, Attributes }: Input): object {
    const attributes = (Attributes ?? {}) as Record<string, string>;
    const queue: FakeQueue = queues.get(String(QueueName)) ?? {
      name: String(QueueName),
      messages: [],
      visibilityMs: Number(attributes.VisibilityTimeout ?? 30) * 1000,
      redrive: attributes.RedrivePolicy ? JSON.parse(attributes.RedrivePolicy) : undefined,
    };
    queues.set(queue.name, queue);
    return { QueueUrl: urlOf(queue) };
  }

  function urlOf(queue: FakeQueue): string {
    return `${base()}/000000000000/${queue.name}`;
  }

  function name(call: Call) {
    const input = JSON.parse(call.body.toString() || '{}') as Input;
    const about =
      String(input.QueueUrl ?? input.QueueName ?? '')
        .split('/')
        .at(-1) ?? '';
    return { operation: operationOf(call), about };
  }

  return { queues, send, name, answer };
}

/** An error as the JSON protocol writes it. */
export function sqsError({ status, code, message }: AwsRefusal): Answer {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-query-error': `${code};Sender` },
    body: JSON.stringify({ __type: `com.amazonaws.sqs#${code}`, message }),
  };
}

type Input = Readonly<Record<string, unknown>>;

const maxBytes = 256 * 1024;

function operationOf(call: Call): string {
  return (call.headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';
}

function arnOf(queue: string): string {
  return `arn:aws:sqs:eu-west-1:000000000000:${queue}`;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function refusal(code: string, message?: string): AwsRefusal {
  return new AwsRefusal(400, code, message);
}
