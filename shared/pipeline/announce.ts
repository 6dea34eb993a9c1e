import { changePaper } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import { announced } from './paper-record.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import type { Listed } from './registers.ts';

/**
 * Records what a register says of a paper now, and gives the work that may follow from it. `isDone`: all that this
 * listing says was compared before, as after a backfill of a dossier that is watched from now on.
 */
export async function announce(
  { store }: Pick<Ports, 'store'>,
  { publication }: Listed,
  { seenAt, alerts }: { readonly seenAt: string; readonly alerts: 'on' | 'off' },
  { watchlist }: Pick<StepSettings, 'watchlist'>,
): Promise<{ readonly work: Work; readonly isDone: boolean }> {
  const fresh = announced(publication, { seenAt, alerts }, watchlist);
  let isDone = false;
  await changePaper(store, fresh.dossiernummer, fresh.id, (present) => {
    isDone = present !== undefined && isCompared(present) && saysTheSame(present.publication, publication);
    if (present === undefined) return fresh;
    if (present.state === 'read') return { ...present, publication };
    const { title, publishedOn, label } = fresh;
    return { ...fresh, ...present, publication, title, publishedOn, label };
  });
  return { work: { publication, alerts }, isDone };
}

function isCompared({ state, compared }: PaperRecord): boolean {
  return state === 'read' && compared !== undefined;
}

function saysTheSame(one: PaperRecord['publication'], other: PaperRecord['publication']): boolean {
  return one.modifiedAt === other.modifiedAt && one.availableOn === other.availableOn;
}
