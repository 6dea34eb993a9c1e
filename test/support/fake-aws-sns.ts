import { randomUUID } from 'node:crypto';
import { type Attribute, passesFilter } from './fake-aws-filter.ts';
import { type Answer, AwsRefusal, type Call } from './fake-aws-http.ts';
import { escapeXml } from './fake-aws-s3.ts';
import type { FakeSqs } from './fake-aws-sqs.ts';

/** A message as it was published, whoever was or was not subscribed. */
export type PublishedMessage = {
  readonly topic: string;
  readonly id: string;
  readonly subject: string | undefined;
  readonly message: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
};

export type FakeSns = {
  readonly published: PublishedMessage[];
  name(call: Call): { operation: string; about: string };
  answer(call: Call): Answer;
};

/**
 * SNS as its query protocol has it (which is what the SDK speaks to it), strict where SNS is: subjects of printable
 * ASCII under 100 characters, no empty attribute, 256 KB for all. Delivers to queues of the fake SQS.
 */
export function fakeSns(now: () => Date, sqs: FakeSqs): FakeSns {
  const topics = new Map<string, Subscription[]>();
  const published: PublishedMessage[] = [];

  function answer(call: Call): Answer {
    const input = new URLSearchParams(call.body.toString());
    const action = input.get('Action') ?? '';
    return {
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: `<${action}Response xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><${action}Result>${run()}</${action}Result><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></${action}Response>`,
    };

    function run(): string {
      switch (action) {
        case 'CreateTopic': {
          const arn = `arn:aws:sns:eu-west-1:000000000000:${input.get('Name')}`;
          topics.set(arn, topics.get(arn) ?? []);
          return `<TopicArn>${arn}</TopicArn>`;
        }
        case 'Subscribe': {
          const attributes = pairs(input, 'Attributes', 'key', 'value');
          subscribersOf(input.get('TopicArn')).push({
            queue: input.get('Endpoint')?.split(':').at(-1) ?? '',
            raw: attributes.RawMessageDelivery === 'true',
            policy: JSON.parse(attributes.FilterPolicy ?? '{}'),
          });
          return `<SubscriptionArn>${input.get('TopicArn')}:${randomUUID()}</SubscriptionArn>`;
        }
        case 'Publish':
          return `<MessageId>${publish(input)}</MessageId>`;
        default:
          throw new AwsRefusal(400, 'InvalidAction', `The fake has no ${action}.`);
      }
    }
  }

  function publish(input: URLSearchParams): string {
    const subscribers = subscribersOf(input.get('TopicArn'));
    const subject = input.get('Subject') ?? undefined;
    const message = input.get('Message') ?? '';
    if (message === '') throw invalid('Empty message');
    if (subject !== undefined && !/^[\x21-\x7e][\x20-\x7e]{0,98}$/.test(subject)) throw invalid('Subject');
    const attributes = attributesOf(input);
    const bytes = Buffer.byteLength(
      message +
        Object.entries(attributes)
          .flatMap(([name, { Type, Value }]) => [name, Type, Value])
          .join(''),
    );
    if (bytes > 256 * 1024) throw invalid('Message too long');
    const id = randomUUID();
    const topic = input.get('TopicArn') ?? '';
    published.push({ topic, id, subject, message, attributes });
    for (const { queue, raw, policy } of subscribers) {
      const target = sqs.queues.get(queue);
      if (!target || !passesFilter(policy, attributes)) continue;
      const envelope = {
        Type: 'Notification',
        MessageId: id,
        TopicArn: topic,
        Subject: subject,
        Message: message,
        Timestamp: now().toISOString(),
        MessageAttributes: attributes,
      };
      sqs.send(target, raw ? message : JSON.stringify(envelope));
    }
    return id;
  }

  function subscribersOf(arn: string | null): Subscription[] {
    const found = topics.get(arn ?? '');
    if (!found) throw new AwsRefusal(404, 'NotFound', 'Topic does not exist');
    return found;
  }

  function name(call: Call) {
    const input = new URLSearchParams(call.body.toString());
    return { operation: input.get('Action') ?? '', about: input.get('TopicArn') ?? input.get('Name') ?? '' };
  }

  return { published, name, answer };
}

/** An error as the query protocol writes it. */
export function snsError({ status, code, message }: AwsRefusal): Answer {
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>fake</RequestId></ErrorResponse>`,
  };
}

type Subscription = {
  readonly queue: string;
  readonly raw: boolean;
  readonly policy: Parameters<typeof passesFilter>[0];
};

function attributesOf(input: URLSearchParams): Record<string, Attribute> {
  const types = pairs(input, 'MessageAttributes', 'Name', 'Value.DataType');
  const values = pairs(input, 'MessageAttributes', 'Name', 'Value.StringValue');
  return Object.fromEntries(
    Object.entries(types).map(([name, Type]) => {
      const Value = values[name] ?? '';
      const at = `The message attribute '${name}'`;
      if (Value === '')
        throw new AwsRefusal(400, 'ParameterValueInvalid', `${at} must contain a non-empty value`);
      if (Type === 'Number' && !Number.isFinite(Number(Value))) throw invalid(`${at} is no number`);
      if (Type === 'String.Array' && !Array.isArray(JSON.parse(Value))) throw invalid(`${at} is no array`);
      return [name, { Type, Value }];
    }),
  );
}

/** `X.entry.1.<key>` and `X.entry.1.<value>`, `X.entry.2.<key>` …, as a record. */
function pairs(input: URLSearchParams, list: string, key: string, value: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (let at = 1; input.has(`${list}.entry.${at}.${key}`); at += 1)
    found[input.get(`${list}.entry.${at}.${key}`) ?? ''] = input.get(`${list}.entry.${at}.${value}`) ?? '';
  return found;
}

function invalid(what: string): AwsRefusal {
  return new AwsRefusal(400, 'InvalidParameter', `Invalid parameter: ${what}`);
}
