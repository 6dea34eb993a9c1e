import { likeness, overlap } from './bags.ts';
import type { Matter } from './candidates.ts';
import type { Group } from './groups.ts';

/** For each two sections the words of their linked sentences, and how many of those they share. */
export function commonWords(
  { before, after, beforeBags, afterBags, weights }: Matter,
  groups: readonly Group[],
): Record<'shared' | 'linked', Map<number, number>[]> {
  const shared = before.sections.map(() => new Map<number, number>());
  const linked = before.sections.map(() => new Map<number, number>());
  for (const group of groups) {
    for (const i of group.before) {
      for (const j of group.after) {
        const [a, b] = [before.section[i] as number, after.section[j] as number];
        if (a === -1 || b === -1 || before.sentences[i]?.kind === 'heading') continue;
        const alike =
          before.key[i] === after.key[j]
            ? 1
            : likeness(beforeBags, i, afterBags, j, overlap(beforeBags, i, afterBags, j, weights).shared);
        const words = Math.min(before.words[i] as number, after.words[j] as number);
        add(shared[a] as Map<number, number>, b, alike * words);
        add(linked[a] as Map<number, number>, b, words);
      }
    }
  }
  return { shared, linked };
}

const add = (row: Map<number, number>, at: number, words: number) => row.set(at, (row.get(at) ?? 0) + words);

/** What each section has in common with all of the other side together. */
export function totals(rows: readonly ReadonlyMap<number, number>[], size: number) {
  const sums = { before: new Float64Array(rows.length), after: new Float64Array(size) };
  for (const [a, row] of rows.entries()) {
    for (const [b, words] of row) {
      sums.before[a] = (sums.before[a] as number) + words;
      sums.after[b] = (sums.after[b] as number) + words;
    }
  }
  return sums;
}
