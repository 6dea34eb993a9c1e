import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { anyDocument, anyPair } from '../../support/texts.ts';
import { expectLaws, unordered } from './laws.ts';

test('every sentence is in one change, words spell both sides, and no word is cut', () => {
  fc.assert(
    fc.property(anyPair, ([before, after]) => {
      expectLaws(before, after, compareDocuments(before, after));
    }),
    { numRuns: 400 },
  );
});

test('a document compared with itself is the same throughout', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { changes, sections, similarity } = compareDocuments(document, document);
      expect(changes.filter(({ kind, moved }) => kind !== 'same' || moved)).toEqual([]);
      expect(sections.filter(({ kind, moved, renamed }) => kind !== 'same' || moved || renamed)).toEqual([]);
      expect(similarity).toBe(1);
    }),
    { numRuns: 300 },
  );
});

test('swapping the sides swaps added and removed, and nothing else', () => {
  fc.assert(
    fc.property(anyPair, ([before, after]) => {
      const there = unordered(compareDocuments(before, after), false);
      const back = unordered(compareDocuments(after, before), true);
      expect(back).toEqual(there);
    }),
    { numRuns: 300 },
  );
});

test('the same two documents give the same comparison, to the byte', () => {
  fc.assert(
    fc.property(anyPair, ([before, after]) => {
      expect(JSON.stringify(compareDocuments(before, after))).toBe(
        JSON.stringify(compareDocuments(before, after)),
      );
    }),
    { numRuns: 100 },
  );
});
