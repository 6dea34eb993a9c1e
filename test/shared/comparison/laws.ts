import { expect } from 'vitest';
import type { Change, Comparison } from '../../../shared/comparison/comparison.ts';
import { tokenise } from '../../../shared/comparison/tokens.ts';
import { foldWord } from '../../../shared/comparison/vocabulary.ts';
import type { Document } from '../../../shared/document/document.ts';
import { sentencesOf } from '../../../shared/document/sentences.ts';

/** The laws of a comparison (`docs/comparison.md`), each as a check that names the sentence it fails on. */
export function expectLaws(before: Document, after: Document, comparison: Comparison): void {
  everySentenceOnce(before, after, comparison);
  wordsSpellBothSides(comparison);
  noWordIsCut(comparison);
}

function everySentenceOnce(before: Document, after: Document, { changes }: Comparison): void {
  const ids = (side: 'before' | 'after') => changes.flatMap((change) => change[side].map(({ id }) => id));
  expect(ids('after')).toEqual(sentencesOf(after).map(({ id }) => id));
  expect([...ids('before')].sort()).toEqual(
    sentencesOf(before)
      .map(({ id }) => id)
      .sort(),
  );
  expect(changes.map(({ id }) => id)).toEqual(changes.map((_, at) => `c${at + 1}`));
}

/** To the letter in what is shown as changed; where only quotes or spaces differ, `same` has the text of *after*. */
function wordsSpellBothSides({ changes }: Comparison): void {
  for (const change of changes) {
    const spelt = (ops: readonly string[]) =>
      change.words
        .filter(({ op }) => ops.includes(op))
        .map(({ text }) => text)
        .join('');
    const joined = (side: 'before' | 'after') => change[side].map(({ text }) => text).join(' ');
    expect(spelt(['same', 'added'])).toBe(change.kind === 'removed' ? '' : joined('after'));
    const left = change.kind === 'added' ? '' : joined('before');
    expect(folded(spelt(['same', 'removed']))).toBe(folded(left));
    if (change.kind !== 'same') expect(spaced(spelt(['same', 'removed']))).toBe(spaced(left));
    if (change.kind === 'same') expect(change.words.every(({ op }) => op === 'same')).toBe(true);
  }
}

const folded = (text: string) => foldWord(text).replace(/\s|(?<=\p{L})-(?=\p{L})/gu, '');
const spaced = (text: string) =>
  text
    .split(' ')
    .map((chunk) => foldWord(chunk))
    .join(' ');

function noWordIsCut({ changes }: Comparison): void {
  for (const change of changes) {
    for (const [side, op] of [
      ['before', 'removed'],
      ['after', 'added'],
    ] as const) {
      if (change.kind === 'same' || change[side].length === 0) continue;
      const runs = change.words.filter((run) => run.op === 'same' || run.op === op);
      const text = runs.map((run) => run.text).join('');
      const tokens = tokenise(text);
      const [start, end, isWord] = [tokens.start.done(), tokens.end.done(), tokens.isWord.done()];
      let boundary = 0;
      for (const run of runs.slice(0, -1)) {
        boundary += run.text.length;
        const cut = start.findIndex(
          (from, at) => isWord[at] === 1 && from < boundary && boundary < (end[at] as number),
        );
        expect(cut, `"${text.slice(start[cut], end[cut])}" was cut in ${change.id}`).toBe(-1);
      }
    }
  }
}

/** A comparison as it would be with the sides exchanged, as far as order allows: changes by what they hold. */
export function unordered({ changes, sections, similarity }: Comparison, swap: boolean) {
  const [left, right] = swap ? (['after', 'before'] as const) : (['before', 'after'] as const);
  const turn = (kind: Change['kind']) =>
    !swap ? kind : kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind;
  return {
    similarity,
    changes: changes
      .map((change) => ({
        kind: turn(change.kind),
        moved: change.moved,
        before: change[left].map(({ id }) => id),
        after: change[right].map(({ id }) => id),
        removed: change.words.filter(({ op }) => turnOp(op, swap) === 'removed').map(({ text }) => text),
        added: change.words.filter(({ op }) => turnOp(op, swap) === 'added').map(({ text }) => text),
      }))
      .sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)),
    sections: sections
      .map((section) => ({
        kind: turn(section.kind as Change['kind']),
        moved: section.moved,
        renamed: section.renamed,
        certainty: section.certainty,
        similarity: section.similarity,
        before: section[left].map(({ id }) => id),
        after: section[right].map(({ id }) => id),
      }))
      .sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)),
  };
}

const turnOp = (op: string, swap: boolean) =>
  !swap ? op : op === 'added' ? 'removed' : op === 'removed' ? 'added' : op;
