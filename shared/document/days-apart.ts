import { isIsoDay } from './calendar.ts';
import { type DayMention, daysIn } from './days.ts';
import { lowerLatin } from './latin.ts';
import type { MeetingMention } from './meeting.ts';

/** Of what else a day may be that stands near the name of a meeting. */
const ofOther =
  /(?<![a-z])(?:brief|brieven|kamerbrief|motie|moties|[a-z]*vragen|verzoek|toezegging|[a-z]*debat|[a-z]*overleg|overleg|bezoek|werkbezoek|gesprek|reactie|kamerstuk|over|sinds|vanaf|voor)(?![a-z])/;
const another = /(?<![a-z])en(?![a-z])|[,;&+]/;
/** "(Brdo, 24 maart 2024)": a name alone is a place. */
const place = /^\s?\(?[a-z'’-]+(?:\s[a-z'’-]+)?,\s$/;
const held = /^\s?$|(?<![a-z])(?:gehouden|te houden|geplande|plaats[a-z]*)(?![a-z])/;

/**
 * The days of the meetings that a title names, where it gives them at some distance from the name: "de op 20 en 21 juni
 * te houden bijeenkomst van NAVO-ministers", "NAVO-ministers van Defensie en de Ukraine Defence Contact Group op 17 en
 * 18 oktober". Only where it names but one day or span, of nothing else as far as the words between say; and behind the
 * name of another meeting only a span, for one day might be of that alone.
 */
export function daysApart(
  text: string,
  mentions: readonly MeetingMention[],
  writtenOn: string | undefined,
): DayMention | undefined {
  const [first] = mentions;
  const last = mentions.at(-1);
  const [days, more] = daysIn(text, writtenOn).filter(({ from, to }) => isIsoDay(from) && isIsoDay(to));
  if (first === undefined || last === undefined || days === undefined || more !== undefined) return undefined;
  const end = last.start + last.text.length;
  if (days.start < first.start) {
    const between = lowerLatin(text.slice(days.start + days.text.length, first.start));
    return held.test(between) && !ofOther.test(between) && !another.test(between) ? days : undefined;
  }
  const between = lowerLatin(text.slice(end, days.start));
  if (ofOther.test(between)) return undefined;
  return another.test(between) && days.from === days.to && !place.test(between) ? undefined : days;
}
