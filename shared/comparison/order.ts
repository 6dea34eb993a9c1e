import type { Side } from './side.ts';

/** Of longer sentences the first so many words are looked at: a hundred words in order need no more proof. */
const MOST_WORDS = 160;

/**
 * How many words two sentences (the first perhaps in parts) have in common *in the same order*, function words included:
 * the length of their longest common subsequence. Two sentences about one subject share its rare words; only an edited one keeps "met deze … wordt de
 * … over de" where it stood.
 */
export function commonInOrder(one: Side, i: readonly number[], other: Side, j: number): number {
  const length = fill(left, one, i);
  const width = fill(right, other, [j]);
  row.fill(0, 0, width + 1);
  for (let at = 0; at < length; at += 1) {
    const word = left[at];
    let above = 0;
    let best = 0;
    for (let to = 1; to <= width; to += 1) {
      const here = row[to] as number;
      if (right[to - 1] === word) best = above + 1;
      else if (here > best) best = here;
      row[to] = best;
      above = here;
    }
  }
  return row[width] as number;
}

/** Twice the words in order over the words of both: 0 to 1, as `likeness` is for words wherever they stand. */
export function orderLikeness(one: Side, i: number, other: Side, j: number): number {
  const both = Math.min(MOST_WORDS, one.words[i] as number) + Math.min(MOST_WORDS, other.words[j] as number);
  return both === 0 ? 0 : (2 * commonInOrder(one, [i], other, j)) / both;
}

// Filled anew by each call, which runs to its end before the next: millions of pairs, and nothing to clean up.
const left = new Int32Array(MOST_WORDS);
const right = new Int32Array(MOST_WORDS);
const row = new Int32Array(MOST_WORDS + 1);

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
