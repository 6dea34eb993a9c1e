import { addVersion, listVersions, loadSnapshot, saveSnapshot } from '../store/archive.ts';
import { changePaper, loadPaper } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import type { Ports } from './ports.ts';

/**
 * The texts that a paper had under its early id, as the first versions of what it is called now; nothing is taken from
 * the early id. What was told of them then is not told again. A paper that had texts of its own before the two were
 * known to be one keeps those alone. Each write is fixed by what is kept, so that a second time changes nothing.
 */
export async function adopt({ store }: Pick<Ports, 'store'>, record: PaperRecord): Promise<PaperRecord> {
  const { formerly, dossiernummer, id } = record;
  const former = formerly && (await loadPaper(store, formerly.dossiernummer, formerly.id));
  if (!former) return record;
  const { compared } = await adopt({ store }, former);
  const theirs = await listVersions(store, former.id);
  let own = await listVersions(store, id);
  if (own.some(({ sha256 }, at) => sha256 !== theirs[at]?.sha256)) return record;
  for (const { sha256, status, edition } of theirs.slice(own.length)) {
    const { publication, ...snapshot } = await loadSnapshot(store, former.id, sha256);
    const { ondernummer = publication.ondernummer, url } = record.publication;
    const known = ondernummer === undefined ? {} : { ondernummer };
    const copy = { ...snapshot, id, publication: { ...publication, id, url, ...known } };
    own = await addVersion(store, await saveSnapshot(store, copy), {
      ...(status && { status }),
      ...(edition && { edition }),
    });
  }
  if (compared === undefined) return record;
  return changePaper(store, dossiernummer, id, (present) => ({
    ...(present ?? record),
    compared: present?.compared ?? compared,
  }));
}
