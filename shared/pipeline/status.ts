import { loadRecord } from '../store/change-record.ts';
import { listDirty } from '../store/dirty.ts';
import { keys } from '../store/keys.ts';
import { listUnsent } from '../store/outbox.ts';
import { listDossiers, listPapers } from '../store/papers.ts';
import type { QueueState, RegisterState, Trouble, WatchState } from '../store/records.ts';
import { listReportPairs } from '../store/reports.ts';
import type { Ports } from './ports.ts';

/** How it stands: what `kamerdiff status` prints. */
export type Status = {
  /** The moment of the last listing that was read whole. */
  readonly lastCheckAt: string | null;
  /** What the register did since, if it could not be read. */
  readonly trouble: Trouble | null;
  readonly dossiers: readonly DossierStatus[];
  readonly reports: number;
  readonly waiting: {
    /** Publications to be compared. */
    readonly publications: number;
    /** Papers that are listed without a text. */
    readonly texts: number;
    readonly alerts: number;
    /** Dossiers whose pages are to be rebuilt. */
    readonly pages: number;
  };
  readonly failures: readonly { readonly id: string; readonly failures: number; readonly reason: string }[];
  readonly unreadable: readonly { readonly id: string; readonly reason: string; readonly by: string }[];
  readonly nextRunAt: string | null;
};
export type DossierStatus = {
  readonly dossiernummer: string;
  readonly announced: number;
  readonly read: number;
  readonly unreadable: number;
  /** Read, but of a kind that could not be told: compared only where it is chosen by hand. */
  readonly unlabelled: number;
};

export async function statusOf({ store }: Pick<Ports, 'store'>): Promise<Status> {
  const register = await loadRecord<RegisterState>(store, keys.state('koop'), 'kamerdiff/register@1');
  const queue = await loadRecord<QueueState>(store, keys.state('queue'), 'kamerdiff/queue@1');
  const watch = await loadRecord<WatchState>(store, keys.state('watch'), 'kamerdiff/watch@1');
  const dossiers: DossierStatus[] = [];
  const unreadable: Status['unreadable'][number][] = [];
  for (const dossiernummer of await listDossiers(store)) {
    const papers = await listPapers(store, dossiernummer);
    const count = (state: string) => papers.filter((paper) => paper.state === state).length;
    dossiers.push({
      dossiernummer,
      announced: count('announced'),
      read: count('read'),
      unreadable: count('unreadable'),
      unlabelled: papers.filter(({ state, label }) => state === 'read' && label.kind === undefined).length,
    });
    unreadable.push(
      ...papers.flatMap(({ id, state, unreadable }) =>
        state === 'unreadable' && unreadable ? [{ id, reason: unreadable.reason, by: unreadable.by }] : [],
      ),
    );
  }
  const work = queue?.work ?? [];
  return {
    lastCheckAt: register?.cursor ?? null,
    trouble: register?.trouble ?? null,
    dossiers,
    reports: (await listReportPairs(store)).length,
    waiting: {
      publications: work.length,
      texts: dossiers.reduce((sum, { announced }) => sum + announced, 0),
      alerts: (await listUnsent(store)).length,
      pages: (await listDirty(store)).length,
    },
    failures: work.flatMap(({ publication: { id }, failures = 0, reason }) =>
      reason === undefined ? [] : [{ id, failures, reason }],
    ),
    unreadable,
    nextRunAt: watch?.nextAt ?? null,
  };
}
