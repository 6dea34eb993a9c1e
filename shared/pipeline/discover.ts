import { inParallel } from '../store/in-parallel.ts';
import { noteShared } from '../store/papers.ts';
import type { Awaited, RegisterState } from '../store/records.ts';
import { announce } from './announce.ts';
import { awaitedNow, mayStillGrow } from './awaited.ts';
import { refreshDebates } from './debates.ts';
import { type Look, loadRegisterState, look, moveOn } from './look.ts';
import { placeOf } from './one-paper.ts';
import { dossierOf } from './paper-record.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import { tryAgain } from './quarantined.ts';
import { registersOf } from './registers.ts';
import { recover } from './trouble.ts';

type Needs = Pick<Ports, 'store' | 'fetch' | 'work' | 'clock' | 'log'>;

export type Discovered = {
  /** What became of each register. */
  readonly registers: readonly RegisterOutcome[];
  /** What was handed on to be compared. */
  readonly queued: readonly Work[];
};
export type RegisterOutcome =
  | { readonly kind: 'read'; readonly register: string; readonly listed: number }
  | Extract<Look, { kind: 'failed' }>;

/**
 * The first step: what the registers have that was not compared yet, put on the queue: a paper that is in several of
 * them once. A register that fails stops no other, and each has its own cursor.
 *
 * All pages of a register are read before anything is written. Every paper is recorded before any is queued, so that
 * whichever is compared first knows of the others; the cursors move last, so that a run cut off anywhere is done again
 * whole.
 */
export async function discover(ports: Needs, settings: StepSettings): Promise<Discovered> {
  const { store, work, log } = ports;
  const names = registersOf(settings);
  const states = await Promise.all(names.map((register) => loadRegisterState(ports, register)));
  const looks: Look[] = [];
  for (const register of names) looks.push(await look(ports, register, { states, settings }));
  const read = looks.filter((one) => one.kind === 'read');
  const fresh: Work[] = [];
  const found: Work[] = [];
  const moves: (() => Promise<void>)[] = [];
  let copies = states.find(({ register }) => register === 'tk')?.copies;
  for (const one of read) {
    const { register, receivedAt, state, seen } = one;
    const own = await inParallel(
      seen.filter(({ isNew }) => isNew),
      async ({ publication, alerts }) => {
        const known = { seenAt: receivedAt, alerts, copies };
        const announced = await announce(ports, publication, known, settings);
        await noteShared(store, announced.record);
        return announced;
      },
    );
    if (register === 'tk') copies = copiesIn(one);
    const again = await awaitedNow({ store }, state, receivedAt);
    await refreshDebates(ports, again.records, { settings, receivedAt });
    const unreadable = state.by === settings.version ? [] : await tryAgain({ store });
    const due = own.flatMap(({ work, isDone }) => (isDone ? [] : [work]));
    fresh.push(...due, ...again.due, ...unreadable);
    const grow = own.filter(({ work }) => mayStillGrow(work.publication, receivedAt));
    const awaited = {
      ...again.left,
      ...Object.fromEntries(grow.map(({ work }) => awaiting(work, receivedAt))),
    };
    moves.push(async () => {
      if (state.trouble) await recover(ports, { register, trouble: state.trouble, at: receivedAt }, settings);
      await moveOn(ports, one, { awaited, copies: register === 'tk' ? copies : undefined, settings });
    });
    found.push(...due);
  }
  const queued = distinct(fresh);
  if (queued.length > 0) await work(queued);
  for (const move of moves) await move();
  if (read.length > 0) log('papers-found', { count: distinct(found).length });
  log('discovered', { listed: read.reduce((sum, { seen }) => sum + seen.length, 0), queued: queued.length });
  return {
    registers: looks.map((one) =>
      one.kind === 'read' ? { kind: 'read', register: one.register, listed: one.seen.length } : one,
    ),
    queued,
  };
}

/** A copy is remembered until it bears its official identifier, which no longer changes, and for a year at most. */
function copiesIn({ state, seen, receivedAt }: Extract<Look, { kind: 'read' }>): RegisterState['copies'] {
  const copies = { ...state.copies };
  for (const { publication } of seen) {
    const { kamer, datedOn = '' } = publication;
    if (!kamer) continue;
    const isOld = Date.parse(receivedAt) - Date.parse(datedOn) > 365 * 24 * 60 * 60 * 1000;
    if (kamer.textStatus === 'voorlopig' && !isOld)
      copies[kamer.documentNummer] = { ...placeOf(publication), datedOn };
    else delete copies[kamer.documentNummer];
  }
  return copies;
}

function awaiting({ publication }: Work, at: string): [string, Awaited] {
  return [publication.id, { dossiernummer: dossierOf(publication), firstSeenAt: at, askedAt: at }];
}

/** A paper that is found in several ways is compared once, and told if any of them says so. */
function distinct(work: readonly Work[]): Work[] {
  const papers = new Map<string, Work>();
  for (const one of work) {
    const before = papers.get(one.publication.id);
    papers.set(one.publication.id, before?.alerts === 'on' ? { ...one, alerts: 'on' } : one);
  }
  return [...papers.values()];
}
