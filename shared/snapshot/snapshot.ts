import type { FileFormat, Publication } from '../source/publication.ts';

/**
 * The bytes of a publication at one moment, with all that was known of it then. Everything shown to a reader is a
 * function of snapshots, so that any report can be made again byte for byte.
 */
export type Snapshot = SnapshotMeta & { readonly bytes: Uint8Array };

/** Kept beside the bytes as `<sha256>.meta.json`, written once: a second sight of the same bytes changes nothing. */
export type SnapshotMeta = {
  readonly schema: 'kamerdiff/snapshot@1';
  readonly id: string;
  /** Of the bytes, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly format: FileFormat;
  readonly url: string;
  /** The moment the bytes came in, ISO 8601 in UTC. */
  readonly takenAt: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly publication: Publication;
};
