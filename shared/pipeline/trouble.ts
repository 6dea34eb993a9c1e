import { sha256Of } from '../snapshot/sha256.ts';
import { changeRecord } from '../store/change-record.ts';
import { keys } from '../store/keys.ts';
import { addPending, type PendingAlert } from '../store/outbox.ts';
import type { RegisterState, Trouble } from '../store/records.ts';
import type { Ports, StepSettings } from './ports.ts';

/** A register is down for an hour now and then, at night above all: that is nobody's concern. */
const lastsMs = 6 * 60 * 60 * 1000;

/** Counts a failure of a register, and tells it once when it lasts. Its cursor stays. */
export async function suffer(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  { register, schema, reason }: { register: string; schema: RegisterState['schema']; reason: string },
  settings: StepSettings,
): Promise<Trouble> {
  const now = clock().toISOString();
  const state = await changeRecord<RegisterState>(store, keys.state(register), schema, (present) => {
    const before = present?.trouble;
    const since = before?.since ?? now;
    const told = (before?.told ?? false) || Date.parse(now) - Date.parse(since) >= lastsMs;
    return {
      ...(present ?? { schema, register, dossiers: [], seen: {}, awaited: {}, by: '' }),
      trouble: { since, failures: (before?.failures ?? 0) + 1, reason, told },
    };
  });
  const trouble = state?.trouble ?? { since: now, failures: 1, reason, told: false };
  if (trouble.told) await addPending(store, alertOf('failure', { register, trouble, at: now }, settings));
  return trouble;
}

/** Tells that a register answers again, where it was told that it did not. */
export async function recover(
  { store }: Pick<Ports, 'store'>,
  about: { readonly register: string; readonly trouble: Trouble; readonly at: string },
  settings: StepSettings,
): Promise<void> {
  if (about.trouble.told) await addPending(store, alertOf('recovered', about, settings));
}

/** The id follows from when the trouble began, so that each is told once. */
function alertOf(
  event: 'failure' | 'recovered',
  { register, trouble, at }: { readonly register: string; readonly trouble: Trouble; readonly at: string },
  { readAt, watchlist: { language } }: StepSettings,
): PendingAlert {
  const { headline, remedy } = texts[language][event](register, trouble, at);
  return {
    schema: 'kamerdiff/alert@1',
    id: sha256Of(`${event} ${register} ${trouble.since}`).slice(0, 32),
    event,
    at,
    dossiernummer: '',
    headline,
    url: readAt,
    message: {
      subject: `kamerdiff: ${headline}`.slice(0, 99),
      body: [headline, remedy, ...(readAt ? [readAt] : []), ''].join('\n'),
      attributes: { dossier: '', kind: '', meeting: '', topics: [], importance: 0, event },
    },
  };
}

type Texts = (register: string, trouble: Trouble, at: string) => { headline: string; remedy: string };

const texts: { readonly [language in 'nl' | 'en']: { readonly [event in 'failure' | 'recovered']: Texts } } =
  {
    nl: {
      failure: (register, { since, reason }) => ({
        headline: `register ${register} kan sinds ${minute(since)} niet worden gelezen`,
        remedy: `Nieuwe stukken worden daardoor nog niet gezien; zodra het register weer antwoordt, worden ze ingehaald. De laatste fout: ${reason}`,
      }),
      recovered: (register, { since }, at) => ({
        headline: `register ${register} wordt sinds ${minute(at)} weer gelezen`,
        remedy: `Het kon sinds ${minute(since)} niet worden gelezen. Wat in de tussentijd verscheen, wordt nu vergeleken.`,
      }),
    },
    en: {
      failure: (register, { since, reason }) => ({
        headline: `register ${register} cannot be read since ${minute(since)}`,
        remedy: `New papers are not seen for that long; they are caught up with once it answers. The last error: ${reason}`,
      }),
      recovered: (register, { since }, at) => ({
        headline: `register ${register} is read again since ${minute(at)}`,
        remedy: `It could not be read since ${minute(since)}. What appeared meanwhile is being compared now.`,
      }),
    },
  };

function minute(moment: string): string {
  return `${moment.slice(0, 16).replace('T', ' ')} UTC`;
}
