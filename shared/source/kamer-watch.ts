import { FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import { type FeedTokens, listChangedPapers, newestTokens } from './kamer-changes.ts';
import { type KamerListing, listKamerPapers, tkAddress } from './tk.ts';

export type Watched = KamerListing & {
  /** Where the feeds are to be read on at the next visit; absent where a list is asked each time. */
  readonly tokens?: FeedTokens;
  /** It holds what changed since the tokens and nothing else: what is not in it is not gone. */
  readonly isPart: boolean;
};

/**
 * So many dossiers are one question, and what they had in 90 days a few pages: about what the feeds cost at every visit.
 * And a list says more surely what is there: what is gone, and a version whose change no feed told.
 */
const mostByList = 50;

/**
 * What is new in the Kamer for the dossiers that are watched: by list for few, by the feeds of changes for many. A feed
 * that cannot be read, or holds more than a list would, costs nothing but the list; the first is said.
 *
 * @param tokens as the last visit left them
 * @throws FetchError
 */
export async function watchKamer(
  fetch: Fetch,
  {
    dossiernummers,
    since,
    tokens,
  }: {
    readonly dossiernummers: readonly string[];
    readonly since?: string | undefined;
    readonly tokens?: FeedTokens | undefined;
  },
  { base = tkAddress, mostBy = mostByList }: { base?: string | undefined; mostBy?: number } = {},
): Promise<Watched> {
  const question = { dossiernummers, ...(since === undefined ? {} : { since }) };
  if (dossiernummers.length <= mostBy) {
    return { ...(await listKamerPapers(fetch, question, { base })), isPart: false };
  }
  try {
    const changed = since && tokens && (await listChangedPapers(fetch, { dossiernummers, tokens }, { base }));
    if (changed) return { ...changed, isPart: true };
    // Before the list, so that what comes in while it is read is in the feed of the next visit.
    const newest = await newestTokens(fetch, { base });
    return { ...(await listKamerPapers(fetch, question, { base })), tokens: newest, isPart: false };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const listing = await listKamerPapers(fetch, question, { base });
    const unsaid = { position: 0, reason: `the feed of changes was not read: ${error.message}` };
    return { ...listing, unreadable: [unsaid, ...listing.unreadable], isPart: false };
  }
}
