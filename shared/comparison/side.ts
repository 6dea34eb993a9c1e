import type { Document, Sentence } from '../document/document.ts';
import { sentencesOf } from '../document/sentences.ts';
import { type TableRow, tableRowsOf } from '../document/table-rows.ts';
import { numberLength } from './headings.ts';
import { Ints } from './ints.ts';
import { type TablePlaces, tablePlaces } from './table-places.ts';
import { noTokens, tokenise } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One document as the alignment sees it: its sentences as rows of word numbers, in flat arrays. */
export type Side = {
  readonly sentences: readonly Sentence[];
  /** Tokens of sentence i are `from[i]` up to `from[i + 1]`. */
  readonly from: Int32Array;
  /** The word number of each token, marks included. */
  readonly word: Int32Array;
  /** Its loose number, or -1 for a mark. */
  readonly loose: Int32Array;
  /** Offsets in the text of its sentence. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Equal for sentences that differ in nothing that counts, on both sides alike. */
  readonly key: Int32Array;
  /** The same, but for a heading that of its name without its number; -1 for a number alone, which is no one's name. */
  readonly anchor: Int32Array;
  /** The number of words (marks left out) in each sentence. */
  readonly words: Int32Array;
  /** The sections that have text, in order, and of each sentence the place of its section in them; -1 for a note. */
  readonly sections: readonly string[];
  readonly section: Int32Array;
  /** Of each section the place of its heading among the sentences; -1 where it has none. */
  readonly heading: Int32Array;
  /** The rows of tables, and where in them the cells stand. */
  readonly rows: readonly TableRow[];
  readonly table: TablePlaces;
};

/** Numbers for texts that differ in nothing that counts; shared by both sides. */
export type SentenceKeys = Map<string, number>;

export function sideOf(document: Document, vocabulary: Vocabulary, keys: SentenceKeys): Side {
  return sideOfSentences(sentencesOf(document), vocabulary, keys, tableRowsOf(document));
}

export function sideOfSentences(
  sentences: readonly Sentence[],
  vocabulary: Vocabulary,
  keys: SentenceKeys,
  rows: readonly TableRow[] = [],
): Side {
  const from = new Int32Array(sentences.length + 1);
  const key = new Int32Array(sentences.length);
  const anchor = new Int32Array(sentences.length);
  const words = new Int32Array(sentences.length);
  const section = new Int32Array(sentences.length);
  const sections: string[] = [];
  const heading: number[] = [];
  const word = new Ints();
  const loose = new Ints();
  const tokens = noTokens();
  for (const [i, { text, kind, section: id }] of sentences.entries()) {
    if (kind !== 'footnote' && sections.at(-1) !== id) {
      sections.push(id);
      heading.push(kind === 'heading' ? i : -1);
    }
    section[i] = kind === 'footnote' ? -1 : sections.length - 1;
    from[i] = word.length;
    tokenise(text, tokens);
    let isPlain = true;
    let size = 0;
    let isAfterFigure = false;
    for (let t = word.length; t < tokens.start.length; t += 1) {
      const first = tokens.start.at(t);
      const last = tokens.end.at(t);
      const printed = text.slice(first, last);
      const id = vocabulary.exact(printed);
      const isWord = tokens.isWord.at(t) === 1;
      word.push(id);
      loose.push(isWord ? vocabulary.looseOf(id) : -1);
      if (isWord) words[i] = (words[i] as number) + 1;
      size += last - first;
      const isFigure = vocabulary.hasDigit(id);
      isPlain &&= vocabulary.text(id) === printed && !(isFigure && isAfterFigure);
      isAfterFigure = isFigure;
    }
    const bare = isPlain ? text.replaceAll(' ', '') : '';
    key[i] = numberOf(keys, isPlain && bare.length === size ? bare : skeleton(from[i] as number));
    const nameFrom = kind === 'heading' ? numberLength(text) : 0;
    if (nameFrom === 0) anchor[i] = key[i] as number;
    else {
      let named = from[i] as number;
      while (named < word.length && tokens.start.at(named) < nameFrom) named += 1;
      anchor[i] = named === word.length ? -1 : numberOf(keys, skeleton(named));
    }
  }
  from[sentences.length] = word.length;
  return {
    sentences,
    from,
    key,
    anchor,
    words,
    sections,
    section,
    heading: new Int32Array(heading),
    rows,
    table: tablePlaces(sentences, rows),
    word: word.done(),
    loose: loose.done(),
    start: tokens.start.done(),
    end: tokens.end.done(),
  };

  /** Spaces do not count ("EUR100" is "EUR 100"), but "1 23" is not "12 3". */
  function areFigures(at: number): boolean {
    return vocabulary.hasDigit(word.at(at)) && vocabulary.hasDigit(word.at(at - 1));
  }

  /** The words from a place on without what does not count; of a plain sentence that is its text without spaces. */
  function skeleton(first: number): string {
    let text = '';
    for (let at = first; at < word.length; at += 1)
      text += (at > first && areFigures(at) ? ' ' : '') + vocabulary.text(word.at(at));
    return text;
  }
}

function numberOf(keys: SentenceKeys, skeleton: string): number {
  const known = keys.get(skeleton);
  if (known !== undefined) return known;
  keys.set(skeleton, keys.size);
  return keys.size - 1;
}

export function wordsBySection(side: Side): Float64Array {
  const words = new Float64Array(side.sections.length);
  for (let i = 0; i < side.section.length; i += 1) {
    const section = side.section[i] as number;
    if (section >= 0) words[section] = (words[section] as number) + (side.words[i] as number);
  }
  return words;
}
