import { FetchError, ParseError } from '../errors.ts';
import type { Publication } from '../source/publication.ts';
import { changeRecord, loadRecord } from '../store/change-record.ts';
import { keys } from '../store/keys.ts';
import type { RegisterState, Sighting } from '../store/records.ts';
import { hasShrunk } from './outage.ts';
import type { Ports, StepSettings } from './ports.ts';
import { type Answer, type RegisterName, registers } from './registers.ts';
import { suffer } from './trouble.ts';

const schema = 'kamerdiff/register@1';
/** Publications may appear in a register some time after the moment they bear. */
export const overlapMs = 48 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** One register, read from where it was left. */
export type Look =
  | {
      readonly kind: 'read';
      readonly register: RegisterName;
      /** As it stood before. */
      readonly state: RegisterState;
      readonly receivedAt: string;
      /** All that it listed, each paper once. */
      readonly seen: readonly Seen[];
      /** As its answer has it. */
      readonly feed: Pick<Answer, 'tokens' | 'isPart'>;
    }
  /** It could not be read: its cursor stays where it was, and the next run asks the same again. */
  | {
      readonly kind: 'failed';
      readonly register: RegisterName;
      readonly reason: string;
      readonly failures: number;
    };

export type Seen = {
  readonly publication: Publication;
  readonly alerts: 'on' | 'off';
  /** Not seen by the look before, or otherwise. */
  readonly isNew: boolean;
};

export async function loadRegisterState(
  { store }: Pick<Ports, 'store'>,
  register: RegisterName,
): Promise<RegisterState> {
  const state = await loadRecord<RegisterState>(store, keys.state(register), schema);
  return state ?? { schema, register, dossiers: [], seen: {}, awaited: {}, by: '' };
}

/**
 * What a register has since the last look. One question for all dossiers; those it was never asked for are asked for
 * separately, from their beginning. A dossier that no register was ever asked for is taken in silently.
 *
 * @param states of all registers, this one among them
 */
export async function look(
  ports: Pick<Ports, 'store' | 'fetch' | 'clock' | 'log'>,
  register: RegisterName,
  { states, settings }: { readonly states: readonly RegisterState[]; readonly settings: StepSettings },
): Promise<Look> {
  const { log } = ports;
  const state = states.find((one) => one.register === register) as RegisterState;
  const answers = await ask(ports, state, { register, settings });
  if ('reason' in answers) {
    const { reason } = answers;
    const { failures } = await suffer(ports, { register, schema, reason }, settings);
    log('register-failed', { register, reason, failures });
    return { kind: 'failed', register, reason, failures };
  }
  const { known, first } = answers;
  log('register-answered', { register });
  const unread = [...(known?.unreadable ?? []), ...(first?.unreadable ?? [])];
  if (unread.length > 0) log('records-unreadable', { register, records: unread });
  const receivedAt = known?.receivedAt ?? first?.receivedAt ?? ports.clock().toISOString();
  const watched = new Set(states.flatMap(({ dossiers }) => dossiers));
  const { maximumAgeDays } = settings.watchlist.alerts;
  const seen = new Map<string, Seen>();
  for (const publication of [...(known?.publications ?? []), ...(first?.publications ?? [])]) {
    const key = sightingKey(publication);
    if (seen.has(key)) continue;
    const isFirstSight = !publication.dossiernummers.some((dossier) => watched.has(dossier));
    const isYoung = isSince(publication, state) || ageDays(publication, receivedAt) <= maximumAgeDays;
    const isTold = !isFirstSight && isYoung;
    seen.set(key, {
      publication,
      alerts: isTold ? 'on' : 'off',
      isNew: !state.seen[key] || state.seen[key].modifiedAt !== publication.modifiedAt,
    });
  }
  const feed = { tokens: known?.tokens ?? first?.tokens, isPart: known?.isPart ?? false };
  return { kind: 'read', register, state, receivedAt, seen: [...seen.values()], feed };
}

/** The listings, or why there are none. */
async function ask(
  { fetch, clock }: Pick<Ports, 'fetch' | 'clock'>,
  state: RegisterState,
  { register, settings }: { readonly register: RegisterName; readonly settings: StepSettings },
): Promise<{ readonly known?: Answer; readonly first?: Answer } | { readonly reason: string }> {
  const list = registers[register];
  const looked = (dossiernummer: string) =>
    state.cursor !== undefined && state.dossiers.includes(dossiernummer);
  const { dossiers } = settings.watchlist;
  const old = dossiers.filter(looked);
  const young = dossiers.filter((dossiernummer) => !looked(dossiernummer));
  const since = sinceOf(state);
  try {
    const { tokens } = state;
    const known =
      old.length > 0 ? await list(fetch, { dossiernummers: old, since, tokens }, settings) : undefined;
    const first = young.length > 0 ? await list(fetch, { dossiernummers: young }, settings) : undefined;
    const shrunk = known && !known.isPart && since && hasShrunk(state, { known, since, now: clock() });
    return shrunk ? { reason: shrunk } : { ...(known && { known }), ...(first && { first }) };
  } catch (error) {
    if (error instanceof FetchError || error instanceof ParseError) return { reason: error.message };
    throw error;
  }
}

/** The first day of which the next look asks. */
function sinceOf({ cursor }: RegisterState): string | undefined {
  return cursor && new Date(Date.parse(cursor) - overlapMs).toISOString().slice(0, 10);
}

/** Whether it was made public since the last look: whoever was away for weeks is told what came meanwhile. */
function isSince({ availableOn }: Publication, state: RegisterState): boolean {
  const since = sinceOf(state);
  return since !== undefined && availableOn !== undefined && availableOn >= since;
}

/** Moves the cursor, unless another run did so since: that one saw the same, and what it queued is queued. */
export async function moveOn(
  { store, log }: Pick<Ports, 'store' | 'log'>,
  { register, state, receivedAt, seen, feed }: Extract<Look, { kind: 'read' }>,
  {
    awaited,
    copies,
    settings,
  }: Pick<RegisterState, 'awaited'> & {
    readonly copies: RegisterState['copies'];
    readonly settings: StepSettings;
  },
): Promise<void> {
  const next: RegisterState = {
    schema,
    register,
    cursor: receivedAt,
    dossiers: [...settings.watchlist.dossiers],
    seen: {
      ...(feed.isPart ? recentIn(state.seen, receivedAt) : {}),
      ...Object.fromEntries(
        seen.map(({ publication }) => [sightingKey(publication), sightingOf(publication)]),
      ),
    },
    awaited,
    ...(feed.tokens && { tokens: feed.tokens }),
    ...(copies === undefined ? {} : { copies }),
    by: settings.version,
  };
  await changeRecord<RegisterState>(store, keys.state(register), schema, (present) => {
    if (present?.cursor === state.cursor || present?.cursor === undefined) return next;
    log('cursor-moved-by-another', { register, cursor: present.cursor });
    return present.cursor > receivedAt ? undefined : next;
  });
}

/** What a feed did not name again stands as it was, for as long as a list would name it. */
function recentIn(seen: RegisterState['seen'], at: string): RegisterState['seen'] {
  const isRecent = ({ modifiedAt = at }: Sighting) => Date.parse(at) - Date.parse(modifiedAt) < 120 * dayMs;
  return Object.fromEntries(Object.entries(seen).filter(([, sighting]) => isRecent(sighting)));
}

/** What names a paper to its register from one look to the next: the Kamer's copy may get another id. */
export function sightingKey({ id, kamer }: Publication): string {
  return kamer?.documentNummer ?? id;
}

/** The Kamer's register lists by the day of the change, the other by that on which a paper was made public. */
function sightingOf({ modifiedAt, availableOn, kamer }: Publication): Sighting {
  return kamer ? { modifiedAt } : { modifiedAt, availableOn };
}

/** Since it was made public: a letter may be put out, or found, long after the day it bears. */
function ageDays({ datedOn, availableOn }: Publication, at: string): number {
  const day = availableOn ?? datedOn;
  return day === undefined ? 0 : (Date.parse(at.slice(0, 10)) - Date.parse(day)) / dayMs;
}
