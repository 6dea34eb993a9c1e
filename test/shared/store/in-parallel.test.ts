import { expect, test } from 'vitest';
import { inParallel } from '../../../shared/store/in-parallel.ts';

test('results stand in the order of what was asked, and few are asked at once', async () => {
  let running = 0;
  let most = 0;
  const results = await inParallel(
    [5, 1, 4, 2, 3],
    async (ms) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, ms));
      running -= 1;
      return ms * 10;
    },
    2,
  );
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

test('of none there is nothing, and an error is let out', async () => {
  expect(await inParallel([], async () => 1)).toEqual([]);
  await expect(
    inParallel([1], async () => {
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
});
