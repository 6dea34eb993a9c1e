import type { Change, Comparison } from '../comparison/comparison.ts';
import { isLetterhead } from './letterhead.ts';
import { ASIDE, ceilings, HEADING, NAMED_ONCE, points } from './weights.ts';

/** How much each change matters, 0 to 100, by its id: the rules are those of `docs/importance.md`. */
export function changeImportances(
  comparison: Pick<Comparison, 'sections' | 'changes' | 'facts' | 'positions'>,
): ReadonlyMap<string, number> {
  const facts = factPoints(comparison);
  const positions = positionPoints(comparison);
  const headed = headedSections(comparison);
  return new Map(
    comparison.changes.map((change) => {
      const said = {
        facts: Math.min(ceilings.facts, facts.get(change.id) ?? 0),
        positions: Math.min(ceilings.positions, positions.get(change.id) ?? 0),
      };
      return [change.id, importanceOfChange(change, said.facts + said.positions, headed)];
    }),
  );
}

function importanceOfChange(change: Change, said: number, headed: ReadonlySet<string>): number {
  if (change.kind === 'same') return change.moved ? points['moved only'] : 0;
  const sentence = change.after[0] ?? change.before[0];
  if (sentence === undefined) return 0;
  // The letter's own day, address and signature differ between any two letters: told, but last.
  if (isLetterhead(change, headed)) return points['line of the letterhead'];
  const all = said + points['any other word'] + points['all words other'] * share(change);
  const isAside = headed.size > 0 && !headed.has(sentence.section);
  const part = sentence.kind === 'heading' ? HEADING : isAside ? ASIDE : 1;
  return Math.min(100, Math.max(1, Math.round(all * part)));
}

function factPoints({ facts, changes }: Pick<Comparison, 'facts' | 'changes'>): Map<string, number> {
  const aligned = new Set(changes.filter(({ kind }) => kind === 'reworded').map(({ id }) => id));
  const sums = new Map<string, number>();
  for (const { kind, change, changeId } of facts) {
    if (change === 'same') continue;
    const part = change === 'changed' && aligned.has(changeId) ? 1 : NAMED_ONCE;
    sums.set(changeId, (sums.get(changeId) ?? 0) + points[kind] * part);
  }
  return sums;
}

function positionPoints({ positions }: Pick<Comparison, 'positions'>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { change, changeId } of positions) {
    if (change === 'same') continue;
    const own = points[change === 'changed' ? 'position changed' : 'position new or gone'];
    sums.set(changeId, (sums.get(changeId) ?? 0) + own);
  }
  return sums;
}

/** The sections of either side that stand under a heading. */
function headedSections({ sections }: Pick<Comparison, 'sections'>): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ before, after }) =>
      [...before, ...after].filter(({ path }) => path.length > 0).map(({ id }) => id),
    ),
  );
}

/** How much of a change is other words, 0 to 1. */
function share({ words }: Change): number {
  let other = 0;
  let all = 0;
  for (const { op, text } of words) {
    all += text.length;
    if (op !== 'same') other += text.length;
  }
  return all === 0 ? 0 : other / all;
}
