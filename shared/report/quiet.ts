import type { Comparison } from '../comparison/comparison.ts';
import type { FactKind, Sentence } from '../document/document.ts';
import { factKey } from './changed-facts.ts';
import { capitalised } from './shorten.ts';
import { quietWeight } from './weights.ts';

/** Something that *before* said and *after* does not: a section, a stand of the cabinet, or a fact. */
export type Quiet = {
  readonly kind: 'section' | 'position' | FactKind;
  /** The heading; the words of the stand; the fact as printed. */
  readonly text: string;
  /** Where it stood: the heading, or the sentence of *before*. */
  readonly sentence: Sentence;
  readonly changeId: string;
  /** By the rules of `docs/importance.md`, 0 to 100. */
  readonly importance: number;
};

/**
 * What went quiet, the weightiest first, things of one weight in the order of *before*.
 *
 * A section without counterpart; a stand whose sentence is gone or takes none any more; a fact whose value *after*
 * names nowhere, once, and not where another value took its place: that is a change, and shown as one. What is gone
 * with a whole section is said by the section, but its stands and figures are told nonetheless.
 */
export function quietOf({
  sections,
  changes,
  facts,
  positions,
}: Pick<Comparison, 'sections' | 'changes' | 'facts' | 'positions'>): Quiet[] {
  const sentences = new Map(
    changes.flatMap(({ id, before }) => before.map((sentence) => [sentence.id, { sentence, changeId: id }])),
  );
  const quiet = (kind: Quiet['kind'], text: string, id: string): Quiet[] => {
    const at = sentences.get(id);
    return at === undefined ? [] : [{ kind, text, ...at, importance: quietWeight(kind) }];
  };
  const kept = new Set(facts.flatMap(({ after }) => (after === null ? [] : [factKey(after)])));
  const told = new Set<string>();
  const found = [
    ...sections
      .filter(({ kind }) => kind === 'removed')
      .flatMap(({ before: [ref] }) =>
        ref?.path.length ? quiet('section', ref.path.at(-1) as string, `${ref.id}.h`) : [],
      ),
    ...positions.flatMap(({ change, before }) =>
      change === 'removed' && before
        ? quiet('position', capitalised(`${before.holder} ${before.text}`), before.sentence)
        : [],
    ),
    ...facts.flatMap(({ change, before }) => {
      if (change !== 'removed' || before === null) return [];
      const key = factKey(before);
      if (kept.has(key) || told.has(key)) return [];
      told.add(key);
      return quiet(before.kind, before.text, before.sentence);
    }),
  ];
  const place = new Map([...sentences.keys()].map((id, at) => [id, at]));
  const placeOf = ({ sentence }: Quiet) => place.get(sentence.id) ?? 0;
  return found.sort((one, other) => other.importance - one.importance || placeOf(one) - placeOf(other));
}
