import { isAttachment } from '../source/attachment.ts';
import { paperIdOf } from '../source/edition.ts';
import type { Publication } from '../source/publication.ts';
import { changePaper, listPapers, loadPaper } from '../store/papers.ts';
import type { PaperPlace, PaperRecord, RegisterState } from '../store/records.ts';
import { dossierOf } from './paper-record.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'store'>;

/** The record of a paper under any id it ever bore; undefined where none is kept. */
export async function currentPaper(
  { store }: Needs,
  { dossiernummer, id }: PaperPlace,
): Promise<PaperRecord | undefined> {
  const record = await loadPaper(store, dossiernummer, id);
  return record?.continuedAs ? currentPaper({ store }, record.continuedAs) : record;
}

/**
 * Joins two records that turn out to be of one paper: `early` is kept, with all that was made under its id, and says
 * where the paper is now; what is known of it is known of the other from now on. Its texts follow when that one is
 * compared (`adopt.ts`). The record that lives on is written first, so that the paper is never nowhere.
 */
export async function joinPapers({ store }: Needs, early: PaperPlace, current: PaperPlace): Promise<void> {
  if (early.id === current.id) return;
  const before = await loadPaper(store, early.dossiernummer, early.id);
  if (!before || before.continuedAs) return;
  await changePaper(store, current.dossiernummer, current.id, (present) => {
    if (!present || present.formerly) return present ?? { ...before, ...current };
    const { firstSeenAt, alerts, fromKamer } = before;
    return {
      ...present,
      firstSeenAt: firstSeenAt < present.firstSeenAt ? firstSeenAt : present.firstSeenAt,
      alerts: present.compared === undefined ? alerts : present.alerts,
      fromKamer: present.fromKamer ?? fromKamer,
      formerly: early,
    };
  });
  await changePaper(store, early.dossiernummer, early.id, (present) => ({
    ...(present ?? before),
    continuedAs: current,
  }));
}

/** Where a publication is filed, or would be. */
export function placeOf(publication: Publication): PaperPlace {
  return { dossiernummer: dossierOf(publication), id: paperIdOf(publication.id) };
}

/** The record under an earlier id of a paper that is listed now, if it has one. */
export async function earlyPlaceOf(
  ports: Needs,
  publication: Publication,
  copies: RegisterState['copies'],
): Promise<PaperPlace | undefined> {
  const { kamer } = publication;
  const copy = kamer && copies?.[kamer.documentNummer];
  if (kamer) return copy && { dossiernummer: copy.dossiernummer, id: copy.id };
  // Recorded and not compared: a run may have been cut off before the two were joined.
  const present = await currentPaper(ports, placeOf(publication));
  const isSettled = present?.formerly !== undefined || present?.compared !== undefined;
  return isSettled ? undefined : earlyCopyOf(ports, publication, copies);
}

/**
 * The early copy of a paper that was listed without a number, where the official register is the first to give the
 * number: of the same dossier, the same day and the same title, and only one such.
 */
async function earlyCopyOf(
  { store }: Needs,
  official: Publication,
  copies: RegisterState['copies'] = {},
): Promise<PaperPlace | undefined> {
  const places = Object.values(copies).filter(
    ({ id, dossiernummer, datedOn }) =>
      isUnnumbered(id) && datedOn === official.datedOn && official.dossiernummers.includes(dossiernummer),
  );
  const records = await Promise.all(
    places.map(({ dossiernummer, id }) => loadPaper(store, dossiernummer, id)),
  );
  const found = records.filter(
    (record) => record && !record.continuedAs && isSameLetter(record.publication, official),
  );
  return found.length === 1 && found[0] ? placeIn(found[0]) : undefined;
}

/** The other way round: the official paper of which a copy without a number is listed late. */
export async function officialPaperOf({ store }: Needs, copy: PaperRecord): Promise<PaperPlace | undefined> {
  const { id, state, publication } = copy;
  if (!isUnnumbered(id) || state !== 'announced' || publication.kamer === undefined) return undefined;
  const { dossiernummers } = publication;
  const known = isAttachment(publication)
    ? await namedByLetter({ store }, publication)
    : await Promise.all(dossiernummers.map((dossiernummer) => listPapers(store, dossiernummer)));
  const found = known
    .flat()
    .filter((other) => other.publication.kamer === undefined && isSameLetter(other.publication, publication));
  return found.length === 1 && found[0] ? placeIn(found[0]) : undefined;
}

/** The attachments that the official record of a letter names, as far as they are known. */
async function namedByLetter(
  { store }: Needs,
  { dossiernummers, hoofddocument }: Publication,
): Promise<readonly PaperRecord[]> {
  const [dossiernummer] = dossiernummers;
  if (dossiernummer === undefined || hoofddocument === undefined) return [];
  const letter = await currentPaper({ store }, { dossiernummer, id: paperIdOf(hoofddocument) });
  const editions = letter ? [letter.publication, ...(letter.earlier ?? [])] : [];
  const names = editions.flatMap(({ bijlagen = [] }) => bijlagen);
  const records = await Promise.all(names.map((id) => loadPaper(store, dossiernummer, id)));
  return records.filter((record) => record !== undefined);
}

function placeIn({ dossiernummer, id }: PaperRecord): PaperPlace {
  return { dossiernummer, id };
}

/** Named by the number of its document, for want of one in its dossier. */
function isUnnumbered(id: string): boolean {
  return id.startsWith('nds-');
}

/** An attachment may bear the day and the title of its letter. */
function isSameLetter(one: Publication, other: Publication): boolean {
  if (isAttachment(one) !== isAttachment(other)) return false;
  return one.datedOn !== undefined && one.datedOn === other.datedOn && plainTitle(one) === plainTitle(other);
}

function plainTitle({ title }: Publication): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
