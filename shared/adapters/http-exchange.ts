import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What came back to one request. `body` is inflated, and empty for a status of which it is not read. */
export type Answer = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
};

export type ExchangeOptions = {
  readonly headers: Readonly<Record<string, string>>;
  readonly lookup?: LookupFunction;
  /** For all of it: name, connection, head and the last byte of the body. */
  readonly deadlineMs: number;
  /** For the name and the connection alone: a host that is not there should not cost as long as one that is slow. */
  readonly connectMs: number;
  readonly maxBytes: number;
};

/** A body that will not be shorter the next time. */
export class BodyRefused extends Error {}

/** Those about the connection or the form of the body on the way, which is another by the time it is handed on. */
const droppedHeaders = new Set(['connection', 'keep-alive', 'transfer-encoding', 'trailer', 'set-cookie']);

const httpAgent = new HttpAgent({ keepAlive: true });
const httpsAgent = new HttpsAgent({ keepAlive: true });

/**
 * One request and its whole answer; redirects are answers. With Node's own client rather than `fetch`: it takes a
 * lookup, so that the address judged is the one connected to, and does so without a second copy of undici.
 *
 * @throws BodyRefused for a body above `maxBytes` or in an encoding not asked for; else what Node throws, a body that
 * ends before its Content-Length and one that stalls past the deadline included
 */
export async function exchange(
  url: URL,
  { headers, lookup, deadlineMs, connectMs, maxBytes }: ExchangeOptions,
): Promise<Answer> {
  const signal = AbortSignal.timeout(deadlineMs);
  const secure = url.protocol === 'https:';
  const options = {
    headers: { 'accept-encoding': 'gzip', ...headers },
    agent: secure ? httpsAgent : httpAgent,
    signal,
    ...(lookup && { lookup }),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, options, resolve);
    request.on('socket', (socket) => {
      if (!socket.connecting) return;
      const late = new Error(`no connection within ${connectMs / 1000} s`);
      const timer = setTimeout(() => request.destroy(late), connectMs);
      for (const event of [secure ? 'secureConnect' : 'connect', 'close']) {
        socket.once(event, () => clearTimeout(timer));
      }
    });
    request.on('error', (error) => reject(signal.aborted ? signal.reason : error));
    request.end();
  });
  const status = response.statusCode ?? 0;
  try {
    const body = status === 200 || status === 404 ? await bodyOf(response, maxBytes) : new Uint8Array();
    return { status, statusText: response.statusMessage ?? '', headers: headersOf(response), body };
  } catch (error) {
    // A stalled body ends as a connection that was reset; the deadline is what reset it.
    throw signal.aborted ? signal.reason : error;
  } finally {
    // Bytes nobody reads are not waited for: a refused body, the page beside a redirect or an error.
    if (response.complete) response.resume();
    else response.destroy();
  }
}

async function bodyOf(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  const said = Number(response.headers['content-length'] ?? Number.NaN);
  if (said > maxBytes) throw new BodyRefused(`the body is ${said} bytes, at most ${maxBytes} are taken`);
  if (encoding === 'gzip' || encoding === 'x-gzip') {
    const inflated = createGunzip();
    pipeline(response, inflated, () => {});
    return capped(inflated, maxBytes);
  }
  if (encoding !== 'identity') throw new BodyRefused(`the body is encoded as "${encoding}", asked was gzip`);
  // Fewer bytes than its Content-Length is an error of the response itself: Node counts them.
  return capped(response, maxBytes);
}

async function capped(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxBytes)
      throw new BodyRefused(`the body is more than ${maxBytes} bytes, the most that is taken`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks, length));
}

function headersOf(response: IncomingMessage): Record<string, string> {
  // The length and encoding of a compressed body say nothing true of the inflated one.
  const compressed = (response.headers['content-encoding'] ?? 'identity') !== 'identity';
  return Object.fromEntries(
    Object.entries(response.headers).flatMap(([name, value]) => {
      if (value === undefined || droppedHeaders.has(name)) return [];
      if (compressed && (name === 'content-encoding' || name === 'content-length')) return [];
      return [[name, Array.isArray(value) ? value.join(', ') : value]];
    }),
  );
}
