import { type Baseline, baselinesOf } from '../comparison/baseline.ts';
import { parseIdentifier, sameIdentifier } from '../source/identifier.ts';
import { listPapers, listShared } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import type { Watchlist } from '../watchlist.ts';
import { withoutCovers } from './attachments.ts';
import { currentPaper } from './one-paper.ts';
import { knownAs } from './paper-record.ts';
import type { Ports } from './ports.ts';

/** What a paper is to be read against, from what is known now. */
export function baselinesFor(
  paper: PaperRecord,
  known: readonly PaperRecord[],
  { pairs }: Pick<Watchlist, 'pairs'>,
): Baseline[] {
  const [own = paper, ...others] = withoutCovers([paper, ...known.filter((other) => other.id !== paper.id)]);
  return baselinesOf(knownAs(own), others.map(knownAs), pairs);
}

/**
 * The papers that are to be read against this one. They were compared before it came in, or are compared at this very
 * moment: papers come in any order, and whichever of two comes last makes their report.
 */
export function papersReadAgainst(
  paper: PaperRecord,
  known: readonly PaperRecord[],
  watchlist: Pick<Watchlist, 'pairs'>,
): { readonly after: PaperRecord; readonly baseline: Baseline }[] {
  const all = [...known.filter((other) => other.id !== paper.id), paper];
  return all.flatMap((after) => {
    if (after.id === paper.id || after.state !== 'read' || !mayBePair(paper, after, watchlist)) return [];
    const baseline = baselinesFor(after, all, watchlist).find(({ before }) => before.id === paper.id);
    return baseline ? [{ after, baseline }] : [];
  });
}

/** All but the pairs chosen by hand are of one series. */
function mayBePair(before: PaperRecord, after: PaperRecord, { pairs }: Pick<Watchlist, 'pairs'>): boolean {
  const series = seriesIn(before);
  return (
    seriesIn(after).some((one) => series.includes(one)) ||
    pairs.some(([one, other]) => sameIdentifier(one, before.id) && sameIdentifier(other, after.id))
  );
}

function seriesIn({ label: { meeting, also = [] } }: PaperRecord): readonly string[] {
  return [...(meeting ? [meeting.series] : []), ...also.map((face) => face.meeting.series)];
}

/**
 * The papers among which the baselines of a paper are: those of its dossiers, wherever they are filed ("21 501-28 / 28676,
 * nr. 136" is a paper of both, and filed under the first), of the dossiers of what it cites, and of the pairs chosen by
 * hand.
 */
export async function papersAround(
  { store }: Pick<Ports, 'store'>,
  paper: PaperRecord,
  { pairs }: Pick<Watchlist, 'pairs'>,
): Promise<PaperRecord[]> {
  const named = [
    ...paper.citations.map((citation) => citation.id),
    ...pairs.filter((pair) => pair.includes(paper.id)).flat(),
  ];
  const own = [...new Set([paper.dossiernummer, ...paper.publication.dossiernummers])];
  const around = new Set([...own, ...named.flatMap((id) => parseIdentifier(id)?.dossiernummer ?? [])]);
  const filed = await Promise.all([...around].map((dossiernummer) => listPapers(store, dossiernummer)));
  const noted = await Promise.all(own.map((dossiernummer) => listShared(store, dossiernummer)));
  const shared = await Promise.all(noted.flat().map((record) => currentPaper({ store }, record)));
  const all = [...filed.flat(), ...shared.filter((record) => record !== undefined)];
  return [...new Map(all.map((record) => [record.id, record])).values()];
}
