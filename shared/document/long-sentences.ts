/**
 * A sentence in pieces a reader can take in: as it is up to 120 words, cut into pieces of 40 to 80 where it is
 * longer. Joined, they give the sentence back. Papers have such sentences: enumerations without a full stop, tables
 * flattened to text, a speech taken down without stops.
 *
 * Cut after a ";" where there is one to choose, else after "," or before a dash, else after some word. Which one of
 * several, the characters before it decide and not a count, so that a word put in moves the cuts next to it and the
 * rest stay where they were: counted cuts would all move, and every piece after the word would differ.
 */
export function cutLongSentence(sentence: string): string[] {
  if (!hasMoreSpaces(sentence, longestWords - 1)) return [sentence];
  const starts = wordStarts(sentence);
  if (starts.length <= longestWords) return [sentence];
  const pieces: string[] = [];
  let first = 0;
  while (starts.length - first > longestWords) {
    const next = bestCut(sentence, starts, first);
    pieces.push(sentence.slice(pieces.length === 0 ? 0 : starts[first], starts[next]));
    first = next;
  }
  pieces.push(sentence.slice(starts[first]));
  return pieces;
}

const longestWords = 120;
const fewestWords = 40;
const mostWords = 80;

/** Asked of every sentence, of which very few have: cheaper than to look for their words. */
function hasMoreSpaces(text: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(' '); at !== -1 && count <= most; at = text.indexOf(' ', at + 1)) count += 1;
  return count > most;
}

function wordStarts(text: string): number[] {
  return Array.from(text.matchAll(/\S+/g), ({ index }) => index);
}

/** The number of the word that the next piece begins with. */
function bestCut(text: string, starts: readonly number[], first: number): number {
  let best = first + mostWords;
  let bestRank = Number.POSITIVE_INFINITY;
  for (let next = first + fewestWords; next <= first + mostWords; next += 1) {
    const rank = rankOf(text, starts[next] ?? text.length);
    if (rank < bestRank) {
      best = next;
      bestRank = rank;
    }
  }
  return best;
}

/** Enough to hold some words, so that two places seldom have the same rank. */
const reach = 40;

function rankOf(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - reach), at).trimEnd();
  const mark = before.at(-1);
  const clause =
    mark === ';' ? 0 : mark === ',' || mark === ':' || /^[–—-]\s/.test(text.slice(at, at + 2)) ? 1 : 2;
  return clause * 2 ** 32 + hash(before);
}

/** FNV-1a on 32 bits: spreads well over short texts; nothing secret hangs on it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  return value >>> 0;
}
