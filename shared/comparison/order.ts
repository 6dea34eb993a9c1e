import { grown } from './ints.ts';
import type { Side } from './side.ts';

/** Of longer sentences the first so many words are looked at: a hundred words in order need no more proof. */
const MOST_WORDS = 160;

/**
 * How many words two sentences (the first perhaps in parts) have in common *in the same order*, function words included:
 * the length of their longest common subsequence. Two sentences about one subject share its rare words; only an edited
 * one keeps "met deze … wordt de … over de" where it stood.
 *
 * Found with a row of the usual table in the bits of a few numbers, 30 words at a time (H. Hyyrö, "Bit-parallel LCS-length
 * computation revisited", 2004): it is asked of some thousand pairs a paper, before anything has been compiled. Of 30, so
 * that the sum of two is still a small integer, for which V8 makes no object.
 */
export function commonInOrder(one: Side, i: readonly number[], other: Side, j: number): number {
  const length = fill(left, one, i);
  const width = mark(other, j);
  const blocks = blocksFor(width);
  for (let block = 0; block < blocks; block += 1) row[block] = ALL_BITS;
  for (let at = 0; at < length; at += 1) {
    const first = bitsOf[left[at] as number] ?? 0;
    if (first === 0) continue;
    let carry = 0;
    for (let block = 0; block < blocks; block += 1) {
      const above = row[block] as number;
      const match = above & (bits[first + block] as number);
      const sum = above + match + carry;
      carry = sum >> BITS;
      row[block] = (sum | (above & ~match)) & ALL_BITS;
    }
  }
  let common = 0;
  for (let block = 0; block < blocks; block += 1) {
    for (let cleared = ~(row[block] as number) & ALL_BITS; cleared !== 0; cleared &= cleared - 1) common += 1;
  }
  return common;
}

/** Twice the words in order over the words of both: 0 to 1, as `likeness` is for words wherever they stand. */
export function orderLikeness(one: Side, i: number, other: Side, j: number): number {
  const both = Math.min(MOST_WORDS, one.words[i] as number) + Math.min(MOST_WORDS, other.words[j] as number);
  return both === 0 ? 0 : (2 * commonInOrder(one, [i], other, j)) / both;
}

/** How much more likeness is asked of a pair whose common words stand at opposite ends. */
export const DISPLACED = 0.3;

/**
 * How far what two sentences have in common in order stands from its place: 0 where it stands alike in both, near 1 where
 * the end of the one is the beginning of the other. An edited sentence keeps what it keeps about where it stood; a new
 * one on the same subject begins with what the other ends with. Half of a split sentence is where it stood, wherever in
 * the whole that was.
 */
export function displacement(one: Side, i: number, other: Side, j: number): number {
  const [length, width] = [
    Math.min(MOST_WORDS, one.words[i] as number),
    Math.min(MOST_WORDS, other.words[j] as number),
  ];
  commonInOrder(one, [i], other, j);
  const there = meanPlace(width);
  commonInOrder(other, [j], one, i);
  const slack = 0.5 * (1 - Math.min(length, width) / Math.max(length, width));
  return Math.max(0, Math.abs(there - meanPlace(length)) - slack);
}

/** Where the common words of the last two sentences stand in the second on average, 0 to 1. */
function meanPlace(width: number): number {
  let common = 0;
  let sum = 0;
  for (let at = 0; at < width; at += 1) {
    if (isCleared(at)) {
      common += 1;
      sum += at + 0.5;
    }
  }
  return common === 0 ? 0 : sum / common / width;
}

/** Each word of the common sequence cleared the bit of its place. */
const isCleared = (at: number): boolean => ((row[blockOf(at)] as number) & bitOf(at)) === 0;

const BITS = 30;
const ALL_BITS = 2 ** BITS - 1;
const blockOf = (at: number): number => (at / BITS) | 0;
const bitOf = (at: number): number => 1 << (at % BITS);
const blocksFor = (width: number): number => blockOf(width + BITS - 1);
const MOST_BLOCKS = blocksFor(MOST_WORDS);

// Filled anew by each call, which runs to its end before the next: millions of pairs, and nothing to clean up. Only the
// places of the words of one sentence are kept, since it is often asked for with one after another.
const left = new Int32Array(MOST_WORDS);
const right = new Int32Array(MOST_WORDS);
let marked: { readonly side: Side; readonly at: number; readonly width: number } | undefined;
const row = new Int32Array(MOST_BLOCKS);
/** Of each word of the one sentence the bits that tell at what places it stands; grows with the vocabulary. */
let bitsOf = new Int32Array(1024);
const bits = new Int32Array((MOST_WORDS + 1) * MOST_BLOCKS);

/** How many words a sentence has, of those that are looked at; at what places each stands is then known. */
function mark(side: Side, j: number): number {
  if (marked?.side === side && marked.at === j) return marked.width;
  for (let at = 0; at < (marked?.width ?? 0); at += 1) bitsOf[right[at] as number] = 0;
  const width = fill(right, side, [j]);
  markPlaces(width);
  marked = { side, at: j, width };
  return width;
}

/** At 0 stands no word's, so that 0 says that a word is not there. */
function markPlaces(width: number): void {
  let next = MOST_BLOCKS;
  let block = 0;
  let bit = 1;
  for (let at = 0; at < width; at += 1) {
    const word = right[at] as number;
    if (word >= bitsOf.length) bitsOf = grown(bitsOf, word);
    let first = bitsOf[word] as number;
    if (first === 0) {
      first = next;
      next += MOST_BLOCKS;
      bits.fill(0, first, next);
      bitsOf[word] = first;
    }
    bits[first + block] = (bits[first + block] as number) | bit;
    bit <<= 1;
    if (bit > ALL_BITS) {
      bit = 1;
      block += 1;
    }
  }
}

function fill(words: Int32Array, side: Side, sentences: readonly number[]): number {
  let count = 0;
  for (const i of sentences) {
    const end = side.from[i + 1] as number;
    for (let at = side.from[i] as number; at < end && count < MOST_WORDS; at += 1) {
      const word = side.loose[at] as number;
      if (word >= 0) words[count++] = word;
    }
  }
  return count;
}
