import type { Change } from '../comparison/comparison.ts';
import type { FactKind } from '../document/document.ts';
import { positionsOf } from '../document/positions.ts';
import { changedFacts } from './changed-facts.ts';
import type { Report } from './report.ts';

/**
 * How much a report matters, 0 to 100. Rules, each with a ceiling, so that no mass of one kind drowns another:
 *
 * - a figure that changed between aligned sentences: 12 for an amount or a percentage, 5 for a number, 3 for a date
 *   or a meeting, 1 for a reference; together at most 40;
 * - a stand of the cabinet that is new, gone, or taken with another verb, modality or negation: 6; at most 24;
 * - a section that is new or gone: 6; at most 18;
 * - wording: the share of the words that the papers do not have in common, up to 18; a moved sentence counts nothing.
 *
 * 0 means that no word differs; a report with any other word is at least 1.
 */
export function importanceOf(report: Report): number {
  const { reworded, added, removed } = report.summary.sentences;
  if (reworded + added + removed === 0) return 0;
  const facts = changedFacts(report).reduce((sum, { kind }) => sum + factWeight[kind], 0);
  const stands = report.changes.filter(changesStand).length * 6;
  const sections = (report.summary.sections.added + report.summary.sections.removed) * 6;
  const wording = Math.round((1 - report.summary.similarity) * 18);
  const sum = Math.min(40, facts) + Math.min(24, stands) + Math.min(18, sections) + Math.min(18, wording);
  return Math.min(100, Math.max(1, sum));
}

/**
 * The changes that say something, the weightiest first, those of one weight in the order of the text. What is the
 * same, moved or not, is left out: nothing was said differently.
 *
 * Weighed by the same rules. What stands before the first heading (the letter's date, its addressee) and what a note
 * says ranks below the text of the same kind; a heading alone below all that is said under it.
 */
export function rankedChanges(report: Pick<Report, 'changes' | 'facts' | 'sections'>): readonly Change[] {
  const figures = new Map<string, number>();
  for (const { kind, changeIds } of changedFacts(report)) {
    for (const id of changeIds) figures.set(id, (figures.get(id) ?? 0) + factWeight[kind]);
  }
  const headed = new Set(
    report.sections.flatMap(({ before, after }) =>
      [...before, ...after].filter(({ path }) => path.length > 0).map(({ id }) => id),
    ),
  );
  return report.changes
    .filter(({ kind }) => kind !== 'same')
    .map((change) => ({ change, weight: weightOf(change, figures.get(change.id) ?? 0, headed) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ change }) => change);
}

const factWeight: Readonly<Record<FactKind, number>> = {
  amount: 12,
  percentage: 12,
  number: 5,
  date: 3,
  meeting: 3,
  reference: 1,
};

function weightOf(change: Change, figures: number, headed: ReadonlySet<string>): number {
  const sentence = change.after[0] ?? change.before[0];
  const weight = figures + (changesStand(change) ? 6 : 0) + 1 + share(change);
  if (sentence?.kind === 'heading') return weight / 4;
  return sentence !== undefined && headed.has(sentence.section) ? weight : weight / 2;
}

/** How much of a change is other words, 0 to 1: among equals what changed more comes first. */
function share({ words }: Change): number {
  let other = 0;
  let all = 1;
  for (const { op, text } of words) {
    all += text.length;
    if (op !== 'same') other += text.length;
  }
  return other / all;
}

/** Whether a stand of the cabinet is new, gone, or taken with another verb, another modality or another sign. */
function changesStand({ kind, before, after }: Change): boolean {
  if (kind === 'same') return false;
  const [was, is] = [before, after].map((sentences) =>
    positionsOf(sentences)
      .map(({ verb, modality, negated }) => `${verb} ${modality} ${negated}`)
      .sort()
      .join('; '),
  );
  return was !== is;
}
