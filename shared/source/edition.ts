import type { Publication } from './publication.ts';
import { variantOf } from './variant.ts';

/** Which print of its paper a publication is: "h1" of "kst-28676-82-h1"; "" for the first. */
export function editionOf(id: string): string {
  const paper = paperIdOf(id);
  return paper === id ? '' : id.slice(paper.length + 1).toLowerCase();
}

/** The paper a publication is a text of: "kst-28676-82" of its reprint. An attachment is a paper of its own. */
export function paperIdOf(id: string): string {
  const variant = variantOf(id);
  return variant === undefined || variant.kind === 'attachment' ? id : variant.of;
}

/** The editions of a paper with one that is listed now among them, each once, in the order in which they came out. */
export function withEdition(editions: readonly Publication[], listed: Publication): Publication[] {
  const edition = editionOf(listed.id);
  return [...editions.filter(({ id }) => editionOf(id) !== edition), listed].sort((one, other) =>
    sortKey(one) < sortKey(other) ? -1 : 1,
  );
}

/** The first print comes first, whatever days the register gives; then by day, and on one day by number. */
function sortKey({ id, availableOn }: Publication): string {
  const edition = editionOf(id);
  return edition === '' ? '' : `${availableOn ?? ''} ${edition.slice(1).padStart(4, '0')} ${edition}`;
}
