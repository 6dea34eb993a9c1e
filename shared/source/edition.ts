import { parseIdentifier } from './identifier.ts';
import type { Publication } from './publication.ts';

/** A reprint (`-h1`), a corrected text (`-n1`) or a rectification (`-r1`); an attachment (`-b1`) is a paper of its own. */
const editionSuffix = /^[hnr]\d+$/i;

/** Which print of its paper a publication is: "h1" of "kst-28676-82-h1"; "" for the first. */
export function editionOf(id: string): string {
  const suffix = parseIdentifier(id)?.suffix ?? '';
  return editionSuffix.test(suffix) ? suffix.toLowerCase() : '';
}

/** The paper a publication is a text of: "kst-28676-82" of its reprint "kst-28676-82-h1". */
export function paperIdOf(id: string): string {
  const edition = editionOf(id);
  return edition === '' ? id : id.slice(0, -(edition.length + 1));
}

/** The editions of a paper with one that is listed now among them, each once, in the order in which they came out. */
export function withEdition(editions: readonly Publication[], listed: Publication): Publication[] {
  const edition = editionOf(listed.id);
  return [...editions.filter(({ id }) => editionOf(id) !== edition), listed].sort((one, other) =>
    compareTexts(sortKey(one), sortKey(other)),
  );
}

/** The first print comes first, whatever days the register gives; then by day, and on one day by number. */
function sortKey({ id, availableOn }: Publication): string {
  const edition = editionOf(id);
  return edition === '' ? '' : `${availableOn ?? ''} ${edition.slice(1).padStart(4, '0')} ${edition}`;
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
