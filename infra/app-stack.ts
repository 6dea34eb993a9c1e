import { type App, Duration, RemovalPolicy, Stack, type StackProps, TimeZone } from 'aws-cdk-lib';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { alarms } from './alarms.ts';
import type { Deployment } from './deployment.ts';
import { names, stackNames, topicArn } from './names.ts';
import { pipelineFunction } from './pipeline-function.ts';
import { schedulerRole, wake } from './schedule.ts';

/** What does the work. It keeps nothing, so it can be destroyed and made again at any time. */
export function appStack(app: App, deployment: Deployment, props: StackProps): Stack {
  const stack = new Stack(app, stackNames.app, {
    description: 'kamerdiff: discover, compare, publish',
    ...props,
  });
  const deadLetters = queue(stack, names.workDeadLetters, { retention: Duration.days(14) });
  const work = queue(stack, names.work, {
    retention: Duration.days(7),
    // Six times the time a comparison may take, as Lambda asks of its queues.
    visibilityTimeout: Duration.minutes(30),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 8 },
  });
  const missedTurns = queue(stack, names.scheduleDeadLetters, { retention: Duration.days(14) });
  acknowledge(missedTurns, {
    'AwsSolutions-SQS3': 'It is itself where failed turns of the schedules go.',
  });

  const common = {
    KAMERDIFF_BUCKET: names.archive,
  };
  const registers = { KAMERDIFF_CONTACT: deployment.emails[0] ?? '' };
  const reports = {
    KAMERDIFF_REPORTS_URL: StringParameter.valueForStringParameter(stack, names.reportsUrl),
  };
  const { watchlist } = deployment;

  const discover = pipelineFunction(stack, {
    name: 'discover',
    description: 'What the registers have that the archive has not, onto the queue',
    timeout: Duration.minutes(5),
    memoryMb: 512,
    environment: { ...common, ...registers, KAMERDIFF_QUEUE_URL: work.queueUrl },
    watchlist,
    archive: {
      read: ['quarantine'],
      write: ['state', 'dossiers', 'pending'],
      list: ['quarantine', 'dossiers'],
      remove: [],
    },
  });
  discover.role.addToPolicy(allow(['sqs:SendMessage'], [work.queueArn]));

  const compare = pipelineFunction(stack, {
    name: 'compare',
    description: 'One publication: snapshot, comparison, report, outbox',
    timeout: Duration.minutes(5),
    memoryMb: 1024,
    environment: { ...common, ...registers, ...reports, KAMERDIFF_QUEUE_URL: work.queueUrl },
    watchlist,
    archive: {
      read: [],
      write: ['snapshots', 'versions', 'dossiers', 'reports', 'pending', 'dirty', 'quarantine'],
      list: ['versions', 'dossiers', 'shared'],
      remove: [],
    },
  });
  compare.lambda.addEventSource(
    new SqsEventSource(work, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
  );

  const publish = pipelineFunction(stack, {
    name: 'publish',
    description: 'Pages made again from the records, then the outbox sent, each alert once',
    timeout: Duration.minutes(4),
    memoryMb: 512,
    environment: {
      ...common,
      ...reports,
      KAMERDIFF_TOPIC_ARN: topicArn(names.changes),
      KAMERDIFF_OPERATIONS_TOPIC_ARN: topicArn(names.operations),
    },
    watchlist,
    archive: {
      read: ['dossiers', 'dirty'],
      write: ['reports', 'pending', 'claim', 'sent', 'state'],
      list: ['dossiers', 'reports', 'pending', 'claim', 'sent', 'dirty', 'state'],
      remove: ['dirty'],
    },
  });
  publish.role.addToPolicy(allow(['sns:Publish'], [topicArn(names.changes), topicArn(names.operations)]));

  for (const { lambda } of [discover, publish]) {
    lambda.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(1),
      onFailure: new SqsDestination(missedTurns),
    });
  }
  const schedules = new Construct(stack, 'Schedules');
  const role = schedulerRole(schedules, [discover.lambda, publish.lambda], missedTurns);
  const wakeUp = { role, deadLetters: missedTurns };
  wake(schedules, 'discover-by-day', { ...wakeUp, lambda: discover.lambda, schedule: byDay });
  wake(schedules, 'discover-by-night', { ...wakeUp, lambda: discover.lambda, schedule: byNight });
  wake(schedules, 'publish', { ...wakeUp, lambda: publish.lambda, schedule: everyFiveMinutes });

  alarms(stack, {
    work,
    workDeadLetters: deadLetters,
    scheduleDeadLetters: missedTurns,
    discover,
    publish,
    quietDays: deployment.quietDays,
  });
  return stack;
}

const timeZone = TimeZone.of('Europe/Amsterdam');
/** From 06:07 to 22:47: not on the whole hour, when everyone asks. */
const byDay = ScheduleExpression.expression('cron(7/20 6-22 * * ? *)', timeZone);
/** Once, and not between two and three, an hour that is skipped or comes twice when the clock changes. */
const byNight = ScheduleExpression.expression('cron(37 3 * * ? *)', timeZone);
const everyFiveMinutes = ScheduleExpression.expression('rate(5 minutes)', timeZone);

function allow(actions: string[], resources: string[]): PolicyStatement {
  return new PolicyStatement({ effect: Effect.ALLOW, actions, resources });
}

type QueueOptions = {
  readonly retention: Duration;
  readonly visibilityTimeout?: Duration;
  readonly deadLetterQueue?: { readonly queue: Queue; readonly maxReceiveCount: number };
};

function queue(stack: Stack, queueName: string, { retention, ...options }: QueueOptions): Queue {
  return new Queue(stack, queueName, {
    queueName,
    retentionPeriod: retention,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.DESTROY,
    ...options,
  });
}
