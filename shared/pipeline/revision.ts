import { hasSameHead } from '../comparison/same-head.ts';
import { hasSameWords } from '../comparison/same-words.ts';
import type { Document } from '../document/document.ts';
import { ParseError } from '../errors.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { loadSnapshot } from '../store/archive.ts';
import type { Ports } from './ports.ts';
import { documentOf, type ReadPaper } from './take-in.ts';

export type Revision = {
  readonly before: { readonly snapshot: Snapshot; readonly document: Document };
  /** The number of the version the words were last other in. */
  readonly number: number;
};

/**
 * The last version of a paper that said something else than it says now, or bore another day or signature; undefined
 * where it always said this. The same words in other bytes (another format, another layout) are no revision.
 */
export async function revisionOf(
  { store }: Pick<Ports, 'store'>,
  { document, versions }: ReadPaper,
): Promise<Revision | undefined> {
  for (const { id, sha256, number } of versions.slice(0, -1).reverse()) {
    const snapshot = await loadSnapshot(store, id, sha256);
    const earlier = await readable(snapshot);
    if (earlier && !(hasSameWords(earlier, document) && hasSameHead(earlier, document)))
      return { before: { snapshot, document: earlier }, number };
  }
  return undefined;
}

async function readable(snapshot: Snapshot): Promise<Document | undefined> {
  try {
    return await documentOf(snapshot);
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}
