import { expect, test } from 'vitest';
import { countsOf } from '../../../shared/report/counts.ts';
import { exampleReport } from '../../support/report-example.ts';

test('the summary counts what became of the sections and the sentences', () => {
  const { summary } = exampleReport();
  expect(summary.sections).toEqual({
    same: 1,
    changed: 4,
    added: 1,
    removed: 1,
    moved: 1,
    renamed: 1,
    split: 0,
    merged: 0,
  });
  expect(summary.sentences).toEqual({ same: 13, reworded: 8, added: 6, removed: 4, moved: 4 });
});

test('every sentence is counted once in its kind', () => {
  const { summary, changes } = exampleReport();
  const { same, reworded, added, removed } = summary.sentences;
  expect(same + reworded + added + removed).toBe(changes.length);
});

test('two sections on a side are counted as split or merged', () => {
  const ref = (id: string) => ({ id, path: [id], index: 1 });
  const pair = {
    kind: 'changed',
    moved: false,
    renamed: false,
    certainty: 'likely',
    similarity: 0.5,
  } as const;
  const { sections } = countsOf({
    sections: [
      { ...pair, before: [ref('s1')], after: [ref('s1'), ref('s2')] },
      { ...pair, before: [ref('s2'), ref('s3')], after: [ref('s3')] },
    ],
    changes: [],
  });
  expect(sections).toMatchObject({ changed: 2, split: 1, merged: 1 });
});
