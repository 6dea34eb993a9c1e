import type { Document } from '../document/document.ts';
import { factsOf, type KnownFacts } from '../document/facts.ts';
import { isMinisters, positionsOf } from '../document/positions.ts';
import type { Series } from '../watchlist.ts';
import { align, turned } from './align.ts';
import { changesOf } from './changes.ts';
import type { Change, Comparison } from './comparison.ts';
import { pairFacts } from './pair-facts.ts';
import { pairPositions } from './pair-positions.ts';
import { pairReferences } from './references.ts';
import { rowPairs } from './row-pairs.ts';
import { sectionChanges } from './sections.ts';
import { type SentenceKeys, sideOf } from './side.ts';
import { newVocabulary } from './vocabulary.ts';

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
  const changes = changesOf(left, right, alignment, vocabulary, mirrored);
  const known: KnownFacts = new Map();
  const factsBefore = factsOf(left.sentences, { ...factContext(before), series }, known);
  const factsAfter = factsOf(right.sentences, { ...factContext(after), series }, known);
  return {
    similarity: similarityOf(changes),
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

/** Twice the words that stayed over the words of both sides, two decimals; 1 for two texts without words. */
function similarityOf(changes: readonly Change[]): number {
  let same = 0;
  let all = 0;
  for (const { words } of changes) {
    for (const { op, text } of words) {
      const count = runsIn(text);
      if (op === 'same') same += 2 * count;
      all += op === 'same' ? 2 * count : count;
    }
  }
  return all === 0 ? 1 : Math.round((100 * same) / all) / 100;
}

/** Counted by the spaces between them, which is the least work: it is asked of every sentence of both sides. */
function runsIn(text: string): number {
  if (text === '') return 0;
  let count = 1 - Number(text.startsWith(' ')) - Number(text.endsWith(' '));
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}
