import type { Message } from '../alert/alert.ts';
import { NotifyError } from '../errors.ts';
import { addClaim, addRefusal, addSent, listClaims, type PendingAlert } from '../store/outbox.ts';
import type { Ports } from './ports.ts';

/** As long as one telling may take at most: the function that does it is stopped well before. */
const claimMs = 10 * 60 * 1000;
const minuteMs = 60 * 1000;
const longestWaitMs = 6 * 60 * minuteMs;
/** Where an earlier claim ended without a word, the reader may have the message already. */
const perhapsTwice = ' (mogelijk dubbel)';
const longestSubject = 99;

export type Told =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Another is telling it, or it failed a moment ago: left to a later run. */
  | { readonly kind: 'waits'; readonly until: string }
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Tells one alert, once. First a claim that only one can have, then the message, then the note that it was sent. The
 * one thing that can go wrong unseen is a crash between the last two; the next claim then says so in the subject.
 */
export async function tell(
  { store, notify, clock, log }: Pick<Ports, 'store' | 'notify' | 'clock' | 'log'>,
  alert: PendingAlert,
  who: string,
): Promise<Told> {
  const claims = await listClaims(store, alert.id);
  const now = clock();
  const last = claims.at(-1);
  const until = last && waitsUntil(last, claims.length);
  if (until && until > now) return { kind: 'waits', until: until.toISOString() };
  const number = (last?.number ?? 0) + 1;
  const claim = { who, at: now.toISOString(), until: new Date(now.getTime() + claimMs).toISOString() };
  if ((await addClaim(store, alert.id, number, claim)) === 'exists') {
    return { kind: 'waits', until: claim.until };
  }
  const isDoubtful = claims.some(({ refusal }) => refusal === undefined || refusal.doubtful);
  try {
    const messageId = await notify(isDoubtful ? marked(alert.message) : alert.message);
    await addSent(store, alert.id, { at: clock().toISOString(), messageId });
    log('sent', { alert: alert.id, messageId, subject: alert.message.subject });
    return { kind: 'sent', messageId };
  } catch (error) {
    if (!(error instanceof NotifyError)) throw error;
    const { message: reason, retryable: doubtful } = error;
    await addRefusal(store, alert.id, number, { at: clock().toISOString(), reason, doubtful });
    log('refused', { alert: alert.id, reason });
    return { kind: 'refused', reason };
  }
}

/** A claim holds for its time; one that ended in a refusal is followed at once at first, then ever later. */
function waitsUntil({ claim, refusal }: Awaited<ReturnType<typeof listClaims>>[number], count: number): Date {
  if (!refusal) return new Date(claim.until);
  const waitMs = count === 1 ? 0 : Math.min(longestWaitMs, minuteMs * 2 ** (count - 2));
  return new Date(Date.parse(refusal.at) + waitMs);
}

function marked(message: Message): Message {
  const room = longestSubject - perhapsTwice.length;
  return { ...message, subject: message.subject.slice(0, room) + perhapsTwice };
}
