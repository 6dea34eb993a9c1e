import type { PaperKind } from '../document/document.ts';
import { importanceOf } from './importance.ts';
import { nameOf, syntheticIdsOf } from './paper-name.ts';
import type { Report, Summary } from './report.ts';

/** All that the pages which list reports need of one, so that they can be made without reading it whole. */
export type ReportSummary = {
  /** Where it stands: `reports/<dossiernummer>/<afterId>/<beforeId>/`. */
  readonly pair: { readonly dossiernummer: string; readonly afterId: string; readonly beforeId: string };
  readonly language: Report['language'];
  readonly headline: string;
  readonly reason: Report['reason'];
  readonly before: PaperSummary;
  readonly after: PaperSummary & {
    readonly dossiertitel: string | null;
    readonly kind: PaperKind | null;
    /** The series of its meeting. */
    readonly meeting: string | null;
    readonly takenAt: string;
  };
  readonly sentences: Summary['sentences'];
  /** 0–100: see `importance.ts`. */
  readonly importance: number;
  readonly synthetic: boolean;
};

export type PaperSummary = {
  readonly id: string;
  /** As a person names it: "28 676, nr. 439". */
  readonly name: string;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly sha256: string;
};

/** A file that belongs to no dossier is filed where the pipeline files it, under "zonder-dossier". */
export function summaryOf(report: Report): ReportSummary {
  const { after, before, summary, reason, language } = report;
  return {
    pair: {
      dossiernummer: after.dossiernummer ?? 'zonder-dossier',
      afterId: after.id,
      beforeId: before.id,
    },
    language,
    headline: summary.headline,
    reason,
    before: paperOf(before),
    after: {
      ...paperOf(after),
      dossiertitel: after.dossiertitel,
      kind: after.kind,
      meeting: after.meeting?.series ?? null,
      takenAt: after.takenAt,
    },
    sentences: summary.sentences,
    importance: importanceOf(report),
    synthetic: syntheticIdsOf(report).length > 0,
  };
}

function paperOf(paper: Report['after']): PaperSummary {
  const { id, title, publishedOn, sha256 } = paper;
  return { id, name: nameOf(paper), title, publishedOn, sha256 };
}

/**
 * The newest paper first: by the day it bears, else by the day it was fetched; then by when it was fetched, and in the
 * end by its key, so that the order is the same on every machine and in every run.
 */
export function newestFirst(summaries: readonly ReportSummary[]): readonly ReportSummary[] {
  const dayOf = ({ after }: ReportSummary) => after.publishedOn ?? after.takenAt.slice(0, 10);
  return [...summaries].sort(
    (one, other) =>
      descending(dayOf(one), dayOf(other)) ||
      descending(one.after.takenAt, other.after.takenAt) ||
      descending(one.importance, other.importance) ||
      descending(addressOf(one.pair), addressOf(other.pair)),
  );
}

function descending<T extends string | number>(one: T, other: T): number {
  return one === other ? 0 : one < other ? 1 : -1;
}

/** The dossiers by number, each with its reports in the order given. */
export function byDossier(
  summaries: readonly ReportSummary[],
): readonly (readonly [dossiernummer: string, own: readonly [ReportSummary, ...ReportSummary[]]])[] {
  const groups = new Map<string, [ReportSummary, ...ReportSummary[]]>();
  for (const summary of summaries) {
    const { dossiernummer } = summary.pair;
    const group = groups.get(dossiernummer);
    if (group === undefined) groups.set(dossiernummer, [summary]);
    else group.push(summary);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Where a report stands, from the folder of all reports. */
export function addressOf({ dossiernummer, afterId, beforeId }: ReportSummary['pair']): string {
  return `${[dossiernummer, afterId, beforeId].map(encodeURIComponent).join('/')}/index.html`;
}
