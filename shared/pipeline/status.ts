import { daysBetween } from '../document/calendar.ts';
import { isUnsure } from '../document/label.ts';
import { isOnlyAttached } from '../source/variant.ts';
import { loadRecord } from '../store/change-record.ts';
import { listDirty } from '../store/dirty.ts';
import { keys } from '../store/keys.ts';
import { listUnsent } from '../store/outbox.ts';
import { listDossiers, listPapers } from '../store/papers.ts';
import type { PaperRecord, QueueState, RegisterState, Trouble, WatchState } from '../store/records.ts';
import { listReportPairs } from '../store/reports.ts';
import { isAttached } from './attachments.ts';
import type { Ports } from './ports.ts';
import { type RegisterName, registerNames } from './registers.ts';
import { knownDays } from './report-of.ts';

/** How it stands: what `kamerdiff status` prints. */
export type Status = {
  /** The moment of the last listing that was read whole, of any register. */
  readonly lastCheckAt: string | null;
  readonly registers: readonly RegisterHealth[];
  readonly dossiers: readonly DossierStatus[];
  readonly texts: TextsStatus;
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
  /** Read, but of a kind or a meeting that could not be told: compared only where it is cited or chosen by hand. */
  readonly unsure: readonly {
    readonly id: string;
    readonly what: 'kind' | 'meeting';
    readonly title: string;
  }[];
  readonly nextRunAt: string | null;
};

export type RegisterHealth = {
  readonly register: RegisterName;
  /** Null for one that was never read. */
  readonly lastReadAt: string | null;
  /** Since when it cannot be read, how often in a row and why; null when all is well. */
  readonly trouble: Trouble | null;
};

export type DossierStatus = {
  readonly dossiernummer: string;
  readonly announced: number;
  readonly read: number;
  readonly unreadable: number;
  /** How many of these came with a letter. */
  readonly attachments: number;
};

/** How far the texts are: a paper is read early, then in its official text, in the end in its XML. */
export type TextsStatus = {
  /** Read in the Kamer's copy, and not official yet. */
  readonly provisional: readonly string[];
  /** Official, and out as a page or a PDF alone. */
  readonly withoutXml: readonly string[];
  /** Out in a form that is not read. */
  readonly otherForm: readonly { readonly id: string; readonly form: string }[];
  /** Days between first public and official, of the papers of which both are known. */
  readonly lag: { readonly papers: number; readonly medianDays: number; readonly mostDays: number } | null;
};

export async function statusOf({ store }: Pick<Ports, 'store'>): Promise<Status> {
  const queue = await loadRecord<QueueState>(store, keys.state('queue'), 'kamerdiff/queue@1');
  const watch = await loadRecord<WatchState>(store, keys.state('watch'), 'kamerdiff/watch@1');
  const registers = await Promise.all(registerNames.map((register) => healthOf({ store }, register)));
  const papers: PaperRecord[] = [];
  for (const dossiernummer of await listDossiers(store))
    papers.push(...(await listPapers(store, dossiernummer)));
  const work = queue?.work ?? [];
  return {
    lastCheckAt:
      registers
        .flatMap(({ lastReadAt }) => lastReadAt ?? [])
        .sort()
        .at(-1) ?? null,
    registers,
    dossiers: dossiersOf(papers),
    texts: textsOf(papers),
    reports: (await listReportPairs(store)).length,
    waiting: {
      publications: work.length,
      texts: papers.filter(({ state }) => state === 'announced').length,
      alerts: (await listUnsent(store)).length,
      pages: (await listDirty(store)).length,
    },
    failures: work.flatMap(({ publication: { id }, failures = 0, reason }) =>
      reason === undefined ? [] : [{ id, failures, reason }],
    ),
    unreadable: papers.flatMap(({ id, unreadable }) =>
      unreadable ? [{ id, reason: unreadable.reason, by: unreadable.by }] : [],
    ),
    unsure: papers.flatMap((paper) => {
      const { id, state, label, title } = paper;
      // A leaflet or a decision note is of no kind that a letter has.
      if (state !== 'read' || !isUnsure(label) || isAttached(paper)) return [];
      return [{ id, what: label.unsure ?? ('kind' as const), title }];
    }),
    nextRunAt: watch?.nextAt ?? null,
  };
}

async function healthOf({ store }: Pick<Ports, 'store'>, register: RegisterName): Promise<RegisterHealth> {
  const state = await loadRecord<RegisterState>(store, keys.state(register), 'kamerdiff/register@1');
  return { register, lastReadAt: state?.cursor ?? null, trouble: state?.trouble ?? null };
}

function dossiersOf(papers: readonly PaperRecord[]): DossierStatus[] {
  return [...new Set(papers.map(({ dossiernummer }) => dossiernummer))].map((dossiernummer) => {
    const own = papers.filter((paper) => paper.dossiernummer === dossiernummer);
    const count = (state: PaperRecord['state']) => own.filter((paper) => paper.state === state).length;
    return {
      dossiernummer,
      announced: count('announced'),
      read: count('read'),
      unreadable: count('unreadable'),
      attachments: own.filter(isAttached).length,
    };
  });
}

function textsOf(papers: readonly PaperRecord[]): TextsStatus {
  const idsOf = (is: (version: NonNullable<PaperRecord['version']>, id: string) => boolean) =>
    papers.flatMap(({ id, version }) => (version && is(version, id) ? [id] : []));
  const lags = papers
    .flatMap((paper) => {
      const { firstPublicOn, officialOn } = knownDays(paper);
      if (!paper.fromKamer || firstPublicOn === undefined || officialOn === undefined) return [];
      return [daysBetween(firstPublicOn, officialOn)];
    })
    .sort((one, other) => one - other);
  return {
    provisional: idsOf(({ status }) => status === 'provisional'),
    withoutXml: idsOf(
      ({ status, format }, id) => status === undefined && format !== 'xml' && !isOnlyAttached(id),
    ),
    otherForm: papers.flatMap(({ id, state, fromKamer }) => {
      const form = fromKamer?.kamer?.otherForm;
      return state === 'announced' && form !== undefined ? [{ id, form }] : [];
    }),
    lag:
      lags.length === 0
        ? null
        : {
            papers: lags.length,
            medianDays: lags[Math.floor((lags.length - 1) / 2)] ?? 0,
            mostDays: lags.at(-1) ?? 0,
          },
  };
}
