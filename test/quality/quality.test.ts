import { expect, test } from 'vitest';
import { measure, total } from './measure.ts';
import { figuresOf } from './score.ts';

/** Fails when a figure falls: the bounds stand just below what is measured (`npm run quality`). */
test('sentences are paired as they were edited', async () => {
  const figures = figuresOf(total(await measure([2_001, 2_002, 2_003])));
  expect(figures.linkF1).toBeGreaterThan(0.99);
  expect(figures.moveRecall).toBeGreaterThan(0.95);
  expect(figures.movePrecision).toBeGreaterThan(0.95);
  expect(figures.marksOverLeast).toBeLessThan(1.07);
  expect(figures.islandsPer100).toBeLessThan(3.5);
  expect(figures.wrongKept).toBeLessThan(0.001);
}, 120_000);
