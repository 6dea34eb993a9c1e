import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Document } from '../../../shared/document/document.ts';
import { expectLaws } from './laws.ts';

const paragraph = (text: string): Document => ({
  title: 'Synthetisch',
  sections: text === '' ? [] : [{ heading: null, level: 1, blocks: [{ kind: 'paragraph', text }] }],
  footnotes: [],
});

/** A made-up row of words without a stop; every `step`th is another one in the second text of a pair. */
const words = (count: number, step = Number.POSITIVE_INFINITY): string =>
  Array.from({ length: count }, (_, at) => `${at % step === step - 1 ? 'anders' : 'woord'}${at % 977}`).join(
    ' ',
  );

describe('the laws hold for', () => {
  test.each([
    ['nothing against 200,000 words in one paragraph', '', words(200_000)],
    ['200,000 words in one paragraph of which every ninth changed', words(200_000), words(200_000, 9)],
    ['one word of 5 MB against another', 'a'.repeat(5_000_000), 'b'.repeat(5_000_000)],
    ['one word of 5 MB against a short one', 'a'.repeat(5_000_000), 'woord'],
    [
      '5 MB of one sentence, again and again',
      'Dit blijft. '.repeat(420_000).trim(),
      'Dit gaat. '.repeat(50_000).trim(),
    ],
    [
      '1 MB of emoji and of letters from right to left',
      '👩‍👩‍👧‍👦 '.repeat(40_000).trim(),
      'שלום עולם '.repeat(50_000).trim(),
    ],
    ['half a million combining marks', `e${'\u0301'.repeat(500_000)}`, `e${'\u0302'.repeat(500_000)}`],
  ])(
    '%s',
    (_, before, after) => {
      const [left, right] = [paragraph(before), paragraph(after)];
      expectLaws(left, right, compareDocuments(left, right));
      expect(
        compareDocuments(right, right).changes.every(({ kind, moved }) => kind === 'same' && !moved),
      ).toBe(true);
    },
    120_000,
  );
});
