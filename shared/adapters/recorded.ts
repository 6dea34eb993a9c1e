import { createHash, randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { link, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { ConfigurationError, FetchError } from '../errors.ts';
import type { Fetch, Reply } from '../source/fetch.ts';
import { makeFolder } from './make-folder.ts';
import { type ReplyFile, readReplyFile, replyEnding, replyOf } from './reply-file.ts';

/**
 * Replies out of a folder instead of from the world, found by the exact address asked. An address that was recorded
 * several times answers in that order, the last one again and again; one that the asker has already, by its ETag,
 * answers 304 as the register would.
 *
 * @throws ConfigurationError, at the first question, for a folder without replies or with a reply that is wrong
 */
export function recordedFetch(folder: string): Fetch {
  let loaded: Promise<ReadonlyMap<string, readonly ReplyFile[]>> | undefined;
  const asked = new Map<string, number>();
  return async (url, { etag, maxBytes = Number.POSITIVE_INFINITY } = {}) => {
    loaded ??= loadFolder(folder);
    const replies = await loaded;
    const files = replies.get(url.href);
    const turn = asked.get(url.href) ?? 0;
    const file = files?.[Math.min(turn, files.length - 1)];
    if (!file) {
      throw new FetchError(
        url,
        `no reply to this address is recorded in ${folder} (${replies.size} others are); ` +
          `record it with "--record ${folder}" where the register can be reached`,
        { retryable: false },
      );
    }
    asked.set(url.href, turn + 1);
    const reply = await replyOf(folder, file);
    if (reply.body.length > maxBytes) {
      const reason = `the body is ${reply.body.length} bytes, at most ${maxBytes} are taken`;
      throw new FetchError(url, reason, { retryable: false });
    }
    const known = reply.status === 200 && etag !== undefined && reply.headers.etag === etag;
    return known ? { ...reply, status: 304, body: new Uint8Array() } : reply;
  };
}

/** The addresses of which something is recorded in a folder. @throws ConfigurationError */
export async function recordedAddresses(folder: string): Promise<readonly URL[]> {
  return [...(await loadFolder(folder)).keys()].map((address) => new URL(address));
}

async function loadFolder(folder: string): Promise<ReadonlyMap<string, readonly ReplyFile[]>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (cause) {
    throw new ConfigurationError(
      `Cannot read the recorded replies in ${folder}: ${(cause as Error).message}.`,
      { cause },
    );
  }
  const replies = names.filter((name) => name.endsWith(replyEnding)).sort();
  if (replies.length === 0) {
    throw new ConfigurationError(
      `Found no recorded reply in ${folder}: expected files whose names end in "${replyEnding}".`,
    );
  }
  const files = await Promise.all(replies.map((name) => readReplyFile(join(folder, name))));
  const inOrder = files.toSorted((one, other) => Date.parse(one.receivedAt) - Date.parse(other.receivedAt));
  const byAddress = new Map<string, ReplyFile[]>();
  for (const file of inOrder) {
    const address = new URL(file.url).href;
    byAddress.set(address, [...(byAddress.get(address) ?? []), file]);
  }
  return byAddress;
}

/**
 * Asks on, and keeps every reply in a folder from which `recordedFetch` answers the same, and every failure too: it is
 * what a recording is made for. Nothing is written over: a name is made from what it holds and when that came, so that
 * an address that fails between two answers does so again; a body that comes twice is one file. Each file is asked for
 * whole, whatever is kept of it already, for the reader of the recording has nothing.
 */
export function recordingFetch(fetch: Fetch, folder: string, now: () => Date = () => new Date()): Fetch {
  return async (url, { etag: _etag, lastModified: _lastModified, ...options } = {}) => {
    try {
      const reply = await fetch(url, options);
      await record(folder, url, reply);
      return reply;
    } catch (error) {
      if (error instanceof FetchError) await recordFailure(folder, url, error, now());
      throw error;
    }
  };
}

async function recordFailure(folder: string, url: URL, error: FetchError, at: Date): Promise<void> {
  const { reason, retryable, status } = error;
  const failed = { reason, retryable, ...(status === undefined ? {} : { status }) };
  const file: ReplyFile = { url: url.href, failed, receivedAt: at.toISOString() };
  await written(folder, () => writeReply(folder, url, file));
}

async function record(folder: string, url: URL, reply: Reply): Promise<void> {
  const { status, headers, receivedAt, body } = reply;
  const bodyName = `${readableName(url)}-${digestOf(body)}${endingOf(url, headers['content-type'])}`;
  const file: ReplyFile = {
    url: url.href,
    ...(reply.url === url.href ? {} : { answeredBy: reply.url }),
    status,
    headers: { ...headers },
    receivedAt,
    body: bodyName,
  };
  await written(folder, async () => {
    // The body first: a reply that can be found has its body.
    await writeOnce(folder, bodyName, body);
    await writeReply(folder, url, file);
  });
}

async function writeReply(folder: string, url: URL, file: ReplyFile): Promise<void> {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  await writeOnce(folder, `${readableName(url)}-${digestOf(text)}${replyEnding}`, text);
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

async function written(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await makeFolder(folder, nodeFs);
    await write();
  } catch (cause) {
    throw new ConfigurationError(
      `Cannot record into ${folder}: ${(cause as Error).message}. Choose a folder that can be written to.`,
      { cause },
    );
  }
}

function readableName(url: URL): string {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? url.hostname;
  return (
    last
      .replace(/[^A-Za-z0-9-]+/g, '-')
      .slice(0, 60)
      .replace(/^-+|-+$/g, '') || 'reply'
  );
}

function endingOf(url: URL, contentType = ''): string {
  const isWord = contentType.includes('wordprocessingml');
  const type = isWord ? 'docx' : /\b(xml|html|pdf|json)\b/.exec(contentType)?.[1];
  const ending = type === undefined ? extname(url.pathname) : `.${type}`;
  return /^\.[a-z]{2,4}$/.test(ending) ? ending : '.body';
}

/** Whole or not at all, and never over another: written aside, then linked under its name. */
async function writeOnce(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const aside = join(folder, `.${name}.${randomUUID()}`);
  try {
    await writeFile(aside, content, { flag: 'wx' });
    await link(aside, join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(aside, { force: true });
  }
}
