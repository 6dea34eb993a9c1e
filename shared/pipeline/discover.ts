import { FetchError, ParseError } from '../errors.ts';
import { type Listing, listPublications } from '../source/koop.ts';
import type { Publication } from '../source/publication.ts';
import { changeRecord, loadRecord } from '../store/change-record.ts';
import { inParallel } from '../store/in-parallel.ts';
import { keys } from '../store/keys.ts';
import { changePaper } from '../store/papers.ts';
import type { Awaited, RegisterState, Sighting } from '../store/records.ts';
import { awaitedNow, mayStillGrow } from './awaited.ts';
import { hasShrunk } from './outage.ts';
import { announced, dossierOf } from './paper-record.ts';
import type { Ports, StepSettings, Work } from './ports.ts';
import { tryAgain } from './quarantined.ts';
import { recover, suffer } from './trouble.ts';

type Needs = Pick<Ports, 'store' | 'fetch' | 'work' | 'clock' | 'log'>;

export type Discovered =
  | {
      readonly kind: 'read';
      /** How many publications the register listed. */
      readonly listed: number;
      /** What was handed on to be compared. */
      readonly queued: readonly Work[];
    }
  /** The register could not be read: its cursor stays where it was, and the next run asks the same again. */
  | {
      readonly kind: 'failed';
      readonly register: string;
      readonly reason: string;
      readonly failures: number;
    };

const register = 'koop';
const schema = 'kamerdiff/register@1';
/** Publications may appear in a register some time after the moment they bear. */
const overlapMs = 48 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * The first step: what the register has that was not compared yet, put on the queue. One question for all dossiers;
 * dossiers never looked at before are asked for separately, from their beginning, and without alerts.
 *
 * All pages are read before anything is written. Every paper is recorded before any is queued, so that whichever is
 * compared first knows of the others; the cursor moves last, so that a run cut off anywhere is done again whole.
 */
export async function discover(ports: Needs, settings: StepSettings): Promise<Discovered> {
  const { store, work, log } = ports;
  const state = (await loadRecord<RegisterState>(store, keys.state(register), schema)) ?? untouched;
  const listed = await listAll(ports, state, settings);
  if ('reason' in listed) {
    const { failures } = await suffer(ports, { register, schema, reason: listed.reason }, settings);
    log('register-failed', { register, reason: listed.reason, failures });
    return { kind: 'failed', register, reason: listed.reason, failures };
  }
  const { known, first } = listed;
  log('register-answered', { register });
  const unread = [...(known?.unreadable ?? []), ...(first?.unreadable ?? [])];
  if (unread.length > 0) log('records-unreadable', { register, records: unread });
  const receivedAt = known?.receivedAt ?? first?.receivedAt ?? ports.clock().toISOString();
  const { maximumAgeDays } = settings.watchlist.alerts;
  const seenNow = new Map<string, { publication: Publication; alerts: 'on' | 'off' }>();
  for (const publication of known?.publications ?? []) {
    const tooOld = ageDays(publication, receivedAt) > maximumAgeDays;
    seenNow.set(publication.id, { publication, alerts: tooOld ? 'off' : 'on' });
  }
  for (const publication of first?.publications ?? []) {
    if (!seenNow.has(publication.id)) seenNow.set(publication.id, { publication, alerts: 'off' });
  }
  const changed = [...seenNow.values()].filter(({ publication }) => isNew(publication, state));
  const fresh = await inParallel(changed, ({ publication, alerts }) =>
    announce(ports, publication, { receivedAt, alerts }, settings),
  );
  const again = await awaitedNow(ports, state.awaited, receivedAt);
  const unreadable = state.by === settings.version ? [] : await tryAgain(ports);
  const queued = distinct([...fresh, ...again.due, ...unreadable]);
  if (queued.length > 0) await work(queued);
  const grow = fresh.filter(({ publication }) => mayStillGrow(publication, receivedAt));
  if (state.trouble) await recover(ports, { register, trouble: state.trouble, at: receivedAt }, settings);
  await moveOn(ports, state, {
    schema,
    register,
    cursor: receivedAt,
    dossiers: [...settings.watchlist.dossiers],
    seen: Object.fromEntries(
      [...seenNow.values()].map(({ publication }) => [publication.id, sightingOf(publication)]),
    ),
    awaited: {
      ...again.left,
      ...Object.fromEntries(
        grow.map(({ publication }): [string, Awaited] => [
          publication.id,
          { dossiernummer: dossierOf(publication), firstSeenAt: receivedAt, askedAt: receivedAt },
        ]),
      ),
    },
    by: settings.version,
  });
  log('papers-found', { count: fresh.length });
  log('discovered', { listed: seenNow.size, queued: queued.length });
  return { kind: 'read', listed: seenNow.size, queued };
}

const untouched: RegisterState = { schema, register, dossiers: [], seen: {}, awaited: {}, by: '' };

/** The listings, or why there are none. */
async function listAll(
  { fetch, clock }: Needs,
  state: RegisterState,
  { watchlist, koop }: StepSettings,
): Promise<{ readonly known?: Listing; readonly first?: Listing } | { readonly reason: string }> {
  const looked = (dossiernummer: string) =>
    state.cursor !== undefined && state.dossiers.includes(dossiernummer);
  const old = watchlist.dossiers.filter(looked);
  const young = watchlist.dossiers.filter((dossiernummer) => !looked(dossiernummer));
  const since = state.cursor && new Date(Date.parse(state.cursor) - overlapMs).toISOString().slice(0, 10);
  try {
    const known =
      old.length > 0
        ? await listPublications(fetch, { dossiernummers: old, since }, { base: koop })
        : undefined;
    const first =
      young.length > 0 ? await listPublications(fetch, { dossiernummers: young }, { base: koop }) : undefined;
    const shrunk = known && since && hasShrunk(state, { known, since, now: clock() });
    return shrunk ? { reason: shrunk } : { known, first };
  } catch (error) {
    if (error instanceof FetchError || error instanceof ParseError) return { reason: error.message };
    throw error;
  }
}

function isNew(publication: Publication, { seen }: RegisterState): boolean {
  const before = seen[publication.id];
  return before === undefined || before.modifiedAt !== publication.modifiedAt;
}

function sightingOf({ modifiedAt, availableOn }: Publication): Sighting {
  return { modifiedAt, availableOn };
}

/** Records what the register says of a paper now, and gives the work that follows from it. */
async function announce(
  { store }: Needs,
  publication: Publication,
  { receivedAt, alerts }: { readonly receivedAt: string; readonly alerts: 'on' | 'off' },
  { watchlist }: StepSettings,
): Promise<Work> {
  const fresh = announced(publication, { seenAt: receivedAt, alerts }, watchlist);
  await changePaper(store, fresh.dossiernummer, fresh.id, (present) =>
    present === undefined
      ? fresh
      : present.state === 'read'
        ? { ...present, publication }
        : {
            ...fresh,
            ...present,
            publication,
            title: fresh.title,
            publishedOn: fresh.publishedOn,
            label: fresh.label,
          },
  );
  return { publication, alerts };
}

/** Moves the cursor, unless another run did so since: that one saw the same, and what it queued is queued. */
async function moveOn({ store, log }: Needs, from: RegisterState, to: RegisterState): Promise<void> {
  await changeRecord<RegisterState>(store, keys.state(register), schema, (present) => {
    if (present?.cursor === from.cursor || present?.cursor === undefined) return to;
    log('cursor-moved-by-another', { register, cursor: present.cursor });
    return present.cursor > (to.cursor ?? '') ? undefined : to;
  });
}

function ageDays({ datedOn, availableOn }: Publication, at: string): number {
  const day = datedOn ?? availableOn;
  return day === undefined ? 0 : (Date.parse(at.slice(0, 10)) - Date.parse(day)) / dayMs;
}

function distinct(work: readonly Work[]): Work[] {
  return [...new Map(work.map((one) => [one.publication.id, one])).values()];
}
