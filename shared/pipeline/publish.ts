import { listDirty, removeDirty } from '../store/dirty.ts';
import { listUnsent, type PendingAlert } from '../store/outbox.ts';
import { withDigests } from './digest.ts';
import { buildDossier, buildSite, isCheckNoted } from './pages.ts';
import type { Ports, StepSettings } from './ports.ts';
import { tell } from './tell.ts';

/** Amazon SNS stops sending to an address that gets more than ten messages a second. */
const pauseMs = 1000;
const mostInARun = 30;

export type Published = {
  /** The dossiers whose pages were rebuilt. */
  readonly rebuilt: readonly string[];
  readonly sent: number;
  /** Left for a later run: more than fit in one, or being told by another. */
  readonly waiting: number;
  /** Why what could not be told was refused; it stays in the outbox. */
  readonly refused: readonly string[];
};

/**
 * The third step: the pages of what changed, rebuilt from the records, and only then the alerts, so that an address in
 * a mail always opens. A mark set anew while its pages were being built stays, and they are built once more next time.
 */
export async function publish(
  ports: Pick<Ports, 'store' | 'notify' | 'clock' | 'log'>,
  settings: StepSettings,
  { who, sleep }: { readonly who: string; readonly sleep: (ms: number) => Promise<void> },
): Promise<Published> {
  const rebuilt = await rebuildPages(ports, settings);
  const unsent = await withDigests(ports, await listUnsent(ports.store), settings);
  let sent = 0;
  let attempts = 0;
  const refused: string[] = [];
  const left = new Set(unsent);
  for (const alert of unsent) {
    if (attempts >= mostInARun) break;
    if (attempts > 0) await sleep(pauseMs);
    const told = await tell(ports, alert, who);
    if (told.kind === 'waits') continue;
    attempts += 1;
    if (told.kind === 'refused') {
      refused.push(told.reason);
      continue;
    }
    sent += 1;
    left.delete(alert);
  }
  if (left.size > 0) ports.log('mail-waits', { minutes: longestWait([...left], ports.clock()) });
  const waiting = left.size - refused.length;
  ports.log('published', { rebuilt: rebuilt.length, sent, waiting, refused: refused.length });
  return { rebuilt, sent, waiting, refused };
}

/** The pages of what changed; gives the dossiers whose pages they are. */
export async function rebuildPages(
  ports: Pick<Ports, 'store'>,
  settings: StepSettings,
): Promise<readonly string[]> {
  const marks = await listDirty(ports.store);
  for (const { dossiernummer } of marks) await buildDossier(ports, dossiernummer, settings);
  if (marks.length > 0 || !(await isCheckNoted(ports))) await buildSite(ports, settings);
  for (const mark of marks) await removeDirty(ports.store, mark);
  return marks.map(({ dossiernummer }) => dossiernummer);
}

function longestWait(alerts: readonly PendingAlert[], now: Date): number {
  const since = Math.min(...alerts.map(({ at }) => Date.parse(at)));
  return Math.max(0, Math.round((now.getTime() - since) / 60_000));
}
