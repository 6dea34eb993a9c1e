import type { Document } from '../document/document.ts';
import { factsOf, type KnownFacts } from '../document/facts.ts';
import { isMinisters, positionsOf } from '../document/positions.ts';
import type { Series } from '../watchlist.ts';
import { align, turned } from './align.ts';
import { changesOf } from './changes.ts';
import type { Comparison } from './comparison.ts';
import { pairFacts } from './pair-facts.ts';
import { pairPositions } from './pair-positions.ts';
import { pairReferences } from './references.ts';
import { rowPairs } from './row-pairs.ts';
import { sectionChanges } from './sections.ts';
import { type SentenceKeys, type Side, sideOf } from './side.ts';
import { newVocabulary, type Vocabulary } from './vocabulary.ts';

/**
 * What became of every sentence, section, fact and position of *before*. The same whichever side is called *before*, but for
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
  const { changes, stayed } = changesOf(left, right, alignment, vocabulary, mirrored);
  const known: KnownFacts = new Map();
  const factsBefore = factsOf(left.sentences, { ...factContext(before), series }, known);
  const factsAfter = factsOf(right.sentences, { ...factContext(after), series }, known);
  return {
    similarity: similarityOf(stayed, [left, right], vocabulary),
    sections: sectionChanges(left, right, { before, after }, alignment.sections, changes),
    changes,
    facts: pairFacts(changes, factsBefore, factsAfter, mirrored),
    positions: pairPositions(
      changes,
      positionsOf(left.sentences, { isOwn: isMinisters(before) }),
      positionsOf(right.sentences, { isOwn: isMinisters(after) }),
    ),
    references: pairReferences(
      { document: before, facts: factsBefore },
      { document: after, facts: factsAfter },
    ),
    rows: rowPairs(changes, left.rows, right.rows),
  };
}

/** What a text does not say of itself where a fact is named. */
const factContext = ({ publishedOn, dossiernummer }: Document) => ({ publishedOn, dossiernummer });

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

/** The words that stayed over the words of both sides, two decimals; 1 for two texts without words. */
function similarityOf(stayed: number, sides: readonly Side[], { isWord }: Vocabulary): number {
  let all = 0;
  for (const { word } of sides)
    for (let at = 0; at < word.length; at += 1) if (isWord(word[at] as number)) all += 1;
  return all === 0 ? 1 : Math.round((100 * stayed) / all) / 100;
}
