import { FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import { type Activity, listActivities } from './kamer-activity.ts';
import type { Debate, Publication } from './publication.ts';
import type { UnreadableRecord } from './sru.ts';

/** A letter older than this was spoken of, or never will be. */
const youngMs = 60 * 24 * 60 * 60 * 1000;

/**
 * The same publications, the young ones with the day of their debate where the Kamer has planned one: in one question
 * for all. It is asked on the way to more: where it fails, the papers go on without, and that is said.
 *
 * @param receivedAt the moment at which they were listed
 */
export async function withDebates(
  fetch: Fetch,
  publications: readonly Publication[],
  { base, receivedAt }: { readonly base: string | undefined; readonly receivedAt: string },
): Promise<{ publications: readonly Publication[]; unreadable: readonly UnreadableRecord[] }> {
  const isYoung = ({ datedOn }: Publication): boolean =>
    datedOn !== undefined && Date.parse(receivedAt) - Date.parse(datedOn) < youngMs;
  const zaken = publications.filter(isYoung).flatMap(({ kamer }) => kamer?.zaken ?? []);
  try {
    const found = await listActivities(fetch, { zaken }, { base });
    if (found === undefined) return { publications, unreadable: [] };
    const placed = publications.map((publication) => {
      const { kamer } = publication;
      const debate = kamer && isYoung(publication) && debateOf(publication, found.activities);
      return debate ? { ...publication, kamer: { ...kamer, debate } } : publication;
    });
    return { publications: placed, unreadable: found.unreadable };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return { publications, unreadable: [{ position: 0, reason: `no debate is known: ${error.message}` }] };
  }
}

/** The first meeting, on the day of the letter or later, at which ministers and members speak of it. */
function debateOf({ kamer, datedOn = '' }: Publication, activities: readonly Activity[]): Debate | undefined {
  const found = activities
    .filter(({ zaken }) => kamer?.zaken.some((zaak) => zaken.includes(zaak)))
    .filter(({ soort, status = '' }) => isSpoken(soort) && !/geannuleerd|verplaatst/i.test(status))
    .filter(({ day }) => day !== undefined && day >= datedOn)
    .toSorted((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : 1))[0];
  return found?.day === undefined ? undefined : { soort: found.soort, on: found.day };
}

/** "Commissiedebat", "Plenair debat", "Algemeen overleg"; no written consultation, and no meeting on procedure. */
function isSpoken(soort: string): boolean {
  return /debat|overleg/i.test(soort) && !/schriftelijk|inbreng/i.test(soort);
}
