import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { ConfigurationError, FetchError } from '../errors.ts';
import type { Reply } from '../source/fetch.ts';

/** `<name>.reply.json`: a reply as it came in, with its body in a file beside it; or why there was none. */
export const replyEnding = '.reply.json';

export type ReplyFile = z.infer<typeof schema> | FailureFile;
type FailureFile = z.infer<typeof failureSchema>;

/** The address as asked: a reply is found again by it. */
const address = z.string().check(z.refine((text) => URL.canParse(text), 'an address'));

const schema = z.strictObject({
  url: address,
  /** The address that answered, where a redirect led to another. */
  answeredBy: z.optional(address),
  status: z.union([z.literal(200), z.literal(304), z.literal(404)]),
  headers: z.record(z.string(), z.string()),
  receivedAt: z.iso.datetime(),
  /** A name, never a path. */
  body: z.string().check(z.regex(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/, 'the name of a file beside it')),
});

/** A question that came to nothing, so that what went wrong for one can be seen by another. */
const failureSchema = z.strictObject({
  url: address,
  failed: z.strictObject({ reason: z.string(), retryable: z.boolean(), status: z.optional(z.number()) }),
  receivedAt: z.iso.datetime(),
});

/** @throws ConfigurationError that names the file and the field */
export async function readReplyFile(path: string): Promise<ReplyFile> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'it is not JSON' : (cause as Error).message;
    throw new ConfigurationError(`Cannot read the recorded reply ${path}: ${reason}.`, { cause });
  }
  const isFailure = typeof value === 'object' && value !== null && 'failed' in value;
  const result = isFailure ? failureSchema.safeParse(value) : schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new ConfigurationError(
    `Cannot read the recorded reply ${path}: the field "${issue?.path.join('.') || '(whole file)'}" is wrong: ` +
      `${issue?.message ?? 'found something else'}. Record it again, or mend it by hand.`,
  );
}

/**
 * The reply with its bytes, or the failure that came in its place. The body must lie in the folder itself: a folder
 * that somebody sent may hold a link to a file of ours.
 *
 * @throws ConfigurationError; FetchError for a failure, as it was
 */
export async function replyOf(folder: string, file: ReplyFile): Promise<Reply> {
  if ('failed' in file) {
    const { reason, retryable, status } = file.failed;
    throw new FetchError(file.url, reason, { retryable, ...(status === undefined ? {} : { status }) });
  }
  const path = join(folder, file.body);
  try {
    const real = await realpath(path);
    if (dirname(real) !== (await realpath(folder))) {
      throw new Error('it is a link to a file outside the folder');
    }
    const body = new Uint8Array(await readFile(real));
    const { answeredBy, url, status, receivedAt } = file;
    const headers = Object.fromEntries(
      Object.entries(file.headers).map(([name, value]) => [name.toLowerCase(), value]),
    );
    return { url: new URL(answeredBy ?? url).href, status, headers, body, receivedAt };
  } catch (cause) {
    const { message } = cause as Error;
    throw new ConfigurationError(`Cannot read ${path}, the body of a recorded reply: ${message}.`, { cause });
  }
}
