import { type FaultPlan, faultPlan } from './fake-aws-faults.ts';
import { type Answer, AwsRefusal, type Call, serveHttp } from './fake-aws-http.ts';
import { type FakeS3, fakeS3, s3Error } from './fake-aws-s3.ts';
import { type FakeSns, fakeSns, snsError } from './fake-aws-sns.ts';
import { type FakeSqs, fakeSqs, sqsError } from './fake-aws-sqs.ts';

export type FakeAws = {
  readonly endpoint: string;
  readonly faults: FaultPlan;
  readonly s3: FakeS3;
  readonly sns: FakeSns;
  readonly sqs: FakeSqs;
  /** Every call in order: what was asked of which service, about what, and the status it got. */
  readonly calls: RecordedCall[];
  now(): Date;
  /** Lets time pass for everything that goes by the fake's clock, such as the visibility of messages. */
  advance(ms: number): void;
  stop(): Promise<void>;
};

export type RecordedCall = {
  readonly service: 's3' | 'sns' | 'sqs';
  readonly operation: string;
  readonly about: string;
  readonly status: number;
};

/**
 * S3, SNS and SQS on a port of this machine, for the real SDK to talk to: see each service's file for what it knows.
 * What goes wrong, and when, is in `faults`. An unsigned call is refused, as AWS does.
 *
 * @param startAt where its clock starts; it goes on as the clock of the machine does
 * @param pageSize the most keys a listing gives at once
 */
export async function startFakeAws({
  startAt = new Date(),
  pageSize = 1000,
  seed = 1,
}: {
  readonly startAt?: Date;
  readonly pageSize?: number;
  readonly seed?: number;
} = {}): Promise<FakeAws> {
  let offsetMs = startAt.getTime() - Date.now();
  const now = () => new Date(Date.now() + offsetMs);
  const faults = faultPlan(seed);
  const calls: RecordedCall[] = [];
  const s3 = fakeS3(now, pageSize);
  const sqs = fakeSqs(now, () => endpoint);
  const sns = fakeSns(now, sqs);

  const server = await serveHttp((call) => {
    const service = serviceOf(call);
    const named = { s3, sns, sqs }[service].name(call);
    const fault = faults.next(named.operation, named.about);
    const answer = fault?.kind === 'cut' ? { status: 0 } : answered(call, service, fault);
    calls.push({ service, ...named, status: answer.status });
    return { answer, fault };
  });
  const endpoint = `http://127.0.0.1:${server.port}`;

  function answered(call: Call, service: 's3' | 'sns' | 'sqs', fault: ReturnType<FaultPlan['next']>): Answer {
    try {
      if (!call.headers.authorization) throw new AwsRefusal(403, 'MissingAuthenticationToken');
      if (fault?.kind === 'refuse') throw new AwsRefusal(fault.status, fault.code);
      if (service === 's3') return s3.answer(call);
      return service === 'sns' ? sns.answer(call) : sqs.answer(call, fault?.kind === 'duplicate');
    } catch (error) {
      const refusal =
        error instanceof AwsRefusal ? error : new AwsRefusal(500, 'InternalError', String(error));
      return { s3: s3Error, sns: snsError, sqs: sqsError }[service](refusal);
    }
  }

  return {
    endpoint,
    faults,
    s3,
    sns,
    sqs,
    calls,
    now,
    advance: (ms) => {
      offsetMs += ms;
    },
    stop: server.stop,
  };
}

/** What an SDK client needs to talk to it, or to moto: credentials that open nothing anywhere. */
export function clientConfig(endpoint: string) {
  return {
    endpoint,
    region: 'eu-west-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
}

/** The same as the environment of a process. */
export function clientEnvironment(endpoint: string): Record<string, string> {
  return {
    AWS_ENDPOINT_URL: endpoint,
    AWS_REGION: 'eu-west-1',
    AWS_DEFAULT_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
}

/** SQS says its operation in a header, SNS in a form; all else is S3. */
function serviceOf(call: Call): 's3' | 'sns' | 'sqs' {
  if (call.headers['x-amz-target']?.startsWith('AmazonSQS.')) return 'sqs';
  const isForm = call.headers['content-type']?.startsWith('application/x-www-form-urlencoded');
  return call.method === 'POST' && isForm ? 'sns' : 's3';
}
