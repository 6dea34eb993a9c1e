import { readFileSync } from 'node:fs';
import type { Document } from '../../shared/document/document.ts';
import { readDocument } from '../../shared/document/read.ts';
import { splitSentences } from '../../shared/document/sentences.ts';
import type { Corpus } from './generate.ts';

const folder = new URL('../../', import.meta.url);

/** The texts that pairs are made from: nr. 439, which is real, and the two synthetic papers of the demonstration. */
const sources = [
  { name: 'nr. 439', path: 'functions/demo/replies/1-first-look/kst-28676-439.xml' },
  { name: 'synthetic 1', path: 'functions/demo/replies/1-first-look/demo-28676-1.synthetic.xml' },
  { name: 'synthetic 2', path: 'functions/demo/replies/2-a-new-paper/demo-28676-2.synthetic.xml' },
] as const;

export type NamedCorpus = Corpus & { readonly name: string };

/** Each text with what the others lend it: sentences to insert, words to put in. */
export async function corpora(): Promise<NamedCorpus[]> {
  const texts = await Promise.all(
    sources.map(async ({ name, path }) => {
      const document = await readDocument(readFileSync(new URL(path, folder)), { format: 'xml', name: path });
      return { name, lines: linesOf(document) };
    }),
  );
  return texts.map(({ name, lines }) => {
    const own = new Set(lines.map(({ text }) => text));
    const strange = texts
      .filter((other) => other.name !== name)
      .flatMap((other) => other.lines.filter(({ heading, text }) => !heading && !own.has(text)))
      .map(({ text }) => text);
    return { name, lines, strange, words: lowerWords(strange) };
  });
}

/** Headings, and those sentences that stay one sentence wherever they are put. */
function linesOf(document: Document): Corpus['lines'] {
  return document.sections.flatMap(({ heading, blocks }) => [
    ...(heading === null ? [] : [{ text: heading, heading: true }]),
    ...blocks
      .flatMap(({ text }) => splitSentences(text))
      .map((text) => ({ text: text.trim(), heading: false }))
      .filter(({ text }) => /^\p{Lu}.*[\p{Ll})]\.$/u.test(text) && text.split(' ').length > 3),
  ]);
}

/** Words that begin no sentence and end none. */
const lowerWords = (sentences: readonly string[]): string[] =>
  [...new Set(sentences.join(' ').split(' '))].filter((word) => /^\p{Ll}{3,}$/u.test(word));
