import { setTimeout as delay } from 'node:timers/promises';
import { ConfigurationError, FetchError } from '../errors.ts';
import type { Fetch, FetchOptions, Reply } from '../source/fetch.ts';
import { type AllowedAddresses, isTrusted, publicLookup, refusalOf } from './http-address.ts';
import { exchange } from './http-exchange.ts';
import { type Failure, failed, failureOf, type Outcome, outcomeOf } from './http-outcome.ts';
import { backoffMs } from './http-waiting.ts';

export type HttpOptions = AllowedAddresses & {
  /** Who asks, and where to complain: "kamerdiff/1.0.0 (+mailto:you@example.nl)". */
  readonly userAgent: string;
  /** Between the end of one request and the begin of the next to the same host. */
  readonly pauseMs?: number;
  /** For one request and all of its answer. */
  readonly deadlineMs?: number;
  /** For the connection alone. */
  readonly connectMs?: number;
  readonly maxBytes?: number;
  readonly tries?: number;
  /** A host that asks for more patience than this is left to the next run, and not asked again in this one before. */
  readonly maxWaitMs?: number;
  readonly backoffMs?: number;
  readonly now?: () => Date;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly random?: () => number;
  readonly lookup?: ReturnType<typeof publicLookup>;
};

const maxRedirects = 5;

/**
 * The door to the live registers. One request at a time, with a pause between two to one host; an allowlist that is
 * asked again at every redirect; five tries for what may pass, each later than the last, and never before the moment
 * a host asked for. A host that failed five times gets one try per address until it answers again, so that an outage
 * does not cost a run its whole time.
 *
 * @throws ConfigurationError for a User-Agent that cannot be sent
 */
export function httpFetch(options: HttpOptions): Fetch {
  const {
    userAgent,
    pauseMs = 1000,
    deadlineMs = 30_000,
    connectMs = 10_000,
    maxBytes = 50_000_000,
    tries = 5,
    maxWaitMs = 60_000,
    backoffMs: firstBackoffMs = 1000,
    now = () => new Date(),
    sleep = delay,
    random = Math.random,
    lookup = publicLookup(),
  } = options;
  if (!/^[\x20-\x7e]{1,200}$/.test(userAgent) || userAgent.trim() === '') {
    throw new ConfigurationError(
      `The User-Agent is ${JSON.stringify(userAgent)}, expected a name and a contact address in ASCII.`,
    );
  }
  /** Per host the earliest moment of the next request, in milliseconds. */
  const readyAt = new Map<string, number>();
  const down = new Set<string>();
  let lastInLine: Promise<unknown> = Promise.resolve();

  const waitLonger = (host: string, ms: number): void => {
    readyAt.set(host, Math.max(readyAt.get(host) ?? 0, now().getTime() + ms));
  };

  async function ask(url: URL, asked: FetchOptions): Promise<Outcome> {
    const refusal = refusalOf(url, options);
    if (refusal !== undefined) return failed(`${url.href} may not be asked: ${refusal}`);
    const waitMs = (readyAt.get(url.host) ?? 0) - now().getTime();
    if (waitMs > maxWaitMs) {
      const until = new Date(now().getTime() + waitMs).toISOString();
      return failed(`${url.host} asks to be left alone until ${until}`, { retryable: true });
    }
    if (waitMs > 0) await sleep(waitMs);
    try {
      const answer = await exchange(url, {
        headers: requestHeaders(userAgent, asked),
        ...(isTrusted(url, options) ? {} : { lookup }),
        deadlineMs,
        connectMs,
        maxBytes: asked.maxBytes ?? maxBytes,
      });
      const conditional = asked.etag !== undefined || asked.lastModified !== undefined;
      return outcomeOf(answer, { url, conditional, now: now() });
    } catch (error) {
      return failureOf(error as Error, deadlineMs);
    } finally {
      waitLonger(url.host, pauseMs);
    }
  }

  async function follow(
    url: URL,
    asked: FetchOptions,
    redirects = 0,
  ): Promise<{ outcome: Exclude<Outcome, { kind: 'redirect' }>; host: string }> {
    const outcome = await ask(url, asked);
    const { host } = url;
    if (outcome.kind !== 'redirect') return { outcome, host };
    if (redirects === maxRedirects) return { outcome: failed(`more than ${maxRedirects} redirects`), host };
    return follow(outcome.to, asked, redirects + 1);
  }

  async function fetchInTurn(url: URL, asked: FetchOptions): Promise<Reply> {
    for (let tried = 1; ; tried += 1) {
      const { outcome, host } = await follow(url, asked);
      if (outcome.kind === 'reply') {
        down.delete(host);
        return outcome.reply;
      }
      const { retryable, waitMs = 0 } = outcome;
      if (!retryable) throw errorOf(url, outcome, tried);
      waitLonger(host, waitMs);
      const waitsTooLong = (readyAt.get(host) ?? 0) - now().getTime() > maxWaitMs;
      if (waitsTooLong || tried >= (down.has(host) ? 1 : tries)) {
        down.add(host);
        throw errorOf(url, outcome, tried);
      }
      waitLonger(host, backoffMs(tried, firstBackoffMs, random()));
    }
  }

  return (url, asked = {}) => {
    const mine = lastInLine.then(() => fetchInTurn(url, asked));
    lastInLine = mine.catch(() => undefined);
    return mine;
  };
}

function requestHeaders(
  userAgent: string,
  { etag, lastModified, accept }: FetchOptions,
): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: accept ?? 'application/xml, text/html;q=0.9, application/pdf;q=0.9, */*;q=0.5',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function errorOf(url: URL, { reason, retryable, status, cause }: Failure, tried: number): FetchError {
  const times = tried > 1 ? ` (tried ${tried} times)` : '';
  const next = retryable ? '; the next run asks again' : '';
  return new FetchError(url, `${reason}${times}${next}`, { retryable, status, cause });
}
