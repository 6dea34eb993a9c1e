import type { Change, Comparison, FactChange } from '../comparison/comparison.ts';
import type { Fact, FactKind } from '../document/document.ts';

/** One value that became another, wherever it did: the changes are in the order of the text. */
export type ChangedFact = {
  readonly kind: FactKind;
  readonly before: string | null;
  readonly after: string | null;
  readonly changeIds: readonly [string, ...string[]];
};

/**
 * The facts that have another value than they had, each pair of values once, as first printed: percentages and money
 * first, and within a kind in the order of the text.
 * Only between sentences that were aligned: a figure in a new sentence replaces nothing, however much it looks so.
 */
export function changedFacts(report: Pick<Comparison, 'facts' | 'changes'>): readonly ChangedFact[] {
  const aligned = alignedIds(report.changes);
  return byKind(
    gathered(report.facts.filter(({ change, changeId }) => change === 'changed' && aligned.has(changeId))),
  );
}

/**
 * The facts whose value one paper alone names, in the same shape: `before` or `after` is null. One that left a sentence
 * and is named in another is in both.
 */
export function unpairedFacts({ facts }: Pick<Comparison, 'facts'>): readonly ChangedFact[] {
  const named = {
    before: new Set(facts.flatMap(({ before }) => (before === null ? [] : [factKey(before)]))),
    after: new Set(facts.flatMap(({ after }) => (after === null ? [] : [factKey(after)]))),
  };
  return byKind(
    gathered(
      facts.filter(({ before, after }) =>
        before === null
          ? after !== null && !named.before.has(factKey(after))
          : after === null && !named.after.has(factKey(before)),
      ),
    ),
  );
}

/** What makes two facts one, wherever they stand and however they are printed. */
export const factKey = ({ kind, value, unit }: Fact): string => JSON.stringify([kind, value, unit]);

function alignedIds(changes: readonly Change[]): ReadonlySet<string> {
  return new Set(changes.filter(({ kind }) => kind === 'reworded').map(({ id }) => id));
}

function gathered(facts: readonly FactChange[]): readonly ChangedFact[] {
  const rows = new Map<string, ChangedFact & { readonly changeIds: [string, ...string[]] }>();
  for (const { kind, before, after, changeId } of facts) {
    const key = JSON.stringify([before, after].map((fact) => (fact === null ? null : factKey(fact))));
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, { kind, before: printed(before), after: printed(after), changeIds: [changeId] });
    } else if (row.changeIds.at(-1) !== changeId) row.changeIds.push(changeId);
  }
  return [...rows.values()];
}

const kinds: readonly FactKind[] = [
  'percentage',
  'amount',
  'number',
  'motion',
  'country',
  'date',
  'meeting',
  'organisation',
  'reference',
];

function byKind(facts: readonly ChangedFact[]): readonly ChangedFact[] {
  return [...facts].sort((one, other) => kinds.indexOf(one.kind) - kinds.indexOf(other.kind));
}

const printed = (fact: Fact | null): string | null => fact?.text ?? null;
