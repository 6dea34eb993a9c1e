import { FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import { joined, type Listing, listQuestion } from './listing.ts';
import { isNotFoundAddress } from './not-found.ts';
import { paperBodyOf } from './paper-file.ts';
import type { FileFormat, Publication } from './publication.ts';
import { readSearchReply, searchUrl } from './sru.ts';
import { lengthSaid } from './whole-file.ts';

export type { Listing } from './listing.ts';

/** Where the register is asked: its search (SRU), and the site where `{id}.html` and `{id}.xml` are. */
export type KoopAddresses = { readonly search: string; readonly pages: string };

export const koopAddresses: KoopAddresses = {
  search: 'https://repository.overheid.nl/sru',
  pages: 'https://zoek.officielebekendmakingen.nl',
};

/** Every host to which a list of this register or one of its files may lead. */
export const koopHosts: readonly string[] = ['repository.overheid.nl', 'zoek.officielebekendmakingen.nl'];

/** One server that stands for both: `--source http://127.0.0.1:8081`. */
export function koopAddressesAt(url: string): KoopAddresses {
  const pages = url.replace(/\/+$/, '');
  return { search: `${pages}/sru`, pages };
}

/** So many dossiers fit in one address, which servers cut off or refuse above some 8,000 characters. */
const dossiersPerQuestion = 100;

/**
 * The papers of all these dossiers that were made public on `since` or later, in one question for all of them.
 * @throws FetchError; ConfigurationError where there is no dossier to ask for, or one that is none
 */
export async function listPublications(
  fetch: Fetch,
  { dossiernummers, since }: { readonly dossiernummers: readonly string[]; readonly since?: string },
  { base = koopAddresses, pageSize = 100 }: { base?: KoopAddresses; pageSize?: number } = {},
): Promise<Listing> {
  const lists: Listing[] = [];
  for (let at = 0; at === 0 || at < dossiernummers.length; at += dossiersPerQuestion) {
    const part = dossiernummers.slice(at, at + dossiersPerQuestion);
    lists.push(await listQuestion(fetch, { dossiernummers: part, since }, { ...base, pageSize }));
  }
  const [first] = lists as [Listing, ...Listing[]];
  return lists.length === 1 ? first : joined(lists, first.receivedAt);
}

/** One paper as the register lists it, or undefined where it has none of that id. @throws FetchError */
export async function findPublication(
  fetch: Fetch,
  id: string,
  { base = koopAddresses }: { base?: KoopAddresses } = {},
): Promise<Publication | undefined> {
  const question = { id };
  const asked = searchUrl(question, { search: base.search, size: 10 });
  const reply = await fetch(asked);
  return readSearchReply(reply, question, { asked, pages: base.pages }).publications[0];
}

export type PaperReply =
  | { readonly kind: 'file'; readonly format: FileFormat; readonly reply: Reply }
  /** Listed, but not out in a format that is read: ask again at a later visit. */
  | { readonly kind: 'not-yet' }
  /** The register says that its file is the one seen before. */
  | { readonly kind: 'unchanged' }
  /** Out, in a form that is not read (a sheet, an old Word file): it stays announced, and this is said of it. */
  | { readonly kind: 'other-form'; readonly form: string };

/** What the last reply's headers said of a file, so that an unchanged one need not come again; of that format alone. */
export type PreviousFile = {
  readonly format?: FileFormat;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
};

/** In which form a paper is taken, the best first. A young paper may be out as PDF alone, its XML days later. */
const formats = ['xml'] as const satisfies readonly FileFormat[];

/**
 * The file of a paper, whole: checked before anyone keeps it. A register says "not found" in three ways, status 404,
 * a redirect to a page of that name, and an HTML page with status 200; each means that it is not out yet. Where the
 * list names no file, it is asked where the site would have it: a list may be older than the file.
 *
 * @param previous what the last reply's headers said of the file, so that an unchanged one need not come again
 * @throws FetchError retryable for a file that was cut off and for a register in maintenance
 */
export async function fetchPaper(
  fetch: Fetch,
  publication: Publication,
  previous: { readonly etag?: string; readonly lastModified?: string } = {},
  { base = koopAddresses }: { base?: KoopAddresses } = {},
): Promise<PaperReply> {
  for (const format of formats) {
    const url = new URL(publication.files[format] ?? `${base.pages}/${publication.id}.${format}`);
    const reply = await fetch(url, { etag: previous.etag, lastModified: previous.lastModified });
    if (reply.status === 304) return { kind: 'unchanged' };
    if (reply.status === 404 || isNotFoundAddress(reply.url)) continue;
    const fail = (reason: string, retryable: boolean): FetchError =>
      new FetchError(url, reason, { retryable });
    const said = lengthSaid(reply);
    if (said !== undefined && said !== reply.body.length) {
      throw fail(`received ${reply.body.length} bytes of ${said}`, true);
    }
    const body = paperBodyOf(reply.body);
    if (body.kind === 'wrong') throw fail(body.reason, body.retryable);
    if (body.kind === 'paper') return { kind: 'file', format, reply };
  }
  return { kind: 'not-yet' };
}
