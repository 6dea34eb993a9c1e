import { ConfigurationError, FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import { entryFrom, type SyncCategory, type SyncEntry, syncCategories } from './sync-entry.ts';
import { tkAddress } from './tk.ts';
import type { XmlElement } from './xml.ts';
import { xmlRootOf } from './xml-reply.ts';

export type SyncPage = {
  readonly entries: readonly SyncEntry[];
  /** Where the feed goes on, or where to begin at the next visit once it has ended. */
  readonly token: string | undefined;
  readonly isLast: boolean;
};

export type Followed = {
  /** In the order of the register; a row changed twice is in it twice. */
  readonly entries: readonly SyncEntry[];
  /** To be kept for the next visit. */
  readonly token: string | undefined;
  /** Whether the end was reached; otherwise the next visit goes on from `token`. */
  readonly isWhole: boolean;
  readonly receivedAt: string;
};

const maxBytes = 64 * 1024 * 1024;

/**
 * All that changed in the Kamer's register since a token, of all dossiers at once: one question a visit, however many
 * are watched. Without a token the feed begins in 2008, so a first visit is better made by a list.
 *
 * @throws FetchError, also for tokens that do not grow; ConfigurationError for a category that is none
 */
export async function followSyncFeed(
  fetch: Fetch,
  { category, token }: { readonly category: SyncCategory; readonly token?: string | undefined },
  { base = tkAddress, maxPages = 200 }: { base?: string; maxPages?: number } = {},
): Promise<Followed> {
  const entries: SyncEntry[] = [];
  let at = token;
  let receivedAt: string | undefined;
  for (let pages = 0; pages < maxPages; pages += 1) {
    const { asked, ...page } = await readFeedPage(fetch, { category, token: at }, base);
    receivedAt ??= page.receivedAt;
    if (page.token !== undefined && at !== undefined && isBehind(page.token, at, page.entries.length > 0)) {
      throw new FetchError(
        asked,
        `the feed goes from token ${at} to ${page.token}, expected one that grows`,
        {
          retryable: false,
        },
      );
    }
    entries.push(...page.entries);
    at = page.token ?? at;
    if (page.isLast) return { entries, token: at, isWhole: true, receivedAt };
  }
  return { entries, token: at, isWhole: false, receivedAt: receivedAt ?? '' };
}

/** One page, from a token on. @throws FetchError; ConfigurationError for a category that is none */
export async function readFeedPage(
  fetch: Fetch,
  question: { readonly category: SyncCategory; readonly token?: string | undefined },
  base: string,
): Promise<SyncPage & { readonly asked: URL; readonly receivedAt: string }> {
  const asked = syncUrl(base, question);
  const reply = await fetch(asked, {
    maxBytes,
    accept: 'application/atom+xml, application/xml;q=0.9, */*;q=0.5',
  });
  const page = readSyncFeed(reply, { asked, category: question.category });
  return { ...page, asked, receivedAt: reply.receivedAt };
}

export function syncUrl(
  base: string,
  { category, token }: { category: SyncCategory; token?: string | undefined },
): URL {
  if (!syncCategories.includes(category)) {
    throw new ConfigurationError(
      `Cannot follow "${category}": expected one of ${syncCategories.join(', ')}; the register gives an empty feed for any other.`,
    );
  }
  return new URL(
    `${base}/SyncFeed/2.0/Feed?category=${category}${token === undefined ? '' : `&skiptoken=${token}`}`,
  );
}

/**
 * A page of the feed. The token of the next stands in a link, on the feed or on each entry, by what readers of it say;
 * the last of all is taken. At the end there is none, or one called "resume".
 *
 * @throws FetchError
 */
export function readSyncFeed(
  reply: Reply,
  { asked, category }: { asked: URL; category: SyncCategory },
): SyncPage {
  const fail = (reason: string, retryable: boolean): FetchError =>
    new FetchError(asked, reason, { retryable, status: reply.status });
  if (reply.status !== 200) throw fail(`status ${reply.status}, expected a feed`, false);
  const root = xmlRootOf(reply, 'a feed', fail);
  if (root.name !== 'feed') throw fail(`found <${root.name}>, expected <feed>`, false);
  const rows = root.children.filter(({ name }) => name === 'entry');
  const entries = rows.map((row, index) => {
    const entry = entryFrom(row, category);
    if (typeof entry === 'string')
      throw fail(`entry ${index + 1} of ${rows.length} cannot be read: ${entry}`, false);
    return entry;
  });
  const links = [root, ...rows].flatMap((element) => element.children.filter(({ name }) => name === 'link'));
  const tokens = (rel: string): string[] => links.flatMap((link) => tokenIn(link, rel) ?? []);
  const next = largest(tokens('next'));
  const resume = largest(tokens('resume'));
  if (entries.length > 0 && next === undefined && resume === undefined) {
    throw fail(
      `found ${entries.length} entries and no link with a skiptoken, expected one to go on from`,
      false,
    );
  }
  return { entries, token: next ?? resume, isLast: entries.length === 0 || next === undefined };
}

function tokenIn({ attributes }: XmlElement, rel: string): string | undefined {
  if (attributes.get('rel') !== rel) return undefined;
  return /[?&]skiptoken=(\d{1,18})(?:&|$)/i.exec(attributes.get('href') ?? '')?.[1];
}

function largest(tokens: readonly string[]): string | undefined {
  return tokens.toSorted((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1)).at(-1);
}

/** Entries that lead to where they came from would be read for ever. */
function isBehind(next: string, at: string, hasEntries: boolean): boolean {
  return hasEntries ? BigInt(next) <= BigInt(at) : BigInt(next) < BigInt(at);
}
