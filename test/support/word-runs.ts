import type { WordRun } from '../../shared/comparison/comparison.ts';

/**
 * The words of two made sentences side by side, by the longest common row of words, with the spaces between them:
 * `same` and `removed` spell the first, `same` and `added` the second. Quadratic, and so for tests alone.
 */
export function wordRuns(before: string, after: string): WordRun[] {
  const [left, right] = [pieces(before), pieces(after)];
  const best: number[][] = Array.from({ length: left.length + 1 }, () =>
    new Array<number>(right.length + 1).fill(0),
  );
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = best[i] as number[];
      row[j] = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const runs: WordRun[] = [];
  const put = (op: WordRun['op'], text: string): void => {
    const last = runs.at(-1);
    if (last?.op === op) runs[runs.length - 1] = { op, text: last.text + text };
    else runs.push({ op, text });
  };
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      put('same', left[i] as string);
      i += 1;
      j += 1;
    } else if (i < left.length && (j >= right.length || at(i + 1, j) >= at(i, j + 1))) {
      put('removed', left[i] as string);
      i += 1;
    } else {
      put('added', right[j] as string);
      j += 1;
    }
  }
  return runs;
}

const pieces = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];
