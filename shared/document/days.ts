import { isoDay, yearlessDay } from './calendar.ts';
import { type PrintedDays, withYearsOfRows, yearBefore, yearNear, yearOfEvent } from './day-years.ts';
import { latin, lowerLatin } from './latin.ts';
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

// One expression for all rows of days, whatever joins them: one with a form for each takes three times as long to be
// made, more than all days of a paper take to be found. `lastOf` tells which of a row belong together.
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:ste|de|e)?`;
const weekday = String.raw`(?:[a-z]{2,6}dag\s+)?`;
const through = String.raw`(?:\s+(?:tot(?:\s+en\s+met)?|t\/m|op)\s+|\s?[-–—]\s?)`;
const and = String.raw`(?:\s+(?:en|of)\s+|\s?[&/]\s?)`;
const joints = String.raw`(?:\s+(?:tot(?:\s+en\s+met)?|t\/m|op|en|of)\s+|\s?[-–—&/,]\s?)`;
// "30 juni 20234": the mark of a note is glued to the year.
const noted = String.raw`(?:19|20)\d{2}(?=\d{1,2}(?![a-z0-9]))`;
const relative = String.raw`(?:\s+(?<past>jl\b\.?|jongstleden)|\s+(?<coming>a\.s\.|aanstaande\b))?`;
const dutch = new RegExp(
  String.raw`(?=\d)(?<![a-z0-9.,])(?<row>(?:${day}${joints}${weekday}){0,7}${day})\s+(?:van\s+)?(?<month>${monthPattern})(?![a-z0-9])(?:\.(?=\s+(?:\d{4}|jl|a\.s)))?(?:\s+(?<year>\d{4}(?![a-z0-9])|${noted}))?${relative}`,
  'g',
);
const iso = /(?=\d)(?<![a-z0-9-])(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?![a-z0-9-])/g;
const numeric =
  /(?=\d)(?<![a-z0-9./-])(?<day>\d{1,2})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|(?<=\d{2}[-/]\d{2}[-/])\d{2})(?![a-z0-9/-]|[.,]\d)/g;
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
    ...joined(
      withYearsOfRows(
        [...plain.matchAll(dutch)].map((match) => read(match, text)),
        plain,
      ),
      plain,
      writtenOn,
    ),
    ...[...plain.matchAll(iso), ...plain.matchAll(numeric)].flatMap(inFigures),
  ];
  return found
    .map((one) => ({ ...one, text: text.slice(one.start, one.start + one.text.length) }))
    .sort((one, other) => one.start - other.start);
}

function read(match: RegExpExecArray, text: string): PrintedDays {
  const { row = '', month = '', year, past, coming } = match.groups ?? {};
  const { from, days, span } = lastOf(row);
  const start = match.index + from;
  const isAhead = ahead.test(match.input.slice(Math.max(0, start - 30), start));
  return {
    text: match[0].slice(from),
    start,
    days,
    span,
    month: monthNumber(month),
    year:
      year === undefined
        ? (past ?? coming)
          ? undefined
          : yearOfEvent(latin(text).slice(0, start))
        : Number(year),
    relative: past ? 'past' : coming ? 'coming' : isAhead ? 'likely coming' : undefined,
  };
}

type Row = { readonly from: number; readonly days: readonly number[]; readonly span: boolean };

/** Of a row the last days that are one span ("9 tot 11"), one list ("9, 10 en 12") or one day; `from` is where they begin. */
function lastOf(row: string): Row {
  const all = [...row.matchAll(/\d+/g)];
  const kinds = all
    .slice(1)
    .map(({ index }, at) => kindOfJoint(row.slice(all[at]?.index, index)))
    .join('');
  // "9,15 juli": what is behind a comma without a space is a part of a number.
  const first = all.findIndex(
    ({ index }, at) => row[index - 1] !== ',' && /^(?:-|,*&|)$/.test(kinds.slice(at)),
  );
  const days = first === -1 ? [] : all.slice(first).map(([figures]) => Number(figures));
  return { from: all[first]?.index ?? 0, days, span: days.length > 0 && kinds.slice(first) === '-' };
}

const isThrough = new RegExp(through);
const kindOfJoint = (joint: string): string =>
  joint.includes(',') ? ',' : isThrough.test(joint) ? '-' : '&';

function inFigures(match: RegExpExecArray): DayMention[] {
  const { year, month, day } = match.groups ?? {};
  const at = isoDay(Number(year) + (year?.length === 2 ? 2000 : 0), Number(month), Number(day));
  return at === undefined ? [] : [{ text: match[0], start: match.index, from: at, to: at }];
}

const joint = new RegExp(`^(?:(?<through>${through})|${and})${weekday}$`);

/** "30 juni tot en met 2 juli 2022": what is joined to a day with a year takes that year, or the one before. */
function joined(printed: readonly PrintedDays[], text: string, writtenOn: string | undefined): DayMention[] {
  const found: DayMention[] = [];
  for (let at = 0; at < printed.length; at += 1) {
    const one = printed[at] as PrintedDays;
    const other = printed[at + 1];
    const glue = other && text.slice(one.start + one.text.length, other.start);
    const join = glue !== undefined && glue.length < 40 ? joint.exec(glue) : null;
    if (other === undefined || join === null) {
      found.push(...resolved(one, writtenOn));
      continue;
    }
    const ends = resolved(other, writtenOn);
    const isTold = one.relative === 'past' || one.relative === 'coming';
    const year = one.year ?? (isTold ? undefined : yearBefore(one, ends[0]?.from));
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

function resolved(printed: PrintedDays, writtenOn: string | undefined): DayMention[] {
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
