import { bodyLimitBytes } from '../alert/message.ts';
import { sha256Of } from '../snapshot/sha256.ts';
import { addPending, addSent, type PendingAlert } from '../store/outbox.ts';
import type { Language } from '../watchlist.ts';
import type { Ports, StepSettings } from './ports.ts';

/** More than these are counted, not named: the pages have them all. */
const mostNamed = 50;

/**
 * What is to be told, with the alerts of a dossier that has too many of them put together in one, and those of a letter
 * and its attachments in any case. The digest is an alert of its own, and stands in the outbox before its members are
 * marked as told by it: cut off in between, the next run finds it there and goes on, and no member is told twice.
 */
export async function withDigests(
  ports: Pick<Ports, 'store' | 'clock'>,
  unsent: readonly PendingAlert[],
  settings: StepSettings,
): Promise<PendingAlert[]> {
  const digests = unsent.filter(({ members }) => members !== undefined);
  for (const digest of digests) await markMembers(ports, digest);
  const within = new Set(digests.flatMap(({ members }) => members ?? []));
  const single = unsent.filter(({ id, members }) => members === undefined && !within.has(id));
  const result = [...digests];
  for (const [dossiernummer, alerts] of groupsBy(single, (alert) => alert.dossiernummer)) {
    const letters = groupsBy(alerts, ({ id, letter }) => letter ?? id);
    if (dossiernummer !== '' && letters.size > settings.watchlist.alerts.digestAbove) {
      result.push(await gathered(ports, digestOf(dossiernummer, alerts, settings)));
      continue;
    }
    for (const own of letters.values()) {
      const [alert] = own;
      const isOne = own.length === 1 && alert;
      result.push(isOne || (await gathered(ports, digestOfLetter(dossiernummer, own, settings))));
    }
  }
  return result;
}

function groupsBy(
  alerts: readonly PendingAlert[],
  nameOf: (alert: PendingAlert) => string,
): ReadonlyMap<string, readonly PendingAlert[]> {
  const groups = new Map<string, PendingAlert[]>();
  for (const alert of alerts) groups.set(nameOf(alert), [...(groups.get(nameOf(alert)) ?? []), alert]);
  return groups;
}

async function gathered(ports: Pick<Ports, 'store' | 'clock'>, digest: PendingAlert): Promise<PendingAlert> {
  await addPending(ports.store, digest);
  await markMembers(ports, digest);
  return digest;
}

/**
 * What a letter and its attachments give cause for, as one message: the weightiest, with the others at its end. Where
 * that is too long a message, it is a digest like any other.
 */
function digestOfLetter(
  dossiernummer: string,
  alerts: readonly PendingAlert[],
  settings: StepSettings,
): PendingAlert {
  const { language } = settings.watchlist;
  const ranked = byImportance(alerts);
  const [first, ...others] = ranked as [PendingAlert, ...PendingAlert[]];
  const members = alerts.map(({ id }) => id).sort();
  const { subject, body, attributes } = first.message;
  const lines = others.flatMap(({ headline, url }) => [`- ${headline}`, `  ${url}`]);
  const whole = [body, texts[language].sameLetter, ...lines, ''].join('\n');
  if (Buffer.byteLength(whole) > bodyLimitBytes) return digestOf(dossiernummer, alerts, settings);
  return {
    ...first,
    id: sha256Of(`letter ${members.join(' ')}`).slice(0, 32),
    at: alerts.map(({ at }) => at).sort()[0] ?? '',
    members,
    message: {
      subject,
      body: whole,
      attributes: { ...attributes, topics: topicsIn(alerts) },
    },
  };
}

async function markMembers(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { id, members = [] }: PendingAlert,
): Promise<void> {
  const at = clock().toISOString();
  for (const member of members) await addSent(store, member, { at, messageId: `digest:${id}` });
}

function digestOf(
  dossiernummer: string,
  alerts: readonly PendingAlert[],
  { readAt, watchlist: { language } }: StepSettings,
): PendingAlert {
  const members = alerts.map(({ id }) => id).sort();
  const ranked = byImportance(alerts);
  const url = `${readAt}${dossiernummer}/index.html`;
  const { headline, explanation, more } = texts[language];
  const first = headline(dossiernummer, alerts.length);
  const named = ranked.slice(0, mostNamed).flatMap((alert) => [`- ${alert.headline}`, `  ${alert.url}`]);
  const left = ranked.length - mostNamed;
  const lines = [first, explanation, url, '', ...named, ...(left > 0 ? [more(left)] : []), ''];
  return {
    schema: 'kamerdiff/alert@1',
    id: sha256Of(`digest ${members.join(' ')}`).slice(0, 32),
    event: 'digest',
    at: alerts.map(({ at }) => at).sort()[0] ?? '',
    dossiernummer,
    headline: first,
    url,
    members,
    message: {
      subject: first,
      body: lines.join('\n'),
      attributes: {
        dossier: dossiernummer,
        kind: '',
        meeting: '',
        topics: topicsIn(alerts),
        importance: Math.max(...alerts.map(({ message }) => message.attributes.importance)),
        event: 'digest',
      },
    },
  };
}

function byImportance(alerts: readonly PendingAlert[]): readonly PendingAlert[] {
  return alerts.toSorted(
    (a, b) => b.message.attributes.importance - a.message.attributes.importance || (a.id < b.id ? -1 : 1),
  );
}

function topicsIn(alerts: readonly PendingAlert[]): string[] {
  return [...new Set(alerts.flatMap(({ message }) => message.attributes.topics))].sort();
}

type Texts = {
  readonly headline: (dossiernummer: string, count: number) => string;
  readonly explanation: string;
  readonly more: (count: number) => string;
  readonly sameLetter: string;
};

const texts: { readonly [language in Language]: Texts } = {
  nl: {
    headline: (dossiernummer, count) => `${dossiernummer}: ${count} nieuwe vergelijkingen`,
    explanation: 'Het zijn er zoveel ineens dat ze in één bericht staan, de belangrijkste eerst.',
    more: (count) => `En nog ${count}, op de pagina van het dossier.`,
    sameLetter: 'Bij dezelfde brief:',
  },
  en: {
    headline: (dossiernummer, count) => `${dossiernummer}: ${count} new comparisons`,
    explanation: 'There are so many at once that they come in one message, the most important first.',
    more: (count) => `And ${count} more, on the page of the dossier.`,
    sameLetter: 'With the same letter:',
  },
};
