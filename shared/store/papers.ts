import { changeRecord, loadRecord } from './change-record.ts';
import { collect, inParallel } from './in-parallel.ts';
import { keys, nameInKey } from './keys.ts';
import { type PaperRecord, printJson } from './records.ts';
import type { Store } from './store.ts';

const schema = 'kamerdiff/paper@1';

export function loadPaper(store: Store, dossiernummer: string, id: string): Promise<PaperRecord | undefined> {
  return loadRecord<PaperRecord>(store, keys.paper(dossiernummer, id), schema);
}

/** @see changeRecord */
export async function changePaper(
  store: Store,
  dossiernummer: string,
  id: string,
  change: (present: PaperRecord | undefined) => PaperRecord,
): Promise<PaperRecord> {
  const inOrder = (present: PaperRecord | undefined) => ordered(change(present));
  return (await changeRecord<PaperRecord>(
    store,
    keys.paper(dossiernummer, id),
    schema,
    inOrder,
  )) as PaperRecord;
}

/** All papers of a dossier that are known, each under the id it bears now, in the order of their keys. */
export async function listPapers(store: Store, dossiernummer: string): Promise<PaperRecord[]> {
  return (await listRecords(store, dossiernummer)).filter(({ continuedAs }) => continuedAs === undefined);
}

/** Those too that a paper had under an earlier id. */
export async function listRecords(store: Store, dossiernummer: string): Promise<PaperRecord[]> {
  const papers = await inParallel(await collect(store.list(keys.dossier(dossiernummer))), (key) =>
    loadRecord<PaperRecord>(store, key, schema),
  );
  return papers.filter((paper) => paper !== undefined);
}

/** The dossiers of which any paper is known. */
export async function listDossiers(store: Store): Promise<string[]> {
  const all = new Set<string>();
  for await (const key of store.list(keys.dossiers())) all.add(key.split('/')[1] ?? '');
  return [...all];
}

/** Notes of a paper of which other dossiers it is besides the one it is filed under: for whoever asks for those. */
export async function noteShared(
  store: Store,
  { dossiernummer, id, publication }: PaperRecord,
): Promise<void> {
  const others = publication.dossiernummers.filter((other) => other !== dossiernummer);
  const note = printJson({ schema: 'kamerdiff/place@1', dossiernummer, id });
  await inParallel(others, (other) => store.create(keys.sharedPaper(other, { dossiernummer, id }), note));
}

/** The papers of a dossier that are filed under another, as they were noted: under whatever id each bore then. */
export async function listShared(store: Store, dossiernummer: string): Promise<PaperRecord[]> {
  const noted = await collect(store.list(keys.shared(dossiernummer)));
  const papers = await inParallel(noted, (key) => {
    const [filedUnder = '', name = ''] = key.slice(keys.shared(dossiernummer).length).split('/');
    return loadPaper(store, filedUnder, nameInKey(name));
  });
  return papers.filter((paper) => paper !== undefined);
}

/** The same fields in the same order, whichever came first: else the way to a record would show in its bytes. */
function ordered(paper: PaperRecord): PaperRecord {
  return {
    schema: paper.schema,
    id: paper.id,
    dossiernummer: paper.dossiernummer,
    state: paper.state,
    publication: paper.publication,
    earlier: paper.earlier,
    fromKamer: paper.fromKamer,
    formerly: paper.formerly,
    continuedAs: paper.continuedAs,
    firstSeenAt: paper.firstSeenAt,
    alerts: paper.alerts,
    title: paper.title,
    publishedOn: paper.publishedOn,
    label: paper.label,
    citations: paper.citations,
    version: paper.version,
    unreadable: paper.unreadable,
    compared: paper.compared,
  };
}
