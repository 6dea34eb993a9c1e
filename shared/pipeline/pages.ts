import type { NotCompared } from '../report/dossier-page.ts';
import { dossierPages, sitePages } from '../report/pages.ts';
import type { ReportSummary } from '../report/summary.ts';
import { summaryOf } from '../report/summary.ts';
import { parseIdentifier, printHuman } from '../source/identifier.ts';
import { loadRecord } from '../store/change-record.ts';
import { collect, inParallel } from '../store/in-parallel.ts';
import { keys } from '../store/keys.ts';
import { listRecords, listShared, loadPaper } from '../store/papers.ts';
import { type DossierState, type PaperRecord, printJson, type RegisterState } from '../store/records.ts';
import { listReports } from '../store/reports.ts';
import { baselinesFor } from './pairs.ts';
import type { Ports, StepSettings } from './ports.ts';
import { rebuild } from './rebuild.ts';
import { registerNames } from './registers.ts';

/** The pages of one dossier, from its records and reports as they are now. */
export async function buildDossier(
  { store }: Pick<Ports, 'store'>,
  dossiernummer: string,
  { watchlist, readAt }: StepSettings,
): Promise<void> {
  const names = ['index.html', 'feed.atom'] as const;
  const pageKeys = names.map((name) => keys.dossierPage(dossiernummer, name));
  await rebuild(store, [...pageKeys, keys.dossierState(dossiernummer)], async () => {
    const records = await listRecords(store, dossiernummer);
    const papers = records.filter(({ continuedAs }) => !continuedAs);
    const summaries = await currentReports({ store }, dossiernummer, { records, watchlist });
    const pages = dossierPages(
      {
        dossiernummer,
        dossiertitel: papers.map(({ publication }) => publication.dossiertitel).find(Boolean),
        summaries,
        notCompared: notCompared(papers, watchlist.language),
      },
      { language: watchlist.language, base: readAt },
    );
    const count = (state: PaperRecord['state']) => papers.filter((paper) => paper.state === state).length;
    const state: DossierState = {
      schema: 'kamerdiff/dossier@1',
      dossiernummer,
      papers: papers.length,
      announced: count('announced'),
      unreadable: count('unreadable'),
      summaries,
    };
    return [...names.map((name) => pages[name]), printJson(state)];
  });
}

/** The pages that concern all dossiers, from what was kept of each when its own were built. */
export async function buildSite(
  { store }: Pick<Ports, 'store'>,
  { watchlist: { language }, version, readAt }: StepSettings,
): Promise<void> {
  const names = ['style.css', 'index.html', 'feed.atom', 'status.json'] as const;
  await rebuild(
    store,
    names.map((name) => keys.page(name)),
    async () => {
      const dossiers = await inParallel(await collect(store.list(keys.dossierStates())), (key) =>
        loadRecord<DossierState>(store, key, 'kamerdiff/dossier@1'),
      );
      const sum = (of: 'papers' | 'announced' | 'unreadable') =>
        dossiers.reduce((total, dossier) => total + (dossier?.[of] ?? 0), 0);
      const pages = sitePages(
        dossiers.flatMap((dossier) => dossier?.summaries ?? []),
        {
          version,
          checkedAt: await checkedAt({ store }),
          papers: sum('papers'),
          waiting: sum('announced'),
          unreadable: sum('unreadable'),
        },
        { language, base: readAt },
      );
      return names.map((name) => pages[name]);
    },
  );
}

/** Whether the register was read since `status.json` was made, which says when that was. */
export async function isCheckNoted({ store }: Pick<Ports, 'store'>): Promise<boolean> {
  const page = await store.get(keys.page('status.json'));
  if (!page) return false;
  const status: { checkedAt?: unknown } = JSON.parse(new TextDecoder().decode(page.body));
  return status.checkedAt === (await checkedAt({ store }));
}

/** The last moment at which every register that is read had answered; null where none ever did. */
async function checkedAt({ store }: Pick<Ports, 'store'>): Promise<string | null> {
  const states = await Promise.all(
    registerNames.map((name) => loadRecord<RegisterState>(store, keys.state(name), 'kamerdiff/register@1')),
  );
  const [first] = states.flatMap((state) => state?.cursor ?? []).sort();
  return first ?? null;
}

/**
 * The reports of a dossier that would be made today. A paper that came late may have taken the place of another as a
 * baseline, or a paper was told of before it had its number: the earlier report stays where it is, for it was mailed, and
 * is no longer listed.
 */
async function currentReports(
  { store }: Pick<Ports, 'store'>,
  dossiernummer: string,
  { records, watchlist }: { records: readonly PaperRecord[]; watchlist: StepSettings['watchlist'] },
): Promise<ReportSummary[]> {
  const reports = await listReports(store, dossiernummer);
  const own = new Set(records.map(({ id }) => id));
  const elsewhere = new Set(
    reports.flatMap(({ pair: { beforeId } }) => (own.has(beforeId) ? [] : [beforeId])),
  );
  const cited = await inParallel([...elsewhere], async (id) => {
    const filedUnder = parseIdentifier(id)?.dossiernummer;
    return filedUnder === undefined ? undefined : loadPaper(store, filedUnder, id);
  });
  const others = [...cited, ...(await listShared(store, dossiernummer))];
  const known = [...records, ...others].flatMap((record) => (record && !record.continuedAs ? [record] : []));
  return reports.flatMap(({ pair, report }) => {
    const paper = records.find(({ id }) => id === pair.afterId);
    if (paper?.continuedAs) return [];
    const isCurrent =
      !paper ||
      pair.afterId === pair.beforeId ||
      baselinesFor(paper, known, watchlist).some(({ before }) => before.id === pair.beforeId);
    return isCurrent ? [{ ...summaryOf(report), pair }] : [];
  });
}

function notCompared(papers: readonly PaperRecord[], language: 'nl' | 'en'): NotCompared[] {
  const because =
    language === 'nl'
      ? 'De tekst kon niet worden gelezen en is bewaard zoals hij kwam.'
      : 'The text could not be read, and is kept as it came.';
  return papers.flatMap(({ id, state, unreadable }) => {
    if (state !== 'unreadable') return [];
    const identifier = parseIdentifier(id);
    const reason = unreadable ? `${because} (${unreadable.reason})` : because;
    return [{ id, name: identifier ? printHuman(identifier) : id, reason }];
  });
}
