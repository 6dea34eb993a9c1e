import type { Change } from '../comparison/comparison.ts';

/** The sentences of one side of a change, whole and as the paper has them; undefined where that side has none. */
export function sideText(change: Change, side: 'before' | 'after'): string | undefined {
  const sentences = change[side];
  return sentences.length === 0 ? undefined : sentences.map(({ text }) => text).join(' ');
}
