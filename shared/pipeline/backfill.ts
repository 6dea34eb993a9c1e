import { FetchError, ParseError } from '../errors.ts';
import type { Publication } from '../source/publication.ts';
import { noteShared } from '../store/papers.ts';
import { announce } from './announce.ts';
import { type Compared, compare } from './compare.ts';
import { loadRegisterState, overlapMs } from './look.ts';
import { currentPaper, placeOf } from './one-paper.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import { rebuildPages } from './publish.ts';
import { type RegisterName, registers, registersOf } from './registers.ts';
import { eachOf, type Failure, type RunProgress } from './run-work.ts';

export type Backfilled = {
  readonly registers: readonly (
    | { readonly kind: 'read'; readonly register: RegisterName; readonly listed: number }
    | { readonly kind: 'failed'; readonly register: RegisterName; readonly reason: string }
  )[];
  /** Papers that were compared before, by an earlier backfill or by watching. */
  readonly present: number;
  /** New papers of a dossier that is watched: to be told, and so not taken in silence. */
  readonly leftToWatch: number;
  readonly compared: readonly Compared[];
  readonly failed: readonly Failure[];
  /** Stopped before all was done: the next backfill goes on from there. */
  readonly left: number;
};

/**
 * What the registers have of some dossiers already: snapshots, reports and pages of all of it, and no alert. What was
 * compared before is not fetched again, so that a backfill that was cut off goes on where it was.
 *
 * @throws StoreError
 */
export async function backfill(
  ports: Pick<Ports, 'store' | 'fetch' | 'clock' | 'log'>,
  question: { readonly dossiernummers: readonly string[]; readonly since?: string | undefined },
  settings: StepSettings,
  run: { readonly progress?: RunProgress; readonly isStopped?: () => boolean } = {},
): Promise<Backfilled> {
  const outcomes: Backfilled['registers'][number][] = [];
  const work = new Map<string, Work>();
  const present = new Set<string>();
  const leftToWatch = new Set<string>();
  for (const register of registersOf(settings)) {
    const answer = await registers[register](ports.fetch, question, settings).catch(reasonOf);
    if ('reason' in answer) {
      ports.log('register-failed', { register, reason: answer.reason });
      outcomes.push({ kind: 'failed', register, reason: answer.reason });
      continue;
    }
    const { publications, receivedAt } = answer;
    outcomes.push({ kind: 'read', register, listed: publications.length });
    const isWatchs = await leftToWatchBy(ports, register);
    const copies = (await loadRegisterState(ports, 'tk')).copies;
    for (const one of publications) {
      // The Kamer's register lists what changed since then, old papers among it.
      if (question.since !== undefined && (one.availableOn ?? one.datedOn ?? '') < question.since) continue;
      if (await isWatchs(one)) {
        leftToWatch.add(placeOf(one).id);
        continue;
      }
      const known = { seenAt: receivedAt, alerts: 'off' as const, copies };
      const { work: due, record, isDone } = await announce(ports, one, known, settings);
      await noteShared(ports.store, record);
      const { id } = due.publication;
      if (isDone) present.add(id);
      else work.set(id, due);
    }
  }
  const inOrder = [...work.values()].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
  const { compared, failed, left } = await eachOf(
    inOrder,
    (one) => compare(ports, { ...one, alerts: 'off' }, settings),
    { ...run, log: ports.log },
  );
  await rebuildPages(ports, settings);
  // One register may have something new of a paper of which the other has not.
  for (const id of work.keys()) present.delete(id);
  return {
    registers: outcomes,
    present: present.size,
    leftToWatch: leftToWatch.size,
    compared,
    failed,
    left,
  };
}

/** A paper that a watched register has since its last look, and that is not known yet. */
async function leftToWatchBy(
  { store }: Pick<Ports, 'store'>,
  register: RegisterName,
): Promise<(publication: Publication) => Promise<boolean>> {
  const { cursor, dossiers } = await loadRegisterState({ store }, register);
  const since = cursor && new Date(Date.parse(cursor) - overlapMs).toISOString().slice(0, 10);
  return async (publication) => {
    const isWatched = publication.dossiernummers.some((dossier) => dossiers.includes(dossier));
    if (!isWatched || since === undefined || (publication.availableOn ?? '') < since) return false;
    return (await currentPaper({ store }, placeOf(publication))) === undefined;
  };
}

function reasonOf(error: unknown): { readonly reason: string } {
  if (error instanceof FetchError || error instanceof ParseError) return { reason: error.message };
  throw error;
}

function dayOf({ publication: { availableOn, datedOn, id } }: { readonly publication: Publication }): string {
  return `${availableOn ?? datedOn ?? ''} ${id}`;
}
