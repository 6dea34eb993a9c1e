import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { httpFetch } from '../shared/adapters/http.ts';
import { s3Store } from '../shared/adapters/s3-store.ts';
import { sqsLater } from '../shared/adapters/sqs-later.ts';
import { compare } from '../shared/pipeline/compare.ts';
import type { Work } from '../shared/pipeline/ports.ts';
import { jsonLog } from './json-log.ts';
import { registerOptions } from './register.ts';
import { readSettings } from './settings.ts';
import { version } from './version.ts';

const settings = readSettings('compare');
const { addresses, http } = registerOptions(settings);
const log = jsonLog('compare');
const putOff = sqsLater(new SQSClient({}), settings.queueUrl);
const ports = {
  store: s3Store(new S3Client({}), settings),
  fetch: httpFetch(http),
  clock: () => new Date(),
  log,
};

/**
 * On one publication or a few: each compared by itself. What failed is named to the queue, which hands it in again:
 * ever later.
 */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { watchlist, reportsUrl: readAt } = settings;
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const { messageId, body, receiptHandle, attributes } of event.Records) {
    try {
      await compare(ports, JSON.parse(body) as Work, { watchlist, version, readAt, ...addresses });
    } catch (error) {
      log('failed', {
        messageId,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
      await putOff(receiptHandle, Number(attributes?.ApproximateReceiveCount ?? 1));
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
}
