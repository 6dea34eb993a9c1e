import { paperIdOf } from '../source/edition.ts';
import type { Reply } from '../source/fetch.ts';
import type { FileFormat, Publication } from '../source/publication.ts';
import { sha256Of } from './sha256.ts';
import type { Snapshot } from './snapshot.ts';

/** Those that say something of the bytes or serve the next visit; the rest is about the connection. */
const keptHeaders = ['content-type', 'content-length', 'etag', 'last-modified', 'date'] as const;

/**
 * What is kept of a publication's file as it came in. The moment is the reply's, so that replaying a recorded reply
 * takes the very snapshot that was taken then.
 *
 * A reprint is a text of its paper: its snapshot bears the paper's id, and all else as its own listing says it.
 */
export function takeSnapshot(publication: Publication, format: FileFormat, reply: Reply): Snapshot {
  const headers = Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = reply.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const id = paperIdOf(publication.id);
  return {
    schema: 'kamerdiff/snapshot@1',
    id,
    sha256: sha256Of(reply.body),
    format,
    url: reply.url,
    takenAt: reply.receivedAt,
    headers,
    publication: { ...publication, id },
    bytes: reply.body,
  };
}
