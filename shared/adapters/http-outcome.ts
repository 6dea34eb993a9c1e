import type { Reply } from '../source/fetch.ts';
import { privateAddressCode } from './http-address.ts';
import { type Answer, BodyRefused } from './http-exchange.ts';
import { retryAfterMs } from './http-waiting.ts';

/** What one try at an address came to. */
export type Outcome =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'redirect'; readonly to: URL }
  | Failure;

export type Failure = {
  readonly kind: 'failed';
  readonly reason: string;
  readonly retryable: boolean;
  readonly status?: number;
  /** How long the host asks to be left alone. */
  readonly waitMs?: number;
  readonly cause?: unknown;
};

/** What an answer means: as the HTTP standard has it, and so that a 304 nobody asked for is none. */
export function outcomeOf(
  { status, statusText, headers, body }: Answer,
  { url, conditional, now }: { url: URL; conditional: boolean; now: Date },
): Outcome {
  const { location } = headers;
  if ([301, 302, 303, 307, 308].includes(status) && location !== undefined) {
    if (URL.canParse(location, url.href)) return { kind: 'redirect', to: new URL(location, url) };
    return failed(`it redirects to "${location.slice(0, 100)}", which is no address`, { status });
  }
  if (status === 200 || status === 404 || (status === 304 && conditional)) {
    const receivedAt = now.toISOString();
    return { kind: 'reply', reply: { url: url.href, status, headers, body, receivedAt } };
  }
  const retryable = status === 408 || status === 425 || status === 429 || status >= 500;
  const waitMs = retryable ? retryAfterMs(headers['retry-after'], now) : undefined;
  const patience = waitMs === undefined ? '' : `, asks to wait ${Math.ceil(waitMs / 1000)} s`;
  return failed(`status ${status} ${statusText}`.trim() + patience, { retryable, status, waitMs });
}

/** What a request without an answer means. All may pass but a refusal of ours and a certificate that is wrong. */
export function failureOf(error: Error & { code?: string }, deadlineMs: number): Failure {
  if (error.name === 'TimeoutError') {
    return failed(`no whole answer within ${deadlineMs / 1000} s`, { retryable: true, cause: error });
  }
  const said =
    error.code === undefined ? error.message : `${error.message || 'no connection'} (${error.code})`;
  const final =
    error instanceof BodyRefused ||
    error.code === privateAddressCode ||
    /^(?:ERR_TLS|CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_VERIFY|ERR_INVALID)/.test(error.code ?? '');
  return failed(said, { retryable: !final, cause: error });
}

export function failed(reason: string, about: Partial<Omit<Failure, 'kind' | 'reason'>> = {}): Failure {
  return { kind: 'failed', reason, retryable: false, ...about };
}
