import { NotFoundError } from '../../shared/errors.ts';
import { fetchTexts } from '../../shared/pipeline/fetch-texts.ts';
import { currentPaper } from '../../shared/pipeline/one-paper.ts';
import { announced, wordsOf } from '../../shared/pipeline/paper-record.ts';
import { registersOf } from '../../shared/pipeline/registers.ts';
import { knownDays, originOf, statusIn } from '../../shared/pipeline/report-of.ts';
import { documentOf, loadRead, type ReadPaper } from '../../shared/pipeline/take-in.ts';
import { takeSnapshot } from '../../shared/snapshot/take-snapshot.ts';
import { type Identifier, printHuman, sameIdentifier } from '../../shared/source/identifier.ts';
import type { Publication } from '../../shared/source/publication.ts';
import { listDossiers, listPapers, listRecords } from '../../shared/store/papers.ts';
import type { PaperRecord } from '../../shared/store/records.ts';
import type { Store } from '../../shared/store/store.ts';
import { askRegisters, listDossier } from './ask-registers.ts';
import type { Found, Places } from './find-text.ts';
import type { OpenSource } from './open.ts';

/**
 * A kamerstuk as it is kept, or else from the register.
 * @throws NotFoundError that says where it was looked for and how to get it; ParseError; FetchError
 */
export async function findPaper(identifier: Identifier, places: Places): Promise<Found> {
  const { store } = await places.store();
  const record = await findRecord(store, identifier);
  const kept = record && (await loadRead({ store }, record));
  if (kept) return foundIn(kept);
  if (record) return fetchText(record, places);
  const source = await places.source();
  const { id } = identifier;
  const publication = await askRegisters(source, identifier, store.name);
  if (!publication) {
    throw new NotFoundError(
      `Cannot find ${id} (${printHuman(identifier)}): looked in the store ${store.name} and in ${source.name}. ` +
        `Check the number, name another store with --store, or fetch its dossier with "kamerdiff watch ${identifier.dossiernummer ?? 'DOSSIER'} --once".`,
    );
  }
  return fetchText(listedAs(publication, places), { ...places, source: async () => source });
}

function foundIn({ record, document, snapshot, versions }: ReadPaper): Found {
  const status = statusIn(versions, snapshot.sha256);
  return { record, document, origin: originOf(snapshot, { status, days: knownDays(record) }) };
}

/** The text of a paper that is listed, from the registers; nothing is kept of it. */
async function fetchText(listed: PaperRecord, places: Places): Promise<Found> {
  const source = await places.source();
  const ports = { fetch: source.fetch, log: () => {} };
  const [text] = (await fetchTexts(ports, listed, undefined, source)).slice(-1);
  const early = text || listed.fromKamer ? undefined : await findEarly(source, listed);
  if (early) return fetchText({ ...listed, fromKamer: early }, places);
  if (!text) {
    throw new NotFoundError(
      `Cannot read ${listed.id}: ${source.name} lists it, but its text is not out yet. Try again in a few days.`,
    );
  }
  const { publication, format, reply, status = 'official' } = text;
  const snapshot = takeSnapshot({ ...publication, id: listed.id }, format, reply);
  const document = await documentOf(snapshot);
  const record = { ...listed, ...wordsOf(document, publication, places.watchlist) };
  return { record, document, origin: originOf(snapshot, { status, days: knownDays(record) }) };
}

/** The Kamer's copy of a paper that is listed as official, and not out. */
async function findEarly(
  source: OpenSource,
  { id, dossiernummer }: PaperRecord,
): Promise<Publication | undefined> {
  if (!registersOf(source).includes('tk')) return undefined;
  return (await listDossier(source, dossiernummer, 'tk')).find((copy) => sameIdentifier(copy.id, id));
}

function listedAs(publication: Publication, { watchlist }: Places): PaperRecord {
  return announced(publication, { seenAt: new Date().toISOString(), alerts: 'off' }, watchlist);
}

/** All papers of a dossier that are kept, or else as the register lists them. */
export async function knownPapers(dossiernummer: string, places: Places): Promise<PaperRecord[]> {
  const { store } = await places.store();
  const kept = await listPapers(store, dossiernummer);
  if (kept.length > 1) return kept;
  const publications = await listDossier(await places.source(), dossiernummer);
  return publications.map((publication) => listedAs(publication, places));
}

/** The text of a paper of which the record is known. */
export async function textOf(record: PaperRecord, places: Places): Promise<Found> {
  const kept = await loadRead(await places.store(), record);
  if (kept) return foundIn(kept);
  return fetchText(record, places);
}

async function findRecord(store: Store, { id, dossiernummer }: Identifier): Promise<PaperRecord | undefined> {
  const dossiers = dossiernummer === undefined ? await listDossiers(store) : [dossiernummer];
  for (const dossier of dossiers) {
    const record = (await listRecords(store, dossier)).find((paper) => sameIdentifier(paper.id, id));
    if (record) return currentPaper({ store }, record);
  }
  return undefined;
}
