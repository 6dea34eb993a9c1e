import { FetchError } from '../errors.ts';
import type { Reply } from './fetch.ts';
import type { Publication } from './publication.ts';
import { outsideQuestion, type Question, queryOf } from './question.ts';
import { publicationFromRecord } from './record.ts';
import { elementsNamed, oneLine, textsNamed, type XmlElement } from './xml.ts';
import { xmlRootOf } from './xml-reply.ts';

/** From where the register answers 504: a list is asked in parts before it comes that far. */
export const mostRecords = 10_000;

/** One page of a listing. `count` is that of its records, readable or not: the next page begins after them. */
export type SearchPage = {
  readonly total: number;
  /** Whether the register calls its total no more than that. */
  readonly isEstimate: boolean;
  readonly count: number;
  readonly publications: readonly Publication[];
  readonly unreadable: readonly UnreadableRecord[];
};

/** A record that could not be read, or is on its page a second time; `position` in the whole list, from 1. */
export type UnreadableRecord = { readonly position: number; readonly reason: string };

/** The same question always gives the same address, so that a recorded reply is found again. */
export function searchUrl(
  question: Question,
  { search, start = 1, size = 100 }: { search: string; start?: number; size?: number },
): URL {
  const parameters = {
    operation: 'searchRetrieve',
    version: '2.0',
    query: queryOf(question),
    // Counts from 1; 0 would read one record twice.
    startRecord: String(start),
    maximumRecords: String(size),
    httpAccept: 'application/xml',
  };
  const encoded = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return new URL(`${search}?${encoded.join('&')}`);
}

/**
 * What a reply lists. The register says with status 200 that it failed, and drops a clause it cannot use; so any
 * diagnostic fails the whole, as does a record that lies outside the question. A record that cannot be read by
 * itself is named and fails nothing, unless no record of the page can be read: then the form has changed.
 *
 * @param asked the address as asked, for the message; `pages` where the page of a paper is
 * @throws FetchError retryable where a second try may bring the rest, or the end of maintenance
 */
export function readSearchReply(
  reply: Reply,
  question: Question,
  { asked, pages, start = 1 }: { asked: URL; pages: string; start?: number },
): SearchPage {
  const fail = (reason: string, retryable: boolean): FetchError =>
    new FetchError(asked, reason, { retryable, status: reply.status });
  if (reply.status !== 200) throw fail(`status ${reply.status}, expected a list of papers`, false);
  const root = xmlRootOf(reply, 'XML', fail);
  const diagnostic = root.name === 'diagnostic' ? root : elementsNamed(root, 'diagnostic')[0];
  if (diagnostic) throw fail(`the register reports ${described(diagnostic)}`, isTemporary(diagnostic));
  if (root.name !== 'searchRetrieveResponse') {
    throw fail(`found <${root.name}>, expected <searchRetrieveResponse>`, false);
  }
  return readPage(root, question, { pages, start, fail });
}

function readPage(
  root: XmlElement,
  question: Question,
  {
    pages,
    start,
    fail,
  }: { pages: string; start: number; fail: (reason: string, retryable: boolean) => FetchError },
): SearchPage {
  const [written] = textsNamed(root, 'numberOfRecords');
  if (written === undefined || !/^\d{1,9}$/.test(written)) {
    throw fail(
      `found ${written === undefined ? 'no' : `"${written.slice(0, 40)}" as`} numberOfRecords`,
      false,
    );
  }
  const records = childrenNamed([root], 'records', 'record');
  const publications: Publication[] = [];
  const unreadable: UnreadableRecord[] = [];
  for (const [index, record] of records.entries()) {
    const reading = publicationFromRecord(record, pages);
    if (reading.kind === 'unreadable') {
      unreadable.push({ position: start + index, reason: reading.reason });
      continue;
    }
    const outside = outsideQuestion(record, reading.publication, question);
    if (outside !== undefined) {
      const { id } = reading.publication;
      throw fail(`found ${id}, ${outside}: the register has dropped a part of the question`, false);
    }
    const { id } = reading.publication;
    if (publications.some((each) => each.id === id)) {
      // One answer lists a paper twice: the register's index does. Pages that shift show on two pages.
      unreadable.push({ position: start + index, reason: `${id} is on the page before it` });
      continue;
    }
    publications.push(reading.publication);
  }
  const [first] = unreadable;
  if (first && publications.length === 0) {
    throw fail(`none of ${records.length} records can be read, the first because ${first.reason}`, false);
  }
  const isEstimate = textsNamed(root, 'resultCountPrecision').some((text) => /\/estimate$/i.test(text));
  return { total: Number(written), isEstimate, count: records.length, publications, unreadable };
}

function childrenNamed(elements: readonly XmlElement[], ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce(
    (at, name) => at.flatMap(({ children }) => children.filter((child) => child.name === name)),
    elements,
  );
}

function described(diagnostic: XmlElement): string {
  const said = ['message', 'details', 'uri'].flatMap((name) => textsNamed(diagnostic, name).slice(0, 1));
  return `"${(said.join('; ') || oneLine(diagnostic.text) || 'a diagnostic without words').slice(0, 300)}"`;
}

/** 1 is a general error of the system, 2 says that it is unavailable for now; the rest is about the question. */
function isTemporary(diagnostic: XmlElement): boolean {
  return textsNamed(diagnostic, 'uri').some((uri) => /\/diagnostic\/1\/[12]$/.test(uri));
}
