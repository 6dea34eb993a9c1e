import type { Meeting, PaperKind } from '../document/document.ts';
import type { Language, Series } from '../watchlist.ts';
import { printPlace, printSpan } from './language.ts';
import { textsIn } from './texts.ts';

/** A meeting as it is called, and where and when it is; what is not known is absent. */
export type MeetingWords = { readonly called: string; readonly where?: string; readonly when?: string };

/** A meeting of none of the series is called by the name it has in the record. */
export function meetingWords(
  { series, place, from, to }: Meeting,
  language: Language,
  all: readonly Series[],
): MeetingWords {
  return {
    called: all.find(({ name }) => name === series)?.title[language] ?? series,
    ...(place === null ? {} : { where: `in ${printPlace(place, language)}` }),
    ...(from === null ? {} : { when: printSpan(from, to, language) }),
  };
}

/**
 * What a paper is, as a person says it: "geannoteerde agenda van de NAVO-top in Vilnius, 11 en 12 juli 2023". The kind
 * alone where it is of no meeting, undefined where not even that is known.
 */
export function paperLabel(
  {
    kind,
    meeting,
  }: { readonly kind?: PaperKind | null | undefined; readonly meeting?: Meeting | null | undefined },
  language: Language,
  all: readonly Series[],
): string | undefined {
  if (!kind) return undefined;
  const { paperKind, paperOf } = textsIn(language);
  if (!meeting) return paperKind[kind];
  const { called, where, when } = meetingWords(meeting, language, all);
  const of = [paperKind[kind], paperOf[kind], called, where].filter((text) => text !== undefined).join(' ');
  return when === undefined ? of : `${of}, ${when}`;
}
