import { rm } from 'node:fs/promises';
import type { Template } from 'aws-cdk-lib/assertions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alertEvents } from '../../shared/alert/alert.ts';
import { type Synthesised, synthesise } from '../support/synth.ts';
import { named, resolved, resources } from '../support/template.ts';

let made: Synthesised;
let data: Template;
beforeAll(async () => {
  made = await synthesise({ context: { email: 'an@example.nl,bo@example.nl', budget: '12' } });
  data = made.data;
});
afterAll(() => rm(made.folder, { recursive: true, force: true }));

const archive = 'kamerdiff-archive-000000000000-eu-west-1';
const all = (type: string) =>
  resources(data, type).map(({ Properties }) => resolved(data, Properties) as Record<string, unknown>);

describe('every bucket', () => {
  test('is kept when the stack is removed or the bucket leaves it', () => {
    const buckets = resources(data, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(2);
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    }
  });

  test('is shut to the public in all four ways, encrypted, and open to TLS alone', () => {
    for (const bucket of all('AWS::S3::Bucket')) {
      expect(bucket).toMatchObject({
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
        },
      });
    }
    const policies = all('AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(2);
    for (const { PolicyDocument, Bucket } of policies) {
      expect((PolicyDocument as { Statement: unknown[] }).Statement).toContainEqual({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:*',
        Resource: [`arn:aws:s3:::${Bucket}`, `arn:aws:s3:::${Bucket}/*`],
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      });
    }
  });
});

describe('the archive', () => {
  test('bears its name, keeps what was overwritten for 30 days, and logs who asked', () => {
    const bucket = named(data, 'AWS::S3::Bucket', archive);
    expect(bucket).toMatchObject({
      BucketName: archive,
      VersioningConfiguration: { Status: 'Enabled' },
      LoggingConfiguration: { DestinationBucketName: 'kamerdiff-logs-000000000000-eu-west-1' },
    });
    const { Rules } = bucket.LifecycleConfiguration as { Rules: Record<string, unknown>[] };
    expect(Rules).toContainEqual(
      expect.objectContaining({ NoncurrentVersionExpiration: { NoncurrentDays: 30 }, Status: 'Enabled' }),
    );
  });

  test('forgets of all that is current the mail alone, and that it was sent last', () => {
    const { Rules } = named(data, 'AWS::S3::Bucket', archive).LifecycleConfiguration as {
      Rules: { Prefix?: string; ExpirationInDays?: number }[];
    };
    const days = Rules.filter(({ ExpirationInDays }) => ExpirationInDays !== undefined).map(
      ({ Prefix, ExpirationInDays }) => [Prefix, ExpirationInDays],
    );
    expect(days).toEqual([
      ['outbox/pending/', 400],
      ['outbox/claim/', 400],
      ['outbox/sent/', 430],
    ]);
  });

  test('lets CloudFront read the reports for this account, and nobody anything else', () => {
    const policy = all('AWS::S3::BucketPolicy').find(({ Bucket }) => Bucket === archive);
    const document = policy?.PolicyDocument as { Statement: { Effect: string }[] } | undefined;
    expect(document?.Statement.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      {
        Sid: 'ReadersThroughCloudFront',
        Effect: 'Allow',
        Principal: { Service: 'cloudfront.amazonaws.com' },
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::${archive}/reports/*`,
        Condition: {
          StringEquals: { 'AWS:SourceAccount': '000000000000' },
          ArnLike: { 'AWS:SourceArn': 'arn:aws:cloudfront::000000000000:distribution/*' },
        },
      },
    ]);
  });
});

describe('the topics', () => {
  test('take a message over TLS alone, and the one for operations the alarms of this account', () => {
    const policies = all('AWS::SNS::TopicPolicy').map(({ PolicyDocument, Topics }) => ({
      topics: Topics,
      statements: (PolicyDocument as { Statement: unknown[] }).Statement,
    }));
    const deny = (name: string) => ({
      Sid: 'AllowPublishThroughSSLOnly',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sns:Publish',
      Resource: `arn:aws:sns:eu-west-1:000000000000:${name}`,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    });
    expect(policies).toEqual([
      {
        topics: ['arn:aws:sns:eu-west-1:000000000000:kamerdiff-changes'],
        statements: [deny('kamerdiff-changes')],
      },
      {
        topics: ['arn:aws:sns:eu-west-1:000000000000:kamerdiff-operations'],
        statements: [
          deny('kamerdiff-operations'),
          {
            Sid: 'AlarmsOfThisAccount',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: 'arn:aws:sns:eu-west-1:000000000000:kamerdiff-operations',
            Condition: { StringEquals: { 'AWS:SourceAccount': '000000000000' } },
          },
        ],
      },
    ]);
  });

  test('tell each address: of changes by their attributes, of operations all', () => {
    const subscriptions = all('AWS::SNS::Subscription').map(({ TopicArn, ...rest }) => ({
      topic: String(TopicArn).split(':').at(-1),
      ...rest,
    }));
    expect(subscriptions).toEqual(
      ['kamerdiff-changes', 'kamerdiff-operations'].flatMap((topic) =>
        ['an@example.nl', 'bo@example.nl'].map((Endpoint) => ({
          topic,
          Protocol: 'email',
          Endpoint,
          ...(topic === 'kamerdiff-changes' && {
            FilterPolicy: { event: [...alertEvents], importance: [{ numeric: ['>=', 0] }] },
          }),
        })),
      ),
    );
  });

  test('are filtered within what SNS allows: five keys and 150 combinations', () => {
    for (const { FilterPolicy } of all('AWS::SNS::Subscription')) {
      const values = Object.values((FilterPolicy ?? {}) as Record<string, unknown[]>);
      expect(values.length).toBeLessThanOrEqual(5);
      expect(values.reduce((product, { length }) => product * length, 1)).toBeLessThanOrEqual(150);
    }
  });
});

test('the budget warns each address at 80 % spent, and when more than all of it is forecast', () => {
  const [budget] = all('AWS::Budgets::Budget');
  const Subscribers = ['an@example.nl', 'bo@example.nl'].map((Address) => ({
    Address,
    SubscriptionType: 'EMAIL',
  }));
  const common = { ComparisonOperator: 'GREATER_THAN', ThresholdType: 'PERCENTAGE' };
  expect(budget).toMatchObject({
    Budget: { BudgetLimit: { Amount: 12, Unit: 'USD' }, TimeUnit: 'MONTHLY', BudgetType: 'COST' },
    NotificationsWithSubscribers: [
      { Notification: { ...common, NotificationType: 'ACTUAL', Threshold: 80 }, Subscribers },
      { Notification: { ...common, NotificationType: 'FORECASTED', Threshold: 100 }, Subscribers },
    ],
  });
});
