import { FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import { documentsByIdUrl, isOfDossiers } from './kamer-question.ts';
import type { SyncCategory, SyncEntry } from './sync-entry.ts';
import { followSyncFeed, readFeedPage } from './sync-feed.ts';
import { type KamerListing, listDocuments, tkAddress } from './tk.ts';

/** How far each of the feeds was read in which a paper can change: that of documents, and that of their versions. */
export type FeedTokens = { readonly Document: string; readonly DocumentVersie: string };

const categories = ['Document', 'DocumentVersie'] as const satisfies readonly (keyof FeedTokens)[];
/** So many guids fit in one address. */
const idsPerQuestion = 60;
/** Some weeks of changes of the whole Kamer: who was away for longer had better ask for lists. */
const mostPages = 40;

/**
 * The papers of these dossiers that changed since the tokens: two questions to the feeds and one for each sixty changed
 * documents of the whole Kamer, however many dossiers are watched. Undefined where so much changed that a list is the
 * shorter way.
 *
 * @throws FetchError
 */
export async function listChangedPapers(
  fetch: Fetch,
  { dossiernummers, tokens }: { readonly dossiernummers: readonly string[]; readonly tokens: FeedTokens },
  { base = tkAddress }: { base?: string | undefined } = {},
): Promise<(KamerListing & { readonly tokens: FeedTokens }) | undefined> {
  const next: Record<string, string> = {};
  const ids = new Set<string>();
  let receivedAt: string | undefined;
  for (const category of categories) {
    const token = tokens[category];
    const feed = await followSyncFeed(fetch, { category, token }, { base, maxPages: mostPages });
    if (!feed.isWhole) return undefined;
    receivedAt ??= feed.receivedAt;
    next[category] = feed.token ?? token;
    for (const id of feed.entries.flatMap(documentsIn)) ids.add(id);
  }
  const lists: KamerListing[] = [];
  const all = [...ids];
  for (let at = 0; at < all.length; at += idsPerQuestion) {
    const part = all.slice(at, at + idsPerQuestion);
    lists.push(
      await listDocuments(fetch, {
        url: (form) => documentsByIdUrl(base, part, form),
        outside: ({ documentId }) => (part.includes(documentId) ? undefined : 'which was not asked'),
      }),
    );
  }
  const papers = lists.flatMap(({ papers }) => papers).filter((paper) => isOfDossiers(paper, dossiernummers));
  return {
    papers,
    receivedAt: receivedAt ?? '',
    total: papers.length,
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
    tokens: next as FeedTokens,
  };
}

/** A deleted document is not there to be read; a version names the document it is of. */
function documentsIn({ category, deleted, id, refs }: SyncEntry): readonly string[] {
  if (category === 'DocumentVersie') return refs.document ?? [];
  return deleted ? [] : [id];
}

/**
 * Where the feeds end now. They begin in 2008, so the end is looked for by halves: some forty questions to each, once.
 *
 * @throws FetchError
 */
export async function newestTokens(
  fetch: Fetch,
  { base = tkAddress }: { base?: string | undefined } = {},
): Promise<FeedTokens> {
  const [document, version] = [
    await newestToken(fetch, 'Document', base),
    await newestToken(fetch, 'DocumentVersie', base),
  ];
  return { Document: document, DocumentVersie: version };
}

/** The smallest token after which there is nothing. */
async function newestToken(fetch: Fetch, category: SyncCategory, base: string): Promise<string> {
  const lastAfter = async (token: bigint): Promise<bigint | undefined> => {
    const page = await readFeedPage(fetch, { category, token: String(token) }, base);
    if (page.entries.length === 0) return undefined;
    const last = BigInt(page.token ?? token);
    if (last > token) return last;
    throw new FetchError(
      page.asked,
      `the feed goes from token ${token} to ${last}, expected one that grows`,
      {
        retryable: false,
      },
    );
  };
  if ((await lastAfter(0n)) === undefined) return '0';
  // After `low` there is something, after `high` nothing.
  let low = 0n;
  let high = 1n << 20n;
  for (let last = await lastAfter(high); last !== undefined; last = await lastAfter(high)) {
    low = last - 1n;
    high = last * 2n;
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const last = await lastAfter(middle);
    if (last === undefined) high = middle;
    else low = last - 1n;
  }
  return String(high);
}
