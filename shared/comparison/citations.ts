import type { Document } from '../document/document.ts';
import { type MeetingMention, meetingsIn } from '../document/meeting.ts';
import { referencesIn } from '../document/references.ts';
import { sentencesOf } from '../document/sentences.ts';
import type { Series } from '../watchlist.ts';

/** A paper that is cited where an earlier meeting of a series is spoken of. */
export type Citation = { readonly id: string; readonly series: string };

/** How far, in characters, a reference may stand from the meeting it belongs to. */
const BESIDE = 60;

/**
 * The papers a text cites beside an earlier meeting: "Tijdens de NAVO-Top in Madrid (28-30 juni 2022) (Kamerstuk
 * 28 676, nr. 417)". Other papers it cites are about other things, and nothing to compare with.
 */
export function citationsBesideMeeting(document: Document, series: readonly Series[]): Citation[] {
  const found = sentencesOf(document).flatMap(({ text }) => {
    const references = referencesIn(text);
    if (references.length === 0) return [];
    const meetings = meetingsIn(text, series, { writtenOn: document.publishedOn }).filter((mention) =>
      isEarlier(mention, document.publishedOn),
    );
    return references.flatMap(({ id, start, text: printed }) => {
      const beside = meetings.find(
        (mention) =>
          distance(mention.start, mention.start + mention.text.length, start, start + printed.length) <=
          BESIDE,
      );
      return beside ? [{ id, series: beside.series }] : [];
    });
  });
  return found.filter((one, at) => found.findIndex(({ id }) => id === one.id) === at);
}

/** Named with its days, its year or its place, and not as a meeting that is yet to come. */
function isEarlier({ from, year, place }: MeetingMention, publishedOn: string | undefined): boolean {
  const when = from ?? year;
  if (when === null) return place !== null;
  return publishedOn === undefined || when < publishedOn;
}

const distance = (from: number, to: number, otherFrom: number, otherTo: number): number =>
  Math.max(0, otherFrom - to, from - otherTo);
