import type { Comparison } from '../comparison/comparison.ts';
import type { DocumentInfo } from '../document/document.ts';
import type { Language } from '../watchlist.ts';
import { countsOf } from './counts.ts';
import { headlineOf } from './headline.ts';
import { referencesFor } from './references.ts';
import type { Reason, Report } from './report.ts';

/** A comparison made ready to read. `version` is that of the program, so that the same one can make it again. */
export function makeReport({
  before,
  after,
  comparison,
  reason,
  language,
  version,
}: {
  readonly before: DocumentInfo;
  readonly after: DocumentInfo;
  readonly comparison: Comparison;
  readonly reason: Reason;
  readonly language: Language;
  readonly version: string;
}): Report {
  const { similarity, sections, changes, facts, references } = comparison;
  const counts = countsOf(comparison);
  const headline = headlineOf({ reason, sections, changes, facts, counts }, language);
  return {
    schema: 'kamerdiff/comparison@1',
    language,
    before,
    after,
    reason,
    summary: { headline, similarity, ...counts },
    sections,
    changes,
    facts,
    references: referencesFor(references),
    engine: { name: 'kamerdiff', version },
  };
}
