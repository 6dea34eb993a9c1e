import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { StoreError } from '../errors.ts';
import { contentTypeOf } from '../store/keys.ts';
import type { Body, Store, StoredObject } from '../store/store.ts';
import { type AwsFailure, awsFailure } from './aws-failure.ts';
import { DeadlineError, jitter, withDeadline } from './deadline.ts';
import { checkedKey, checkedPrefix } from './store-key.ts';

export type S3StoreOptions = {
  readonly bucket: string;
  /** Before every key, with or without a "/" at its end. */
  readonly prefix?: string;
  /** For one call, its body and the SDK's retries included. */
  readonly deadlineMs?: number;
};

/**
 * A bucket as a store. What S3 leaves to its users is done here:
 *
 * - 409, another conditional write to the same key is under way: again after a pause. The SDK does not.
 * - An answer that got lost: the SDK asks again by itself, and a create that was done then comes back 412. So a 412
 *   after more than one try is looked into: the same content there is success.
 * - A body that stalls or is cut off: a deadline for all of it, its length held against Content-Length, and again.
 *
 * The client is the caller's: its region, its credentials, and `maxAttempts` as it likes.
 */
export function s3Store(
  client: S3Client,
  { bucket, prefix = '', deadlineMs = 30_000 }: S3StoreOptions,
): Store {
  const base = prefix === '' || prefix.endsWith('/') ? prefix : `${prefix}/`;
  const name = `s3://${bucket}${base === '' ? '' : `/${base.slice(0, -1)}`}`;
  const at = (key: string) => ({ Bucket: bucket, Key: `${base}${checkedKey(key)}` });

  return {
    name,
    get: read,
    create: async (key, body) => ((await write(key, body, { IfNoneMatch: '*' })) ? 'created' : 'exists'),
    replace: async (key, body, etag) =>
      (await write(key, body, etag === undefined ? { IfNoneMatch: '*' } : { IfMatch: etag }))
        ? 'replaced'
        : 'conflict',
    put: async (key, body) => {
      await write(key, body, {});
    },
    delete: async (key, etag) => {
      const done = await conditionally(key, (abortSignal) =>
        client.send(new DeleteObjectCommand({ ...at(key), IfMatch: etag }), { abortSignal }),
      );
      if (done.kind === 'done') return 'deleted';
      // The documentation has it that a key that is gone answers 204; whatever it answers, gone is gone.
      return (await read(key)) === undefined ? 'deleted' : 'conflict';
    },
    list,
  };

  async function read(key: string): Promise<StoredObject | undefined> {
    for (let round = 1; ; round += 1) {
      try {
        return await withDeadline(deadlineMs, async (abortSignal) => {
          const reply = await client.send(new GetObjectCommand(at(key)), { abortSignal });
          const body = (await reply.Body?.transformToByteArray()) ?? new Uint8Array();
          if (reply.ContentLength !== undefined && reply.ContentLength !== body.length)
            throw new BrokenBodyError(`${body.length} of ${reply.ContentLength} bytes came in`);
          return { body, etag: reply.ETag ?? '' };
        });
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code === 'NoSuchKey') return undefined;
        if (round >= tries || !isBroken(error, failure)) throw storeError(key, failure, error);
        await jitter(round);
      }
    }
  }

  /** Whether it stands there now through this call: false where the condition did not hold. */
  async function write(
    key: string,
    body: Body,
    condition: { IfNoneMatch?: string; IfMatch?: string },
  ): Promise<boolean> {
    const bytes = typeof body === 'string' ? Buffer.from(body) : body;
    const done = await conditionally(key, (abortSignal) =>
      client.send(
        new PutObjectCommand({ ...at(key), ...condition, Body: bytes, ContentType: contentTypeOf(key) }),
        { abortSignal },
      ),
    );
    if (done.kind === 'done') return true;
    if (!done.inDoubt) return false;
    const found = await read(key);
    return found !== undefined && Buffer.compare(found.body, bytes) === 0;
  }

  /** `inDoubt`: an earlier try went without an answer and may be what made the condition fail. */
  async function conditionally(
    key: string,
    send: (signal: AbortSignal) => Promise<unknown>,
  ): Promise<{ kind: 'done' } | { kind: 'refused'; inDoubt: boolean }> {
    let inDoubt = false;
    for (let round = 1; ; round += 1) {
      try {
        await withDeadline(deadlineMs, send);
        return { kind: 'done' };
      } catch (error) {
        const failure = failureOf(error);
        inDoubt ||= failure.attempts > 1;
        if (failure.status === 412 || failure.code === 'NoSuchKey') return { kind: 'refused', inDoubt };
        if (failure.status === 409 && round < conflictTries) await jitter(round);
        else if (error instanceof DeadlineError && round < tries) inDoubt = true;
        else throw storeError(key, failure, error);
      }
    }
  }

  async function* list(start: string): AsyncGenerator<string> {
    const Prefix = `${base}${checkedPrefix(start)}`;
    let token: string | undefined;
    do {
      const ContinuationToken = token;
      const page = await withDeadline(deadlineMs, (abortSignal) =>
        client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix, ContinuationToken }), { abortSignal }),
      ).catch((error: unknown) => {
        throw storeError(start || '(all keys)', failureOf(error), error);
      });
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key.slice(base.length);
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  function storeError(key: string, failure: AwsFailure, cause: unknown): StoreError {
    return new StoreError(key, `${name}: ${reasonOf(failure, bucket)}`, {
      cause,
      retryable: failure.retryable || failure.status === 409,
    });
  }
}

/** How often a call is made that was cut off or stalled, and one that met another writer. */
const tries = 3;
const conflictTries = 6;

class BrokenBodyError extends Error {}

function isBroken(error: unknown, failure: AwsFailure): boolean {
  // A status of 2xx on an error: the head of the answer was fine, what came after was not.
  return error instanceof DeadlineError || (failure.retryable && (failure.status ?? 200) < 300);
}

function failureOf(error: unknown): AwsFailure {
  if (error instanceof Error && isBodyFailure(error))
    return {
      code: error.name,
      status: undefined,
      attempts: 1,
      retryable: true,
      reason: `the object came in broken (${error.message}). It is tried again.`,
    };
  return awsFailure(error);
}

function isBodyFailure(error: Error): boolean {
  // An error whose own text was cut off says nothing sure: a 404 may be of the object or of the bucket.
  return error instanceof BrokenBodyError || /checksum mismatch|XML parse error/i.test(error.message);
}

function reasonOf({ code, reason, status }: AwsFailure, bucket: string): string {
  switch (code) {
    case 'NoSuchBucket':
      return `there is no bucket "${bucket}". Look at its name and region, or deploy first.`;
    case 'InvalidBucketName':
      return `"${bucket}" cannot be the name of a bucket. Mend --store.`;
    case 'ConditionalRequestConflict':
    case 'OperationAborted':
      return `others kept writing the same object (${status} ${code}). Try again.`;
    default:
      return reason;
  }
}
