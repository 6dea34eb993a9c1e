import type { Series } from '../watchlist.ts';
import { flat } from './flat.ts';

/** Words in a text that name a recurring meeting; `series` is its name in the watchlist. */
export type SeriesMention = { readonly series: string; readonly start: number; readonly end: number };

/**
 * Where a text names the recurring meetings of the watchlist, in order and apart from each other: of words that begin
 * at one place the longest count ("Raad Buitenlandse Zaken Defensie" over "Raad Buitenlandse Zaken"), and what the
 * watchlist excepts from a series ("RBZ Handel") is no mention of it, nor of the shorter words within.
 *
 * @param authors who wrote the paper: words that the watchlist binds to an author count in a paper of that author
 * alone, and in no other, since a joint letter does not tell whose meeting is meant
 */
export function seriesIn(
  text: string,
  series: readonly Series[],
  authors: readonly string[] = [],
): SeriesMention[] {
  const { pattern, names } = wordsOf(series, authors);
  if (pattern === undefined) return [];
  return [...flat(text).matchAll(pattern)].flatMap((match) => {
    const series = names.get(plain(match[0]));
    const { index } = match;
    const end = index + match[0].length;
    const isOpen = match[0].lastIndexOf('(') > match[0].lastIndexOf(')');
    return series ? [{ series, start: index, end: isOpen && text[end] === ')' ? end + 1 : end }] : [];
  });
}

/** Whether a text names a meeting of a series, even in words that are of it only by who wrote it. */
export function namesSeries(text: string, series: readonly Series[]): boolean {
  const offices = series.flatMap(({ wordsBy = {} }) => Object.keys(wordsBy));
  return [[], ...offices.map((office) => [office])].some((by) => seriesIn(text, series, by).length > 0);
}

type Words = { readonly pattern: RegExp | undefined; readonly names: ReadonlyMap<string, string> };

// A watchlist is read once and asked for every sentence: its words are made into one expression once.
const known = new WeakMap<readonly Series[], Map<string, Words>>();

function wordsOf(series: readonly Series[], authors: readonly string[]): Words {
  const offices = series
    .flatMap(({ wordsBy = {} }) => Object.keys(wordsBy))
    .filter((office) => isBy(office, authors));
  const byOffices = known.get(series) ?? new Map<string, Words>();
  known.set(series, byOffices);
  const key = offices.join('\n');
  const words = byOffices.get(key) ?? makeWords(series, new Set(offices));
  byOffices.set(key, words);
  return words;
}

function makeWords(series: readonly Series[], offices: ReadonlySet<string>): Words {
  const names = new Map<string, string>();
  for (const { name, words, wordsBy = {} } of series) {
    const bound = Object.entries(wordsBy).flatMap(([office, by]) => (offices.has(office) ? by : []));
    for (const word of [...words, ...bound]) {
      if (!names.has(plain(word))) names.set(plain(word), name);
    }
  }
  // After all words: what one series excepts may be a series of its own.
  for (const word of series.flatMap(({ except = [] }) => except)) {
    if (!names.has(plain(word))) names.set(plain(word), '');
  }
  const longestFirst = [...names.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return { pattern: undefined, names };
  const any = longestFirst.map(source).join('|');
  return { pattern: new RegExp(`(?<![a-z0-9])(?:${any})(?![a-z0-9])`, 'g'), names };
}

/** Whether all authors hold this office; of "Minister van Defensie K.H. Ollongren" the office is the beginning. */
function isBy(office: string, authors: readonly string[]): boolean {
  const offices = authors.map(plain);
  return offices.length > 0 && offices.every((author) => author.startsWith(plain(office)));
}

/** Lower case, without accents and short forms in brackets, a space for "-", "/" and "(": what makes no difference. */
function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\s\(\p{L}{2,6}\)(?=\s)/gu, '')
    .replace(/[\s\p{Pd}/()]+/gu, ' ')
    .trim()
    .toLowerCase();
}

function source(plainWords: string): string {
  return plainWords
    .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
    .replace(/ /g, '[\\s\\-‐-―/]{1,3}(?:\\([a-z]{2,6}\\)\\s{1,3})?\\(?');
}
