import { editionOf, paperIdOf, withEdition } from '../source/edition.ts';
import type { Publication } from '../source/publication.ts';
import { changePaper } from '../store/papers.ts';
import type { PaperRecord, RegisterState } from '../store/records.ts';
import { mayStillGrow } from './awaited.ts';
import { currentPaper, earlyPlaceOf, joinPapers, officialPaperOf, placeOf } from './one-paper.ts';
import { announced } from './paper-record.ts';
import type { Ports, StepSettings, Work } from './ports.ts';

/**
 * Records what a register says of a paper now, and gives the work that may follow from it: of a reprint and of the
 * Kamer's copy, that is the work of their paper. `isDone`: all that this listing says was compared before, as after a
 * backfill of a dossier that is watched from now on.
 *
 * @param copies what the Kamer's register listed without an official id: a paper that had another id goes on under this
 */
export async function announce(
  ports: Pick<Ports, 'store'>,
  publication: Publication,
  {
    seenAt,
    alerts,
    copies,
  }: Pick<RegisterState, 'copies'> & { readonly seenAt: string; readonly alerts: 'on' | 'off' },
  { watchlist }: Pick<StepSettings, 'watchlist'>,
): Promise<{ readonly work: Work; readonly record: PaperRecord; readonly isDone: boolean }> {
  const early = await earlyPlaceOf(ports, publication, copies);
  const decided = !early && (await isToldOfByKamer(ports, publication)) ? 'off' : alerts;
  const fresh = announced(publication, { seenAt, alerts: decided }, watchlist);
  const { dossiernummer, id } = (await currentPaper(ports, placeOf(publication))) ?? fresh;
  let isDone = false;
  let isTold = decided;
  const record = await changePaper(ports.store, dossiernummer, id, (present) => {
    if (present === undefined) return fresh;
    // What is told of a paper once is told to the end, however old it is by then.
    if (present.alerts === 'on') isTold = 'on';
    const next = { ...present, ...listingsOf(present, publication) };
    isDone = isCompared(present) && saysNothingNew(present, publication);
    if (present.state === 'read') return next;
    const { title, publishedOn, label } = announced(next.publication, { seenAt, alerts: decided }, watchlist);
    return { ...next, title, publishedOn, label };
  });
  if (early) await joinPapers(ports, early, record);
  // All papers of a dossier are looked through: for a letter of these days, not for what is old when first seen.
  const official = mayStillGrow(publication, seenAt) ? await officialPaperOf(ports, record) : undefined;
  if (official) await joinPapers(ports, record, official);
  return { work: { publication: { ...record.publication, id }, alerts: isTold }, record, isDone };
}

/**
 * Whether an official attachment is of a letter that the Kamer's register had: that one has its attachments too, on the
 * day of the letter. Where nothing says which of those it is, it is kept and compared, and told no second time.
 */
async function isToldOfByKamer(
  ports: Pick<Ports, 'store'>,
  { kamer, hoofddocument, dossiernummers }: Publication,
): Promise<boolean> {
  const [dossiernummer] = dossiernummers;
  if (kamer || hoofddocument === undefined || dossiernummer === undefined) return false;
  const letter = await currentPaper(ports, { dossiernummer, id: paperIdOf(hoofddocument) });
  return letter?.fromKamer !== undefined;
}

/** What the registers say of a paper, with what one of them says of it now. */
function listingsOf(
  { publication, earlier = [], fromKamer }: PaperRecord,
  listed: Publication,
): Pick<PaperRecord, 'publication' | 'earlier' | 'fromKamer'> {
  const isOfficial = publication.kamer === undefined;
  if (listed.kamer) {
    return { publication: isOfficial ? publication : listed, earlier: earlierOf(earlier), fromKamer: listed };
  }
  const editions = withEdition(isOfficial ? [...earlier, publication] : [], listed);
  return {
    publication: editions.at(-1) ?? listed,
    earlier: earlierOf(editions.slice(0, -1)),
    fromKamer,
  };
}

function earlierOf(editions: readonly Publication[]): PaperRecord['earlier'] {
  return editions.length === 0 ? undefined : editions;
}

function isCompared({ state, compared }: PaperRecord): boolean {
  return state === 'read' && compared !== undefined;
}

/** The Kamer's copy of a paper that is read in its official text is of no more interest. */
function saysNothingNew(
  { publication, earlier = [], fromKamer, version }: PaperRecord,
  listed: Publication,
): boolean {
  if (listed.kamer && version?.status === undefined) return true;
  const before = listed.kamer
    ? fromKamer
    : [...earlier, publication].find(
        ({ id, kamer }) => kamer === undefined && editionOf(id) === editionOf(listed.id),
      );
  return before?.modifiedAt === listed.modifiedAt && before?.availableOn === listed.availableOn;
}
