import { isIsoDay, yearOf } from './calendar.ts';
import { lowerLatin } from './latin.ts';
import { monthNumber, monthPattern } from './months.ts';

/** A month, a quarter, a year, a span of years or a time of day: what a text names of time besides days. */
export type Period = { readonly value: string; readonly text: string; readonly start: number };

const aYear = String.raw`(?:19|20)\d{2}`;
const until = String.raw`(?:\s?[-–]\s?|\s(?:t\/m|tot\sen\smet)\s)`;
// A mark of a note may be glued to a year at the end of a sentence: "in 2028.5".
const yearEnd = String.raw`(?![a-z0-9]|[,/-]\d|\.\d{3}|\.\d{1,2}(?![\d\s»”’)]|$)|%)`;
const yearStart = `(?<![a-z0-9.,/-])`;

const month = new RegExp(
  String.raw`(?<![a-z0-9])(?<month>${monthPattern})\s(?<year>${aYear})(?![a-z0-9])`,
  'g',
);
const nearMonth = new RegExp(
  String.raw`(?<![a-z0-9]|\d\s)(?<month>${monthPattern})\s(?:(?<past>jl\b\.?|jongstleden)|a\.s\.|aanstaande\b)`,
  'g',
);
const quarters = ['eerste', 'tweede', 'derde', 'vierde'];
const quarter = new RegExp(
  String.raw`(?<![a-z0-9])(?:(?<word>${quarters.join('|')})\skwartaal\s(?:van\s)?|(?:q|k|kwartaal\s)(?<figure>[1-4])[\s-](?:van\s)?)(?<year>${aYear})(?![a-z0-9])`,
  'g',
);
const years = new RegExp(
  String.raw`${yearStart}(?<from>${aYear})(?:${until}(?<to>${aYear})|[/–-](?<short>\d{2}))${yearEnd}`,
  'g',
);
const year = new RegExp(`${yearStart}${aYear}${yearEnd}`, 'g');
const clock = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const time = new RegExp(
  String.raw`(?<![a-z0-9.,:])(?:(?<from>${clock})(?:\s?[–-]\s?|\stot\s|\sen\s))?(?<to>${clock})\suur(?![a-z])`,
  'g',
);

/**
 * The periods a text names, each as ISO 8601 writes it: "februari 2023" is 2023-02, "2024-2027" and "2024 tot en met
 * 2027" are 2024/2027, "10.00 uur" is T10:00. A quarter, for which ISO has no form, is 2024-Q2.
 *
 * @param writtenOn the day the text bears: gives "november jl." its year
 */
export function periodsIn(text: string, writtenOn?: string): Period[] {
  const plain = lowerLatin(text);
  const found = /\d{2}/.test(plain)
    ? [monthsIn, quartersIn, spansIn, yearsIn, timesIn].flatMap((periods) => periods(plain))
    : [];
  return [
    ...found,
    ...(writtenOn !== undefined && isIsoDay(writtenOn) ? nearMonthsIn(plain, writtenOn) : []),
  ].map((one) => ({
    ...one,
    text: text.slice(one.start, one.start + one.text.length),
  }));
}

const periodOf = (match: RegExpExecArray, value: string): Period => ({
  value,
  text: match[0],
  start: match.index,
});

const monthsIn = (text: string): Period[] =>
  [...text.matchAll(month)].map((match) => {
    const { month: name = '', year: of = '' } = match.groups ?? {};
    return periodOf(match, `${of}-${twoDigits(monthNumber(name))}`);
  });

/** "november jl." is the last one before the day of writing, "maart a.s." the first from it on. */
const nearMonthsIn = (text: string, writtenOn: string): Period[] =>
  [...text.matchAll(nearMonth)].map((match) => {
    const { month: name = '', past } = match.groups ?? {};
    const [year, month] = [yearOf(writtenOn), monthNumber(name)];
    const now = Number(writtenOn.slice(5, 7));
    const of = past === undefined ? year + (month < now ? 1 : 0) : year - (month > now ? 1 : 0);
    return periodOf(match, `${of}-${twoDigits(month)}`);
  });

const quartersIn = (text: string): Period[] =>
  [...text.matchAll(quarter)].map((match) => {
    const { word, figure, year: of } = match.groups ?? {};
    return periodOf(match, `${of}-Q${figure ?? quarters.indexOf(word ?? '') + 1}`);
  });

/** Only what ascends is a span: "2024-18" and "2030-2025" are something else. */
const spansIn = (text: string): Period[] =>
  [...text.matchAll(years)].flatMap((match) => {
    const { from = '', to, short } = match.groups ?? {};
    const end = to ?? from.slice(0, 2) + short;
    return Number(end) > Number(from) ? [periodOf(match, `${from}/${end}`)] : [];
  });

const yearsIn = (text: string): Period[] =>
  [...text.matchAll(year)].map((match) => periodOf(match, match[0]));

const timesIn = (text: string): Period[] =>
  [...text.matchAll(time)].flatMap((match) => {
    const { from, to = '' } = match.groups ?? {};
    return [from, to].flatMap((one) => (one === undefined ? [] : [periodOf(match, timeOf(one))]));
  });

function timeOf(printed: string): string {
  const [hour, minute] = printed.split(/[.:]/);
  return `T${twoDigits(Number(hour))}:${minute}`;
}

const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
