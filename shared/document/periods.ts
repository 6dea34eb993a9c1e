import { isIsoDay, yearOf } from './calendar.ts';
import { lowerLatin } from './latin.ts';
import { monthNumber, monthPattern } from './months.ts';

/** A month, a quarter, a year, a span of years or a time of day: what a text names of time besides days. */
export type Period = { readonly value: string; readonly text: string; readonly start: number };

const aYear = String.raw`(?:19|20)\d{2}`;
const until = String.raw`(?:\s?[-–]\s?|\s(?:t\/m|tot(?:\sen\smet)?)\s)`;
// A mark of a note may be glued to a year at the end of a sentence: "in 2028.5".
const yearEnd = String.raw`(?![a-z0-9]|[,/-]\d|\.\d{3}|\.\d{1,2}(?![\d\s»”’)]|$)|%)`;
// "Natura 2000" is no year, "Stb. 2013, 487" a place where a law stands.
const yearStart = String.raw`(?<![a-z0-9.,/-]|natura\s|(?:stb|stcrt|trb|pbe[ug])\.?\s)`;

const month = new RegExp(
  String.raw`(?<![a-z0-9])(?:(?<first>${monthPattern})(?:\s(?<firstYear>${aYear}))?(?:(?<until>${until})|\s(?:en|of)\s))?(?<month>${monthPattern})\s(?<year>${aYear})(?=\d{0,2}(?![a-z0-9]))`,
  'g',
);
// A month alone is a time behind a word of time: "eind juni", "in mei"; not "de maand" of a list or "Mei" by itself.
const nearMonth = new RegExp(
  String.raw`(?<![a-z0-9]|\d\s)(?:(?<month>${monthPattern})\s(?:(?<past>jl\b\.?|jongstleden)|(?<coming>a\.s\.|aanstaande\b))|(?<=(?:^|\s)(?:in|eind|begin|medio|half|sinds|vanaf|tot|voor|na|per|uiterlijk|maand|en|of)\s)(?<alone>${monthPattern})(?![a-z0-9]|\s(?:${aYear}|jl|jongst|a\.s|aanst)))`,
  'g',
);
const quarters = ['eerste', 'tweede', 'derde', 'vierde'];
const quarter = new RegExp(
  String.raw`(?<![a-z0-9])(?:(?<word>${quarters.join('|')})\skwartaal\s(?:van\s)?|(?:q|k|kwartaal\s)(?<figure>[1-4])[\s-](?:van\s)?)(?<year>${aYear})(?![a-z0-9])`,
  'g',
);
const years = new RegExp(
  String.raw`(?=[12])${yearStart}(?<from>${aYear})(?:(?:${until}|\s?/\s?)(?<to>${aYear})|[/–-][’']?(?<short>\d{2}))${yearEnd}`,
  'g',
);
// "in ’23": a year, of which two figures are left out; "in 20244": one with the mark of a note.
const inTime = String.raw`(?<![a-z])(?:in|over|sinds|vanaf|eind|begin|medio|voorjaar|zomer|najaar|tot|en|jaar)\s`;
const year = new RegExp(
  String.raw`(?=\d)${yearStart}(?:(?<whole>${aYear})(?:${yearEnd}|(?<=${inTime}${aYear})(?=\d{1,2}(?![a-z0-9%]|[.,/-]\d)))|(?<=${inTime}[’'])(?<short>\d{2})(?![a-z0-9]))`,
  'g',
);
const clock = String.raw`(?:[01]?\d|2[0-4])[.:][0-5]\d`;
const time = new RegExp(
  String.raw`(?=\d)(?<![a-z0-9.,:])(?:(?<from>${clock})(?:\s?[–-]\s?|\stot\s|\sen\s))?(?:(?<to>${clock})\suur|(?<=(?<![a-z])om\s)(?<hour>\d{1,2})\suur)(?![a-z])`,
  'g',
);

// Whether a month or a quarter may be named is much sooner asked than which.
const mayHoldMonth = new RegExp(`(?<![a-z])${monthPattern}(?![a-z])`);
const mayHoldQuarter = /kwartaal|[qk][1-4]/;

/**
 * The periods a text names, each as ISO 8601 writes it: "februari 2023" is 2023-02, "2024-2027" and "2024 tot en met
 * 2027" are 2024/2027, "10.00 uur" is T10:00. A quarter, for which ISO has no form, is 2024-Q2.
 *
 * @param writtenOn the day the text bears: gives "november jl." its year, without which it is --11
 */
export function periodsIn(text: string, writtenOn = ''): Period[] {
  const plain = lowerLatin(text);
  const hasMonth = mayHoldMonth.test(plain);
  return [
    ...(hasMonth ? monthsIn(plain) : []),
    ...(mayHoldQuarter.test(plain) ? quartersIn(plain) : []),
    ...(/\d{2}/.test(plain) ? [...spansIn(plain), ...yearsIn(plain)] : []),
    ...(/\d\suur/.test(plain) ? timesIn(plain) : []),
    ...(hasMonth ? nearMonthsIn(plain, writtenOn) : []),
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

/** "mei 2024" is one, "mei en juni 2024" are two, "mei tot en met juni 2024" is a span. */
const monthsIn = (text: string): Period[] =>
  [...text.matchAll(month)].flatMap((match) => {
    const { first, firstYear, until, month: name = '', year: of = '' } = match.groups ?? {};
    const last = `${of}-${twoDigits(monthNumber(name))}`;
    if (first === undefined) return [periodOf(match, last)];
    const from = `${firstYear ?? of}-${twoDigits(monthNumber(first))}`;
    if (until !== undefined) return [periodOf(match, `${from}/${last}`)];
    const at = match[0].lastIndexOf(name);
    return [
      { value: from, text: first, start: match.index },
      { value: last, text: match[0].slice(at), start: match.index + at },
    ];
  });

/** "november jl." is the last one before the day of writing, "maart a.s." the first from it on, "in mei" the nearest. */
const nearMonthsIn = (text: string, writtenOn: string): Period[] =>
  [...text.matchAll(nearMonth)].map((match) => {
    const { month: name, past, coming, alone = '' } = match.groups ?? {};
    const [year, month] = [yearOf(writtenOn), monthNumber(name ?? alone)];
    if (!isIsoDay(writtenOn)) return periodOf(match, `--${twoDigits(month)}`);
    const ahead = month - Number(writtenOn.slice(5, 7));
    const isNext = coming === undefined ? past === undefined && ahead < -6 : ahead < 0;
    const isLast = past === undefined ? coming === undefined && ahead > 6 : ahead > 0;
    return periodOf(match, `${year + (isNext ? 1 : 0) - (isLast ? 1 : 0)}-${twoDigits(month)}`);
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
  [...text.matchAll(year)].map((match) => {
    const { whole, short = '' } = match.groups ?? {};
    return periodOf(match, whole ?? (Number(short) < 60 ? '20' : '19') + short);
  });

const timesIn = (text: string): Period[] =>
  [...text.matchAll(time)].flatMap((match) => {
    const { from, to, hour } = match.groups ?? {};
    return [from, to ?? hour].flatMap((one) => (one === undefined ? [] : [periodOf(match, timeOf(one))]));
  });

function timeOf(printed: string): string {
  const [hour, minute] = printed.split(/[.:]/);
  return `T${twoDigits(Number(hour))}:${minute ?? '00'}`;
}

const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
