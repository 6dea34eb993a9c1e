import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { s3Store } from '../../../shared/adapters/s3-store.ts';
import { clientConfig, type FakeAws, startFakeAws } from '../../support/fake-aws.ts';
import { brokenDown, conflict, denied, type Fault, slowDown } from '../../support/fake-aws-faults.ts';
import { etagOf, listed, textOf } from '../../support/store-contract.ts';

let fake: FakeAws;
let client: S3Client;
beforeEach(async () => {
  fake = await startFakeAws();
  client = new S3Client(clientConfig(fake.endpoint));
  await client.send(new CreateBucketCommand({ Bucket: 'archive' }));
});
afterEach(async () => {
  client.destroy();
  await fake.stop();
});

const open = (options: { prefix?: string; deadlineMs?: number } = {}) =>
  s3Store(client, { bucket: 'archive', deadlineMs: 2000, ...options });
const befall = (on: string, fault: Fault, times = 1) => fake.faults.add({ on, fault, times });

test('a store is called by its address', () => {
  expect(open().name).toBe('s3://archive');
  expect(open({ prefix: 'a/b/' }).name).toBe('s3://archive/a/b');
});

test('a prefix stands before every key in the bucket, and in none that is listed', async () => {
  const store = open({ prefix: 'test' });
  await store.create('reports/index.html', 'x');
  expect([...(fake.s3.buckets.get('archive')?.keys() ?? [])]).toEqual(['test/reports/index.html']);
  expect(await listed(store, 'rep')).toEqual(['reports/index.html']);
  expect(await listed(open(), '')).toEqual(['test/reports/index.html']);
});

test('an object has the content type of its key', async () => {
  await open().put('reports/feed.atom', '<feed/>');
  expect(fake.s3.buckets.get('archive')?.get('reports/feed.atom')?.contentType).toBe(
    'application/atom+xml; charset=utf-8',
  );
});

test('a create whose answer got lost is created', async () => {
  befall('PutObject', { kind: 'lose-answer' });
  expect(await open().create('a/1', 'mine')).toBe('created');
  expect(putsAnswered()).toEqual([200, 412]);
});

test('a create whose first try was cut off does not take the text of another for its own', async () => {
  await open().put('a/1', 'of another');
  befall('PutObject', { kind: 'cut' });
  expect(await open().create('a/1', 'mine')).toBe('exists');
});

test('a create is exists, without a look at what is there, where no answer got lost', async () => {
  await open().create('a/1', 'same');
  expect(await open().create('a/1', 'same')).toBe('exists');
  expect(fake.calls.filter(({ operation }) => operation === 'GetObject')).toEqual([]);
});

test('a replace whose answer got lost is replaced', async () => {
  await open().create('a/1', 'one');
  const etag = await etagOf(open(), 'a/1');
  befall('PutObject', { kind: 'lose-answer' });
  expect(await open().replace('a/1', 'two', etag)).toBe('replaced');
});

test('a delete whose answer got lost is deleted', async () => {
  await open().create('a/1', 'one');
  befall('DeleteObject', { kind: 'lose-answer' });
  expect(await open().delete('a/1', await etagOf(open(), 'a/1'))).toBe('deleted');
});

test('a write that gets no answer at all is asked again after its deadline', async () => {
  befall('PutObject', { kind: 'stall' });
  expect(await open({ deadlineMs: 150 }).create('a/1', 'mine')).toBe('created');
  expect(putsAnswered()).toEqual([200, 412]);
});

test('another conditional write under way is waited for', async () => {
  befall('PutObject', conflict, 4);
  expect(await open().create('a/1', 'x')).toBe('created');
  expect(putsAnswered()).toEqual([409, 409, 409, 409, 200]);
});

test('conditional writes without end are given up, to be tried later', async () => {
  befall('PutObject', conflict, 100);
  await expect(open().create('a/1', 'x')).rejects.toMatchObject({
    name: 'StoreError',
    key: 'a/1',
    retryable: true,
    message:
      'Cannot use a/1 in the store: s3://archive: others kept writing the same object (409 ConditionalRequestConflict). Try again.',
  });
  expect(putsAnswered()).toHaveLength(6);
});

test.for(['stall', 'truncate', 'corrupt'] as const)(
  'a body that suffers "%s" is asked again',
  async (kind) => {
    await open().create('a/1', 'x'.repeat(100_000));
    befall('GetObject', { kind }, 2);
    const store = open({ deadlineMs: 400 });
    expect(await textOf(store, 'a/1')).toBe('x'.repeat(100_000));
  },
);

test('a body that never comes whole is an error, not a shorter body', async () => {
  await open().create('a/1', 'x'.repeat(1000));
  for (const kind of ['stall', 'truncate', 'corrupt'] as const) {
    fake.faults.clear();
    befall('GetObject', { kind }, 100);
    await expect(open({ deadlineMs: 200 }).get('a/1')).rejects.toMatchObject({
      name: 'StoreError',
      key: 'a/1',
      retryable: true,
    });
  }
});

test('a body shorter than its length, with nothing else wrong, is asked again', async () => {
  await open().create('a/1', 'x'.repeat(1000));
  let shortened = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const reply = result.response as { body: Readable };
      if (shortened < 2) reply.body = Readable.from([(await buffer(reply.body)).subarray(0, 999)]);
      shortened += 1;
      return result;
    },
    // Inside of the SDK's own check of the sum, which this body does not have.
    { step: 'deserialize', priority: 'low', name: 'shorten' },
  );
  client.config.responseChecksumValidation = async () => 'WHEN_REQUIRED';
  expect(await textOf(open(), 'a/1')).toBe('x'.repeat(1000));
  expect(shortened).toBe(3);
});

test.for([slowDown, brokenDown])('$code is tried again, and later once more', async (fault) => {
  befall('PutObject', fault, 2);
  expect(await open({ deadlineMs: 10_000 }).create('a/1', 'x')).toBe('created');
  befall('GetObject', fault, 100);
  await expect(open({ deadlineMs: 10_000 }).get('a/1')).rejects.toMatchObject({
    name: 'StoreError',
    retryable: true,
    message: expect.stringContaining(fault.kind === 'refuse' ? fault.code : ''),
  });
});

test('access denied is final and says what to do, for each operation', async () => {
  for (const on of ['GetObject', 'PutObject', 'DeleteObject', 'ListObjectsV2']) befall(on, denied, 100);
  const refusal = {
    name: 'StoreError',
    retryable: false,
    message: expect.stringContaining(
      'access denied (403 AccessDenied). Give the role in use the right to do this.',
    ),
  };
  await expect(open().get('a/1')).rejects.toMatchObject(refusal);
  await expect(open().put('a/1', 'x')).rejects.toMatchObject(refusal);
  await expect(open().delete('a/1', '"x"')).rejects.toMatchObject(refusal);
  await expect(listed(open(), 'a/')).rejects.toMatchObject(refusal);
});

test('a bucket that is not there is final and named', async () => {
  const store = s3Store(client, { bucket: 'elsewhere' });
  const refusal = {
    name: 'StoreError',
    retryable: false,
    message: expect.stringContaining(
      'there is no bucket "elsewhere". Look at its name and region, or deploy first.',
    ),
  };
  await expect(store.get('a/1')).rejects.toMatchObject(refusal);
  await expect(store.create('a/1', 'x')).rejects.toMatchObject(refusal);
  await expect(store.replace('a/1', 'x', '"x"')).rejects.toMatchObject(refusal);
  await expect(listed(store, '')).rejects.toMatchObject(refusal);
});

test('nobody at the address is an error to be tried again', async () => {
  await fake.stop();
  await expect(open({ deadlineMs: 10_000 }).get('a/1')).rejects.toMatchObject({
    name: 'StoreError',
    retryable: true,
    message: expect.stringContaining('no answer from AWS'),
  });
});

test('credentials that are not there are final and say how to get them', async () => {
  const poor = new S3Client({
    ...clientConfig(fake.endpoint),
    credentials: async () => {
      throw Object.assign(new Error('Could not load credentials from any providers'), {
        name: 'CredentialsProviderError',
      });
    },
  });
  await expect(s3Store(poor, { bucket: 'archive' }).get('a/1')).rejects.toMatchObject({
    name: 'StoreError',
    retryable: false,
    message: expect.stringContaining('no credentials for AWS'),
  });
});

test('a listing asks for the next page only when it is wanted', async () => {
  const many = await startFakeAws({ pageSize: 2 });
  const pages = new S3Client(clientConfig(many.endpoint));
  await pages.send(new CreateBucketCommand({ Bucket: 'archive' }));
  const store = s3Store(pages, { bucket: 'archive' });
  for (const key of ['a/1', 'a/2', 'a/3', 'a/4', 'a/5']) await store.create(key, 'x');
  for await (const key of store.list('a/')) if (key === 'a/2') break;
  expect(many.calls.filter(({ operation }) => operation === 'ListObjectsV2')).toHaveLength(1);
  expect(await listed(store, 'a/')).toEqual(['a/1', 'a/2', 'a/3', 'a/4', 'a/5']);
  pages.destroy();
  await many.stop();
});

function putsAnswered(): number[] {
  return fake.calls.filter(({ operation }) => operation === 'PutObject').map(({ status }) => status);
}
