import { sha256Of } from '../snapshot/sha256.ts';
import { addPending, addSent, type PendingAlert } from '../store/outbox.ts';
import type { Language } from '../watchlist.ts';
import type { Ports, StepSettings } from './ports.ts';

/** More than these are counted, not named: the pages have them all. */
const mostNamed = 50;

/**
 * What is to be told, with the alerts of a dossier that has too many of them put together in one. The digest is an
 * alert of its own, and stands in the outbox before its members are marked as told by it: cut off in between, the next
 * run finds it there and goes on, and no member is told twice.
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
  for (const [dossiernummer, alerts] of byDossier(single)) {
    if (dossiernummer === '' || alerts.length <= settings.watchlist.alerts.digestAbove) {
      result.push(...alerts);
      continue;
    }
    const digest = digestOf(dossiernummer, alerts, settings);
    await addPending(ports.store, digest);
    await markMembers(ports, digest);
    result.push(digest);
  }
  return result;
}

function byDossier(alerts: readonly PendingAlert[]): Map<string, PendingAlert[]> {
  const groups = new Map<string, PendingAlert[]>();
  for (const alert of alerts)
    groups.set(alert.dossiernummer, [...(groups.get(alert.dossiernummer) ?? []), alert]);
  return groups;
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
  const ranked = [...alerts].sort(
    (a, b) => b.message.attributes.importance - a.message.attributes.importance || (a.id < b.id ? -1 : 1),
  );
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
        topics: [...new Set(alerts.flatMap(({ message }) => message.attributes.topics))].sort(),
        importance: Math.max(...alerts.map(({ message }) => message.attributes.importance)),
        event: 'digest',
      },
    },
  };
}

type Texts = {
  readonly headline: (dossiernummer: string, count: number) => string;
  readonly explanation: string;
  readonly more: (count: number) => string;
};

const texts: { readonly [language in Language]: Texts } = {
  nl: {
    headline: (dossiernummer, count) => `${dossiernummer}: ${count} nieuwe vergelijkingen`,
    explanation: 'Het zijn er zoveel ineens dat ze in één bericht staan, de belangrijkste eerst.',
    more: (count) => `En nog ${count}, op de pagina van het dossier.`,
  },
  en: {
    headline: (dossiernummer, count) => `${dossiernummer}: ${count} new comparisons`,
    explanation: 'There are so many at once that they come in one message, the most important first.',
    more: (count) => `And ${count} more, on the page of the dossier.`,
  },
};
