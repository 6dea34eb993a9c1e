import type { Comparison } from '../comparison/comparison.ts';
import type { Summary } from './report.ts';

/**
 * How much became of what. Sentences are counted as changes: one that was split in two counts once. What moved is
 * counted in its own kind as well; so is a section that was renamed, split or merged.
 */
export function countsOf({
  sections,
  changes,
}: Pick<Comparison, 'sections' | 'changes'>): Pick<Summary, 'sections' | 'sentences'> {
  const bySection = { same: 0, changed: 0, added: 0, removed: 0, moved: 0, renamed: 0, split: 0, merged: 0 };
  for (const { kind, moved, renamed, before, after } of sections) {
    bySection[kind] += 1;
    if (moved) bySection.moved += 1;
    if (renamed) bySection.renamed += 1;
    if (after.length > 1) bySection.split += 1;
    if (before.length > 1) bySection.merged += 1;
  }
  const bySentence = { same: 0, reworded: 0, added: 0, removed: 0, moved: 0 };
  for (const { kind, moved } of changes) {
    bySentence[kind] += 1;
    if (moved) bySentence.moved += 1;
  }
  return { sections: bySection, sentences: bySentence };
}
