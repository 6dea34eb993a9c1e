import { FetchError, NotFoundError } from '../../shared/errors.ts';
import { announced } from '../../shared/pipeline/paper-record.ts';
import { originOf } from '../../shared/pipeline/report-of.ts';
import { documentOf, loadRead, type ReadPaper } from '../../shared/pipeline/take-in.ts';
import { takeSnapshot } from '../../shared/snapshot/take-snapshot.ts';
import { type Identifier, printHuman, sameIdentifier } from '../../shared/source/identifier.ts';
import { fetchPaper, findPublication, listPublications } from '../../shared/source/koop.ts';
import type { Publication } from '../../shared/source/publication.ts';
import { listDossiers, listPapers } from '../../shared/store/papers.ts';
import type { PaperRecord } from '../../shared/store/records.ts';
import type { Store } from '../../shared/store/store.ts';
import type { Found, Places } from './find-text.ts';
import type { OpenSource } from './open.ts';

/**
 * A kamerstuk as it is kept, or else from the register.
 * @throws NotFoundError that says where it was looked for and how to get it; ParseError; FetchError
 */
export async function findPaper(identifier: Identifier, places: Places): Promise<Found> {
  const { store } = places;
  const record = await findRecord(store, identifier);
  const kept = record && (await loadRead({ store }, record));
  if (kept) return foundIn(kept);
  const source = await places.source();
  const { id } = identifier;
  const publication = await ask(source, identifier, store.name);
  if (!publication) {
    throw new NotFoundError(
      `Cannot find ${id} (${printHuman(identifier)}): looked in the store ${store.name} and in ${source.name}. ` +
        `Check the number, name another store with --store, or fetch its dossier with "kamerdiff watch ${identifier.dossiernummer ?? 'DOSSIER'} --once".`,
    );
  }
  return fetchText(publication, { ...places, source: async () => source });
}

function foundIn({ record, document, snapshot, versions }: ReadPaper): Found {
  return { record, document, origin: originOf(snapshot, versions) };
}

/** The text of a paper that is listed, from the register; nothing is kept of it. */
async function fetchText(publication: Publication, places: Places): Promise<Found> {
  const { fetch, koop, name } = await places.source();
  const reply = await fetchPaper(fetch, publication, {}, { base: koop });
  if (reply.kind !== 'file') {
    throw new NotFoundError(
      `Cannot read ${publication.id}: ${name} lists it, but its text is not out yet. Try again in a few days.`,
    );
  }
  const snapshot = takeSnapshot(publication, reply.format, reply.reply);
  const document = await documentOf(snapshot);
  const record = announced(
    publication,
    { seenAt: snapshot.takenAt, alerts: 'off' },
    places.watchlist,
    document,
  );
  return { record, document, origin: originOf(snapshot, []) };
}

/** All papers of a dossier that are kept, or else as the register lists them. */
export async function knownPapers(dossiernummer: string, places: Places): Promise<PaperRecord[]> {
  const kept = await listPapers(places.store, dossiernummer);
  if (kept.length > 1) return kept;
  const { fetch, koop } = await places.source();
  const { publications, receivedAt } = await listPublications(
    fetch,
    { dossiernummers: [dossiernummer] },
    { base: koop },
  );
  return publications.map((publication) =>
    announced(publication, { seenAt: receivedAt, alerts: 'off' }, places.watchlist),
  );
}

/** The text of a paper of which the record is known. */
export async function textOf(record: PaperRecord, places: Places): Promise<Found> {
  const kept = await loadRead(places, record);
  if (kept) return foundIn(kept);
  return fetchText(record.publication, places);
}

async function findRecord(store: Store, { id, dossiernummer }: Identifier): Promise<PaperRecord | undefined> {
  const dossiers = dossiernummer === undefined ? await listDossiers(store) : [dossiernummer];
  for (const dossier of dossiers) {
    const record = (await listPapers(store, dossier)).find((paper) => sameIdentifier(paper.id, id));
    if (record) return record;
  }
  return undefined;
}

/** One question for the paper; a folder of replies may hold no answer to that, but one for its dossier. */
async function ask(
  { fetch, koop, name }: OpenSource,
  { id, dossiernummer }: Identifier,
  looked: string,
): Promise<Publication | undefined> {
  try {
    return await findPublication(fetch, id, { base: koop });
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    const listed = error.retryable || dossiernummer === undefined ? undefined : await tryList();
    if (listed) return listed.find((publication) => sameIdentifier(publication.id, id));
    throw new NotFoundError(
      `Cannot find ${id}: it is not in the store ${looked}, and ${name} could not be asked: ${error.message}. ` +
        'Try again later, or name a store that has it with --store.',
      { cause: error },
    );
  }

  async function tryList(): Promise<readonly Publication[] | undefined> {
    try {
      return (await listPublications(fetch, { dossiernummers: [dossiernummer ?? ''] }, { base: koop }))
        .publications;
    } catch (error) {
      if (error instanceof FetchError) return undefined;
      throw error;
    }
  }
}
