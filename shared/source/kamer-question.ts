import { ConfigurationError } from '../errors.ts';
import { sameIdentifier } from './identifier.ts';
import type { KamerPaper } from './kamer-paper.ts';
import { kamerDocumentFields, kamerDocumentRelations } from './kamer-row.ts';
import { odataUrl } from './odata.ts';
import { dayOf } from './record.ts';

/** What is asked of the Kamer: the documents of these dossiers, with `since` those that are new or changed. */
export type KamerQuestion = {
  readonly dossiernummers: readonly string[];
  readonly since?: string | undefined;
};

/**
 * The question as an address. Plain, it is the one that readers of this register ask; in full it brings the cases, the
 * attachments' letters and the official texts along, in a form the register should take, and was not seen to take.
 *
 * @throws ConfigurationError for a dossier that is no number, and a day that is none
 */
export function documentsUrl(base: string, asked: KamerQuestion, form: 'full' | 'plain'): URL {
  const since = asked.since === undefined ? undefined : momentAsked(asked.since);
  const filter = [
    'Verwijderd eq false',
    `Kamerstukdossier/any(d: ${asked.dossiernummers.map(dossierClause).join(' or ')})`,
    ...(since === undefined ? [] : [`(ApiGewijzigdOp ge ${since} or Datum ge ${youngSince(since)})`]),
  ];
  return odataUrl(base, 'Document', {
    $filter: filter.join(' and '),
    // New papers come at the end, so that pages asked one after the other do not shift.
    $orderby: 'Datum,Id',
    ...(form === 'full'
      ? { $select: kamerDocumentFields, $expand: kamerDocumentRelations }
      : { $expand: 'Kamerstukdossier($select=Nummer,Toevoeging),HuidigeDocumentVersie' }),
  });
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

const dayMs = 24 * 60 * 60 * 1000;
/** After this a paper has its last version: one that came in on 12 May was given its third on 10 July. */
const youngMs = 90 * dayMs;

function youngSince(since: string): string {
  return `${new Date(Date.parse(since) - youngMs).toISOString().slice(0, 10)}T00:00:00Z`;
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
export function outsideQuestion(
  { dossiernummers, modifiedAt, datedOn }: KamerPaper,
  asked: KamerQuestion,
): string | undefined {
  const answers = asked.dossiernummers.some((one) =>
    dossiernummers.some((other) => sameIdentifier(one, other) || other.startsWith(`${one}-`)),
  );
  if (!answers)
    return `of ${dossiernummers.slice(0, 5).join(', ') || 'no dossier'}, a dossier that was not asked`;
  const since = asked.since && momentAsked(asked.since);
  if (since === undefined || Date.parse(modifiedAt) >= Date.parse(since)) return undefined;
  // A day of slack: midnight in The Hague is the evening before in UTC.
  const isYoung = datedOn !== undefined && Date.parse(datedOn) >= Date.parse(youngSince(since)) - dayMs;
  return isYoung ? undefined : `changed at ${modifiedAt}, before ${since}`;
}
