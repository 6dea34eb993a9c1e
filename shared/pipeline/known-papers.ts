import type { PaperKind, TextStatus } from '../document/document.ts';
import { listVersions } from '../store/archive.ts';
import { inParallel } from '../store/in-parallel.ts';
import { listDossiers, listPapers } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import { listReportPairs } from '../store/reports.ts';
import { letterOf } from './attachments.ts';
import type { Ports } from './ports.ts';

/** One paper in a list of what is known: what `kamerdiff list` prints. */
export type KnownPaper = {
  readonly id: string;
  readonly dossiernummer: string;
  readonly title: string;
  /** The day the paper bears, else that on which it was made public. */
  readonly publishedOn: string | null;
  readonly kind: PaperKind | null;
  /** The series of its meeting. */
  readonly meeting: string | null;
  readonly state: PaperRecord['state'];
  readonly unreadable: string | null;
  /** Which text was read last. */
  readonly text: TextStatus | null;
  readonly versions: number;
  /** Of an attachment: the letter it came with. */
  readonly attachmentOf: string | null;
  /** The papers it was compared with; its own id for a revision. */
  readonly comparedWith: readonly string[];
};

/**
 * The papers of these dossiers, or of all that are known, each dossier's in the order of their days; attachments after
 * their letter.
 */
export async function knownPapers(
  { store }: Pick<Ports, 'store'>,
  dossiernummers?: readonly string[],
): Promise<KnownPaper[]> {
  const papers: KnownPaper[] = [];
  for (const dossiernummer of dossiernummers ?? (await listDossiers(store))) {
    const pairs = await listReportPairs(store, dossiernummer);
    const records = await listPapers(store, dossiernummer);
    const own = await inParallel(records, async (record) => ({
      ...describe(record),
      attachmentOf: letterOf(record, records)?.id ?? null,
      versions: (await listVersions(store, record.id)).length,
      comparedWith: pairs.filter(({ afterId }) => afterId === record.id).map(({ beforeId }) => beforeId),
    }));
    const letters = new Map(own.map((paper) => [paper.id, paper]));
    const keyOf = (paper: KnownPaper) => {
      const letter = letters.get(paper.attachmentOf ?? '');
      return letter ? `${sortKey(letter)} ${paper.id}` : sortKey(paper);
    };
    papers.push(...own.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)));
  }
  return papers;
}

function describe(record: PaperRecord): Omit<KnownPaper, 'attachmentOf' | 'versions' | 'comparedWith'> {
  const { id, dossiernummer, title, publishedOn, label, state, unreadable, version } = record;
  return {
    id,
    dossiernummer,
    title,
    publishedOn: publishedOn ?? null,
    kind: label.kind ?? null,
    meeting: label.meeting?.series ?? null,
    state,
    unreadable: state === 'unreadable' ? (unreadable?.reason ?? null) : null,
    text: version ? (version.status ?? 'official') : null,
  };
}

function sortKey({ publishedOn, id }: Pick<KnownPaper, 'publishedOn' | 'id'>): string {
  return `${publishedOn ?? ''} ${id}`;
}
