import type { SectionChange } from '../comparison/comparison.ts';
import { changedFacts } from './changed-facts.ts';
import type { Report, ReportChange, Summary } from './report.ts';
import { type RowChange, tableRowsIn } from './table-rows.ts';
import { points, whole } from './weights.ts';

type Weighed = Pick<Report, 'facts' | 'changes' | 'positions' | 'sections'> & {
  readonly summary: Pick<Summary, 'sentences' | 'similarity'>;
  /** Between versions of one paper: whether its day, title or signature is another. */
  readonly hasOtherHead: boolean;
};

/**
 * How much a whole report matters, 0 to 100, by the rules of `docs/importance.md`: a share of the points of figures
 * that changed between aligned sentences, of stands of the cabinet and of sections, and of how many words differ, each
 * with a ceiling, so that no mass of one sort drowns another. 0 means that no word differs, around the text neither.
 */
export function wholeImportance(report: Weighed): number {
  const { facts, changes, positions, sections, summary, hasOtherHead } = report;
  const { reworded, added, removed } = summary.sentences;
  if (reworded + added + removed === 0) return hasOtherHead ? points['line of the letterhead'] : 0;
  const ofFacts = sum(changedFacts({ facts, changes }).map(({ kind }) => points[kind]));
  const ofPositions = sum(
    positions.map(({ change }) => {
      if (change === 'same') return 0;
      return points[change === 'changed' ? 'position changed' : 'position new or gone'];
    }),
  );
  const ofSections = sections.filter(isNewOrGone).length * points['section new or gone'];
  const total =
    Math.min(whole.facts.most, ofFacts * whole.facts.share) +
    Math.min(whole.positions.most, ofPositions * whole.positions.share) +
    Math.min(whole.sections.most, ofSections * whole.sections.share) +
    Math.min(whole.wording.most, (1 - summary.similarity) * whole.wording.most);
  return Math.min(100, Math.max(1, Math.round(total)));
}

/** The importance that a report bears. */
export const importanceOf = ({ summary }: Pick<Report, 'summary'>): number => summary.importance;

/**
 * The changes that say something, the weightiest first, those of one weight in the order of the text. What is the
 * same, moved or not, is left out: nothing was said differently.
 */
export function rankedChanges({ changes }: Pick<Report, 'changes'>): readonly ReportChange[] {
  return changes
    .filter(({ kind }) => kind !== 'same')
    .toSorted((one, other) => other.importance - one.importance);
}

/** The same as a reader is told them: of changes that one row of a table tells, that row, where the first of them ranks. */
export function rankedTold(report: Pick<Report, 'changes' | 'rows'>): readonly (ReportChange | RowChange)[] {
  const rows = tableRowsIn(report);
  return [...new Set(rankedChanges(report).map((change) => rows.of(change) ?? change))];
}

const isNewOrGone = ({ kind }: SectionChange): boolean => kind === 'added' || kind === 'removed';
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
