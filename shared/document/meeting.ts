import type { Series } from '../watchlist.ts';
import { daysBetween, isIsoDay } from './calendar.ts';
import { type DayMention, daysIn } from './days.ts';
import type { Meeting } from './document.ts';
import { lowerLatin } from './latin.ts';
import { monthNumber, monthPattern } from './months.ts';
import { placeAt } from './place.ts';
import { type SeriesMention, seriesIn } from './series.ts';

/**
 * A meeting where a text names it, with the place and the days that stand at its name: "NAVO-Top in Madrid (28-30 juni
 * 2022)". `year` is known too where it is all that is said: "NAVO-top in Wales in 2014"; with a month it is "2014-09".
 */
export type MeetingMention = Meeting & {
  readonly year: string | null;
  readonly text: string;
  readonly start: number;
};

export type MeetingContext = {
  /** The day the text bears. */
  readonly writtenOn?: string | undefined;
  readonly authors?: readonly string[] | undefined;
};

/** The meetings of the watchlist's series that a text names, in order; a bare "de NAVO-top" has neither place nor day. */
export function meetingsIn(
  text: string,
  series: readonly Series[],
  { writtenOn, authors }: MeetingContext = {},
): MeetingMention[] {
  const mentions = withoutByNames(text, seriesIn(text, series, authors));
  if (mentions.length === 0) return [];
  const low = lowerLatin(text);
  const days = new Map(daysIn(text, writtenOn).map((mention) => [mention.start, mention]));
  return mentions.map(({ series: name, start, end }) => {
    const said = ofDebate.test(low.slice(Math.max(0, start - DEBATE_REACH), start))
      ? { found: nothing, end }
      : circumstances({ text, low }, end, days);
    const named = text.slice(start, said.end);
    const isOpen = named.lastIndexOf('(') > named.lastIndexOf(')') && text[said.end] === ')';
    return { series: name, ...said.found, text: isOpen ? `${named})` : named, start };
  });
}

/** "commissiedebat Raad Buitenlandse Zaken van 6 maart": what follows is said of the debate; one in writing has no day. */
const ofDebate =
  /(?:debat|(?<!schriftelijk )overleg|(?<![a-z])(?:ao|cd))(?: (?:over|inzake|betreffende|m\.b\.t\.|de|het|van|informele|extra|ingelaste|buitengewone|bijeenkomst|vergadering)){0,6} ["'«‘“]?$/;
const DEBATE_REACH = 80;

/** "de informele bijeenkomst van EU-ministers (Gymnich)": one meeting by two names, and what follows is said of it. */
function withoutByNames(text: string, mentions: readonly SeriesMention[]): SeriesMention[] {
  const found: SeriesMention[] = [];
  for (const mention of mentions) {
    const last = found.at(-1);
    const isByName = last?.series === mention.series && /^\s\($/.test(text.slice(last.end, mention.start));
    if (last === undefined || !isByName) found.push(mention);
    else
      found[found.length - 1] = { ...last, end: text[mention.end] === ')' ? mention.end + 1 : mention.end };
  }
  return found;
}

// These read texts in `lowerLatin`.
const noun = 'bijeenkomst(?:en)?|vergadering|top|raad|conferentie|meeting|ministeriele|samenstelling';
// In two, because one takes four times as long to be made.
const behindName = new RegExp(String.raw`\)?(?:\s(?:${noun})(?![a-z]))?(?:\s?\([a-z]{2,6}\))?`, 'y');
const joining = /[\s,]{0,3}(?:(?:die|dat|welke|van|op|d\.d\.|gehouden|[a-z]{2,5}dag)\s){0,4}\(?/y;
const yearOrMonth = new RegExp(
  String.raw`(?:in\s)?(?:(?<month>${monthPattern})\s)?(?<year>(?:19|20)\d{2})(?![a-z0-9])(?!-\d)`,
  'y',
);

type Circumstances = Omit<Meeting, 'series'> & { readonly year: string | null };
const nothing: Circumstances = { place: null, from: null, to: null, year: null };

/** Reads on from the name as long as what follows is a place, days or a year, and only what may join these stands between. */
function circumstances(
  { text, low }: { readonly text: string; readonly low: string },
  from: number,
  days: ReadonlyMap<number, DayMention>,
) {
  let found: Circumstances = nothing;
  let end = from;
  for (let round = 0; round < 4; round += 1) {
    behindName.lastIndex = end;
    joining.lastIndex = end + (behindName.exec(low)?.[0].length ?? 0);
    joining.test(low);
    const at = joining.lastIndex;
    const skipped = low.slice(end, at);
    const mention = days.get(at);
    const place = found.place === null ? placeAt(text, at, { alone: afterDays(found, skipped) }) : undefined;
    yearOrMonth.lastIndex = at;
    const year = found.year === null ? yearOrMonth.exec(low) : null;
    if (mention !== undefined && found.from === null && isIsoDay(mention.from) && isIsoDay(mention.to)) {
      const until = lastDayAfter(low, at + mention.text.length, { to: mention.to, days });
      found = { ...found, from: mention.from, to: until.to, year: mention.from.slice(0, 7) };
      end = until.end;
    } else if (place !== undefined) {
      found = { ...found, place: place.place };
      end = place.end;
    } else if (year !== null) {
      found = { ...found, year: yearAndMonth(year) };
      end = yearOrMonth.lastIndex;
    } else {
      break;
    }
  }
  return { found, end };
}

const andDay = /\s+en\s+(?:[a-z]{2,5}dag\s+)?/y;

/** "30 november en 1 december": two days of one meeting, though each has its month. */
function lastDayAfter(
  low: string,
  end: number,
  { to, days }: { readonly to: string; readonly days: ReadonlyMap<number, DayMention> },
): { readonly to: string; readonly end: number } {
  andDay.lastIndex = end;
  const next = andDay.test(low) ? days.get(andDay.lastIndex) : undefined;
  if (next === undefined || !isIsoDay(next.to) || daysBetween(to, next.from) !== 1) return { to, end };
  return { to: next.to, end: next.start + next.text.length };
}

/** "…van 3–4 april 2009, Straatsburg/Kehl": only there a name without "in" or "te" is a place. */
function afterDays(found: Circumstances, skipped: string): boolean {
  return found.from !== null && skipped === ', ';
}

function yearAndMonth(match: RegExpExecArray): string {
  const { month, year = '' } = match.groups ?? {};
  return month === undefined ? year : `${year}-${String(monthNumber(month)).padStart(2, '0')}`;
}
