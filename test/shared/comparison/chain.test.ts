import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestChain } from '../../../shared/comparison/chain.ts';

test('what was passed by a heavier stretch is what moved', () => {
  expect(heaviestChain([2, 0, 1], [1, 5, 5])).toEqual([false, true, true]);
  expect(heaviestChain([2, 0, 1], [11, 5, 5])).toEqual([true, false, false]);
});

test('nothing moves where the order is kept', () => {
  expect(heaviestChain([0, 3, 4, 9], [1, 1, 1, 1])).toEqual([true, true, true, true]);
  expect(heaviestChain([], [])).toEqual([]);
});

test('no increasing chain is heavier than the one found', () => {
  const row = fc
    .uniqueArray(fc.nat(20), { maxLength: 9 })
    .chain((places) =>
      fc.tuple(
        fc.constant(places),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: places.length, maxLength: places.length }),
      ),
    );
  fc.assert(
    fc.property(row, ([places, weights]) => {
      const chain = heaviestChain(places, weights);
      const kept = places.filter((_, at) => chain[at]);
      expect(kept).toEqual([...kept].sort((x, y) => x - y));
      const weight = weights.reduce((sum, one, at) => sum + (chain[at] ? one : 0), 0);
      expect(weight).toBe(heaviestByTrial(places, weights));
    }),
  );
});

/** Every choice of items, tried. */
function heaviestByTrial(places: readonly number[], weights: readonly number[]): number {
  let heaviest = 0;
  for (let choice = 0; choice < 2 ** places.length; choice += 1) {
    const chosen = places
      .map((place, at) => ({ place, weight: weights[at] as number }))
      .filter((_, at) => choice & (1 << at));
    if (chosen.every(({ place }, at) => at === 0 || place > (chosen[at - 1]?.place as number)))
      heaviest = Math.max(
        heaviest,
        chosen.reduce((sum, { weight }) => sum + weight, 0),
      );
  }
  return heaviest;
}
