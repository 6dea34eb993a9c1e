import type { Comparison } from '../comparison/comparison.ts';
import type { DocumentInfo } from '../document/document.ts';
import type { Language, Series } from '../watchlist.ts';
import { changeImportances } from './change-importance.ts';
import { countsOf } from './counts.ts';
import { headChanges } from './head-changes.ts';
import { headlineOf } from './headline.ts';
import { wholeImportance } from './importance.ts';
import { paperLabel } from './paper-label.ts';
import { quietOf } from './quiet.ts';
import { referencesFor } from './references.ts';
import type { Reason, Report } from './report.ts';

/** A comparison made ready to read. `version` is that of the program, so that the same one can make it again. */
export function makeReport({
  before,
  after,
  comparison,
  reason,
  language,
  series = [],
  version,
}: {
  readonly before: DocumentInfo;
  readonly after: DocumentInfo;
  readonly comparison: Comparison;
  readonly reason: Reason;
  readonly language: Language;
  /** Gives meetings their name. */
  readonly series?: readonly Series[];
  readonly version: string;
}): Report {
  const { similarity, sections, facts, positions, references, rows } = comparison;
  const importances = changeImportances(comparison);
  const changes = comparison.changes.map((change) => ({
    ...change,
    importance: importances.get(change.id) ?? 0,
  }));
  const counts = countsOf(comparison);
  const found = { sections, changes, facts, positions };
  const sides = {
    before: { ...before, label: paperLabel(before, language, series) ?? null },
    after: { ...after, label: paperLabel(after, language, series) ?? null },
  };
  return {
    schema: 'kamerdiff/comparison@1',
    language,
    ...sides,
    reason,
    summary: {
      headline: headlineOf({ before, after, reason, ...found, rows, counts, similarity }, language),
      importance: wholeImportance({
        ...found,
        summary: { similarity, sentences: counts.sentences },
        hasOtherHead: headChanges({ before, after }).length > 0,
      }),
      similarity,
      ...counts,
    },
    ...found,
    quiet: quietOf(found),
    references: referencesFor(references, sides),
    rows,
    engine: { name: 'kamerdiff', version },
  };
}
