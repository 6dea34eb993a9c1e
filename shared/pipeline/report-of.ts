import { compareDocuments } from '../comparison/compare.ts';
import type { Document, DocumentInfo, TextStatus } from '../document/document.ts';
import { describeDocument } from '../document/info.ts';
import { makeReport } from '../report/make-report.ts';
import type { Reason, Report } from '../report/report.ts';
import type { SnapshotMeta } from '../snapshot/snapshot.ts';
import type { Publication } from '../source/publication.ts';
import type { VersionRecord } from '../store/records.ts';
import type { Language, Watchlist } from '../watchlist.ts';

/** A text and where it came from: a snapshot, or a file that somebody has. */
export type Side = { readonly origin: Origin; readonly document: Document };
export type Origin = Pick<DocumentInfo, 'id' | 'url' | 'format' | 'sha256' | 'takenAt' | 'status'> & {
  readonly publication?: Publication;
};

export function originOf(
  { id, format, sha256, takenAt, publication }: SnapshotMeta,
  versions: readonly VersionRecord[],
): Origin {
  return {
    id,
    url: publication.url,
    format,
    sha256,
    takenAt,
    publication,
    status: statusIn(versions, sha256),
  };
}

/** Of a text of a paper: bytes that came in early may turn out to be the official text. */
export function statusIn(versions: readonly VersionRecord[], sha256: string): TextStatus {
  const own = versions.filter((version) => version.sha256 === sha256);
  const isProvisional = own.length > 0 && own.every(({ status }) => status === 'provisional');
  return isProvisional ? 'provisional' : 'official';
}

/** The one way from two texts to a report: the steps and the command go it, and `verify` goes it again. */
export function reportOf(
  before: Side,
  after: Side,
  {
    reason,
    language,
    series,
    version,
  }: {
    readonly reason: Reason;
    readonly language: Language;
    readonly series: Watchlist['series'];
    readonly version: string;
  },
): Report {
  return makeReport({
    before: describeDocument(before.document, before.origin, series),
    after: describeDocument(after.document, after.origin, series),
    comparison: compareDocuments(before.document, after.document, { series }),
    reason,
    language,
    version,
  });
}
