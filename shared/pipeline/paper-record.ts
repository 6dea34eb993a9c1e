import type { KnownPaper } from '../comparison/baseline.ts';
import { type Citation, citationsBesideMeeting } from '../comparison/citations.ts';
import type { Document } from '../document/document.ts';
import { labelOf } from '../document/label.ts';
import { paperIdOf } from '../source/edition.ts';
import type { Publication } from '../source/publication.ts';
import type { PaperRecord } from '../store/records.ts';
import type { StepSettings } from './ports.ts';

/** The record of a paper of which only the listing is known, or its text without a place in the store. */
export function announced(
  publication: Publication,
  { seenAt, alerts }: { readonly seenAt: string; readonly alerts: 'on' | 'off' },
  watchlist: StepSettings['watchlist'],
  document?: Document,
): PaperRecord {
  return {
    schema: 'kamerdiff/paper@1',
    id: paperIdOf(publication.id),
    dossiernummer: dossierOf(publication),
    state: 'announced',
    publication,
    ...(publication.kamer ? { fromKamer: publication } : {}),
    firstSeenAt: seenAt,
    alerts,
    ...wordsOf(document, publication, watchlist),
  };
}

/** As the choice of baselines knows a paper. */
export function knownAs(record: PaperRecord): KnownPaper & { readonly citations: readonly Citation[] } {
  const { id, dossiernummer, title, publishedOn, label, citations } = record;
  return { id, dossiernummer, title, publishedOn, ...label, citations };
}

/** The dossier a paper is filed under: the first it names. */
export function dossierOf(publication: Publication): string {
  return publication.dossiernummers[0] ?? 'zonder-dossier';
}

/** What a record takes from the text of a paper, or from the listing alone. */
export function wordsOf(
  document: Document | undefined,
  publication: Publication,
  { series }: StepSettings['watchlist'],
): Pick<PaperRecord, 'title' | 'publishedOn' | 'label' | 'citations'> {
  const { title, kamerstuktype } = publication;
  const publishedOn = document?.publishedOn ?? publication.datedOn ?? publication.availableOn;
  return {
    title,
    publishedOn,
    label: labelOf({ title, document, kamerstuktype, publishedOn }, series),
    citations: document ? citationsBesideMeeting(document, series) : [],
  };
}
