import { changeRecord } from './change-record.ts';
import { collect } from './in-parallel.ts';
import { keys, nameInKey } from './keys.ts';
import { type DirtyRecord, parseRecord } from './records.ts';
import type { Store } from './store.ts';

const schema = 'kamerdiff/dirty@1';

/** Says that the pages of a dossier are to be rebuilt, because of a paper and what became of it. */
export async function markDirty(
  store: Store,
  dossiernummer: string,
  paper: { readonly id: string; readonly outcome: string },
): Promise<void> {
  await changeRecord<DirtyRecord>(store, keys.dirty(dossiernummer), schema, (present) => ({
    schema,
    dossiernummer,
    papers: Object.fromEntries(
      Object.entries({ ...present?.papers, [paper.id]: paper.outcome }).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }));
}

/** The marks that stand, each with what it takes to remove just that one. */
export async function listDirty(
  store: Store,
): Promise<{ readonly dossiernummer: string; readonly etag: string }[]> {
  const marks: { dossiernummer: string; etag: string }[] = [];
  for (const key of await collect(store.list(keys.dirtyDossiers()))) {
    const object = await store.get(key);
    if (!object) continue;
    parseRecord<DirtyRecord>(key, object, schema);
    marks.push({ dossiernummer: nameInKey(key), etag: object.etag });
  }
  return marks;
}

/** 'conflict' where a paper was added since: the mark stays, and the pages are rebuilt once more. */
export function removeDirty(
  store: Store,
  mark: { readonly dossiernummer: string; readonly etag: string },
): Promise<'deleted' | 'conflict'> {
  return store.delete(keys.dirty(mark.dossiernummer), mark.etag);
}
