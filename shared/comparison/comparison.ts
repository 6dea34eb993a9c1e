import type { Fact, FactKind, Position, Sentence } from '../document/document.ts';
import type { ReferenceChange } from './references.ts';
import type { RowPair } from './row-pairs.ts';

/**
 * Two documents read side by side. The laws that hold for every comparison, of any two texts, are in
 * `docs/comparison.md`; `test/shared/comparison/laws.property.test.ts` holds them on any text it can think of.
 */
export type Comparison = {
  /** The share of words that both sides have in common, 0 to 1, two decimals. */
  readonly similarity: number;
  readonly sections: readonly SectionChange[];
  /** In the order of *after*; a removed one stands where it stood. */
  readonly changes: readonly Change[];
  readonly facts: readonly FactChange[];
  readonly positions: readonly PositionChange[];
  readonly references: readonly ReferenceChange[];
  /** The rows of tables, by the ids of their blocks. They are layout: no change follows from them. */
  readonly rows: readonly RowPair[];
};

/** What became of a sentence, or of the sentences it was split into or merged from; `moved`: it also changed place. */
export type Change = { readonly id: string; readonly moved: boolean; readonly words: readonly WordRun[] } & (
  | {
      readonly kind: 'same' | 'reworded';
      readonly before: readonly [Sentence, ...Sentence[]];
      readonly after: readonly [Sentence, ...Sentence[]];
    }
  | { readonly kind: 'added'; readonly before: readonly []; readonly after: readonly [Sentence] }
  | { readonly kind: 'removed'; readonly before: readonly [Sentence]; readonly after: readonly [] }
);

/** Whole words, with the spaces between them. `same` and `removed`, joined, spell *before*; `same` and `added` *after*. */
export type WordRun = { readonly op: 'same' | 'removed' | 'added'; readonly text: string };

/** Two sections on one side: split or merged. */
export type SectionChange = {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly moved: boolean;
  readonly renamed: boolean;
  readonly before: readonly SectionRef[];
  readonly after: readonly SectionRef[];
  readonly certainty: 'certain' | 'likely';
  /** The share of words that both sides have in common, 0 to 1, two decimals. */
  readonly similarity: number;
};

/** `path`: its heading and those above it, outermost first; empty for text before the first heading. `index` from 1. */
export type SectionRef = { readonly id: string; readonly path: readonly string[]; readonly index: number };

export type FactChange = {
  readonly kind: FactKind;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly before: Fact | null;
  readonly after: Fact | null;
  /** The change in which its sentence stands. */
  readonly changeId: string;
};

/** What became of a stand of the cabinet; `differs` says in what, where it was changed. */
export type PositionChange = {
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly differs: readonly ('verb' | 'modality' | 'negation')[];
  readonly before: Position | null;
  readonly after: Position | null;
  /** The change in which its sentence stands. */
  readonly changeId: string;
};
