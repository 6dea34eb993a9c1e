import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { names, topicArn } from './names.ts';

export type Watched = {
  readonly work: IQueue;
  readonly workDeadLetters: IQueue;
  readonly scheduleDeadLetters: IQueue;
  readonly discover: { readonly lambda: IFunction; readonly logs: ILogGroup };
  readonly publish: { readonly lambda: IFunction; readonly logs: ILogGroup };
  readonly quietDays: number;
};

/**
 * What a person must hear of, each with a heading of its name in `docs/runbook.md`. Eight, because ten are free.
 *
 * What only the functions know is counted from their log: `logged` names the line and, where it has one, its number.
 */
export function alarms(scope: Construct, watched: Watched): void {
  const place = new Construct(scope, 'Alarms');
  const operations = new SnsAction(Topic.fromTopicArn(place, 'Operations', topicArn(names.operations)));
  const alarm = (name: string, alarmDescription: string, condition: Condition) => {
    const made = new Alarm(place, name, {
      alarmName: `kamerdiff-${name}`,
      alarmDescription: `${alarmDescription} What to do: docs/runbook.md, "kamerdiff-${name}".`,
      metric: condition.metric,
      threshold: condition.threshold,
      comparisonOperator:
        condition.when === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: condition.periods ?? 1,
      treatMissingData:
        condition.when === 'below' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    made.addAlarmAction(operations);
    made.addOkAction(operations);
  };

  alarm('dead-letters', 'A publication failed eight times and was set aside.', {
    metric: watched.workDeadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
    when: 'above',
    threshold: 0,
  });
  alarm('schedule-dead-letters', 'A turn of discover or publish failed for good.', {
    metric: watched.scheduleDeadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
    when: 'above',
    threshold: 0,
  });
  alarm('work-waits', 'A publication has waited more than six hours to be compared.', {
    metric: watched.work.metricApproximateAgeOfOldestMessage({ statistic: 'Maximum' }),
    when: 'above',
    threshold: Duration.hours(6).toSeconds(),
  });
  alarm('discover-not-run', 'Nobody has looked at the registers for 24 hours.', {
    metric: watched.discover.lambda.metricInvocations({ period: Duration.days(1), statistic: 'Sum' }),
    when: 'below',
    threshold: 1,
  });
  alarm('no-success', 'No register has given a sound answer for six hours.', {
    metric: logged(place, watched.discover.logs, loggedEvents.answered, Duration.hours(6)),
    when: 'below',
    threshold: 1,
  });
  if (watched.quietDays > 0) {
    alarm('no-new-paper', `No new paper for ${watched.quietDays} days: recess, or blind?`, {
      metric: logged(place, watched.discover.logs, loggedEvents.found, Duration.days(1)),
      when: 'below',
      threshold: 1,
      periods: watched.quietDays,
    });
  }
  alarm('publish-fails', 'Publish has failed in three turns, one after the other.', {
    metric: watched.publish.lambda.metricErrors({ period: Duration.minutes(5), statistic: 'Sum' }),
    when: 'above',
    threshold: 0,
    periods: 3,
  });
  alarm('mail-waits', 'An alert has waited more than two hours to be sent.', {
    metric: logged(place, watched.publish.logs, loggedEvents.waiting, Duration.minutes(5)),
    when: 'above',
    threshold: Duration.hours(2).toMinutes(),
    periods: 2,
  });
}

type Condition = {
  readonly metric: IMetric;
  readonly when: 'above' | 'below';
  readonly threshold: number;
  /** How many periods in a row; those without any figure count as breach only where a figure is missed ("below"). */
  readonly periods?: number;
};

/** The lines of the log that count. `value`: the field that holds the number; without it, each line counts for one. */
export const loggedEvents = {
  answered: { metric: 'RegisterAnswered', event: 'register-answered', value: undefined, statistic: 'Sum' },
  found: { metric: 'PapersFound', event: 'papers-found', value: 'count', statistic: 'Sum' },
  waiting: { metric: 'MailWaitsMinutes', event: 'mail-waits', value: 'minutes', statistic: 'Maximum' },
} as const;

function logged(
  scope: Construct,
  logGroup: ILogGroup,
  { metric, event, value, statistic }: (typeof loggedEvents)[keyof typeof loggedEvents],
  period: Duration,
): IMetric {
  new MetricFilter(scope, `${metric}Filter`, {
    logGroup,
    filterName: metric,
    filterPattern: FilterPattern.stringValue('$.message', '=', event),
    metricNamespace: 'kamerdiff',
    metricName: metric,
    metricValue: value ? `$.${value}` : '1',
  });
  return new Metric({ namespace: 'kamerdiff', metricName: metric, statistic, period });
}
