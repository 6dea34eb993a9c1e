import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { splitSentences } from '../../shared/document/sentences.ts';
import { type Chance, chance } from '../support/random.ts';

/**
 * Synthetic texts of any size, in the words of nr. 439: sentences of that letter with other words of it put in, so
 * that no two are alike and yet all share a vocabulary, as papers of one series do.
 */
export type BenchText = readonly string[];

const letter = JSON.parse(
  readFileSync(fileURLToPath(new URL('../golden/kst-28676-439/document.json', import.meta.url)), 'utf8'),
) as { sections: { blocks: { text: string }[] }[] };

const sentences = letter.sections
  .flatMap(({ blocks }) => blocks.flatMap(({ text }) => splitSentences(text)))
  .map((text) => text.trim())
  .filter((text) => /^\p{Lu}.*\p{Ll}\.$/u.test(text));
const words = [...new Set(sentences.join(' ').split(' '))].filter((word) => /^\p{Ll}{3,}$/u.test(word));

export const bytesOf = (text: BenchText): number => Buffer.byteLength(text.join(' '));

export function original(bytes: number, seed = 1): BenchText {
  const luck = chance(seed);
  const text: string[] = [];
  for (let size = 0; size < bytes; size += (text.at(-1)?.length ?? 0) + 1)
    text.push(touched(luck.pick(sentences), 0.4, luck));
  return text;
}

/** One sentence in twenty has a few other words: two versions of one paper. */
export function revised(text: BenchText, seed = 2): BenchText {
  const luck = chance(seed);
  return text.map((sentence) => (luck.next() < 0.05 ? touched(sentence, 0.2, luck) : sentence));
}

/** Half of the words of every sentence are others: the same points, written anew. */
export function rewritten(text: BenchText, seed = 3): BenchText {
  const luck = chance(seed);
  return text.map((sentence) => touched(sentence, 0.5, luck));
}

/** Three sentences over and over, some of them left out or said twice. */
export function repetitive(bytes: number): BenchText {
  const few = sentences.slice(0, 3);
  const average = few.reduce((sum, { length }) => sum + length, 0) / few.length;
  return Array.from({ length: Math.ceil(bytes / average) }, (_, at) => few[at % 3] as string);
}
export const repetitiveAfter = (text: BenchText): BenchText =>
  text.flatMap((sentence, at) => (at % 10 === 3 ? [] : at % 7 === 0 ? [sentence, sentence] : [sentence]));

function touched(sentence: string, share: number, luck: Chance): string {
  const [first = '', ...rest] = sentence.split(' ');
  return [
    first,
    ...rest.map((word, at) => (at < rest.length - 1 && luck.next() < share ? luck.pick(words) : word)),
  ].join(' ');
}
