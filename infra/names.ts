import { Aws } from 'aws-cdk-lib';

/**
 * What each thing is called in the account. Names are fixed, so that a stack refers to another's things without an
 * export that would tie the two together, and so that the archive can be adopted again after its stack was lost.
 */
export const names = {
  archive: `kamerdiff-archive-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
  logs: `kamerdiff-logs-${Aws.ACCOUNT_ID}-${Aws.REGION}`,
  changes: 'kamerdiff-changes',
  operations: 'kamerdiff-operations',
  budget: 'kamerdiff-monthly',
  work: 'kamerdiff-work',
  workDeadLetters: 'kamerdiff-work-dead-letters',
  scheduleDeadLetters: 'kamerdiff-schedule-dead-letters',
  /** The parameter through which KamerdiffWeb tells KamerdiffApp where readers find the reports. */
  reportsUrl: '/kamerdiff/reports-url',
} as const;

export const stackNames = { data: 'KamerdiffData', web: 'KamerdiffWeb', app: 'KamerdiffApp' } as const;

export function topicArn(name: string): string {
  return `arn:${Aws.PARTITION}:sns:${Aws.REGION}:${Aws.ACCOUNT_ID}:${name}`;
}

export const archiveArn = `arn:${Aws.PARTITION}:s3:::${names.archive}`;

/** The key prefixes that the deployment grants, serves or lets expire; those of `shared/store/keys.ts`. */
export const prefixes = {
  snapshots: 'snapshots/',
  versions: 'versions/',
  dossiers: 'dossiers/',
  reports: 'reports/',
  pending: 'outbox/pending/',
  claim: 'outbox/claim/',
  sent: 'outbox/sent/',
  dirty: 'dirty/',
  quarantine: 'quarantine/',
  state: 'state/',
  /** Of the state that alone which papers of several dossiers leave, for whoever compares. */
  shared: 'state/shared/',
} as const;
export type Prefix = keyof typeof prefixes;
