import type {
  Change,
  Comparison,
  FactChange,
  PositionChange,
  SectionChange,
} from '../comparison/comparison.ts';
import type { DocumentInfo } from '../document/document.ts';
import type { Language } from '../watchlist.ts';
import type { Quiet } from './quiet.ts';
import type { ReportReference } from './references.ts';

/** A comparison made ready to read. This is `report.json`, and what `compare --format json` prints. */
export type Report = {
  readonly schema: 'kamerdiff/comparison@1';
  readonly language: Language;
  readonly before: ReportPaper;
  readonly after: ReportPaper;
  readonly reason: Reason;
  readonly summary: Summary;
  readonly sections: readonly SectionChange[];
  readonly changes: readonly ReportChange[];
  readonly facts: readonly FactChange[];
  readonly positions: readonly PositionChange[];
  /** What *before* said and *after* does not, the weightiest first. */
  readonly quiet: readonly Quiet[];
  readonly references: readonly ReportReference[];
  /** Which cells of tables stand in one row, and which row that was. */
  readonly rows: Comparison['rows'];
  readonly engine: { readonly name: 'kamerdiff'; readonly version: string };
};

/** A side, and what it is in the words of a person: "geannoteerde agenda van de NAVO-top in Vilnius, 11 en 12 juli 2023". */
export type ReportPaper = DocumentInfo & { readonly label: string | null };

/** A change and how much it matters, 0 to 100: see `docs/importance.md`. */
export type ReportChange = Change & { readonly importance: number };

/** Why these two: one sentence in the report's language. */
export type Reason = { readonly kind: ReasonKind; readonly text: string };
export const reasonKinds = ['revision', 'series', 'cited', 'chosen'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type Summary = {
  readonly headline: string;
  /** How much the whole matters, 0 to 100. */
  readonly importance: number;
  readonly similarity: number;
  readonly sections: Readonly<
    Record<'same' | 'changed' | 'added' | 'removed' | 'moved' | 'renamed' | 'split' | 'merged', number>
  >;
  readonly sentences: Readonly<Record<'same' | 'reworded' | 'added' | 'removed' | 'moved', number>>;
};
