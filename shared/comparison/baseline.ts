import type { Label, Meeting, PaperKind } from '../document/document.ts';
import { sameIdentifier } from '../source/identifier.ts';
import type { Watchlist } from '../watchlist.ts';
import type { Citation } from './citations.ts';

/** What the choice asks of a paper, whether its text is at hand or only its listing. */
export type KnownPaper = {
  readonly id: string;
  readonly dossiernummer: string;
  readonly title: string;
  readonly publishedOn?: string | undefined;
  readonly kind?: PaperKind | undefined;
  readonly meeting?: Meeting | undefined;
  /** What the same letter is besides. */
  readonly also?: Label['also'] | undefined;
};

/** A paper to compare with, and why: the last of its series, one that is cited, or a pair chosen by hand. */
export type Baseline = {
  readonly kind: 'series' | 'cited' | 'chosen';
  readonly before: KnownPaper;
  readonly after: KnownPaper;
};

/**
 * The earlier papers to read a paper against, the best first; each once, for the first reason that holds.
 *
 * Agenda goes with agenda and report with report, of the same recurring meeting: the last one that was held before.
 * The cabinet's position counts as an agenda, since in some years it stands in its place. A letter that is both has
 * two. Never by number or exact days: agenda and report of one meeting may differ by a day, printed days may be wrong.
 * Only papers that were there before count.
 */
export function baselinesOf(
  paper: KnownPaper & { readonly citations: readonly Citation[] },
  known: readonly KnownPaper[],
  pairs: Watchlist['pairs'],
): Baseline[] {
  const { citations, ...after } = paper;
  const earlier = known.filter(
    (other) => !sameIdentifier(other.id, paper.id) && wasThereBefore(other, paper),
  );
  const cited = citations.flatMap(({ id }) => earlier.filter((other) => sameIdentifier(other.id, id)));
  const chosen = pairs
    .filter(([, chosenAfter]) => sameIdentifier(chosenAfter, paper.id))
    .flatMap(([before]) => known.filter((other) => sameIdentifier(other.id, before)));
  const all = [
    ...facesOf(after)
      .flatMap((face) => lastOfSeries(face, earlier.flatMap(facesOf)))
      .map((before): Baseline => ({ kind: 'series', before, after })),
    ...cited
      .filter((other) => isEarlierMeeting(other, paper))
      .map((before): Baseline => ({ kind: 'cited', before, after })),
    ...chosen.map((before): Baseline => ({ kind: 'chosen', before, after })),
  ];
  return all.filter((one, at) => all.findIndex(({ before }) => before.id === one.before.id) === at);
}

/** The paper as each of the things it is. */
function facesOf({ also = [], ...paper }: KnownPaper): KnownPaper[] {
  return [paper, ...also.map(({ kind, meeting }) => ({ ...paper, kind, meeting }))];
}

function lastOfSeries(paper: KnownPaper, earlier: readonly KnownPaper[]): KnownPaper[] {
  const role = roleOf(paper.kind);
  if (role === undefined) return [];
  return earlier
    .filter((other) => roleOf(other.kind) === role && isEarlierMeeting(other, paper))
    .sort(
      (one, other) =>
        compareTexts(dayOf(other), dayOf(one)) ||
        compareTexts(other.publishedOn ?? '', one.publishedOn ?? '') ||
        inNumber.compare(other.id, one.id),
    )
    .slice(0, 1);
}

function roleOf(kind: PaperKind | undefined): 'agenda' | 'report' | undefined {
  if (kind === 'geannoteerde-agenda' || kind === 'kabinetsinzet') return 'agenda';
  return kind === 'verslag' ? 'report' : undefined;
}

/** Days within which two meetings of one series are one meeting, of which a day is printed otherwise. */
const SAME_MEETING_DAYS = 3;

function isEarlierMeeting(other: KnownPaper, paper: KnownPaper): boolean {
  if (!other.meeting || other.meeting.series !== paper.meeting?.series) return false;
  const [theirs, ours] = [other.meeting.from, paper.meeting.from];
  if (isDay(theirs) && isDay(ours)) {
    return Date.parse(ours) - Date.parse(theirs) > SAME_MEETING_DAYS * 86_400_000;
  }
  // Without days, the papers' own days must tell; two papers of one day are of one meeting, and so are two agendas of
  // which the first was of a meeting still to come when the second was written.
  const heldOrWritten = isDay(theirs) && roleOf(paper.kind) === 'agenda' ? theirs : other.publishedOn;
  return compareTexts(heldOrWritten ?? '', paper.publishedOn ?? '') < 0;
}

/** A paper without a day (only cited so far) is judged by its meeting alone. */
function wasThereBefore(other: KnownPaper, paper: KnownPaper): boolean {
  if (other.publishedOn === undefined || paper.publishedOn === undefined) return true;
  return other.publishedOn <= paper.publishedOn;
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
const dayOf = ({ meeting, publishedOn }: KnownPaper): string => meeting?.from ?? publishedOn ?? '';
const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
/** Of "kst-28676-99" and "kst-28676-100" the second is the later. */
const inNumber = new Intl.Collator('nl', { numeric: true });
