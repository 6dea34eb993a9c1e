import * as z from 'zod/mini';
import { FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import { kamerDay, kamerMoment } from './kamer-days.ts';
import { complaintOf } from './kamer-row.ts';
import { odataRows, odataUrl } from './odata.ts';
import type { UnreadableRecord } from './sru.ts';
import { tkAddress } from './tk.ts';
import { withoutAbsent } from './without-absent.ts';

/** A meeting of the Kamer: a committee debate, a plenary one, a written consultation. */
export type Activity = {
  readonly id: string;
  /** "Commissiedebat", "Plenair debat", "Inbreng schriftelijk overleg", "Procedurevergadering", … */
  readonly soort: string;
  readonly nummer?: string;
  readonly onderwerp?: string;
  /** "Gepland", "Uitgevoerd", "Verplaatst", "Geannuleerd". */
  readonly status?: string;
  /** Absent as long as it has no day. */
  readonly day?: string;
  readonly beginsAt?: string;
  /** Which of the cases that were asked are on it. */
  readonly zaken: readonly string[];
};

export type Activities = {
  /** By day; those without one last. */
  readonly activities: readonly Activity[];
  readonly receivedAt: string;
  readonly unreadable: readonly UnreadableRecord[];
};

const text = z.optional(z.nullable(z.string()));
const activityRow = z.object({
  Id: z.string(),
  Soort: z.string(),
  Nummer: text,
  Onderwerp: text,
  DatumSoort: text,
  Datum: text,
  Aanvangstijd: text,
  Status: text,
  Verwijderd: z.boolean(),
  Zaak: z.array(z.object({ Nummer: z.string() })),
});

const zakenPerQuestion = 50;

/**
 * The meetings that these cases ("2023Z12345", from `kamer.zaken`) are on. A letter is tied to a debate by its case,
 * which stands on the agenda; the letter itself seldom is.
 *
 * @throws FetchError
 */
export async function listActivities(
  fetch: Fetch,
  { zaken }: { readonly zaken: readonly string[] },
  { base = tkAddress }: { base?: string | undefined } = {},
): Promise<Activities | undefined> {
  const asked = [...new Set(zaken)].filter((zaak) => /^\d{4}Z\d{3,7}$/.test(zaak));
  const activities = new Map<string, Activity>();
  const unreadable: UnreadableRecord[] = [];
  let receivedAt: string | undefined;
  for (let at = 0; at < asked.length; at += zakenPerQuestion) {
    const part = asked.slice(at, at + zakenPerQuestion);
    const clauses = part.map((zaak) => `z/Nummer eq '${zaak}'`).join(' or ');
    const question = odataUrl(base, 'Activiteit', {
      $filter: `Verwijderd eq false and Zaak/any(z: ${clauses})`,
      $orderby: 'Datum,Id',
      $select: 'Id,Soort,Nummer,Onderwerp,DatumSoort,Datum,Aanvangstijd,Status,Verwijderd',
      $expand: 'Zaak($filter=Verwijderd eq false;$select=Nummer)',
    });
    const answer = await odataRows(fetch, question);
    receivedAt ??= answer.receivedAt;
    for (const [index, row] of answer.rows.entries()) {
      const result = activityRow.safeParse(row);
      if (!result.success) {
        unreadable.push({ position: index + 1, reason: complaintOf(result.error, row) });
        continue;
      }
      const activity = activityFrom(result.data, part);
      if (result.data.Verwijderd || activity.zaken.length === 0) {
        const reason = `found the activity ${activity.nummer ?? activity.id}, which was not asked: the register has dropped a part of the question`;
        throw new FetchError(question, reason, { retryable: false });
      }
      const before = activities.get(activity.id);
      activities.set(
        activity.id,
        before ? { ...before, zaken: [...before.zaken, ...activity.zaken] } : activity,
      );
    }
    const [first] = unreadable;
    if (first && activities.size === 0) {
      throw new FetchError(question, `no activity can be read, the first because ${first.reason}`, {
        retryable: false,
      });
    }
  }
  if (receivedAt === undefined) return undefined;
  const byDay = [...activities.values()].toSorted((one, other) =>
    (one.day ?? '~') < (other.day ?? '~') ? -1 : 1,
  );
  return { activities: byDay, receivedAt, unreadable };
}

function activityFrom(row: z.infer<typeof activityRow>, asked: readonly string[]): Activity {
  // Another kind of date is a week, or the words that there is none yet: it bears the first day of something.
  const hasDay =
    row.DatumSoort === null || row.DatumSoort === undefined || /^(dag|meerdaags)$/i.test(row.DatumSoort);
  return withoutAbsent({
    id: row.Id,
    soort: row.Soort,
    nummer: row.Nummer ?? undefined,
    onderwerp: row.Onderwerp?.trim() || undefined,
    status: row.Status ?? undefined,
    day: hasDay ? kamerDay(row.Datum ?? row.Aanvangstijd) : undefined,
    beginsAt: hasDay ? kamerMoment(row.Aanvangstijd) : undefined,
    zaken: row.Zaak.map(({ Nummer }) => Nummer).filter((zaak) => asked.includes(zaak)),
  });
}
