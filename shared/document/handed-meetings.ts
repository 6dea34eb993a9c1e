import type { Series } from '../watchlist.ts';
import { isIsoDay } from './calendar.ts';
import { daysIn } from './days.ts';
import { daysApart } from './days-apart.ts';
import type { Meeting, PaperKind } from './document.ts';
import { lowerLatin } from './latin.ts';
import { type MeetingContext, type MeetingMention, meetingsIn } from './meeting.ts';
import { onlyCityIn } from './place.ts';

/** Where a paper says of which meeting it is. */
export type MeetingTexts = {
  /** The words about the thing itself, in a title or the sentence that hands it over. */
  readonly own: string;
  /** The other titles and headings of the paper. */
  readonly titles: readonly string[];
  /** Its first sentences. */
  readonly opening: readonly string[];
};

/**
 * The meetings a paper is of, the first named first. Its own words name the series; days and place that they leave out
 * are taken from the other titles and the opening, but never those of another meeting of the series: an agenda is of
 * a meeting to come, a report of one that was.
 */
export function meetingsOf(
  { own, titles, opening }: MeetingTexts,
  kind: PaperKind,
  series: readonly Series[],
  context: MeetingContext,
): Meeting[] {
  const named = joinedMeetings(own, meetingsIn(own, series, context));
  const inTime = (mention: MeetingMention) => isInTime(mention, kind, context.writtenOn);
  const inTitles = titles.flatMap((text) => meetingsIn(text, series, context).slice(0, 1)).filter(inTime);
  const inOpening = opening.flatMap((text) => inSentence(text, series, context)).filter(inTime);
  const [first, ...others] = named.length > 0 ? named : [...inTitles, ...inOpening].slice(0, 1);
  if (first === undefined) return [];
  // "Raad Algemene Zaken en Raad Buitenlandse Zaken van 18 juni": days said once are those of all in the list.
  const { from, to } =
    named.find((mention) => mention.from !== null) ?? apart(own, named, kind, context) ?? first;
  const meeting = completed({ ...first, from, to }, inTitles, inOpening);
  // What a letter on something else says of "de NAVO-top" is of no meeting in particular.
  if (kind === 'brief-overig' && meeting.place === null && meeting.from === null) return [];
  return [
    meeting,
    ...others.map((other) => (other.from === null ? { ...meeting, series: other.series } : meetingIn(other))),
  ];
}

function apart(
  own: string,
  named: readonly MeetingMention[],
  kind: PaperKind,
  { writtenOn }: MeetingContext,
): Pick<Meeting, 'from' | 'to'> | undefined {
  if (kind === 'brief-overig') return undefined;
  const days = daysApart(own, named, writtenOn);
  return days && isInTime({ from: days.from, to: days.to }, kind, writtenOn) ? days : undefined;
}

/** "NAVO-ministers van Defensie (DMM), de UDCG en de RBZ Defensie": what a list joins to the first, each series once. */
function joinedMeetings(text: string, mentions: readonly MeetingMention[]): MeetingMention[] {
  const found = mentions.slice(0, 1);
  for (const mention of mentions.slice(1)) {
    const last = found.at(-1) as MeetingMention;
    const between = text.slice(last.start + last.text.length, mention.start);
    if (!isList.test(lowerLatin(between))) break;
    if (!found.some(({ series }) => series === mention.series)) found.push(mention);
  }
  return found;
}

const isList =
  /^(?!.*(?<![a-z])(?:voor|over|naar|tijdens|voorbereiding|aanloop|opvolging|conform|op|bij)(?![a-z]))[^.;:]{0,70}?(?:,|&|(?<![a-z])en)\s(?:(?:de|het)\s)?(?:(?:informele|extra)\s)?$/;

/**
 * The first meeting a sentence names. Its days and place may stand before it: "Op 24 en 25 juni komt in Den Haag de
 * NAVO-top bijeen"; but only where the sentence names one meeting, or a list of them, and one day.
 */
function inSentence(text: string, series: readonly Series[], context: MeetingContext): MeetingMention[] {
  const mentions = meetingsIn(text, series, context);
  const [first] = mentions;
  const days = daysIn(text, context.writtenOn).filter(({ from, to }) => isIsoDay(from) && isIsoDay(to));
  const [only] = days;
  const isOfAll = joinedMeetings(text, mentions).length === mentions.length;
  if (first === undefined || first.from !== null || !isOfAll || days.length !== 1 || !only) {
    return mentions.slice(0, 1);
  }
  const place = first.place ?? onlyCityIn(text) ?? null;
  return [{ ...first, place, from: only.from, to: only.to }];
}

/** A day that the calendar or the printer had wrong by one is still of the same meeting. */
const DAY_MS = 86_400_000;

function isInTime(
  { from, to }: Pick<Meeting, 'from' | 'to'>,
  kind: PaperKind,
  writtenOn: string | undefined,
): boolean {
  if (from === null || to === null || writtenOn === undefined) return true;
  if (kind === 'verslag') return from <= writtenOn;
  if (kind === 'brief-overig') return true;
  return Date.parse(to) >= Date.parse(writtenOn) - DAY_MS;
}

/** A title names the place of the paper's own meeting even where it gives no days; a sentence may speak of another. */
function completed(
  named: MeetingMention,
  inTitles: readonly MeetingMention[],
  inOpening: readonly MeetingMention[],
): Meeting {
  const isSame = ({ series, from }: MeetingMention): boolean =>
    series === named.series && (from === null || named.from === null || from === named.from);
  const same = [...inTitles, ...inOpening].filter(isSame);
  const dated = named.from === null ? same.find(({ from }) => from !== null) : named;
  const placed =
    same.find(({ place, from }) => place !== null && from !== null && from === dated?.from) ??
    inTitles.filter(isSame).find(({ place }) => place !== null);
  return {
    series: named.series,
    place: named.place ?? placed?.place ?? null,
    from: dated?.from ?? null,
    to: dated?.to ?? null,
  };
}

const meetingIn = ({ series, place, from, to }: MeetingMention): Meeting => ({ series, place, from, to });
