import { diffArrays } from 'diff';
import { wholeAmounts } from './amounts.ts';
import type { WordRun } from './comparison.ts';
import { keepQuietly } from './quiet-script.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of one or more sentences, joined with a space, as numbers with their places in the joined text. */
export type WordRow = {
  readonly text: string;
  readonly word: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
};

/** For each token of *before* the place of the token of *after* that it is, ascending; -1 where it was removed. */
export type Kept = Int32Array;

/**
 * Above so many differences in one pair of sentences, looking for the shortest script costs more than it shows:
 * `diff` then gives up with `undefined`, and the middle is shown as before and after.
 */
const MOST_EDITS = 600;

/** Two rows of which the product of the lengths is no more than this are read with care for pieces. */
const CAREFUL_SIZE = 40_000;

/**
 * Below this share of kept words, of the shorter side, two sentences are shown as before and after: what a rewritten
 * sentence keeps is "de", "van" and chance.
 */
const LEAST_KEPT = 0.2;

/** The way from one row to the other: few words marked, in few pieces; a rewritten sentence as before and after. */
export function keptBetween(before: WordRow, after: WordRow, vocabulary: Vocabulary): Kept {
  const left = before.word;
  const right = after.word;
  const kept = new Int32Array(left.length).fill(-1);
  const most = Math.min(left.length, right.length);
  let head = 0;
  while (head < most && left[head] === right[head]) kept[head] = head++;
  const shift = right.length - left.length;
  let leftTo = left.length;
  while (leftTo > head && leftTo + shift > head && left[leftTo - 1] === right[leftTo + shift - 1]) {
    leftTo -= 1;
    kept[leftTo] = leftTo + shift;
  }
  const [leftRest, rightRest] = [left.subarray(head, leftTo), right.subarray(head, leftTo + shift)];
  const middle = kept.subarray(head, leftTo);
  if (leftRest.length > 0 && rightRest.length > 0) {
    if (leftRest.length * rightRest.length <= CAREFUL_SIZE)
      keepQuietly(leftRest, rightRest, vocabulary, middle);
    else keepShortly(leftRest, rightRest, middle);
    for (let at = 0; at < middle.length; at += 1)
      if (middle[at] !== -1) middle[at] = (middle[at] as number) + head;
  }
  if (isRewritten(left, right, kept, vocabulary)) return kept.fill(-1);
  wholeAmounts(kept, left, right, vocabulary);
  return kept;
}

/** The shortest script for long rows, or nothing kept where there are too many differences to look for one. */
function keepShortly(before: Int32Array, after: Int32Array, kept: Kept): void {
  const script = diffArrays(Array.from(before), Array.from(after), { maxEditLength: MOST_EDITS }) ?? [];
  let i = 0;
  let j = 0;
  for (const { removed, added, count } of script) {
    if (!removed && !added) for (let n = 0; n < count; n += 1) kept[i + n] = j + n;
    if (!added) i += count;
    if (!removed) j += count;
  }
}

function isRewritten(left: Int32Array, right: Int32Array, kept: Kept, { isWord }: Vocabulary): boolean {
  let keptWords = 0;
  let leftWords = 0;
  let rightWords = 0;
  for (let i = 0; i < left.length; i += 1) {
    if (!isWord(left[i] as number)) continue;
    leftWords += 1;
    if (kept[i] !== -1) keptWords += 1;
  }
  for (let j = 0; j < right.length; j += 1) if (isWord(right[j] as number)) rightWords += 1;
  return keptWords < LEAST_KEPT * Math.min(leftWords, rightWords);
}

/** The same way back: for each token of *after* its place in *before*. */
export function turnedKept(kept: Kept, size: number): Kept {
  const back = new Int32Array(size).fill(-1);
  for (let i = 0; i < kept.length; i += 1) if (kept[i] !== -1) back[kept[i] as number] = i;
  return back;
}

/**
 * The kept and the other tokens as runs of text. `same` and `removed`, joined, are the text of *before* to the letter;
 * `same` and `added` that of *after*: so a space that stands on one side only goes with what was removed or added there.
 */
export function wordRuns(before: WordRow, after: WordRow, kept: Kept): WordRun[] {
  const runs: WordRun[] = [];
  let same = '';
  let beforeAt = 0;
  let afterAt = 0;
  let j = 0;
  for (let i = 0; i < kept.length; i += 1) {
    const to = kept[i] as number;
    if (to === -1) continue;
    const [removed, beforeGap] = upTo(before, beforeAt, i);
    const [added, afterGap] = upTo(after, afterAt, to);
    const isMarked = removed !== '' || added !== '' || beforeGap !== afterGap;
    const gaps = beforeGap === afterGap ? '' : undefined;
    if (isMarked) {
      flush();
      mark(removed + (gaps ?? beforeGap), added + (gaps ?? afterGap));
    }
    same += (gaps === undefined ? '' : afterGap) + after.text.slice(after.start[to], after.end[to]);
    beforeAt = before.end[i] as number;
    afterAt = after.end[to] as number;
    j = to + 1;
  }
  flush();
  mark(
    before.text.slice(beforeAt, before.end[before.end.length - 1] ?? 0),
    j < after.end.length ? after.text.slice(afterAt, after.end[after.end.length - 1]) : '',
  );
  return runs;

  function flush(): void {
    if (same) runs.push({ op: 'same', text: same });
    same = '';
  }

  function mark(removed: string, added: string): void {
    if (removed) runs.push({ op: 'removed', text: removed });
    if (added) runs.push({ op: 'added', text: added });
  }
}

/** What stands between a place in the text and a token: the tokens there, and the space before this one. */
function upTo(row: WordRow, from: number, token: number): readonly [tokens: string, gap: string] {
  const start = row.start[token] as number;
  const last = token > 0 ? Math.max(from, row.end[token - 1] as number) : from;
  return [row.text.slice(from, last), row.text.slice(last, start)];
}
