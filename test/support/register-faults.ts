/**
 * What can be wrong with an answer. A fault meets every request it is `on` (and, with `id`, only those of that paper),
 * at most `times` times; the first in the list that fits is taken.
 */
export type RegisterFault = {
  /** A search, a list or the feed of the Kamer, a file of a paper of either, or (where absent) any. */
  readonly on?: 'search' | 'odata' | 'feed' | 'file';
  readonly id?: string;
  readonly times?: number;
} & (
  | { readonly kind: AnyFault }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'body'; readonly body: string | Uint8Array; readonly contentType?: string }
  | { readonly kind: 'diagnostic'; readonly message: string; readonly uri?: string }
  /** Without a clause of the question: wider results, with or without a diagnostic that says so. */
  | {
      readonly kind: 'dropped-clause';
      readonly clause: 'dossier' | 'since' | 'kind' | 'deleted';
      readonly said: boolean;
    }
  | { readonly kind: SearchFault }
);

export type AnyFault =
  /** 503 and a page "Dienst tijdelijk niet beschikbaar". */
  | 'maintenance'
  /** The same page with status 200. */
  | 'maintenance-with-200'
  /** A page in HTML with status 200 that says there is no such document. */
  | 'error-page-with-200'
  | 'redirect-to-404'
  /** Fewer bytes than the Content-Length says, then the end of the connection. */
  | 'truncated'
  /** The head and half of a body sent in chunks, then the end of the connection. */
  | 'truncated-in-chunks'
  /** A whole answer with half a body. */
  | 'cut-off'
  /** Half a body, and then nothing for as long as the asker waits. */
  | 'stalled'
  /** No answer at all, and the connection stays open. */
  | 'silent'
  | 'reset'
  /** UTF-8 bytes under a header that says ISO-8859-1. */
  | 'wrong-charset'
  | 'bom'
  | 'crlf'
  | 'gzip'
  /** Some 100 kB that inflate to 100 MB. */
  | 'gzip-bomb'
  | 'gzip-cut-off'
  /** A body under a Content-Encoding that nobody asked for. */
  | 'unasked-encoding'
  /** Markup with a mark in it that is another at every request, as pages have that say when they were made. */
  | 'changing';

export type SearchFault =
  /** Every record after the first page's begins one earlier, so that one comes twice. */
  | 'repeated-record'
  /** Every record after the first page's begins one later, so that one is on no page. */
  | 'skipped-record'
  /** The first record of a page twice on it. */
  | 'doubled-in-page'
  /** The records of each page the other way round. */
  | 'reordered'
  /** One less in the total on every page but the first. */
  | 'shrinking-total'
  /** A total called an estimate, which is one too many; with 'exact' it would be a list cut short. */
  | 'estimated-total'
  | 'empty-second-page'
  /** The second record of the page has no identifier. */
  | 'unreadable-record'
  | 'entity-bomb'
  | 'deep-nesting'
  /** An error in JSON with status 200. */
  | 'odata-error'
  /** 400 to a question with an expansion inside another. */
  | 'plain-only'
  /** Two rows a page, with a link to the next, and without one. */
  | 'small-pages'
  | 'no-next-link'
  /** A link to the page it stands on. */
  | 'endless-pages';

/** All of them that spoil any answer, and all that spoil a list, for tests that try each. */
export const anyFaults: readonly AnyFault[] = [
  'maintenance',
  'maintenance-with-200',
  'error-page-with-200',
  'redirect-to-404',
  'truncated',
  'truncated-in-chunks',
  'cut-off',
  'stalled',
  'silent',
  'reset',
  'wrong-charset',
  'bom',
  'crlf',
  'gzip',
  'gzip-bomb',
  'gzip-cut-off',
  'unasked-encoding',
  'changing',
];
export const listFaults: readonly SearchFault[] = [
  'repeated-record',
  'skipped-record',
  'doubled-in-page',
  'reordered',
  'shrinking-total',
  'estimated-total',
  'empty-second-page',
  'unreadable-record',
  'entity-bomb',
  'deep-nesting',
  'odata-error',
  'small-pages',
  'no-next-link',
  'endless-pages',
];

/** The fault that meets a request, if any. Each time it is used up a little. */
export function faultPlan(
  faults: readonly RegisterFault[],
): (on: NonNullable<RegisterFault['on']>, id?: string) => RegisterFault | undefined {
  const left = faults.map((fault) => ({ fault, times: fault.times ?? Number.POSITIVE_INFINITY }));
  return (on, id) => {
    const found = left.find(
      ({ fault, times }) =>
        times > 0 &&
        (fault.on === undefined || fault.on === on) &&
        (fault.id === undefined || fault.id === id),
    );
    if (found) found.times -= 1;
    return found?.fault;
  };
}
