/**
 * Where everything is kept: a folder or a bucket, under the same keys (`keys.ts`).
 *
 * Only these few operations, because they are what S3 gives without a transaction: a conditional write of one object.
 * A write that was refused is a value; a store that does not answer throws `StoreError`. After a write whose answer
 * was lost, the adapter reads back: the same content is success.
 */
export type Store = {
  /** The object, or undefined where there is none. */
  get(key: string): Promise<StoredObject | undefined>;
  /** Writes once (If-None-Match: *). 'exists' where the key is taken, whatever stands there: compare if it matters. */
  create(key: string, body: Body): Promise<'created' | 'exists'>;
  /** Writes over the very version that was read (If-Match), or creates where `etag` is undefined. */
  replace(key: string, body: Body, etag: string | undefined): Promise<'replaced' | 'conflict'>;
  /** Writes whatever stands there: only for what can be made again from snapshots, such as pages and reports. */
  put(key: string, body: Body): Promise<void>;
  /** Removes the very version that was read; 'conflict' where another stands there. A key that is gone is 'deleted'. */
  delete(key: string, etag: string): Promise<'deleted' | 'conflict'>;
  /** All keys that begin with the prefix, in the order of their UTF-8 bytes. */
  list(prefix: string): AsyncIterable<string>;
  /** How a person names this store: "./kamerdiff-store", "s3://bucket/prefix". */
  readonly name: string;
};

/** Text is written as UTF-8. The content type follows from the key: `contentTypeOf` in `keys.ts`. */
export type Body = string | Uint8Array;

export type StoredObject = { readonly body: Uint8Array; readonly etag: string };
