import { type HttpOptions, httpFetch } from '../../shared/adapters/http.ts';
import type { Fetch, Reply } from '../../shared/source/fetch.ts';
import { faultPlan, type RegisterFault } from './register-faults.ts';
import type { RegisterPaper } from './register-papers.ts';
import { searchReply } from './register-search.ts';

/** The live door, opened to one register on this machine, and without a pause or a wait. */
export function doorTo(register: { readonly url: string }, options: Partial<HttpOptions> = {}): Fetch {
  return httpFetch({
    userAgent: 'kamerdiff/test (+mailto:test@example.org)',
    allowedHosts: [],
    trustedOrigins: [register.url],
    pauseMs: 0,
    backoffMs: 0,
    deadlineMs: 5000,
    sleep: async () => {},
    ...options,
  });
}

/** The search alone, without a server between. `asked` collects the addresses. */
export function searchFetch(
  papers: readonly RegisterPaper[],
  { faults = [], asked = [] }: { faults?: readonly RegisterFault[]; asked?: URL[] } = {},
): Fetch {
  const faultOf = faultPlan(faults);
  return async (url) => {
    asked.push(url);
    const { body } = searchReply(url.searchParams, papers, {
      url: url.origin,
      fault: faultOf('search', undefined),
    });
    return replyWith(body, { url: url.href });
  };
}

/** A reply with status 200 that came in on 1 June 2026. */
export function replyWith(body: string | Uint8Array, about: Partial<Reply> = {}): Reply {
  return {
    url: 'https://repository.overheid.nl/sru',
    status: 200,
    headers: {},
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    receivedAt: '2026-06-01T12:00:00.000Z',
    ...about,
  };
}
