import { FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import { joined, type Listing, listQuestion } from './listing.ts';
import { isNotFoundAddress } from './not-found.ts';
import { pageBodyOf, paperBodyOf } from './paper-file.ts';
import { conditionOf, type PaperReply, type PreviousFile } from './paper-reply.ts';
import type { FileFormat, Publication } from './publication.ts';
import { readSearchReply, searchUrl } from './sru.ts';
import { isOnlyAttached } from './variant.ts';
import { checkLength, fileFoundIn } from './whole-file.ts';

export type { Listing } from './listing.ts';

/** Where the register is asked: its search (SRU), and the site where `{id}.html` and `{id}.xml` are. */
export type KoopAddresses = { readonly search: string; readonly pages: string };

export const koopAddresses: KoopAddresses = {
  search: 'https://repository.overheid.nl/sru',
  pages: 'https://zoek.officielebekendmakingen.nl',
};

/** Every host to which a list of this register or one of its files may lead. */
export const koopHosts: readonly string[] = [
  'repository.overheid.nl',
  'zoek.officielebekendmakingen.nl',
  // Where the repository was before, and where files of it are still found.
  'repository.officiele-overheidspublicaties.nl',
];

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

/** The attachments of these papers, however long after them they were made public. @throws FetchError */
export async function listAttachments(
  fetch: Fetch,
  ids: readonly string[],
  { base = koopAddresses, pageSize = 100 }: { base?: KoopAddresses; pageSize?: number } = {},
): Promise<Listing | undefined> {
  const lists: Listing[] = [];
  for (let at = 0; at < ids.length; at += dossiersPerQuestion) {
    const hoofddocumenten = ids.slice(at, at + dossiersPerQuestion);
    lists.push(await listQuestion(fetch, { hoofddocumenten }, { ...base, pageSize }));
  }
  const [first] = lists;
  return first && joined(lists, first.receivedAt);
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

/** In which form a paper is taken, the best first. A young paper may be out as PDF alone, its XML days later. */
const formats = ['xml', 'html', 'pdf'] as const satisfies readonly FileFormat[];

/**
 * The file of a paper, whole: checked before anyone keeps it. A register says "not found" in three ways, status 404,
 * a redirect to a page of that name, and an HTML page with status 200; each means that it is not out yet. Where the
 * list names no file, it is asked where the site would have it: a list may be older than the file.
 *
 * A form that is worse than the one kept is not asked for: an XML that cannot be reached for a day does not make the
 * PDF the latest text.
 *
 * @param previous the file that is kept of the paper
 * @throws FetchError retryable for a file that was cut off and for a register in maintenance
 */
export async function fetchPaper(
  fetch: Fetch,
  publication: Publication,
  previous: PreviousFile = {},
  { base = koopAddresses }: { base?: KoopAddresses } = {},
): Promise<PaperReply> {
  const forms = isOnlyAttached(publication.id) ? formats.slice(-1) : formats;
  const worst = (forms as readonly (FileFormat | undefined)[]).indexOf(previous.format);
  for (const format of worst < 0 ? forms : forms.slice(0, worst + 1)) {
    const url = new URL(publication.files[format] ?? `${base.pages}/${publication.id}.${format}`);
    const reply = await fetch(url, conditionOf(previous, format, url));
    if (reply.status === 304) return { kind: 'unchanged' };
    if (reply.status === 404 || isNotFoundAddress(reply.url)) continue;
    checkLength(reply, url);
    if (isThere(reply, format, url)) return { kind: 'file', format, reply };
  }
  return { kind: 'not-yet' };
}

function isThere(reply: Reply, format: (typeof formats)[number], url: URL): boolean {
  const fail = (reason: string, retryable: boolean): FetchError => new FetchError(url, reason, { retryable });
  if (format === 'pdf') {
    const found = fileFoundIn(reply);
    if (found.kind === 'wrong') throw fail(found.reason, found.retryable);
    if (found.kind === 'page' && found.isDown) throw fail('the register is temporarily not available', true);
    if (found.kind === 'file' && found.format !== 'pdf')
      throw fail(`found a ${found.format}, expected a PDF`, false);
    return found.kind === 'file';
  }
  const body = format === 'xml' ? paperBodyOf(reply.body) : pageBodyOf(reply.body);
  if (body.kind === 'wrong') throw fail(body.reason, body.retryable);
  return body.kind === 'paper';
}
