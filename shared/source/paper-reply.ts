import type { FetchOptions, Reply } from './fetch.ts';
import type { FileFormat } from './publication.ts';

/** What became of the question for the file of a paper, in either register. */
export type PaperReply =
  | { readonly kind: 'file'; readonly format: FileFormat; readonly reply: Reply }
  /** Listed, but not out in a format that is read: ask again at a later visit. */
  | { readonly kind: 'not-yet' }
  /** The register says that its file is the one seen before. */
  | { readonly kind: 'unchanged' }
  /** Out, in a form that is not read (a sheet, an old Word file): it stays announced, and this is said of it. */
  | { readonly kind: 'other-form'; readonly form: string };

/** The file that is kept of a paper: what its headers said, and where it came from. */
export type PreviousFile = {
  readonly format?: FileFormat;
  readonly url?: string;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
};

/**
 * So that an unchanged file need not come again. Only for the same format from the same host: else a PDF that is newer
 * than the XML would make a register say that the XML, which nobody has, was not modified since.
 */
export function conditionOf(previous: PreviousFile, format: FileFormat, url: URL): FetchOptions {
  const { etag, lastModified } = previous;
  const isElsewhere =
    previous.url !== undefined && URL.canParse(previous.url) && new URL(previous.url).host !== url.host;
  if (isElsewhere || (previous.format ?? 'xml') !== format) return {};
  return { ...(etag === undefined ? {} : { etag }), ...(lastModified === undefined ? {} : { lastModified }) };
}
