import { listQuarantined, loadSnapshot } from '../store/archive.ts';
import { loadPaper } from '../store/papers.ts';
import { dossierOf } from './paper-record.ts';
import type { Ports, Work } from './ports.ts';

/** The papers that could not be read, to be tried by a version of the program that may do better. */
export async function tryAgain({ store }: Pick<Ports, 'store'>): Promise<Work[]> {
  const work: Work[] = [];
  for (const { id, sha256 } of await listQuarantined(store)) {
    const { publication } = await loadSnapshot(store, id, sha256);
    const record = await loadPaper(store, dossierOf(publication), id);
    if (record?.state === 'unreadable') work.push({ publication: record.publication, alerts: 'on' });
  }
  return work;
}
