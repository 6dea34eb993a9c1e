import { listQuarantined, loadQuarantine } from '../store/archive.ts';
import { loadPaper } from '../store/papers.ts';
import type { Ports, Work } from './ports.ts';

/** The papers that could not be read, to be tried by a version of the program that may do better. */
export async function tryAgain({ store }: Pick<Ports, 'store'>): Promise<Work[]> {
  const work: Work[] = [];
  for (const { id, sha256 } of await listQuarantined(store)) {
    const record = await loadQuarantine(store, id, sha256);
    const paper = record && (await loadPaper(store, record.dossiernummer, id));
    if (paper?.unreadable) work.push({ publication: paper.publication, alerts: 'on' });
  }
  return work;
}
