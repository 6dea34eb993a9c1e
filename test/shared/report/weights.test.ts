import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  ASIDE,
  ceilings,
  HEADING,
  NAMED_ONCE,
  points,
  quietWeight,
  whole,
} from '../../../shared/report/weights.ts';

const page = readFileSync(new URL('../../../docs/importance.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| ([^|]+?) \| (\d+) \|$/gm)].map(([, what, number]) => [
  what,
  Number(number),
]);

test('the table of points in docs/importance.md is that of the code, row by row', () => {
  expect(rows).toEqual(Object.entries(points));
});

test('the shares and ceilings of the whole in docs/importance.md are those of the code', () => {
  const sorts = [...page.matchAll(/^\| .+ \| ([\d.]+|–) \| (\d+) \|$/gm)].map(([, share, most]) => ({
    ...(share === '–' ? {} : { share: Number(share) }),
    most: Number(most),
  }));
  expect(sorts).toEqual(Object.values(whole));
  expect(Object.values(whole).reduce((sum, { most }) => sum + most, 0)).toBe(100);
});

test('the numbers in the prose of docs/importance.md are those of the code', () => {
  for (const sentence of [
    `where one paper alone names it, for\n  ${NAMED_ONCE} of its points. Facts together count for at most ${ceilings.facts}, positions for at most ${ceilings.positions}.`,
    `Wording counts ${points['any other word']} points, and up to ${points['all words other']} more`,
    `A heading counts for ${HEADING}; a note, and what stands before the first heading of a paper that has headings, for ${ASIDE}.`,
    `a section ${quietWeight('section')}, a position ${quietWeight('position')}, a fact by its points above,\nand a bare number ${quietWeight('number')}.`,
  ]) {
    expect(page).toContain(sentence);
  }
});

test('a fact or a stand that changed weighs more than all other words can, and words more than place', () => {
  const wording = points['any other word'] + points['all words other'];
  expect(points.amount).toBeGreaterThan(wording);
  expect(points['position changed']).toBeGreaterThan(wording);
  expect(points['any other word']).toBeGreaterThan(points['moved only']);
});
