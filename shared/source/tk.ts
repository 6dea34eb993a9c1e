import { ConfigurationError, FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import { sameIdentifier } from './identifier.ts';
import type { KamerPaper } from './kamer-paper.ts';
import { kamerDocumentFields, kamerDocumentRelations, readDocumentRow } from './kamer-row.ts';
import { odataRows, odataUrl } from './odata.ts';
import { dayOf } from './record.ts';
import type { UnreadableRecord } from './sru.ts';

/**
 * The Tweede Kamer's own register: its papers on the day they come in, days to weeks before the official text. Here
 * what it lists; what a paper of it is as a publication in `kamer-publication.ts`, its file in `kamer-file.ts`, the
 * debates in `kamer-activity.ts`, and what changed in it in `sync-feed.ts`.
 */
export const tkAddress = 'https://gegevensmagazijn.tweedekamer.nl';

/** Every host to which a list of this register or one of its files may lead. */
export const tkHosts: readonly string[] = ['gegevensmagazijn.tweedekamer.nl'];

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
 * at that moment, or later. It is the date of the record that is asked, not of the paper: a new version of an old
 * letter is what matters here. Deleted rows stay in the register, and are left out by the question.
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
    lists.push(
      await listPart(
        fetch,
        { dossiernummers: dossiernummers.slice(at, at + dossiersPerQuestion), since },
        base,
      ),
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

type Asked = { readonly dossiernummers: readonly string[]; readonly since?: string | undefined };

async function listPart(fetch: Fetch, asked: Asked, base: string): Promise<KamerListing> {
  const since = asked.since === undefined ? undefined : momentAsked(asked.since);
  const filter = [
    'Verwijderd eq false',
    `Kamerstukdossier/any(d: ${asked.dossiernummers.map(dossierClause).join(' or ')})`,
    ...(since === undefined ? [] : [`ApiGewijzigdOp ge ${since}`]),
  ];
  const question = odataUrl(base, 'Document', {
    $filter: filter.join(' and '),
    // New papers come at the end, so that pages asked one after the other do not shift.
    $orderby: 'Datum,Id',
    $select: kamerDocumentFields,
    $expand: kamerDocumentRelations,
  });
  const { rows, receivedAt, total } = await odataRows(fetch, question);
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
    const outside = deleted ? 'which is deleted' : outsideQuestion(paper, { ...asked, since });
    if (outside !== undefined) {
      throw fail(
        `found ${paper.documentNummer}, ${outside}: the register has dropped a part of the question`,
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
  return { papers: [...papers.values()], receivedAt, total, unreadable };
}

/** In one condition for a dossier, so that "36600-VII" is not any 36600 beside any VII. */
function dossierClause(dossiernummer: string): string {
  const [, number, addition] = /^(\d{4,6})(?:-([A-Za-z0-9]+))?$/.exec(dossiernummer) ?? [];
  if (number === undefined) {
    throw new ConfigurationError(
      `Cannot ask the Tweede Kamer: found "${dossiernummer}", expected a dossiernummer such as "28676" or "36600-VII".`,
    );
  }
  return addition === undefined
    ? `d/Nummer eq ${number}`
    : `(d/Nummer eq ${number} and d/Toevoeging eq '${addition}')`;
}

function momentAsked(since: string): string {
  if (dayOf(since) === since) return `${since}T00:00:00Z`;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?Z$/.test(since) && dayOf(since) !== undefined) return since;
  throw new ConfigurationError(
    `Cannot ask the Tweede Kamer: found "${since}", expected a day such as "2026-06-01" or a moment in UTC.`,
  );
}

/**
 * Why a document is no answer to the question; undefined where it is one. A dossier asked by its bare number brings
 * those with an addition along, so the number alone is held against it.
 */
function outsideQuestion({ dossiernummers, modifiedAt }: KamerPaper, asked: Asked): string | undefined {
  const answers = asked.dossiernummers.some((one) =>
    dossiernummers.some((other) => sameIdentifier(one, other) || other.startsWith(`${one}-`)),
  );
  if (!answers)
    return `of ${dossiernummers.slice(0, 5).join(', ') || 'no dossier'}, a dossier that was not asked`;
  if (asked.since !== undefined && Date.parse(modifiedAt) < Date.parse(asked.since)) {
    return `changed at ${modifiedAt}, before ${asked.since}`;
  }
  return undefined;
}
