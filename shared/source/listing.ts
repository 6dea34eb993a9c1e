import { FetchError } from '../errors.ts';
import type { Fetch, Reply } from './fetch.ts';
import type { Publication } from './publication.ts';
import type { Question } from './question.ts';
import { halvesOf } from './spans.ts';
import { mostRecords, readSearchReply, searchUrl, type UnreadableRecord } from './sru.ts';

/** What the register lists. The cursor of the next visit is made from `receivedAt`, never from a clock. */
export type Listing = {
  /** In the order in which they were made public; each once. */
  readonly publications: readonly Publication[];
  /** The moment of the first reply: what is made public while the rest comes in is seen by the next visit. */
  readonly receivedAt: string;
  /** How many records the register says there are. Fewer than at an earlier visit of the same question: an outage. */
  readonly total: number;
  /** Records that were left out, each with why. They hold nothing up, and the cursor passes them: say them aloud. */
  readonly unreadable: readonly UnreadableRecord[];
};

export type ListingOptions = { readonly search: string; readonly pages: string; readonly pageSize: number };

type ListQuestion = Exclude<Question, { id: string }>;

/** The part of an estimated total by which the list may differ from it. */
const mostAmiss = 0.02;

/** Far above a real page of 100 records, which is about half a megabyte. */
const maxBytes = 32 * 1024 * 1024;

/**
 * The whole list that answers a question, page by page. Whatever would make it less than whole is a failure: a total
 * that shrinks, a record that is on two pages, a page that is empty too early. As many records as the total says, none
 * of them on two pages, prove it whole, whatever order the register gave them in. A total that the register calls an
 * estimate proves nothing: such a list ends with a page that is empty, and may differ from it a little. A list beyond
 * what the register can page through is asked in two halves by date, and those again.
 *
 * @throws FetchError
 */
export async function listQuestion(
  fetch: Fetch,
  question: ListQuestion,
  options: ListingOptions,
): Promise<Listing> {
  const { search, pages, pageSize } = options;
  const seen = new Set<string>();
  const publications: Publication[] = [];
  const unreadable: UnreadableRecord[] = [];
  let first: Reply | undefined;
  let total = 0;
  let received = 0;
  for (let isWhole = false; !isWhole; ) {
    const start = received + 1;
    const asked = searchUrl(question, { search, start, size: pageSize });
    const fail = (reason: string): FetchError => new FetchError(asked, reason, { retryable: true });
    const reply = await fetch(asked, { maxBytes });
    const page = readSearchReply(reply, question, { asked, pages, start });
    first ??= reply;
    if (page.total >= mostRecords) {
      return listHalves(fetch, question, {
        ...options,
        total: page.total,
        asked,
        reply: first,
      });
    }
    const margin = page.isEstimate ? Math.ceil(total * mostAmiss) : 0;
    if (page.total < total - margin)
      throw fail(`the list shrank from ${total} to ${page.total} papers between two pages`);
    total = page.total;
    received += page.count;
    if (received > total + margin) throw fail(`found ${received} records, expected ${total}`);
    if (page.count === 0 && received < total - margin)
      throw fail(`the list stops after ${received} of ${total} papers`);
    isWhole = page.isEstimate && page.total > 0 ? page.count === 0 : received >= total;
    const again = page.publications.find(({ id }) => seen.has(id));
    if (again) throw fail(`${again.id} is on two pages, so another paper may be on none`);
    for (const publication of page.publications) seen.add(publication.id);
    publications.push(...page.publications);
    unreadable.push(...page.unreadable);
  }
  return { publications, receivedAt: (first as Reply).receivedAt, total, unreadable };
}

async function listHalves(
  fetch: Fetch,
  question: ListQuestion,
  { total, asked, reply, ...options }: ListingOptions & { total: number; asked: URL; reply: Reply },
): Promise<Listing> {
  const halves = 'dossiernummers' in question && halvesOf(question, reply.receivedAt.slice(0, 10));
  if (!halves) {
    throw new FetchError(
      asked,
      `${total} papers on one day, and the register gives no more than ${mostRecords - 1}: watch fewer dossiers at once`,
      { retryable: false },
    );
  }
  const lists: Listing[] = [];
  for (const half of halves) lists.push(await listQuestion(fetch, { ...question, ...half }, options));
  const list = joined(lists, reply.receivedAt);
  if (list.total < total) {
    throw new FetchError(asked, `asked by date it lists ${list.total} papers, and ${total} without`, {
      retryable: true,
    });
  }
  return list;
}

/** Several lists as one; a paper that is in two of them, as one of two dossiers can be, is in it once. */
export function joined(lists: readonly Listing[], receivedAt: string): Listing {
  return {
    publications: distinct(lists.flatMap(({ publications }) => publications)),
    receivedAt,
    total: lists.reduce((sum, { total }) => sum + total, 0),
    unreadable: lists.flatMap(({ unreadable }) => unreadable),
  };
}

function distinct(publications: readonly Publication[]): Publication[] {
  return [...new Map(publications.map((each) => [each.id, each])).values()];
}
