import { readdirSync, readFileSync } from 'node:fs';
import type { Block, Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/document/read.ts';
import { splitSentences } from '../../shared/document/sentences.ts';

/** One line of a text: a heading, or a sentence of a block; `breaks`: its block ends with it. */
export type TextLine = {
  readonly text: string;
  readonly kind: 'heading' | Block['kind'];
  readonly breaks: boolean;
};

/** A text that pairs are made from, with what is put into it. */
export type Corpus = {
  readonly name: string;
  readonly lines: readonly TextLine[];
  /** Sentences on other subjects. */
  readonly strange: readonly string[];
  /** Sentences on the same subjects, with the same names, that are no edit of any sentence of the text. */
  readonly next: readonly string[];
  /** Words of the text itself and of its genre, to put in the place of others. */
  readonly words: readonly string[];
  /** Its names and long words: what new text on the same subject has in common with it. */
  readonly terms: readonly string[];
};

/** `held-out` texts are never looked at while the engine is tuned: they say what it does with papers it has not seen. */
export type TextSet = 'tuning' | 'held-out';

const texts = new URL('../golden/comparison/texts/', import.meta.url);
const letter = new URL('../golden/kst-28676-439/kst-28676-439.md', import.meta.url);

export async function corporaOf(set: TextSet): Promise<Corpus[]> {
  const folder = new URL(`${set}/`, texts);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ name: name.slice(0, -3), url: new URL(name, folder) }));
  if (set === 'tuning') files.push({ name: 'kst-28676-439', url: letter });
  const read = await Promise.all(
    files.map(async ({ name, url }) => {
      const document = await readDocument(readFileSync(url), { format: 'md', name });
      return { name, lines: linesOf(document) };
    }),
  );
  const strange = sentencesIn(new URL('strange.txt', folder));
  const genre = read.flatMap(({ lines }) => lines);
  return read.map(({ name, lines }) => ({
    name,
    lines,
    strange,
    next: sentencesIn(new URL(`${name}.next.txt`, folder)),
    words: [...lowerWords(lines), ...lowerWords(genre)],
    terms: termsOf(lines),
  }));
}

/** A first line with "#" says what the file is. */
const sentencesIn = (url: URL): string[] =>
  readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** Headings, cells and items as they stand; of a paragraph those sentences that stay one wherever they are put. */
function linesOf(document: Document): TextLine[] {
  return document.sections.flatMap(({ heading, blocks }): TextLine[] => {
    // What stands before the first heading is a letter's opening line: too little to be a section of its own here.
    if (heading === null) return [];
    return [
      { text: heading, kind: 'heading', breaks: true },
      ...blocks.flatMap(({ kind, text }): TextLine[] => {
        if (kind !== 'paragraph')
          return splitSentences(text).length === 1 ? [{ text, kind, breaks: true }] : [];
        const sentences = splitSentences(text).map((sentence) => sentence.trim());
        return sentences
          .filter((sentence) => /^\p{Lu}.*[\p{Ll})]\.$/u.test(sentence) && sentence.split(' ').length > 3)
          .map((sentence) => ({ text: sentence, kind, breaks: sentence === sentences.at(-1) }));
      }),
    ];
  });
}

/** Words that begin no sentence and end none. */
const lowerWords = (lines: readonly TextLine[]): string[] => [
  ...new Set(wordsIn(lines).filter((word) => /^\p{Ll}{3,}$/u.test(word))),
];

const termsOf = (lines: readonly TextLine[]): string[] => [
  ...new Set(
    wordsIn(lines).filter(
      (word, at, all) =>
        /^\p{Ll}{9,}$/u.test(word) ||
        (/^\p{Lu}\p{Ll}{4,}$/u.test(word) && /^\p{Ll}+$/u.test(all[at - 1] ?? '')),
    ),
  ),
];

const wordsIn = (lines: readonly TextLine[]): string[] =>
  lines.filter(({ kind }) => kind === 'paragraph').flatMap(({ text }) => text.split(' '));
