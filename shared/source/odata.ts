import { FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import { looksLikeHtml } from './not-found.ts';

/** More rows than this are never in one answer. */
const mostRows = 250;
const maxBytes = 32 * 1024 * 1024;
/** Far above what any question here can bring; more is a register that pages for ever. */
const mostPages = 400;

export type Rows = {
  readonly rows: readonly unknown[];
  /** The moment of the first answer. */
  readonly receivedAt: string;
  /** How many there are by the register's own count. */
  readonly total: number;
};

/** The same question always gives the same address, so that a recorded reply is found again. */
export function odataUrl(base: string, set: string, options: Readonly<Record<string, string>>): URL {
  const query = Object.entries({ ...options, $count: 'true' }).map(
    ([name, value]) => `${name}=${encodeURIComponent(value)}`,
  );
  return new URL(`${base}/OData/v4/2.0/${set}?${query.join('&')}`);
}

/**
 * All rows that answer a question: by the link to the next page, and by counting on where there is none though more is
 * due. As with the other register, whatever makes the list less than whole is a failure: a total that shrinks, a page
 * that is empty too early, more rows than the total.
 *
 * @throws FetchError
 */
export async function odataRows(fetch: Fetch, question: URL): Promise<Rows> {
  const rows: unknown[] = [];
  const asked = new Set<string>();
  let first: Reply | undefined;
  let total: number | undefined;
  for (let url: URL | undefined = question; url !== undefined; ) {
    const at: URL = url;
    const fail = (reason: string, retryable = true): FetchError => new FetchError(at, reason, { retryable });
    if (asked.has(at.href) || asked.size >= mostPages) {
      throw fail(`the register pages for ever: ${asked.size} pages and no end`, false);
    }
    asked.add(at.href);
    const reply = await fetch(at, { maxBytes, accept: 'application/json' });
    first ??= reply;
    const page = readRows(reply, at);
    if (page.total !== undefined && total !== undefined && page.total < total) {
      throw fail(`the list shrank from ${total} to ${page.total} rows between two pages`);
    }
    total = page.total ?? total;
    rows.push(...page.rows);
    if (total !== undefined && rows.length > total)
      throw fail(`found ${rows.length} rows, expected ${total}`);
    const isDue = total === undefined ? page.rows.length >= mostRows : rows.length < total;
    if (isDue && page.rows.length === 0) throw fail(`the list stops after ${rows.length} of ${total} rows`);
    url =
      page.next === undefined
        ? isDue
          ? skipped(question, rows.length)
          : undefined
        : nextOf(page.next, at, fail);
  }
  return { rows, receivedAt: (first as Reply).receivedAt, total: total ?? rows.length };
}

function readRows(
  reply: Reply,
  asked: URL,
): { rows: readonly unknown[]; total: number | undefined; next: string | undefined } {
  const fail = (reason: string, retryable: boolean): FetchError =>
    new FetchError(asked, reason, { retryable, status: reply.status });
  if (reply.status !== 200) throw fail(`status ${reply.status}, expected a list in JSON`, false);
  const text = new TextDecoder().decode(reply.body);
  if (looksLikeHtml(text)) throw fail('found an HTML page, expected JSON; the register may be down', true);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const found = text.trim() === '' ? 'nothing' : 'what is no JSON, or is cut off';
    throw new FetchError(asked, `found ${found}, expected a list in JSON`, { retryable: true, cause });
  }
  const answer = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { error, value: rows } = answer;
  if (error !== undefined) {
    const { message } = (error ?? {}) as { message?: unknown };
    throw fail(`the register reports "${String(message ?? 'an error without words').slice(0, 300)}"`, false);
  }
  if (!Array.isArray(rows)) {
    const names = Object.keys(answer).slice(0, 5).join(', ');
    throw fail(`found JSON with ${names || 'no fields'}, expected "value" with a list`, false);
  }
  const total = answer['@odata.count'];
  const next = answer['@odata.nextLink'];
  if (total !== undefined && !(typeof total === 'number' && Number.isInteger(total) && total >= 0)) {
    throw fail(`found ${JSON.stringify(total)?.slice(0, 40)} as @odata.count, expected a number`, false);
  }
  return {
    rows,
    total: total as number | undefined,
    next: typeof next === 'string' && next !== '' ? next : undefined,
  };
}

function skipped(question: URL, count: number): URL {
  return new URL(`${question.href}&$skip=${count}`);
}

/** Of the link only the question is taken: it may name the register by another address than the one asked. */
function nextOf(link: string, asked: URL, fail: (reason: string, retryable: boolean) => FetchError): URL {
  const next = URL.canParse(link, asked.href) ? new URL(link, asked) : undefined;
  if (next === undefined || !next.pathname.toLowerCase().endsWith(setOf(asked).toLowerCase())) {
    throw fail(
      `the link to the next page is "${link.slice(0, 200)}", expected one to ${setOf(asked)}`,
      false,
    );
  }
  return new URL(`${asked.origin}${asked.pathname}${next.search}`);
}

function setOf({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf('/'));
}
