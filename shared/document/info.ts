import { parseIdentifier } from '../source/identifier.ts';
import type { Publication } from '../source/publication.ts';
import type { Series } from '../watchlist.ts';
import { authorsOf } from './authors.ts';
import type { Document, DocumentInfo, KnownDays, PaperLinks, TextStatus } from './document.ts';
import { labelOf } from './label.ts';
import { wordCount } from './word-count.ts';

/** Where a text came from; `publication` where a register listed it. */
export type DocumentOrigin = {
  /** The identifier, or for a file its name: used where the text does not say which paper it is. */
  readonly id: string;
  readonly url: string | null;
  readonly format: string;
  readonly sha256: string;
  readonly takenAt: string;
  readonly publication?: Publication | undefined;
  readonly status?: TextStatus | undefined;
  readonly days?: KnownDays | undefined;
  readonly links?: PaperLinks | undefined;
};

/**
 * A text as a reader must know it. The register's title goes before the printed one ("Brief van de Ministers …"),
 * the printed day before the register's.
 */
export function describeDocument(
  document: Document,
  { id, url, format, sha256, takenAt, publication, status, days, links }: DocumentOrigin,
  series: readonly Series[],
): DocumentInfo {
  const title = publication?.title ?? document.title;
  const kamerstuktype = publication?.kamerstuktype ?? document.kamerstuktype;
  const publishedOn = document.publishedOn ?? publication?.datedOn ?? publication?.availableOn;
  const { kind, meeting } = labelOf({ title, document, kamerstuktype, publishedOn }, series);
  const authors = authorsOf(document, title);
  return {
    id: publication?.id ?? idOf(document, id),
    dossiernummer: publication?.dossiernummers[0] ?? document.dossiernummer ?? null,
    ondernummer: publication?.ondernummer ?? document.ondernummer ?? null,
    dossiertitel: publication?.dossiertitel ?? document.dossiertitel ?? null,
    title,
    kamerstuktype: kamerstuktype ?? null,
    publishedOn: publishedOn ?? null,
    kind: kind ?? null,
    meeting: meeting ?? null,
    authors: authors.length > 0 ? authors : (publication?.indieners ?? []),
    url,
    format,
    sha256,
    takenAt,
    ...(status === undefined ? {} : { status }),
    ...days,
    ...links,
    words: wordsOf(document),
  };
}

function wordsOf({ sections, footnotes }: Document): number {
  let words = 0;
  for (const { heading, blocks } of sections) {
    words += wordCount(heading ?? '');
    for (const { text } of blocks) words += wordCount(text);
  }
  for (const { text } of footnotes) words += wordCount(text);
  return words;
}

/** A file is the paper its head names: "28 676 … Nr. 439" is kst-28676-439. */
function idOf({ dossiernummer, ondernummer }: Document, otherwise: string): string {
  if (dossiernummer === undefined || ondernummer === undefined) return otherwise;
  return parseIdentifier(`kst-${dossiernummer}-${ondernummer}`)?.id ?? otherwise;
}
