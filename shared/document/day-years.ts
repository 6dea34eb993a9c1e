import { daysBetween, type IsoDay, isIsoDay, isoDay, yearOf } from './calendar.ts';

/** "9 tot 11 juli 2024", before the year of what says none is known. */
export type PrintedDays = {
  readonly text: string;
  readonly start: number;
  /** In the order of print; two ends of a span where `span`. */
  readonly days: readonly number[];
  readonly span: boolean;
  readonly month: number;
  readonly year: number | undefined;
  /** "jl.", "a.s.", and "uiterlijk": that is seldom said of what is past. */
  readonly relative: 'past' | 'coming' | 'likely coming' | undefined;
};

/** "3 maart, 12 juni en 4 september 2021": the days of a row are of the year behind it, or of the one before. */
export function withYearsOfRows(printed: readonly PrintedDays[], text: string): readonly PrintedDays[] {
  let next: PrintedDays | undefined;
  return printed
    .toReversed()
    .map((one) => {
      const glue = text.slice(one.start + one.text.length, next?.start);
      const isInRow = next?.year !== undefined && one.year === undefined && one.relative === undefined;
      const year =
        isInRow && inRow.test(glue)
          ? (next?.year ?? 0) - (one.month > (next?.month ?? 12) ? 1 : 0)
          : one.year;
      next = { ...one, year };
      return next;
    })
    .toReversed();
}
const inRow = /^(?:,\s(?:en\s)?|\sen\s)(?:op\s)?(?:[a-z]{2,6}dag\s)?$/;

/** The year in which a day comes before a day that follows it in print: "29 december tot 3 januari 2023". */
export function yearBefore(one: PrintedDays, next: IsoDay | undefined): number | undefined {
  if (next === undefined || next.startsWith('--')) return undefined;
  return yearOf(next) - (one.month > Number(next.slice(5, 7)) ? 1 : 0);
}

/** The year that makes it nearest to the day of writing, on the side that it says. */
export function yearNear(
  { days, month, relative }: PrintedDays,
  writtenOn: string | undefined,
): number | undefined {
  if (writtenOn === undefined || !isIsoDay(writtenOn)) return undefined;
  const around = yearOf(writtenOn);
  const isPastUnlikely = relative === 'likely coming';
  let nearest: { year: number; distance: number } | undefined;
  // Eight years on either side, for 29 February around a century that has none.
  for (let year = around - 8; year <= around + 8; year += 1) {
    const candidate = isoDay(year, month, days[0] ?? 0);
    if (candidate === undefined) continue;
    const distance = daysBetween(writtenOn, candidate) * (isPastUnlikely && candidate < writtenOn ? 2 : 1);
    if ((relative === 'past' && distance > 0) || (relative === 'coming' && distance < 0)) continue;
    if (nearest === undefined || Math.abs(distance) < nearest.distance) {
      nearest = { year, distance: Math.abs(distance) };
    }
  }
  return nearest?.year;
}

/** How far back the event is looked for that a day is of, in characters. */
const REACH = 120;

const isYear = /(?:19|20)\d{2}/;
const name = '[A-Z][A-Za-z]*(?:-[A-Za-z]+)*';
const event = String.raw`(?:[a-z]*(?:top|raad|bijeenkomst|conferentie|vergadering|zitting|verkiezingen|oefening)|Top|Raad)(?:\s${name})*`;
const place = String.raw`(?:\s(?:in|te)(?:\s(?:de|het))?(?:\s${name})+)?`;
const between = `(?:in|te|op|van|de|het|die|dat|is|was|vindt|vond|vinden|vonden|plaats|zal|zullen|${name})`;
const eventOfYear = new RegExp(
  String.raw`(?<![A-Za-z])${event}${place}\s(?:in|van)\s(?<year>(?:19|20)\d{2})(?:[\s,(]+${between}(?![A-Za-z]))*[\s,(]+$`,
);

/**
 * The year of a day that says none itself, where what precedes it is the event it belongs to: "de top in 2025 vindt plaats in
 * Den Haag op", "de NAVO-top van 2022 in Madrid (". Where anything else is said between the two, the day may be of
 * something else: "de top in 2025 wordt voorbereid op 13 februari".
 *
 * @param before what stands before the day, in `latin`
 */
export function yearOfEvent(before: string): number | undefined {
  const near = before.slice(-REACH);
  if (!isYear.test(near)) return undefined;
  const year = eventOfYear.exec(near)?.groups?.year;
  return year === undefined ? undefined : Number(year);
}
