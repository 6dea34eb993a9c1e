import type { Document } from '../document/document.ts';
import { factsOf } from '../document/facts.ts';
import type { Series } from '../watchlist.ts';
import { align, turned } from './align.ts';
import { changesOf } from './changes.ts';
import type { Change, Comparison } from './comparison.ts';
import { pairFacts } from './pair-facts.ts';
import { pairReferences } from './references.ts';
import { sectionChanges } from './sections.ts';
import { type SentenceKeys, sideOf } from './side.ts';
import { newVocabulary } from './vocabulary.ts';

/**
 * What became of every sentence, section and fact of *before*. The same whichever side is called *before*, but for
 * added and removed: the alignment is always made in one order of the two texts, and turned round where needed.
 *
 * @param options.series names the meetings that count as facts; none without it
 */
export function compareDocuments(
  before: Document,
  after: Document,
  { series = [] }: { readonly series?: readonly Series[] } = {},
): Comparison {
  const vocabulary = newVocabulary();
  const keys: SentenceKeys = new Map();
  const mirrored = comesFirst(after, before);
  const [first, second] = mirrored ? [after, before] : [before, after];
  const one = sideOf(first, vocabulary, keys);
  const other = sideOf(second, vocabulary, keys);
  const aligned = align(one, other, vocabulary);
  const alignment = mirrored ? turned(aligned) : aligned;
  const [left, right] = mirrored ? [other, one] : [one, other];
  const changes = changesOf(left, right, alignment, vocabulary, mirrored);
  return {
    similarity: similarityOf(changes),
    sections: sectionChanges(left, right, { before, after }, alignment.sections, changes),
    changes,
    facts: pairFacts(
      changes,
      factsOf(left.sentences, { publishedOn: before.publishedOn, series }),
      factsOf(right.sentences, { publishedOn: after.publishedOn, series }),
      mirrored,
    ),
    references: pairReferences(before, after),
  };
}

/** Which of two texts is taken first, whichever was asked first: the lesser one by its first sentence that differs. */
function comesFirst(one: Document, other: Document): boolean {
  const [left, right] = [textsOf(one), textsOf(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [a, b] = [left[at] ?? '', right[at] ?? ''];
    if (a !== b) return a < b;
  }
  return false;
}

const textsOf = ({ sections, footnotes }: Document): string[] => [
  ...sections.flatMap(({ heading, blocks }) => [heading ?? '', ...blocks.map(({ text }) => text)]),
  ...footnotes.map(({ text }) => text),
];

/** Twice the words that stayed over the words of both sides, two decimals; 1 for two texts without words. */
function similarityOf(changes: readonly Change[]): number {
  let same = 0;
  let all = 0;
  for (const { words } of changes) {
    for (const { op, text } of words) {
      const count = text.split(/\s+/).filter(Boolean).length;
      if (op === 'same') same += 2 * count;
      all += op === 'same' ? 2 * count : count;
    }
  }
  return all === 0 ? 1 : Math.round((100 * same) / all) / 100;
}
