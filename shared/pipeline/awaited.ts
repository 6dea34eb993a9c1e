import type { Publication } from '../source/publication.ts';
import { loadPaper } from '../store/papers.ts';
import type { Awaited, PaperRecord, RegisterState } from '../store/records.ts';
import { isAttached } from './attachments.ts';
import type { Ports, Work } from './ports.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
/** The official XML follows the PDF in days, a mended one the first in weeks. After this long neither comes. */
const patienceMs = 30 * dayMs;

/** Whether a paper is so young that its text may still have to come, or be mended. */
export function mayStillGrow({ availableOn, datedOn }: Publication, at: string): boolean {
  const day = availableOn ?? datedOn;
  return day === undefined || Date.parse(at) - Date.parse(day) < patienceMs;
}

/**
 * Of the young papers, those to ask for again now, and all that remain to be asked for. A register lists a paper by the
 * day it was made public, so that a text that comes or changes later does not show in any list. The older the paper the
 * rarer the question: after a tenth of its age, an hour at least; an unchanged file costs an answer without a body. Of
 * the Kamer nothing is asked once the official text is kept, nor for what came with a letter and is of no meeting: a
 * register lists those anew when they change.
 */
export async function awaitedNow(
  { store }: Pick<Ports, 'store'>,
  { register, awaited }: Pick<RegisterState, 'register' | 'awaited'>,
  at: string,
): Promise<{
  readonly due: readonly Work[];
  readonly records: readonly PaperRecord[];
  readonly left: RegisterState['awaited'];
}> {
  const due: Work[] = [];
  const records: PaperRecord[] = [];
  const left: Record<string, Awaited> = {};
  for (const [id, paper] of Object.entries(awaited)) {
    const age = Date.parse(at) - Date.parse(paper.firstSeenAt);
    if (age >= patienceMs) continue;
    left[id] = paper;
    if (Date.parse(at) - Date.parse(paper.askedAt) < Math.max(hourMs, age / 10)) continue;
    const record = await loadPaper(store, paper.dossiernummer, id);
    if (!record || record.continuedAs || (register === 'tk' && isOfficial(record)) || isNote(record)) {
      delete left[id];
      continue;
    }
    records.push(record);
    due.push({ publication: { ...record.publication, id }, alerts: 'on' });
    left[id] = { ...paper, askedAt: at };
  }
  return { due, records, left };
}

function isNote(record: PaperRecord): boolean {
  return record.state === 'read' && record.label.meeting === undefined && isAttached(record);
}

function isOfficial({ version }: PaperRecord): boolean {
  return version !== undefined && version.status === undefined;
}
