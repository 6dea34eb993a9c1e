import type { Document } from '../document/document.ts';
import { sentencesOf } from '../document/sentences.ts';
import { tokenise } from './tokens.ts';
import { foldWord } from './vocabulary.ts';

/**
 * Whether two texts of one paper say the same: the same words in the same order, and in the notes. Where a sentence,
 * a paragraph or a list begins and what is a heading is layout, and so are marks: formats and typesetters differ in
 * them, while a word, a figure or a sign in a figure is never theirs to change.
 */
export function hasSameWords(one: Document, other: Document): boolean {
  return wordsOf(one) === wordsOf(other);
}

function wordsOf(document: Document): string {
  const sentences = sentencesOf(document);
  const body = sentences.filter(({ kind }) => kind !== 'footnote');
  const notes = sentences.filter(({ kind }) => kind === 'footnote');
  return [body, notes].map((part) => part.flatMap(({ text }) => wordsIn(text)).join(' ')).join('\n');
}

function wordsIn(text: string): string[] {
  const { start, end, isWord } = tokenise(text);
  const words: string[] = [];
  for (let at = 0; at < start.length; at += 1)
    if (isWord.at(at) === 1) words.push(foldWord(text.slice(start.at(at), end.at(at))));
  return words;
}
