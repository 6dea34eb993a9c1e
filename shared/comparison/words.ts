import { diffArrays } from 'diff';
import { wholeAmounts } from './amounts.ts';
import type { WordRun } from './comparison.ts';
import { type Kept, quietlyKept } from './quiet-script.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The words of one or more sentences, joined with a space, as numbers with their places in the joined text. */
export type WordRow = {
  readonly text: string;
  readonly word: readonly number[];
  readonly start: readonly number[];
  readonly end: readonly number[];
};

/** One step through both rows: a token kept (`same`), or one that stands on one side only. */
export type Step = {
  readonly op: 'same' | 'removed' | 'added';
  readonly before: number;
  readonly after: number;
};

/**
 * Above so many differences in one pair of sentences, looking for the shortest script costs more than it shows:
 * `diff` then gives up with `undefined`, and the middle is shown as before and after.
 */
const MOST_EDITS = 600;

/** Two rows of which the product of the lengths is no more than this are read with care for pieces. */
const CAREFUL_SIZE = 40_000;

/** The way from one row to the other: few words marked, in few pieces; a rewritten sentence as before and after. */
export function stepsBetween(before: WordRow, after: WordRow, vocabulary: Vocabulary): Step[] {
  const left = Int32Array.from(before.word);
  const right = Int32Array.from(after.word);
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  const most = Math.min(left.length, right.length) - head;
  while (tail < most && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;

  const [leftTo, rightTo] = [left.length - tail, right.length - tail];
  const [leftRest, rightRest] = [left.subarray(head, leftTo), right.subarray(head, rightTo)];
  const middle =
    leftRest.length * rightRest.length <= CAREFUL_SIZE
      ? quietlyKept(leftRest, rightRest, vocabulary)
      : shortlyKept(leftRest, rightRest);
  const kept = [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([i, j]) => [head + i, head + j] as const),
    ...Array.from({ length: tail }, (_, at) => [leftTo + at, rightTo + at] as const),
  ];
  const keptWords = kept.filter(([i]) => vocabulary.isWord(left[i] as number)).length;
  const words = (row: Int32Array) => row.filter(vocabulary.isWord).length;
  const isRewritten = keptWords < LEAST_KEPT * Math.min(words(left), words(right));
  return stepsOf(isRewritten ? [] : wholeAmounts(kept, left, right, vocabulary), left.length, right.length);
}

/** The shortest script for long rows, or nothing kept where there are too many differences to look for one. */
function shortlyKept(before: Int32Array, after: Int32Array): Kept {
  const script = diffArrays(Array.from(before), Array.from(after), { maxEditLength: MOST_EDITS }) ?? [];
  const kept: [number, number][] = [];
  let i = 0;
  let j = 0;
  for (const { removed, added, count } of script) {
    if (!removed && !added) for (let n = 0; n < count; n += 1) kept.push([i + n, j + n]);
    if (!added) i += count;
    if (!removed) j += count;
  }
  return kept;
}

function stepsOf(kept: Kept, before: number, after: number): Step[] {
  const steps: Step[] = [];
  let i = 0;
  let j = 0;
  const skipTo = (nextI: number, nextJ: number) => {
    while (i < nextI) steps.push({ op: 'removed', before: i++, after: -1 });
    while (j < nextJ) steps.push({ op: 'added', before: -1, after: j++ });
  };
  for (const [keptI, keptJ] of kept) {
    skipTo(keptI, keptJ);
    steps.push({ op: 'same', before: i++, after: j++ });
  }
  skipTo(before, after);
  return steps;
}

/**
 * Below this share of kept words, of the shorter side, two sentences are shown as before and after: what a rewritten
 * sentence keeps is "de", "van" and chance.
 */
const LEAST_KEPT = 0.25;

/**
 * The steps as runs of text. `same` and `removed`, joined, are the text of *before* to the letter; `same` and
 * `added` that of *after*: so a space that stands on one side only goes with what was removed or added there.
 */
export function wordRuns(before: WordRow, after: WordRow, steps: readonly Step[]): WordRun[] {
  const runs: WordRun[] = [];
  let kept = '';
  let removed = '';
  let added = '';
  let beforeAt = 0;
  let afterAt = 0;
  const flushKept = () => {
    if (kept) runs.push({ op: 'same', text: kept });
    kept = '';
  };
  const flushMarked = () => {
    if (removed) runs.push({ op: 'removed', text: removed });
    if (added) runs.push({ op: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const step of steps) {
    if (step.op === 'removed') {
      flushKept();
      const end = before.end[step.before] as number;
      removed += before.text.slice(beforeAt, end);
      beforeAt = end;
    } else if (step.op === 'added') {
      flushKept();
      const end = after.end[step.after] as number;
      added += after.text.slice(afterAt, end);
      afterAt = end;
    } else {
      const beforeGap = before.text.slice(beforeAt, before.start[step.before]);
      const afterGap = after.text.slice(afterAt, after.start[step.after]);
      const end = after.end[step.after] as number;
      if (beforeGap === afterGap) {
        flushMarked();
        kept += after.text.slice(afterAt, end);
      } else {
        if (beforeGap || afterGap) flushKept();
        removed += beforeGap;
        added += afterGap;
        flushMarked();
        kept += after.text.slice(after.start[step.after], end);
      }
      beforeAt = before.end[step.before] as number;
      afterAt = end;
    }
  }
  flushMarked();
  flushKept();
  return runs;
}
