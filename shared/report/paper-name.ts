import type { DocumentInfo } from '../document/document.ts';
import { parseIdentifier, printHuman } from '../source/identifier.ts';
import { printDossiernummer } from '../source/notation.ts';
import type { Texts } from './texts.ts';

type Named = Pick<DocumentInfo, 'id' | 'dossiernummer' | 'ondernummer'>;

/**
 * How a person names a paper: "28 676, nr. 439". A file is named by the number it prints, and by its id (the name of
 * the file) where it prints none. So is a synthetic paper always, lest its number be taken for that of a real one.
 */
export function nameOf(paper: Named): string {
  const { id, dossiernummer, ondernummer } = paper;
  if (isSynthetic(paper)) return id;
  const identifier = parseIdentifier(id);
  if (identifier !== undefined) return printHuman(identifier);
  if (dossiernummer === null || ondernummer === null) return id;
  return `${printDossiernummer(dossiernummer)}, nr. ${ondernummer}`;
}

/** "nr. 411" where the other paper is of the same dossier, else the whole name. */
export function shortNameOf(paper: Named, beside: Named): string {
  const name = nameOf(paper);
  const comma = name.indexOf(', ');
  const isOfSame = comma > 0 && nameOf(beside).startsWith(name.slice(0, comma + 2));
  return isOfSame ? name.slice(comma + 2) : name;
}

/** Whether a paper was made for a demonstration: no register gives an id that begins so. */
export function isSynthetic({ id }: Pick<DocumentInfo, 'id'>): boolean {
  return id.startsWith('demo-');
}

/**
 * What a report of made texts must bear wherever it is named, or undefined: a real paper beside a synthetic one is not
 * called synthetic itself, but what is said of it then is.
 */
export function syntheticMark(
  { before, after }: { readonly before: { readonly id: string }; readonly after: { readonly id: string } },
  texts: Pick<Texts, 'synthetic' | 'syntheticComparison'>,
): string | undefined {
  if (isSynthetic(after)) return texts.synthetic;
  return isSynthetic(before) ? texts.syntheticComparison : undefined;
}

/** The ids of the synthetic papers of a report, each once, in the order before, after. */
export function syntheticIdsOf({
  before,
  after,
}: Readonly<Record<'before' | 'after', Pick<DocumentInfo, 'id'>>>): readonly string[] {
  return [...new Set([before, after].filter(isSynthetic).map((paper) => paper.id))];
}
