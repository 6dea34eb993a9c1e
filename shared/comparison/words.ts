import { diffArrays } from 'diff';
import type { WordRun } from './comparison.ts';
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

/** The shortest way from one row to the other, then tidied for a reader: see `tidy`. */
export function stepsBetween(before: WordRow, after: WordRow, vocabulary: Vocabulary): Step[] {
  const left = before.word;
  const right = after.word;
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head += 1;
  let tail = 0;
  const most = Math.min(left.length, right.length) - head;
  while (tail < most && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;

  const steps: Step[] = [];
  for (let at = 0; at < head; at += 1) steps.push({ op: 'same', before: at, after: at });
  middle(left, right, head, left.length - tail, right.length - tail, steps);
  for (let at = tail; at > 0; at -= 1)
    steps.push({ op: 'same', before: left.length - at, after: right.length - at });
  if (isRewritten(steps, before, after, vocabulary)) return givenUp(steps);
  return tidy(steps, before, vocabulary);
}

/** Kept steps as removed and added again. */
const givenUp = (steps: readonly Step[]): Step[] =>
  steps.flatMap((step): Step[] =>
    step.op !== 'same'
      ? [step]
      : [
          { op: 'removed', before: step.before, after: -1 },
          { op: 'added', before: -1, after: step.after },
        ],
  );

function middle(
  left: readonly number[],
  right: readonly number[],
  from: number,
  leftTo: number,
  rightTo: number,
  steps: Step[],
): void {
  let i = from;
  let j = from;
  const script =
    from === leftTo || from === rightTo
      ? undefined
      : diffArrays(left.slice(from, leftTo), right.slice(from, rightTo), { maxEditLength: MOST_EDITS });
  for (const { removed, added, count } of script ?? []) {
    for (let n = 0; n < count; n += 1) {
      if (removed) steps.push({ op: 'removed', before: i++, after: -1 });
      else if (added) steps.push({ op: 'added', before: -1, after: j++ });
      else steps.push({ op: 'same', before: i++, after: j++ });
    }
  }
  while (i < leftTo) steps.push({ op: 'removed', before: i++, after: -1 });
  while (j < rightTo) steps.push({ op: 'added', before: -1, after: j++ });
}

/**
 * Below this share of kept words, of the shorter side, two sentences are shown as before and after: what a rewritten
 * sentence keeps is "de", "van" and chance.
 */
const LEAST_KEPT = 0.25;

function isRewritten(
  steps: readonly Step[],
  before: WordRow,
  after: WordRow,
  vocabulary: Vocabulary,
): boolean {
  const words = (row: WordRow) => row.word.filter(vocabulary.isWord).length;
  const kept = steps.filter(
    ({ op, before: at }) => op === 'same' && vocabulary.isWord(before.word[at] as number),
  );
  return kept.length < LEAST_KEPT * Math.min(words(before), words(after));
}

/** An island is a short kept run between marked words; it is given up where it only breaks up the reading. */
const ISLAND_WORDS = 2;

/**
 * Gives up small islands: kept marks and function words ("van de") between words that changed, and a single kept
 * word in a passage that is otherwise rewritten. A kept figure is never given up: that it stayed is news.
 */
function tidy(steps: readonly Step[], before: WordRow, vocabulary: Vocabulary): Step[] {
  const runs = runsOf(steps);
  const given = new Set<number>();
  for (const [at, run] of runs.entries()) {
    const [previous, next] = [runs[at - 1], runs[at + 1]];
    if (!run.same || !previous || !next) continue;
    const ids = steps.slice(run.from, run.to).map((step) => before.word[step.before] as number);
    const words = ids.filter(vocabulary.isWord);
    if (words.length > ISLAND_WORDS || words.some((id) => vocabulary.hasDigit(id))) continue;
    const content = words.filter((id) => vocabulary.isContent(id)).length;
    const around = Math.min(previous.to - previous.from, next.to - next.from);
    if (content === 0 ? around >= words.length + 1 : content === 1 && words.length === 1 && around >= 6)
      given.add(at);
  }
  if (given.size === 0) return [...steps];
  return runs.flatMap((run, at) => {
    const part = steps.slice(run.from, run.to);
    return given.has(at) ? givenUp(part) : part;
  });
}

function runsOf(steps: readonly Step[]): { same: boolean; from: number; to: number }[] {
  const runs: { same: boolean; from: number; to: number }[] = [];
  for (const [at, { op }] of steps.entries()) {
    const last = runs.at(-1);
    if (last && last.same === (op === 'same')) last.to = at + 1;
    else runs.push({ same: op === 'same', from: at, to: at + 1 });
  }
  return runs;
}

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
