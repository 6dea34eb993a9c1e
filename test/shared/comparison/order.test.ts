import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonInOrder, displacement } from '../../../shared/comparison/order.ts';
import { sideOfSentences } from '../../../shared/comparison/side.ts';
import { newVocabulary } from '../../../shared/comparison/vocabulary.ts';

/** The table of the textbook. */
function longestCommonSubsequence(one: readonly string[], other: readonly string[]): number {
  let row = [0];
  for (const word of one) {
    const next = [0];
    other.forEach((theirs, at) => {
      const [above = 0, aslant = 0, before = 0] = [row[at + 1], row[at], next[at]];
      next.push(word === theirs ? aslant + 1 : Math.max(above, before));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('words in common and in order are the longest common subsequence of the first 160 words of each', () => {
  const words = fc.array(fc.constantFrom(...'abcdefghijklmnop'), { maxLength: 200 });
  fc.assert(
    fc.property(words, words, words, (first, second, other) => {
      const vocabulary = newVocabulary();
      const [one, two] = [[first, second], [other]].map((texts) =>
        sideOfSentences(
          texts.map((text, at) => ({ id: `z${at}`, section: 's1', kind: 'sentence', text: text.join(' ') })),
          vocabulary,
          new Map(),
        ),
      );
      if (one === undefined || two === undefined) throw new Error('two sides');
      const parts = [...first, ...second].slice(0, 160);
      expect(commonInOrder(one, [0, 1], two, 0)).toBe(longestCommonSubsequence(parts, other.slice(0, 160)));
    }),
  );
});

test.each([
  [
    'the same words in their place',
    'De minister steunt een nieuwe directeur.',
    'De minister kiest een nieuwe directeur.',
    0,
  ],
  [
    'half of a sentence',
    'De minister steunt een nieuwe directeur van het agentschap.',
    'De minister steunt een.',
    0,
  ],
  [
    'what one begins with and the other ends with',
    'De nieuwe directeur reist veel.',
    'Men zoekt nog de nieuwe directeur.',
    0.4,
  ],
])('%s: displaced by so much', (_, one, other, expected) => {
  const vocabulary = newVocabulary();
  const [left, right] = [one, other].map((text) =>
    sideOfSentences([{ id: 'z1', section: 's1', kind: 'sentence', text }], vocabulary, new Map()),
  );
  if (left === undefined || right === undefined) throw new Error('two sides');
  expect(displacement(left, 0, right, 0)).toBeCloseTo(expected, 1);
  expect(displacement(right, 0, left, 0)).toBeCloseTo(expected, 1);
});
