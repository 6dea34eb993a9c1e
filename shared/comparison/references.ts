import type { Document, Fact } from '../document/document.ts';

/** Where a side names a paper: as printed, and the id of the sentence. */
export type ReferenceMention = { readonly text: string; readonly sentence: string };

/** A paper that one side or both refer to, each once, with every place where it is named. */
export type ReferenceChange = {
  readonly id: string;
  readonly change: 'same' | 'added' | 'removed';
  readonly before: readonly ReferenceMention[];
  readonly after: readonly ReferenceMention[];
};

/**
 * Which papers are referred to anew, still, or no longer: in the order of *after*, then what is gone in the order of
 * *before*. By id and not by spelling, over the whole of both texts, notes included: a reference that moved to another
 * sentence is kept. What a paper says of itself, as the head of an enclosure does, is no reference.
 */
export function pairReferences(before: Paper, after: Paper): ReferenceChange[] {
  const was = mentionsIn(before);
  const is = mentionsIn(after);
  return [...new Set([...is.keys(), ...was.keys()])].map((key) => {
    const sides = { before: was.get(key)?.mentions ?? [], after: is.get(key)?.mentions ?? [] };
    const id = (is.get(key) ?? was.get(key))?.id ?? key;
    if (sides.before.length === 0) return { id, change: 'added', ...sides };
    return { id, change: sides.after.length === 0 ? 'removed' : 'same', ...sides };
  });
}

/** A paper with the facts of all its sentences, notes included: references are among them. */
export type Paper = { readonly document: Document; readonly facts: readonly Fact[] };

type Named = { readonly id: string; readonly mentions: ReferenceMention[] };

/** Identifiers are compared without case. */
function mentionsIn({ document, facts }: Paper): ReadonlyMap<string, Named> {
  const { dossiernummer, ondernummer } = document;
  const own = `kst-${dossiernummer}-${ondernummer}`.toLowerCase();
  const found = new Map<string, Named>();
  for (const { kind, value, text, sentence } of facts) {
    const id = String(value);
    const key = id.toLowerCase();
    if (kind !== 'reference' || key === own) continue;
    const named = found.get(key);
    if (named === undefined) found.set(key, { id, mentions: [{ text, sentence }] });
    else named.mentions.push({ text, sentence });
  }
  return found;
}
