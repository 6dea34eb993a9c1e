import type { Side } from './side.ts';

/**
 * The length, in words, of the longest row of words that stands in both sentences, in order and without a break.
 * Likeness counts words wherever they stand; a long row is evidence of another kind: it was copied.
 */
export function longestRun(one: Side, i: number, other: Side, j: number): number {
  const left = wordsOf(one, i);
  const right = wordsOf(other, j);
  let longest = 0;
  // One row of the table is enough when it is filled from the right: each cell reads the one before it to the left.
  const runs = new Int32Array(right.length + 1);
  for (const word of left) {
    for (let at = right.length; at > 0; at -= 1) {
      const run = right[at - 1] === word ? (runs[at - 1] as number) + 1 : 0;
      runs[at] = run;
      if (run > longest) longest = run;
    }
  }
  return longest;
}

/** Long sentences are looked at up to here: a run of a hundred words needs no more proof. */
const MOST_WORDS = 120;

function wordsOf(side: Side, i: number): number[] {
  const words: number[] = [];
  for (
    let at = side.from[i] as number;
    at < (side.from[i + 1] as number) && words.length < MOST_WORDS;
    at += 1
  ) {
    const word = side.loose[at] as number;
    if (word >= 0) words.push(word);
  }
  return words;
}
