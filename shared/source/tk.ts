import { ConfigurationError, FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import type { KamerPaper } from './kamer-paper.ts';
import { documentsUrl, outsideQuestion } from './kamer-question.ts';
import { readDocumentRow } from './kamer-row.ts';
import { odataRows, type Rows } from './odata.ts';
import type { UnreadableRecord } from './sru.ts';

/**
 * The Tweede Kamer's own register: its papers on the day they come in, days to weeks before the official text. Here
 * what it lists; what a paper of it is as a publication in `kamer-publication.ts`, its file in `kamer-file.ts`, the
 * debates in `kamer-activity.ts`, and what changed in it in `sync-feed.ts`.
 */
export const tkAddress = 'https://gegevensmagazijn.tweedekamer.nl';

/** Every host to which a list of this register or one of its files may lead. */
export const tkHosts: readonly string[] = ['gegevensmagazijn.tweedekamer.nl'];

/** Whether an address is one of this register, or of a server that stands for it. */
export function isOfKamer({ hostname, pathname }: URL): boolean {
  return tkHosts.includes(hostname) || /\/(?:OData\/v4|SyncFeed)\/2\.0\//.test(pathname);
}

/** Another server that stands for it: `--source http://127.0.0.1:8081`. */
export function tkAddressAt(url: string): string {
  return url.replace(/\/+$/, '');
}

/** As `Listing` of the other register, with papers as this one has them. */
export type KamerListing = {
  /** By the day they bear, each once. */
  readonly papers: readonly KamerPaper[];
  /** The moment of the first reply: what comes in while the rest is read is seen by the next visit. */
  readonly receivedAt: string;
  readonly total: number;
  /** Records that were left out, each with why. They hold nothing up: say them aloud. */
  readonly unreadable: readonly UnreadableRecord[];
};

/** So many dossiers fit in one address. */
const dossiersPerQuestion = 50;

/**
 * The documents of these dossiers, of all in one question; with `since` those that the register touched on that day or
 * at that moment, or later: a new version of an old letter is what matters here. Young ones come along whether touched
 * or not, for the record of a version (its official identifier above all) may change while that of its document does
 * not. Deleted rows stay in the register, and are left out by the question.
 *
 * @throws FetchError; ConfigurationError where there is no dossier to ask for, or one that is no number
 */
export async function listKamerPapers(
  fetch: Fetch,
  { dossiernummers, since }: { readonly dossiernummers: readonly string[]; readonly since?: string },
  { base = tkAddress }: { base?: string } = {},
): Promise<KamerListing> {
  if (dossiernummers.length === 0) {
    throw new ConfigurationError(
      'Cannot ask the Tweede Kamer: no dossier is watched. Add one to the watchlist.',
    );
  }
  const lists: KamerListing[] = [];
  for (let at = 0; at < dossiernummers.length; at += dossiersPerQuestion) {
    const asked = { dossiernummers: dossiernummers.slice(at, at + dossiersPerQuestion), since };
    lists.push(
      await listDocuments(fetch, {
        url: (form) => documentsUrl(base, asked, form),
        outside: (paper) => outsideQuestion(paper, asked),
      }),
    );
  }
  const [first] = lists as [KamerListing, ...KamerListing[]];
  return {
    papers: [
      ...new Map(lists.flatMap(({ papers }) => papers).map((paper) => [paper.documentId, paper])).values(),
    ],
    receivedAt: first.receivedAt,
    total: lists.reduce((sum, { total }) => sum + total, 0),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
  };
}

type DocumentQuestion = {
  readonly url: (form: 'full' | 'plain') => URL;
  /** Why a document is no answer to it; undefined where it is one. */
  readonly outside: (paper: KamerPaper) => string | undefined;
};

/** The documents that answer a question, all of them. @throws FetchError */
export async function listDocuments(fetch: Fetch, { url, outside }: DocumentQuestion): Promise<KamerListing> {
  const { question, rows, receivedAt, total, refused } = await rowsOf(fetch, url);
  const fail = (reason: string, retryable: boolean): FetchError =>
    new FetchError(question, reason, { retryable });
  const papers = new Map<string, KamerPaper>();
  const unreadable: UnreadableRecord[] = [];
  for (const [index, row] of rows.entries()) {
    const reading = readDocumentRow(row);
    if (reading.kind === 'unreadable') {
      unreadable.push({ position: index + 1, reason: reading.reason });
      continue;
    }
    const { deleted, ...paper } = reading.value;
    const reason = deleted ? 'which is deleted' : outside(paper);
    if (reason !== undefined) {
      throw fail(
        `found ${paper.documentNummer}, ${reason}: the register has dropped a part of the question`,
        false,
      );
    }
    if (papers.has(paper.documentId)) {
      throw fail(`${paper.documentNummer} is on two pages, so another paper may be on none`, true);
    }
    papers.set(paper.documentId, paper);
  }
  const [first] = unreadable;
  if (first && papers.size === 0) {
    throw fail(`none of ${rows.length} records can be read, the first because ${first.reason}`, false);
  }
  const unsaid = refused === undefined ? [] : [{ position: 0, reason: refused }];
  return { papers: [...papers.values()], receivedAt, total, unreadable: [...unsaid, ...unreadable] };
}

/** Where the register does not take the question in full, the plain one, and what is then not known. */
async function rowsOf(
  fetch: Fetch,
  url: DocumentQuestion['url'],
): Promise<Rows & { readonly question: URL; readonly refused?: string }> {
  const full = url('full');
  try {
    return { question: full, ...(await odataRows(fetch, full)) };
  } catch (error) {
    if (!(error instanceof FetchError) || error.status !== 400) throw error;
    const question = url('plain');
    const refused = `the register does not take the question in full (${error.reason}): cases, letters of attachments and official texts are not known`;
    return { question, ...(await odataRows(fetch, question)), refused };
  }
}
