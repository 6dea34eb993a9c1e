import type { Alignment } from './align.ts';
import type { Change, WordRun } from './comparison.ts';
import type { Group } from './groups.ts';
import type { Side } from './side.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Kept, keptBetween, turnedKept, type WordRow, wordRuns } from './words.ts';

export type Changes = {
  readonly changes: readonly Change[];
  /** How many words stayed, those of both sides counted. */
  readonly stayed: number;
};

/**
 * The changes in the order of *after*; what was removed stands after the sentence it followed. `mirrored`: the
 * alignment was made with the sides exchanged (see `compareDocuments`), and so are the word steps.
 */
export function changesOf(
  before: Side,
  after: Side,
  alignment: Alignment,
  vocabulary: Vocabulary,
  mirrored: boolean,
): Changes {
  const groupAt = new Map<number, number>();
  const place = new Int32Array(before.sentences.length).fill(-1);
  const taken = new Uint8Array(after.sentences.length);
  for (const [g, group] of alignment.groups.entries()) {
    groupAt.set(group.after[0] as number, g);
    for (const i of group.before) place[i] = alignment.moved[g] ? -1 : (group.after.at(-1) as number);
    for (const j of group.after) taken[j] = 1;
  }
  const linked = new Uint8Array(before.sentences.length);
  for (const group of alignment.groups) for (const i of group.before) linked[i] = 1;
  const removedAfter = removedByPlace(place, linked);

  const changes: Change[] = [];
  let stayed = 0;
  const next = () => `c${changes.length + 1}`;
  const addRemoved = (at: number) => {
    for (const i of removedAfter.get(at) ?? []) {
      const sentence = before.sentences[i] as Change['before'][number];
      changes.push({
        id: next(),
        kind: 'removed',
        moved: false,
        before: [sentence],
        after: [],
        words: [{ op: 'removed', text: sentence.text }],
      });
    }
  };
  addRemoved(-1);
  for (let j = 0; j < after.sentences.length; j += 1) {
    const g = groupAt.get(j);
    if (g !== undefined) {
      const group = alignment.groups[g] as Group;
      changes.push(linkedChange(next(), group, alignment.moved[g] as boolean));
    } else if (!taken[j]) {
      const sentence = after.sentences[j] as Change['after'][number];
      changes.push({
        id: next(),
        kind: 'added',
        moved: false,
        before: [],
        after: [sentence],
        words: [{ op: 'added', text: sentence.text }],
      });
    }
    addRemoved(j);
  }
  return { changes, stayed };

  function linkedChange(id: string, group: Group, moved: boolean): Change {
    const [left, right] = [rowOf(before, group.before), rowOf(after, group.after)];
    const isSame = sameText(before, after, group, left, right, vocabulary);
    const places = isSame ? undefined : kept(left, right);
    const words: WordRun[] =
      places === undefined ? [{ op: 'same', text: right.text }] : wordRuns(left, right, places);
    stayed += places === undefined ? wordsIn(left) + wordsIn(right) : 2 * wordsIn(left, places);
    return {
      id,
      kind: isSame ? 'same' : 'reworded',
      moved,
      before: group.before.map((i) => before.sentences[i]) as unknown as Change['before'] & [never],
      after: group.after.map((j) => after.sentences[j]) as unknown as Change['after'] & [never],
      words,
    };
  }

  function wordsIn({ word }: WordRow, kept?: Kept): number {
    let count = 0;
    for (let at = 0; at < word.length; at += 1)
      if (kept?.[at] !== -1 && vocabulary.isWord(word[at] as number)) count += 1;
    return count;
  }

  function kept(left: WordRow, right: WordRow): Kept {
    if (!mirrored) return keptBetween(left, right, vocabulary);
    return turnedKept(keptBetween(right, left, vocabulary), left.word.length);
  }
}

/** Under each place of *after* (-1: before all), the removed sentences that stood behind what is there now. */
function removedByPlace(place: Int32Array, linked: Uint8Array): Map<number, number[]> {
  const byPlace = new Map<number, number[]>();
  let last = -1;
  for (let i = 0; i < place.length; i += 1) {
    if (linked[i]) {
      if ((place[i] as number) >= 0) last = place[i] as number;
      continue;
    }
    const at = byPlace.get(last);
    if (at) at.push(i);
    else byPlace.set(last, [i]);
  }
  return byPlace;
}

/** Split or merged without another word is the same; so is what differs only in quotes, dashes and spaces. */
function sameText(
  before: Side,
  after: Side,
  group: Group,
  left: WordRow,
  right: WordRow,
  vocabulary: Vocabulary,
): boolean {
  if (group.before.length === 1 && group.after.length === 1)
    return before.key[group.before[0] as number] === after.key[group.after[0] as number];
  return skeleton(left, vocabulary) === skeleton(right, vocabulary);
}

const skeleton = (row: WordRow, vocabulary: Vocabulary): string =>
  Array.from(row.word, vocabulary.text).join(' ');

function rowOf(side: Side, sentences: readonly number[]): WordRow {
  const texts = sentences.map((i) => side.sentences[i]?.text ?? '');
  const [only] = sentences;
  if (sentences.length === 1 && only !== undefined) {
    const [from, to] = [side.from[only] as number, side.from[only + 1] as number];
    return {
      text: texts[0] ?? '',
      word: side.word.subarray(from, to),
      start: side.start.subarray(from, to),
      end: side.end.subarray(from, to),
    };
  }
  const word: number[] = [];
  const start: number[] = [];
  const end: number[] = [];
  let shift = 0;
  for (const [at, i] of sentences.entries()) {
    for (let t = side.from[i] as number; t < (side.from[i + 1] as number); t += 1) {
      word.push(side.word[t] as number);
      start.push(shift + (side.start[t] as number));
      end.push(shift + (side.end[t] as number));
    }
    shift += (texts[at] ?? '').length + 1;
  }
  return {
    text: texts.join(' '),
    word: new Int32Array(word),
    start: new Int32Array(start),
    end: new Int32Array(end),
  };
}
