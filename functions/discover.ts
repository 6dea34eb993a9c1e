import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { httpFetch } from '../shared/adapters/http.ts';
import { s3Store } from '../shared/adapters/s3-store.ts';
import { sqsWork } from '../shared/adapters/sqs.ts';
import { discover } from '../shared/pipeline/discover.ts';
import { jsonLog } from './json-log.ts';
import { registerOptions } from './register.ts';
import { readSettings } from './settings.ts';
import { version } from './version.ts';

const settings = readSettings('discover');
const { addresses, http } = registerOptions(settings);
const ports = {
  store: s3Store(new S3Client({}), settings),
  fetch: httpFetch(http),
  work: sqsWork(new SQSClient({}), settings.queueUrl),
  clock: () => new Date(),
  log: jsonLog('discover'),
};

/**
 * On a schedule: what the register has that was not compared yet, onto the queue. A register that cannot be read is no
 * error of this function: it is counted, logged and told by the step, and the next visit asks the same again.
 */
export async function handler(): Promise<{ readonly failed: readonly string[]; readonly queued: number }> {
  const { watchlist } = settings;
  const result = await discover(ports, { watchlist, version, readAt: '', ...addresses });
  const failed = result.registers.filter(({ kind }) => kind === 'failed').map(({ register }) => register);
  return { failed, queued: result.queued.length };
}
