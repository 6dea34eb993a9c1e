import { byDossier, newestFirst, type ReportSummary } from './summary.ts';

/** What the pipeline knows of itself, for `status.json`. Moments are ISO 8601 in UTC, null where it never happened. */
export type PipelineStatus = {
  readonly version: string;
  /** The last time every register answered. */
  readonly checkedAt: string | null;
  readonly papers: number;
  /** Papers announced whose text is not published yet. */
  readonly waiting: number;
  /** Papers whose text could not be read. */
  readonly unreadable: number;
};

/** `status.json`, for a monitor or another site: schema, counts, and per dossier its newest report. */
export function statusJson(summaries: readonly ReportSummary[], status: PipelineStatus): string {
  const { version, checkedAt, papers, waiting, unreadable } = status;
  const dossiers = byDossier(newestFirst(summaries)).map(([dossiernummer, own]) => ({
    dossiernummer,
    reports: own.length,
    newest: newestOf(own[0]),
  }));
  const value = {
    schema: 'kamerdiff/status@1',
    version,
    checkedAt,
    papers,
    reports: summaries.length,
    waiting,
    unreadable,
    dossiers,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function newestOf({ after, headline, importance, synthetic }: ReportSummary) {
  const { id, publishedOn, takenAt } = after;
  return { id, publishedOn, takenAt, headline, importance, synthetic };
}
