import { Aws } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, type ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/** The role under which EventBridge Scheduler may call just these functions, and leave what failed in one queue. */
export function schedulerRole(scope: Construct, functions: readonly IFunction[], deadLetters: IQueue): Role {
  const role = new Role(scope, 'SchedulerRole', {
    description: 'Wakes the functions of kamerdiff',
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: functions.map(({ functionArn }) => functionArn),
    }),
  );
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }));
  return role;
}

/** Wakes a function. What could not be delivered within an hour is out of date: the next turn does its work. */
export function wake(
  scope: Construct,
  name: string,
  {
    lambda,
    schedule,
    role,
    deadLetters,
  }: { lambda: IFunction; schedule: ScheduleExpression; role: Role; deadLetters: IQueue },
): Schedule {
  return new Schedule(scope, name, {
    scheduleName: `kamerdiff-${name}`,
    schedule,
    // Bound by hand: the target of the CDK would also grant every version of the function.
    target: {
      bind: () => ({
        arn: lambda.functionArn,
        role,
        deadLetterConfig: { arn: deadLetters.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 10 },
      }),
    },
  });
}
