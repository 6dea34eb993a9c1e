import { daysBetween, isIsoDay, isoDay, yearlessDay, yearOf } from './calendar.ts';
import { lowerLatin } from './latin.ts';
import { monthNumber, monthPattern } from './months.ts';

/**
 * A day or a span of days that a text names, `from` and `to` the same where it is one. ISO; where the year is neither
 * said nor to be told from the day of writing, "--07-11". `text` as printed, `start` its place.
 */
export type DayMention = {
  readonly text: string;
  readonly start: number;
  readonly from: string;
  readonly to: string;
};

/** "9 tot 11 juli 2024", before the year of what says none is known. */
type Printed = {
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

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:ste|de|e)?`;
const weekday = String.raw`(?:(?:zon|maan|dins|woens|donder|vrij|zater)dag\s+)?`;
const through = String.raw`(?:\s+(?:tot(?:\s+en\s+met)?|t\/m|op)\s+|\s?[-–—]\s?)`;
const and = String.raw`(?:\s+en\s+|\s+of\s+|\s?[&/]\s?)`;
const list = String.raw`(?<list>${day}(?:\s?,\s?${weekday}${day}){0,6}${and}${weekday}${day})`;
const span = `(?<first>${day})${through}${weekday}(?<last>${day})`;
// "30 juni 20234": the mark of a note is glued to the year.
const noted = String.raw`(?:19|20)\d{2}(?=\d{1,2}(?![a-z0-9]))`;
const relative = String.raw`(?:\s+(?<past>jl\b\.?|jongstleden)|\s+(?<coming>a\.s\.|aanstaande\b))?`;
const dutch = new RegExp(
  String.raw`(?<![a-z0-9.,])(?:${span}|${list}|(?<one>${day}))\s+(?:van\s+)?(?<month>${monthPattern})(?![a-z0-9])(?:\.(?=\s+(?:\d{4}|jl|a\.s)))?(?:\s+(?<year>\d{4}(?![a-z0-9])|${noted}))?${relative}`,
  'g',
);
const iso = /(?<![a-z0-9-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![a-z0-9-])/g;
const numeric =
  /(?<![a-z0-9./-])(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|(?<=\d{2}[-/]\d{2}[-/])\d{2})(?![a-z0-9/-]|[.,]\d)/g;
/** Behind one of these a day without a year is seldom past. */
const ahead = /(?<![a-z])(?:uiterlijk|tot(?:\sen\smet)?|t\/m|voor)\s(?:op\s)?(?:[a-z]+dag\s)?$/;

/**
 * The days a Dutch text names, in order: "11 en 12 juli 2023" and "9 tot 11 juli 2024" are spans, "3 en 17 juni" two
 * days, "30 juni tot en met 2 juli" one span. Days that the calendar does not have are left out.
 *
 * @param writtenOn the day the text bears: gives the year where none is printed. "10 januari jl." is then the last
 * such day up to it, "a.s." the first from it on, and any other the nearest to it; of "uiterlijk 31 december" the past
 * counts as twice as far.
 */
export function daysIn(text: string, writtenOn?: string): DayMention[] {
  if (!/\d/.test(text)) return [];
  const plain = lowerLatin(text);
  const found = [
    ...joined([...plain.matchAll(dutch)].map(read), plain, writtenOn),
    ...[...plain.matchAll(iso), ...plain.matchAll(numeric)].flatMap(inFigures),
  ];
  return found
    .map((one) => ({ ...one, text: text.slice(one.start, one.start + one.text.length) }))
    .sort((one, other) => one.start - other.start);
}

function read(match: RegExpExecArray): Printed {
  const { list, first, last, one, month = '', year, past, coming } = match.groups ?? {};
  const isAhead = ahead.test(match.input.slice(Math.max(0, match.index - 30), match.index));
  const days = (list ?? `${first ?? one} ${last ?? ''}`).match(/\d+/g) ?? [];
  return {
    text: match[0],
    start: match.index,
    days: days.map(Number),
    span: first !== undefined,
    month: monthNumber(month),
    year: year === undefined ? undefined : Number(year),
    relative: past ? 'past' : coming ? 'coming' : isAhead ? 'likely coming' : undefined,
  };
}

function inFigures(match: RegExpExecArray): DayMention[] {
  const { year, month, day } = match.groups ?? {};
  const at = isoDay(Number(year) + (year?.length === 2 ? 2000 : 0), Number(month), Number(day));
  return at === undefined ? [] : [{ text: match[0], start: match.index, from: at, to: at }];
}

const joint = new RegExp(`^(?:(?<through>${through})|${and})${weekday}$`);

/** "30 juni tot en met 2 juli 2022": what is joined to a day with a year takes that year, or the one before. */
function joined(printed: readonly Printed[], text: string, writtenOn: string | undefined): DayMention[] {
  const found: DayMention[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const one = printed[at] as Printed;
    const other = printed[at + 1];
    const glue = other && text.slice(one.start + one.text.length, other.start);
    const join = glue !== undefined && glue.length < 40 ? joint.exec(glue) : null;
    if (other === undefined || join === null) {
      found.push(...resolved(one, writtenOn));
      continue;
    }
    const ends = resolved(other, writtenOn);
    const year = one.year ?? yearBefore(one, ends[0]);
    const starts = resolved({ ...one, year }, writtenOn);
    const [start] = starts;
    const end = ends.at(-1);
    if (join.groups?.through && start && end && (start.from <= end.to || start.from.startsWith('--'))) {
      const whole = text.slice(one.start, other.start + other.text.length);
      found.push({ text: whole, start: one.start, from: start.from, to: end.to });
      at += 1;
    } else {
      found.push(...starts);
    }
  }
  return found;
}

/** The year in which a day comes before a day that follows it in print: "29 december tot 3 januari 2023". */
function yearBefore(one: Printed, next: DayMention | undefined): number | undefined {
  if (next === undefined || next.from.startsWith('--')) return undefined;
  return yearOf(next.from) - (one.month > Number(next.from.slice(5, 7)) ? 1 : 0);
}

function resolved(printed: Printed, writtenOn: string | undefined): DayMention[] {
  const year = printed.year ?? yearNear(printed, writtenOn);
  const days = printed.days.flatMap((day) => {
    // A leap year has every day: without a year, 29 February may be meant.
    const real = isoDay(year ?? 2000, printed.month, day);
    if (real === undefined) return [];
    return [{ day, text: year === undefined ? yearlessDay(printed.month, day) : real }];
  });
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  const ascending = days.every((one, at) => at === 0 || one.day > (days[at - 1]?.day ?? 0));
  const whole = days.length === printed.days.length && ascending;
  const { text, start } = printed;
  if (whole && (printed.span || last.day - first.day === days.length - 1)) {
    return [{ text, start, from: first.text, to: last.text }];
  }
  // "nr. 12 en 3 februari": only what stands at the month is surely a day of it.
  return (ascending ? days : [last]).map((one) => ({ text, start, from: one.text, to: one.text }));
}

function yearNear({ days, month, relative }: Printed, writtenOn: string | undefined): number | undefined {
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
