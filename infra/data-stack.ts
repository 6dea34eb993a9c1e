import { type App, Aws, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Effect, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type LifecycleRule,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { SubscriptionFilter, Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { acknowledge } from './acknowledge.ts';
import type { Deployment } from './deployment.ts';
import { archiveArn, names, prefixes, stackNames } from './names.ts';

/** What must outlive everything: the archive, who is told, and what it may cost. Removing the stack removes no data. */
export function dataStack(app: App, deployment: Deployment, props: StackProps): Stack {
  const stack = new Stack(app, stackNames.data, {
    description: 'kamerdiff: the archive, its topics and its budget',
    ...props,
  });
  const logs = logBucket(stack);
  archiveBucket(stack, logs);
  changesTopic(stack, deployment);
  operationsTopic(stack, deployment);
  budget(stack, deployment);
  return stack;
}

const kept = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

function logBucket(stack: Stack): Bucket {
  const bucket = new Bucket(stack, 'Logs', {
    ...kept,
    bucketName: names.logs,
    // CloudFront writes its log with an ACL, and only where ACLs are on.
    objectOwnership: ObjectOwnership.OBJECT_WRITER,
    lifecycleRules: [{ id: 'logs-90-days', expiration: Duration.days(90) }, unfinished],
  });
  acknowledge(bucket, {
    'AwsSolutions-S1': 'It is the bucket that others log to; logging it to itself would never end.',
  });
  return bucket;
}

function archiveBucket(stack: Stack, logs: Bucket): void {
  const bucket = new Bucket(stack, 'Archive', {
    ...kept,
    bucketName: names.archive,
    versioned: true,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    serverAccessLogsBucket: logs,
    serverAccessLogsPrefix: 'archive/',
    lifecycleRules: [
      {
        id: 'noncurrent-30-days',
        noncurrentVersionExpiration: Duration.days(30),
        expiredObjectDeleteMarker: true,
      },
      unfinished,
      // What was sent is forgotten last: without it, what is still pending would be sent again.
      { id: 'mail-pending-400-days', prefix: prefixes.pending, expiration: Duration.days(400) },
      { id: 'mail-claim-400-days', prefix: prefixes.claim, expiration: Duration.days(400) },
      { id: 'mail-sent-430-days', prefix: prefixes.sent, expiration: Duration.days(430) },
    ],
  });
  // Readers come through CloudFront, from this account's distributions only, and see nothing but the reports.
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'ReadersThroughCloudFront',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
      actions: ['s3:GetObject'],
      resources: [`${archiveArn}/${prefixes.reports}*`],
      conditions: {
        StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID },
        ArnLike: { 'AWS:SourceArn': `arn:${Aws.PARTITION}:cloudfront::${Aws.ACCOUNT_ID}:distribution/*` },
      },
    }),
  );
}

const unfinished: LifecycleRule = {
  id: 'unfinished-uploads-7-days',
  abortIncompleteMultipartUploadAfter: Duration.days(7),
};

/** A message without the attributes of contracts reaches nobody: it is not one of ours. */
function changesTopic(stack: Stack, { emails }: Deployment): void {
  const topic = new Topic(stack, 'Changes', {
    topicName: names.changes,
    displayName: 'kamerdiff',
    enforceSSL: true,
  });
  for (const email of emails) {
    topic.addSubscription(
      new EmailSubscription(email, {
        filterPolicy: {
          event: SubscriptionFilter.stringFilter({
            allowlist: ['new', 'revised', 'official-text', 'digest', 'failure', 'recovered', 'welcome'],
          }),
          importance: SubscriptionFilter.numericFilter({ greaterThanOrEqualTo: 0 }),
        },
      }),
    );
  }
}

/** Alarms, and what else the owner must know. An own policy replaces the one that let CloudWatch in, so it says so. */
function operationsTopic(stack: Stack, { emails }: Deployment): void {
  const topic = new Topic(stack, 'Operations', {
    topicName: names.operations,
    displayName: 'kamerdiff operations',
    enforceSSL: true,
  });
  topic.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsOfThisAccount',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  );
  for (const email of emails) topic.addSubscription(new EmailSubscription(email));
}

function budget(stack: Stack, { emails, budget }: Deployment): void {
  const subscribers = emails.map((address) => ({ subscriptionType: 'EMAIL', address }));
  const notification = (notificationType: string, threshold: number) => ({
    notification: {
      notificationType,
      threshold,
      comparisonOperator: 'GREATER_THAN',
      thresholdType: 'PERCENTAGE',
    },
    subscribers,
  });
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetName: names.budget,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: budget, unit: 'USD' },
    },
    notificationsWithSubscribers: [notification('ACTUAL', 80), notification('FORECASTED', 100)],
  });
}
