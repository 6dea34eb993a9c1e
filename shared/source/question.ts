import { ConfigurationError } from '../errors.ts';
import { sameIdentifier } from './identifier.ts';
import type { Publication } from './publication.ts';
import { dayOf } from './record.ts';
import { textsNamed, type XmlElement } from './xml.ts';

/** What is asked of the search: the papers of dossiers, made public in a span of days, or one paper. */
export type Question =
  | {
      readonly dossiernummers: readonly string[];
      /** The first day, included; open where absent. */
      readonly since?: string;
      /** The last day, included. */
      readonly until?: string;
    }
  /** The attachments of papers. */
  | { readonly hoofddocumenten: readonly string[] }
  | { readonly id: string };

/**
 * The question in CQL. `==` is exact. The collection is fenced always; the kind of publication by `w.publicatienaam`,
 * because `dt.type` is said to find nothing; the sort stands in the query, for `sortKeys` is ignored, and without a
 * sort the order is arbitrary, so that paging would skip.
 *
 * @throws ConfigurationError for a dossier or day that the register would silently drop from the question
 */
export function queryOf(question: Question): string {
  if ('id' in question) {
    return `c.product-area==officielepublicaties AND dt.identifier==${checkedId(question.id)}`;
  }
  if ('hoofddocumenten' in question) {
    const papers = question.hoofddocumenten.map((id) => `w.hoofddocument==${checkedId(id)}`);
    return `c.product-area==officielepublicaties AND ${anyOf(papers)} sortBy dt.available/sort.ascending`;
  }
  const { dossiernummers, since, until } = question;
  const dossiers = dossiernummers.map((dossiernummer) => {
    checked(
      dossiernummer,
      /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/,
      'a dossiernummer such as "28676" or "36600-VII"',
    );
    return `w.dossiernummer==${/^\d+$/.test(dossiernummer) ? dossiernummer : `"${dossiernummer}"`}`;
  });
  if (dossiers.length === 0) {
    throw new ConfigurationError('Cannot ask the register: no dossier is watched. Add one to the watchlist.');
  }
  const clauses = [
    'c.product-area==officielepublicaties',
    'w.publicatienaam==Kamerstuk',
    anyOf(dossiers),
    ...(since === undefined ? [] : [`dt.available>=${checkedDay(since)}`]),
    ...(until === undefined ? [] : [`dt.available<=${checkedDay(until)}`]),
  ];
  return `${clauses.join(' AND ')} sortBy dt.available/sort.ascending`;
}

/**
 * Why a record is no answer to the question; undefined where it is one, or does not say. A register that cannot use
 * a clause leaves it out and answers wider, sometimes without a word; this is what tells.
 */
export function outsideQuestion(
  record: XmlElement,
  publication: Publication,
  question: Question,
): string | undefined {
  const [area] = textsNamed(record, 'product-area');
  if (area !== undefined && area !== 'officielepublicaties')
    return `of the collection "${area.slice(0, 60)}"`;
  if ('id' in question) {
    return sameIdentifier(publication.id, question.id) ? undefined : `where ${question.id} was asked`;
  }
  if ('hoofddocumenten' in question) {
    const { hoofddocument = 'no paper' } = publication;
    return question.hoofddocumenten.some((id) => sameIdentifier(id, hoofddocument))
      ? undefined
      : `an attachment of ${hoofddocument}, which was not asked`;
  }
  const { dossiernummers, since, until } = question;
  const [kind] = textsNamed(record, 'publicatienaam');
  if (kind !== undefined && kind !== 'Kamerstuk') return `which is "${kind.slice(0, 60)}" and no Kamerstuk`;
  const asked = publication.dossiernummers.some((dossier) =>
    dossiernummers.some((other) => sameIdentifier(dossier, other)),
  );
  if (!asked) {
    return `of ${publication.dossiernummers.slice(0, 5).join(', ') || 'no dossier'}, a dossier that was not asked`;
  }
  const { availableOn } = publication;
  if (availableOn === undefined) return undefined;
  if (since !== undefined && availableOn < since) return `available on ${availableOn}, before ${since}`;
  if (until !== undefined && availableOn > until) return `available on ${availableOn}, after ${until}`;
  return undefined;
}

function anyOf(clauses: readonly string[]): string {
  return clauses.length === 1 ? (clauses[0] as string) : `(${clauses.join(' OR ')})`;
}

function checkedId(id: string): string {
  return checked(id, /^[\p{L}\p{N}][\p{L}\p{N}.-]*$/u, 'an identifier such as "kst-28676-439"');
}

function checkedDay(day: string): string {
  if (dayOf(day) !== day) {
    throw new ConfigurationError(
      `Cannot ask the register: found "${day}", expected a day such as "2026-06-01".`,
    );
  }
  return day;
}

function checked(text: string, pattern: RegExp, expected: string): string {
  if (!pattern.test(text)) {
    throw new ConfigurationError(`Cannot ask the register: found "${text}", expected ${expected}.`);
  }
  return text;
}
