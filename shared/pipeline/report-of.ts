import { compareDocuments } from '../comparison/compare.ts';
import type { Document, DocumentInfo, KnownDays, PaperLinks, TextStatus } from '../document/document.ts';
import { describeDocument } from '../document/info.ts';
import { makeReport } from '../report/make-report.ts';
import type { Reason, Report } from '../report/report.ts';
import type { SnapshotMeta } from '../snapshot/snapshot.ts';
import type { Publication } from '../source/publication.ts';
import type { PaperRecord, VersionRecord } from '../store/records.ts';
import type { Language, Watchlist } from '../watchlist.ts';

/** A text and where it came from: a snapshot, or a file that somebody has. */
export type Side = { readonly origin: Origin; readonly document: Document };
export type Origin = Pick<DocumentInfo, 'id' | 'url' | 'format' | 'sha256' | 'takenAt' | 'status'> & {
  readonly publication?: Publication;
  readonly days?: KnownDays;
  readonly links?: PaperLinks;
};

/** A snapshot as a side, with what is known of the text beside its bytes. */
export function originOf(
  { id, format, sha256, takenAt, publication }: SnapshotMeta,
  {
    status,
    days,
    links,
  }: {
    readonly status: TextStatus | undefined;
    readonly days: KnownDays;
    readonly links?: PaperLinks;
  },
): Origin {
  return {
    id,
    url: publication.url,
    format,
    sha256,
    takenAt,
    publication,
    ...(status && { status }),
    days,
    ...(links && { links }),
  };
}

/** What the registers say of the days of a paper. */
export function knownDays({ publication, earlier = [], fromKamer }: PaperRecord): KnownDays {
  const [first = publication] = earlier;
  const officialOn = first.kamer ? undefined : first.availableOn;
  const [firstPublicOn] = [fromKamer?.availableOn, officialOn].filter((day) => day !== undefined).sort();
  const debate = fromKamer?.kamer?.debate;
  return {
    ...(firstPublicOn === undefined ? {} : { firstPublicOn }),
    ...(officialOn === undefined ? {} : { officialOn }),
    ...(debate && { debate: { kind: debate.soort, on: debate.on } }),
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
    series,
    version,
  });
}
