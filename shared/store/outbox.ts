import type { Alert, AlertEvent } from '../alert/alert.ts';
import { loadRecord } from './change-record.ts';
import { collect, inParallel } from './in-parallel.ts';
import { keys, nameInKey } from './keys.ts';
import { printJson } from './records.ts';
import type { Store } from './store.ts';

/**
 * What must be told (`pending`), who is telling it (`claim`), what was told (`sent`): all written once and never
 * changed, so that of two who try only one tells, and a crash leaves to see how far it came.
 */
export type PendingAlert = Alert & {
  readonly schema: 'kamerdiff/alert@1';
  readonly event: AlertEvent;
  /** The moment of what it is about: of the later snapshot, not of the writing. */
  readonly at: string;
  /** "" for what concerns no dossier, such as a register that does not answer. */
  readonly dossiernummer: string;
  /** The first line of its message: what a digest says of it. */
  readonly headline: string;
  /** Of an attachment: the letter it came with. Of a letter with attachments: its own id. */
  readonly letter?: string;
  /** The address of what it is about. */
  readonly url: string;
  /** The alerts a digest tells in one message. */
  readonly members?: readonly string[];
};

/** Until then nobody else tells it; after that, if nothing says it was sent, it may have been. */
export type Claim = {
  readonly schema: 'kamerdiff/claim@1';
  readonly who: string;
  readonly at: string;
  readonly until: string;
};

/** A claim that ended without anything told. `doubtful`: the answer was lost, so perhaps it was told after all. */
export type Refusal = {
  readonly schema: 'kamerdiff/refusal@1';
  readonly at: string;
  readonly reason: string;
  readonly doubtful: boolean;
};

export type Sent = {
  readonly schema: 'kamerdiff/sent@1';
  readonly at: string;
  /** The id under which it went out, or the alert that told it along with others. */
  readonly messageId: string;
};

/** 'exists' where it was put there before: it is told once, whatever became of it. */
export function addPending(store: Store, alert: PendingAlert): Promise<'created' | 'exists'> {
  return store.create(keys.alert(alert.id), printJson(alert));
}

/** What is to be told still, in the order of the ids. */
export async function listUnsent(store: Store): Promise<PendingAlert[]> {
  const told = new Set((await collect(store.list(keys.told()))).map(nameInKey));
  const ids = (await collect(store.list(keys.pending()))).map(nameInKey).filter((id) => !told.has(id));
  const alerts = await inParallel(ids, (id) =>
    loadRecord<PendingAlert>(store, keys.alert(id), 'kamerdiff/alert@1'),
  );
  return alerts.filter((alert) => alert !== undefined);
}

/** The claims on an alert, the first one first, each with its refusal if it ended in one. */
export async function listClaims(
  store: Store,
  alertId: string,
): Promise<{ readonly number: number; readonly claim: Claim; readonly refusal: Refusal | undefined }[]> {
  const names = (await collect(store.list(keys.claims(alertId)))).map(nameInKey);
  const numbers = names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => a - b);
  const claims = [];
  for (const number of numbers) {
    const claim = await loadRecord<Claim>(store, keys.claim(alertId, number), 'kamerdiff/claim@1');
    const refusal = names.includes(`${number}.refused`)
      ? await loadRecord<Refusal>(store, keys.refusal(alertId, number), 'kamerdiff/refusal@1')
      : undefined;
    if (claim) claims.push({ number, claim, refusal });
  }
  return claims;
}

/** 'exists' where another was first. */
export function addClaim(store: Store, alertId: string, number: number, claim: Omit<Claim, 'schema'>) {
  return store.create(
    keys.claim(alertId, number),
    printJson({ schema: 'kamerdiff/claim@1', ...claim } satisfies Claim),
  );
}

export function addRefusal(store: Store, alertId: string, number: number, refusal: Omit<Refusal, 'schema'>) {
  return store.create(
    keys.refusal(alertId, number),
    printJson({ schema: 'kamerdiff/refusal@1', ...refusal } satisfies Refusal),
  );
}

export function addSent(store: Store, alertId: string, sent: Omit<Sent, 'schema'>) {
  return store.create(keys.sent(alertId), printJson({ schema: 'kamerdiff/sent@1', ...sent } satisfies Sent));
}
