import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FunctionName, settingsOf, variables } from '../../functions/settings.ts';
import { prefixes } from '../../infra/names.ts';
import { keys } from '../../shared/store/keys.ts';
import { grantsOf, statementsOf } from '../support/permissions.ts';
import { type Synthesised, synthesise } from '../support/synth.ts';
import { named, resolved, resources } from '../support/template.ts';

let made: Synthesised;
let app: Template;
beforeAll(async () => {
  made = await synthesise();
  app = made.app;
});
afterAll(() => rm(made.folder, { recursive: true, force: true }));

const functionNames = Object.keys(settingsOf) as FunctionName[];
const lambda = (name: FunctionName) => named(app, 'AWS::Lambda::Function', `kamerdiff-${name}`);
const all = (type: string) =>
  resources(app, type).map(({ Properties }) => resolved(app, Properties) as Record<string, unknown>);
const queueArn = (name: string) => `arn:aws:sqs:eu-west-1:000000000000:${name}`;
const functionArn = (name: string) => `arn:aws:lambda:eu-west-1:000000000000:function:kamerdiff-${name}`;

describe('every function', () => {
  test('runs on Node 24 and ARM, and takes no part of the concurrency of the account for itself', () => {
    expect(resources(app, 'AWS::Lambda::Function')).toHaveLength(functionNames.length);
    for (const name of functionNames) {
      expect(lambda(name)).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(lambda(name)).not.toHaveProperty('ReservedConcurrentExecutions');
    }
  });

  test.each(functionNames)('%s is told what it reads from its environment, and nothing else', (name) => {
    const { Variables } = lambda(name).Environment as { Variables: Record<string, string> };
    const optional = ['prefix', 'registerUrl', 'watchlist'];
    const needed = settingsOf[name]
      .filter((setting) => !optional.includes(setting))
      .map((setting) => variables[setting]);
    expect(Object.keys(Variables).toSorted()).toEqual(needed.toSorted());
    expect(Object.values(Variables)).not.toContain('');
  });

  test('keeps its log for 90 days', () => {
    for (const name of functionNames) {
      expect(named(app, 'AWS::Logs::LogGroup', `/aws/lambda/kamerdiff-${name}`).RetentionInDays).toBe(90);
      expect(lambda(name).LoggingConfig).toEqual({ LogGroup: `/aws/lambda/kamerdiff-${name}` });
    }
  });
});

describe('the queues', () => {
  test('give a comparison six times its time, eight tries, and then a place to be looked at', () => {
    const work = named(app, 'AWS::SQS::Queue', 'kamerdiff-work');
    expect(work.VisibilityTimeout).toBe(6 * (lambda('compare').Timeout as number));
    expect(work.RedrivePolicy).toEqual({
      deadLetterTargetArn: queueArn('kamerdiff-work-dead-letters'),
      maxReceiveCount: 8,
    });
    expect(named(app, 'AWS::SQS::Queue', 'kamerdiff-work-dead-letters').MessageRetentionPeriod).toBe(
      1_209_600,
    );
  });

  test('hand out one publication at a time to two comparisons at most, and take back what failed', () => {
    expect(all('AWS::Lambda::EventSourceMapping')).toEqual([
      expect.objectContaining({
        EventSourceArn: queueArn('kamerdiff-work'),
        FunctionName: 'kamerdiff-compare',
        BatchSize: 1,
        ScalingConfig: { MaximumConcurrency: 2 },
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      }),
    ]);
  });

  test('are encrypted and open to TLS alone', () => {
    const queues = all('AWS::SQS::Queue');
    expect(queues).toHaveLength(3);
    for (const { QueueName, SqsManagedSseEnabled } of queues) {
      expect(SqsManagedSseEnabled).toBe(true);
      const policy = all('AWS::SQS::QueuePolicy').find(({ PolicyDocument }) =>
        JSON.stringify(PolicyDocument).includes(`"${queueArn(String(QueueName))}"`),
      );
      expect(policy?.PolicyDocument).toMatchObject({
        Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
      });
    }
  });
});

describe('the schedules', () => {
  const target = (name: string) => ({
    Arn: functionArn(name),
    DeadLetterConfig: { Arn: queueArn('kamerdiff-schedule-dead-letters') },
    RetryPolicy: { MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 10 },
  });

  test.each([
    ['kamerdiff-discover-by-day', 'cron(7/20 6-22 * * ? *)', 'discover'],
    ['kamerdiff-discover-by-night', 'cron(37 3 * * ? *)', 'discover'],
    ['kamerdiff-publish', 'rate(5 minutes)', 'publish'],
  ])('%s wakes by the clock of Amsterdam: %s', (name, expression, woken) => {
    expect(named(app, 'AWS::Scheduler::Schedule', name)).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Europe/Amsterdam',
      State: 'ENABLED',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: target(woken),
    });
  });

  test('are these three, and none falls between two and three at night', () => {
    const expressions = all('AWS::Scheduler::Schedule').map(({ ScheduleExpression }) => ScheduleExpression);
    expect(expressions).toHaveLength(3);
    const hours = expressions.flatMap((expression) => {
      const [, first, last = first] = /^cron\(\S+ (\d+)(?:-(\d+))? /.exec(String(expression)) ?? [];
      return first === undefined ? [] : [[Number(first), Number(last)]];
    });
    expect(hours).toEqual([
      [6, 22],
      [3, 3],
    ]);
  });

  test('leave a turn that failed for good where an alarm sees it', () => {
    const invokes = all('AWS::Lambda::EventInvokeConfig');
    expect(invokes.map(({ FunctionName }) => FunctionName)).toEqual([
      'kamerdiff-discover',
      'kamerdiff-publish',
    ]);
    for (const invoke of invokes) {
      expect(invoke).toMatchObject({
        MaximumRetryAttempts: 2,
        DestinationConfig: { OnFailure: { Destination: queueArn('kamerdiff-schedule-dead-letters') } },
      });
    }
  });
});

describe('the alarms', () => {
  const alarms = () => all('AWS::CloudWatch::Alarm') as { AlarmName: string; AlarmActions: string[] }[];
  const conditions = () =>
    Object.fromEntries(
      (all('AWS::CloudWatch::Alarm') as Record<string, string | number>[]).map((alarm) => [
        String(alarm.AlarmName).replace('kamerdiff-', ''),
        `${alarm.Statistic} of ${alarm.MetricName} in ${alarm.EvaluationPeriods} x ${alarm.Period} s ` +
          `${alarm.ComparisonOperator} ${alarm.Threshold}, missing is ${alarm.TreatMissingData}`,
      ]),
    );

  test('are at most ten, the number that is free, and tell the owner when they go on and off', () => {
    expect(alarms().length).toBeLessThanOrEqual(10);
    const operations = ['arn:aws:sns:eu-west-1:000000000000:kamerdiff-operations'];
    for (const alarm of alarms()) {
      expect(alarm).toMatchObject({ AlarmActions: operations, OKActions: operations });
    }
  });

  test('go off when they should', () => {
    expect(conditions()).toEqual({
      'dead-letters':
        'Maximum of ApproximateNumberOfMessagesVisible in 1 x 300 s GreaterThanThreshold 0, missing is notBreaching',
      'schedule-dead-letters':
        'Maximum of ApproximateNumberOfMessagesVisible in 1 x 300 s GreaterThanThreshold 0, missing is notBreaching',
      'work-waits':
        'Maximum of ApproximateAgeOfOldestMessage in 1 x 300 s GreaterThanThreshold 21600, missing is notBreaching',
      'discover-not-run': 'Sum of Invocations in 1 x 86400 s LessThanThreshold 1, missing is breaching',
      'no-success': 'Sum of RegisterAnswered in 1 x 21600 s LessThanThreshold 1, missing is breaching',
      'no-new-paper': 'Sum of PapersFound in 7 x 86400 s LessThanThreshold 1, missing is breaching',
      'publish-fails': 'Sum of Errors in 3 x 300 s GreaterThanThreshold 0, missing is notBreaching',
      'mail-waits':
        'Maximum of MailWaitsMinutes in 2 x 300 s GreaterThanThreshold 120, missing is notBreaching',
    });
  });

  test('have each a heading in the runbook that says what it means, where to look and what helps', () => {
    const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const sections = new Map(
      runbook
        .split(/^### /m)
        .slice(1)
        .map((section) => [section.slice(0, section.indexOf('\n')).trim(), section]),
    );
    for (const { AlarmName } of alarms()) {
      expect(sections.get(AlarmName), `a heading "### ${AlarmName}"`).toBeDefined();
      for (const part of ['**Meaning.**', '**Look.**', '**Remedy.**']) {
        expect(sections.get(AlarmName)).toContain(part);
      }
    }
    const headings = [...sections.keys()].filter((name) => name.startsWith('kamerdiff-'));
    expect(headings.toSorted()).toEqual(
      alarms()
        .map(({ AlarmName }) => AlarmName)
        .toSorted(),
    );
  });

  test('leave out the one for quiet days where the owner wants none', async () => {
    const { app: quiet, folder } = await synthesise({ context: { quietDays: '0' } });
    await rm(folder, { recursive: true });
    expect(JSON.stringify(quiet.toJSON())).not.toContain('kamerdiff-no-new-paper');
  });
});

describe('no role', () => {
  const statements = () =>
    (
      all('AWS::IAM::Policy') as { PolicyDocument: { Statement: Record<string, string | string[]>[] } }[]
    ).flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

  test('may do all actions of a kind, or anything to all things', () => {
    expect(statements().length).toBeGreaterThan(10);
    for (const { Action, Resource } of statements()) {
      for (const action of [Action].flat()) expect(action).toMatch(/^[a-z0-9]+:[A-Za-z]+$/);
      for (const resource of [Resource].flat()) expect(resource).toMatch(/^arn:aws:[a-z0-9]+:[^*]*:[^*]+/);
    }
  });

  test('has what AWS wrote for everyone', () => {
    for (const role of all('AWS::IAM::Role')) expect(role).not.toHaveProperty('ManagedPolicyArns');
  });

  test('may remove anything but the marks of pages to rebuild, and of those only publish may', () => {
    const removals = functionNames.flatMap((name) =>
      grantsOf(statementsOf(app, name))
        .filter(({ action }) => /Delete/.test(action) && action !== 'sqs:DeleteMessage')
        .map((grant) => ({ name, ...grant })),
    );
    expect(removals).toEqual([
      {
        name: 'publish',
        action: 's3:DeleteObject',
        resource: 'arn:aws:s3:::kamerdiff-archive-000000000000-eu-west-1/dirty/*',
      },
    ]);
  });

  test('that wakes a function may wake any other than the two', () => {
    const wakes = statements().filter(({ Action }) => [Action].flat().includes('lambda:InvokeFunction'));
    expect(wakes.flatMap(({ Resource }) => Resource)).toEqual([
      functionArn('discover'),
      functionArn('publish'),
    ]);
  });
});

test('the prefixes of the deployment are those under which the store keeps things', () => {
  const examples: Record<keyof typeof prefixes, string> = {
    snapshots: keys.snapshot('a', 'b', 'xml'),
    versions: keys.version('a', 1),
    dossiers: keys.paper('1', 'a'),
    reports: keys.page('index.html'),
    pending: keys.alert('a'),
    claim: keys.claim('a', 1),
    sent: keys.sent('a'),
    dirty: keys.dirty('1'),
    quarantine: keys.quarantine('a', 'b'),
    state: keys.state('koop'),
    shared: keys.sharedPaper('1', { dossiernummer: '2', id: 'a' }),
  };
  for (const [name, prefix] of Object.entries(prefixes)) {
    expect(examples[name as keyof typeof prefixes].startsWith(prefix), prefix).toBe(true);
  }
});

test('nothing is deployed that costs by the month or runs code of others', () => {
  const types = [made.data, made.web, made.app].flatMap((template) =>
    resources(template).map(({ Type }) => Type),
  );
  expect(types.length).toBeGreaterThan(40);
  expect(types.filter((type) => /^Custom::|CustomResource|AWS::KMS|AWS::EC2|NatGateway/.test(type))).toEqual(
    [],
  );
});
