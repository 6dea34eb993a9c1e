import { FetchError } from '../errors.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { editionOf } from '../source/edition.ts';
import type { Reply } from '../source/fetch.ts';
import { fetchKamerFile } from '../source/kamer-file.ts';
import { fetchPaper } from '../source/koop.ts';
import type { PreviousFile } from '../source/paper-reply.ts';
import type { FileFormat, Publication } from '../source/publication.ts';
import type { PaperRecord, VersionRecord } from '../store/records.ts';
import type { Ports, StepSettings } from './ports.ts';

export type FetchedText = Pick<VersionRecord, 'status' | 'edition'> & {
  readonly publication: Publication;
  readonly format: FileFormat;
  readonly reply: Reply;
};

/**
 * The texts of a paper that are out and not kept yet, the oldest first: each of its editions since the last one that is
 * kept, that one included, for it may have been mended; as long as no official text is kept and none is out, the
 * Kamer's copy. A text never follows a better one: no copy after the official text, and by `fetchPaper` no PDF after its
 * XML.
 *
 * @param kept the last version, with its snapshot
 * @throws FetchError
 */
export async function fetchTexts(
  { fetch, log }: Pick<Ports, 'fetch' | 'log'>,
  record: PaperRecord,
  kept: { readonly version: VersionRecord; readonly snapshot: Snapshot } | undefined,
  settings: Pick<StepSettings, 'koop'>,
): Promise<FetchedText[]> {
  const { publication, earlier = [], fromKamer } = record;
  const editions = publication.kamer ? [] : [...earlier, publication];
  const official = kept?.version.status === undefined ? kept : undefined;
  const at = editions.findIndex(({ id }) => official && editionOf(id) === (official.version.edition ?? ''));
  const found: FetchedText[] = [];
  let failure: FetchError | undefined;
  for (const listed of editions.slice(Math.max(0, at))) {
    const same = listed === editions[at] ? official : undefined;
    try {
      const previous = same ? previousOf(same.snapshot) : {};
      const reply = await fetchPaper(fetch, listed, previous, { base: settings.koop });
      if (reply.kind !== 'file') continue;
      found.push({ publication: listed, format: reply.format, reply: reply.reply, ...asEdition(listed) });
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      failure = error;
      break;
    }
  }
  if (found.length === 0 && !official && fromKamer) {
    if (failure) log('official-text-missing', { id: record.id, reason: failure.message });
    const copy = await fetchCopy(fetch, fromKamer, kept && previousOf(kept.snapshot));
    if (copy) return [copy];
  }
  // What was fetched is kept first; what failed after it is tried again.
  if (failure && found.length === 0) throw failure;
  return found;
}

async function fetchCopy(
  fetch: Ports['fetch'],
  publication: Publication,
  previous: PreviousFile | undefined,
): Promise<FetchedText | undefined> {
  const reply = await fetchKamerFile(fetch, publication, previous);
  if (reply.kind !== 'file') return undefined;
  const status = publication.kamer?.textStatus === 'voorlopig' ? { status: 'provisional' as const } : {};
  return { publication, format: reply.format, reply: reply.reply, ...status, ...asEdition(publication) };
}

function asEdition({ id }: Publication): { readonly edition?: string } {
  const edition = editionOf(id);
  return edition === '' ? {} : { edition };
}

function previousOf({ format, url, headers }: Snapshot): PreviousFile {
  return { format, url, etag: headers.etag, lastModified: headers['last-modified'] };
}
