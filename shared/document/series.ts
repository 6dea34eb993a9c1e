import type { Series } from '../watchlist.ts';
import { lowerLatin } from './latin.ts';
import { nameAt } from './name-at.ts';

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
  return namedIn(text, namesOf(series, authors)).flatMap(({ series: name, ...place }) =>
    name === null ? [] : [{ series: name, ...place }],
  );
}

/** Whether a text names a meeting that the watchlist knows to be none of its series: "RBZ Cohesie". */
export function namesExcepted(text: string, series: readonly Series[]): boolean {
  return namedIn(text, namesOf(series, [])).some(({ series: name }) => name === null);
}

type Named = Omit<SeriesMention, 'series'> & Pick<Name, 'series'>;

function namedIn(text: string, { byFirstWord, firstWord }: Names): Named[] {
  const plain = lowerLatin(text);
  const found: Named[] = [];
  // Most sentences have none, which is seen without a match being made.
  if (plain.search(firstWord) === -1) return found;
  let taken = 0;
  for (const { index, 0: first } of plain.matchAll(firstWord)) {
    if (index < taken) continue;
    for (const name of byFirstWord.get(first) ?? []) {
      const printed = nameAt(plain, index, name.words);
      if (printed === undefined) continue;
      taken = index + printed.length;
      const isOpen = printed.lastIndexOf('(') > printed.lastIndexOf(')');
      const end = isOpen && text[taken] === ')' ? taken + 1 : taken;
      found.push({ series: name.series, start: index, end });
      break;
    }
  }
  return found;
}

/** Whether a text names a meeting of a series, even in words that are of it only by who wrote it. */
export function namesSeries(text: string, series: readonly Series[]): boolean {
  const offices = series.flatMap(({ wordsBy = {} }) => Object.keys(wordsBy));
  return [[], ...offices.map((office) => [office])].some((by) => seriesIn(text, series, by).length > 0);
}

/** What a meeting is called, in plain words; `series` is null for what is no meeting of the watchlist. */
type Name = { readonly words: readonly string[]; readonly series: string | null };

/** The names of meetings by their first word, the longest first; and what finds such a word in `lowerLatin`. */
type Names = { readonly byFirstWord: ReadonlyMap<string, readonly Name[]>; readonly firstWord: RegExp };

// A watchlist is read once and asked for every sentence: its names are put in order once for all papers of an author.
const known = new WeakMap<readonly Series[], Map<string, Names>>();

function namesOf(series: readonly Series[], authors: readonly string[]): Names {
  const byAuthors = known.get(series) ?? new Map<string, Names>();
  known.set(series, byAuthors);
  const key = authors.join('\n');
  const names = byAuthors.get(key) ?? inOrder(series, authors);
  byAuthors.set(key, names);
  return names;
}

function inOrder(series: readonly Series[], authors: readonly string[]): Names {
  const bound = ({ wordsBy = {} }: Series) =>
    Object.entries(wordsBy).flatMap(([office, words]) => (isBy(office, authors) ? words : []));
  const names = new Map<string, string | null>();
  const add = (word: string, name: string | null) => {
    const plain = plainWords(word);
    if (plain !== '' && !names.has(plain)) names.set(plain, name);
  };
  for (const one of series) for (const word of [...one.words, ...bound(one)]) add(word, one.name);
  // After all words: what one series excepts may be a series of its own.
  for (const word of series.flatMap(({ except = [] }) => except)) add(word, null);
  const byFirstWord = new Map<string, Name[]>();
  for (const [plain, name] of [...names].sort(([one], [other]) => other.length - one.length)) {
    const [first = ''] = /^[a-z0-9]*/.exec(plain) ?? [];
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words: plain.split(' '), series: name }]);
  }
  const firstWord = new RegExp(`(?<![a-z0-9])(?:${[...byFirstWord.keys()].join('|')})(?![a-z0-9])`, 'g');
  return { byFirstWord, firstWord };
}

/** Whether all authors hold this office; of "Minister van Defensie K.H. Ollongren" the office is the beginning. */
function isBy(office: string, authors: readonly string[]): boolean {
  // A paper may print "Minister voor Defensie".
  const offices = authors.map((author) =>
    plainWords(author).replace(/^(minister|staatssecretaris) voor /, '$1 van '),
  );
  return offices.length > 0 && offices.every((author) => author.startsWith(plainWords(office)));
}

/** In `lowerLatin`, without short forms in brackets, a space for "-", "/" and "(": what makes no difference. */
function plainWords(words: string): string {
  return lowerLatin(words)
    .replace(/\s\([a-z]{2,6}\)(?=\s)/g, '')
    .replace(/[\s\-‐-―/()]+/g, ' ')
    .replace(/^[^a-z0-9]+|\s$/g, '');
}
