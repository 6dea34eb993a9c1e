import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestPairs } from '../../../shared/comparison/best-pairs.ts';

const worthOf = (table: readonly (readonly number[])[]) => (i: number, j: number) => table[i]?.[j] ?? 0;
const total = (pairs: readonly (readonly [number, number])[], worth: (i: number, j: number) => number) =>
  pairs.reduce((sum, [i, j]) => sum + worth(i, j), 0);

test('pairs stand in order on both sides unless another way is worth clearly more', () => {
  const crossed = worthOf([
    [2, 3],
    [3, 2],
  ]);
  expect(bestPairs(2, 2, crossed, 1).toSorted()).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(bestPairs(2, 2, crossed, 4)).toEqual([
    [0, 0],
    [1, 1],
  ]);
});

test('a pair worth nothing is none', () => {
  expect(bestPairs(3, 2, () => 0, 0)).toEqual([]);
});

test('no way to pair them is worth more, and none is in two pairs', () => {
  const row = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (table) => {
      const worth = worthOf(table);
      const pairs = bestPairs(table.length, 4, worth, 0);
      expect(new Set(pairs.map(([i]) => i)).size).toBe(pairs.length);
      expect(new Set(pairs.map(([, j]) => j)).size).toBe(pairs.length);
      const best = (i: number, taken: readonly number[]): number =>
        i === table.length
          ? 0
          : Math.max(
              best(i + 1, taken),
              ...[0, 1, 2, 3]
                .filter((j) => !taken.includes(j))
                .map((j) => worth(i, j) + best(i + 1, [...taken, j])),
            );
      expect(total(pairs, worth)).toBe(best(0, []));
    }),
  );
});
