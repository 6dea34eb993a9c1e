import { setTimeout as delay } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import type { Context } from 'aws-lambda';
import { s3Store } from '../shared/adapters/s3-store.ts';
import { snsNotify } from '../shared/adapters/sns.ts';
import type { Notify } from '../shared/pipeline/ports.ts';
import { type Published, publish } from '../shared/pipeline/publish.ts';
import { jsonLog } from './json-log.ts';
import { readSettings } from './settings.ts';
import { version } from './version.ts';

const settings = readSettings('publish');
const sns = new SNSClient({});
const changes = snsNotify(sns, settings.topicArn);
const operations = snsNotify(sns, settings.operationsTopicArn);

/** Readers hear of papers; of what the pipeline itself suffers only its owner does. */
const notify: Notify = (message) => {
  const { event } = message.attributes;
  return event === 'failure' || event === 'recovered' ? operations(message) : changes(message);
};
const ports = {
  store: s3Store(new S3Client({}), settings),
  notify,
  clock: () => new Date(),
  log: jsonLog('publish'),
};

/**
 * On a schedule: the pages of what changed, then the alerts. What could not be told stays in the outbox for the next
 * time; that it could not is an error of this run, so that it is seen.
 */
export async function handler(_event: unknown, context?: Pick<Context, 'awsRequestId'>): Promise<Published> {
  const { watchlist, reportsUrl: readAt } = settings;
  const published = await publish(
    ports,
    { watchlist, version, readAt },
    {
      who: context?.awsRequestId ?? 'publish',
      sleep: (ms) => delay(ms).then(() => undefined),
    },
  );
  if (published.refused.length > 0) throw new Error(`Not told: ${published.refused.join('; ')}`);
  return published;
}
