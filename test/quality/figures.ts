import type { Tally } from './score.ts';
import { verdicts } from './section-score.ts';

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

export type Figures = ReturnType<typeof figuresOf>;

/** Counts as shares, for people and thresholds. A share of nothing is 1: nothing was wrong. */
export function figuresOf(count: Tally) {
  const precision = share(count.hardRight, count.hardFound);
  const recall = share(count.hardRecalled, count.hardTrue);
  return {
    linkF1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    moveRecall: share(count.movedRight, count.movedTrue),
    movePrecision: share(count.movedRight, count.movedFound),
    moveEdits: share(count.movedEditShown, count.movedEdited),
    marksOverLeast: share(count.marked, count.leastMarked),
    islandsPer100: count.marked === 0 ? 0 : (100 * count.islands) / count.marked,
    wrongKept: count.kept === 0 ? 0 : count.keptWrong / count.kept,
    certainRight: share(count.certainRight, count.certain),
    likelyRight: share(count.likelyRight, count.likely),
  };
}

/** Of each verdict on sections, how often it was right when said, and said when right. */
export const sectionFigures = (count: Tally) =>
  verdicts.map((verdict) => ({
    verdict,
    times: count[`${verdict}SectionTrue`],
    precision: share(count[`${verdict}SectionRight`], count[`${verdict}SectionFound`]),
    recall: share(count[`${verdict}SectionRight`], count[`${verdict}SectionTrue`]),
  }));
