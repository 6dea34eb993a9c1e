import type { Change, FactChange, SectionChange } from '../comparison/comparison.ts';
import type { DocumentInfo } from '../document/document.ts';
import type { Language } from '../watchlist.ts';
import type { ReportReference } from './references.ts';

/** A comparison made ready to read. This is `report.json`, and what `compare --format json` prints. */
export type Report = {
  readonly schema: 'kamerdiff/comparison@1';
  readonly language: Language;
  readonly before: DocumentInfo;
  readonly after: DocumentInfo;
  readonly reason: Reason;
  readonly summary: Summary;
  readonly sections: readonly SectionChange[];
  readonly changes: readonly Change[];
  readonly facts: readonly FactChange[];
  readonly references: readonly ReportReference[];
  readonly engine: { readonly name: 'kamerdiff'; readonly version: string };
};

/** Why these two: one sentence in the report's language. */
export type Reason = { readonly kind: ReasonKind; readonly text: string };
export const reasonKinds = ['revision', 'series', 'cited', 'chosen'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type Summary = {
  readonly headline: string;
  readonly similarity: number;
  readonly sections: Readonly<
    Record<'same' | 'changed' | 'added' | 'removed' | 'moved' | 'renamed' | 'split' | 'merged', number>
  >;
  readonly sentences: Readonly<Record<'same' | 'reworded' | 'added' | 'removed' | 'moved', number>>;
};
