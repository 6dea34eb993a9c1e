import type { Change } from '../comparison/comparison.ts';
import { wordCount } from '../document/word-count.ts';

/**
 * Whether so little of a sentence was kept that a reader is served better by before and after as wholes than by marks
 * between the words: less than 45 % of the words of the shorter side, or of both sides together where what was kept
 * lies scattered over three places or more. A clause put into a sentence, however long, breaks nothing; and where only
 * a few words differ, as in "Den Haag, 30 juni 2023", they are marked in their place however short the sentence.
 */
export function isMostlyRewritten({ kind, words }: Pick<Change, 'kind' | 'words'>): boolean {
  if (kind !== 'reworded') return false;
  let kept = 0;
  let removed = 0;
  let added = 0;
  let islands = 0;
  for (const { op, text } of words) {
    const count = wordCount(text);
    if (op === 'removed') removed += count;
    else if (op === 'added') added += count;
    else {
      kept += count;
      if (count > 0) islands += 1;
    }
  }
  if (removed + added <= few) return false;
  const ofShorter = kept / Math.max(1, kept + Math.min(removed, added));
  const ofBoth = (2 * kept) / Math.max(1, 2 * kept + removed + added);
  return ofShorter < enough || (ofBoth < enough && islands > 2);
}

const enough = 0.45;
const few = 8;
