import { baselinesOf } from '../../shared/comparison/baseline.ts';
import { citationsBesideMeeting } from '../../shared/comparison/citations.ts';
import { labelOf } from '../../shared/document/label.ts';
import { NotFoundError } from '../../shared/errors.ts';
import { withoutCovers } from '../../shared/pipeline/attachments.ts';
import { knownAs } from '../../shared/pipeline/paper-record.ts';
import { reasonOf } from '../../shared/report/reason.ts';
import type { Reason } from '../../shared/report/report.ts';
import type { Language, Watchlist } from '../../shared/watchlist.ts';
import { knownPapers, textOf } from './find-paper.ts';
import type { Found, Places } from './find-text.ts';

export type Chosen = { readonly before: Found; readonly reason: Reason; readonly others: readonly string[] };

/**
 * The earlier paper a text is best read against, and why; `others` are the ids that would do as well.
 * @throws NotFoundError where nothing in its dossier is its predecessor
 */
export async function chooseBaseline(after: Found, places: Places, language: Language): Promise<Chosen> {
  const { watchlist } = places;
  const dossiernummer = after.record?.dossiernummer ?? after.document.dossiernummer;
  const instead = 'Name the one to compare with: --against BEFORE.';
  if (dossiernummer === undefined) {
    throw new NotFoundError(
      `Cannot choose what to compare ${after.origin.id} with: it does not say of which dossier it is. ${instead}`,
    );
  }
  const paper = after.record ? knownAs(after.record) : asPaper(after, dossiernummer, watchlist);
  const known = withoutCovers(await knownPapers(dossiernummer, places)).filter(({ id }) => id !== paper.id);
  const [first, ...others] = baselinesOf(paper, known.map(knownAs), watchlist.pairs);
  const record = first && known.find(({ id }) => id === first.before.id);
  if (!first || !record) {
    throw new NotFoundError(
      `Cannot choose what to compare ${after.origin.id} with: found no earlier paper of its series among the ${known.length} ` +
        `others known of dossier ${dossiernummer}, and none that it cites. ${instead}`,
    );
  }
  return {
    before: await textOf(record, places),
    reason: reasonOf(first, language, watchlist.series),
    others: others.map(({ before }) => before.id),
  };
}

/** A file, as if it were a paper of the dossier its head names. */
function asPaper({ document, origin }: Found, dossiernummer: string, { series }: Watchlist) {
  const { title, publishedOn, kamerstuktype, ondernummer } = document;
  return {
    id: ondernummer === undefined ? origin.id : `kst-${dossiernummer}-${ondernummer}`,
    dossiernummer,
    title,
    publishedOn,
    ...labelOf({ title, document, kamerstuktype, publishedOn }, series),
    citations: citationsBesideMeeting(document, series),
  };
}
