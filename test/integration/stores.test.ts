import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { describe } from 'vitest';
import { fileStore } from '../../shared/adapters/file-store.ts';
import { s3Store } from '../../shared/adapters/s3-store.ts';
import { clientConfig, startFakeAws } from '../support/fake-aws.ts';
import { brokenDown, conflict, slowDown } from '../support/fake-aws-faults.ts';
import { memoryStore } from '../support/memory-store.ts';
import { describeWithMoto } from '../support/moto.ts';
import { type OpenStore, storeContract } from '../support/store-contract.ts';

describe('a store in memory', () => {
  storeContract(async () => ({ store: memoryStore() }));
});

describe('a store in a folder', () => {
  storeContract(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kamerdiff-store-'));
    return {
      store: fileStore(join(folder, 'made', 'on first write')),
      close: () => rm(folder, { recursive: true }),
    };
  });
});

describe('a store in a bucket of the fake', () => {
  storeContract(() => openFake({ prefix: '', faulty: false }));
});

describe('a store in a bucket of the fake, where much goes wrong', () => {
  storeContract(() => openFake({ prefix: 'under/a/prefix', faulty: true }));
});

describeWithMoto('a store in a bucket of moto', (endpoint) => {
  storeContract(async () => {
    const client = new S3Client(clientConfig(endpoint()));
    await client.send(new CreateBucketCommand(bucketInIreland));
    return {
      store: s3Store(client, { bucket: 'kamerdiff-archive', prefix: 'x' }),
      close: async () => client.destroy(),
    };
  });
});

async function openFake({ prefix, faulty }: { prefix: string; faulty: boolean }): Promise<OpenStore> {
  const fake = await startFakeAws({ pageSize: 400, seed: 20 });
  // Of many who write at once one may meet a fault again and again: how often is chance, and no matter of this test.
  const client = new S3Client({ ...clientConfig(fake.endpoint), maxAttempts: faulty ? 10 : 3 });
  await client.send(new CreateBucketCommand(bucketInIreland));
  if (faulty)
    fake.faults.add(
      ...[conflict, slowDown, brokenDown, { kind: 'cut' }, { kind: 'lose-answer' } as const].map((fault) => ({
        on: 'PutObject',
        chance: 0.06,
        fault: fault as typeof conflict,
      })),
      ...(['truncate', 'corrupt', 'cut'] as const).map((kind) => ({
        on: 'GetObject',
        chance: 0.08,
        fault: { kind },
      })),
      { on: 'GetObject', times: 2, fault: { kind: 'stall' } },
      { on: 'DeleteObject', chance: 0.3, fault: { kind: 'lose-answer' } },
      { on: 'ListObjectsV2', chance: 0.2, fault: slowDown },
    );
  return {
    store: s3Store(client, { bucket: 'kamerdiff-archive', prefix, deadlineMs: faulty ? 2000 : 30_000 }),
    close: async () => {
      client.destroy();
      await fake.stop();
    },
  };
}

const bucketInIreland = {
  Bucket: 'kamerdiff-archive',
  CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
} as const;
