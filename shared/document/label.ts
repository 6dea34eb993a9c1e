import type { Series } from '../watchlist.ts';
import { authorsOf } from './authors.ts';
import type { Document, Label, Meeting, PaperKind } from './document.ts';
import { kindFromOpening, kindFromTitle } from './kind.ts';
import { type MeetingMention, meetingsIn } from './meeting.ts';
import { splitSentences } from './sentences.ts';

export type LabelSource = {
  /** The title as the register has it, or as printed. */
  readonly title: string;
  readonly document?: Document | undefined;
  readonly kamerstuktype?: string | undefined;
  /** The day of the paper: gives "11 en 12 juli" its year. */
  readonly publishedOn?: string | undefined;
};

/**
 * What a paper is and of which meeting, in its own words and not by its number. The title says it; a letter that is
 * called "Brief van de Ministers …" says it in the heading of its enclosure or with its first sentence. What no word
 * says is left out: a wrong label brings a wrong comparison, a missing one only a question.
 */
export function labelOf(source: LabelSource, series: readonly Series[]): Label {
  const { document, kamerstuktype, publishedOn } = source;
  const titles = [source.title, document?.title ?? '', ...headingsOf(document)].filter((text) => text !== '');
  const opening = openingOf(document);
  const kind =
    first(titles, kindFromTitle) ??
    (kamerstuktype === undefined ? undefined : kindFromTitle(kamerstuktype)) ??
    first(opening, kindFromOpening) ??
    otherLetter(source);
  if (kind === undefined || noMeeting.has(kind)) return kind === undefined ? {} : { kind };
  const authors = authorsOf(document, source.title);
  const context = { writtenOn: publishedOn ?? document?.publishedOn, authors };
  const mentions = [...titles, ...opening].flatMap((text) => meetingsIn(text, series, context).slice(0, 1));
  const meeting = gathered(mentions);
  return meeting === undefined ? { kind } : { kind, meeting };
}

/** A debate speaks of many meetings and is of none; a motion and a question are of the debate. */
const noMeeting: ReadonlySet<PaperKind> = new Set(['commissiedebat', 'algemeen-overleg', 'motie', 'vragen']);

const HEADINGS = 3;
const OPENING_BLOCKS = 3;
const OPENING_CHARACTERS = 800;

/** The headings of an enclosure: those before any text of the paper itself is far under way. */
function headingsOf(document: Document | undefined): string[] {
  return (document?.sections ?? [])
    .slice(0, HEADINGS)
    .flatMap(({ heading, level }) => (heading !== null && level === 1 ? [heading] : []));
}

function openingOf(document: Document | undefined): string[] {
  const [section] = document?.sections ?? [];
  return (section?.blocks ?? [])
    .slice(0, OPENING_BLOCKS)
    .flatMap(({ text }) => splitSentences(text.slice(0, OPENING_CHARACTERS)))
    .map((sentence) => sentence.trim());
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A letter whose title says what it is about, and not that it is an agenda or a report. */
function otherLetter({ title, kamerstuktype, document }: LabelSource): PaperKind | undefined {
  const isLetter = /^brief\b/iu.test(kamerstuktype ?? '') || /^brief van\b/iu.test(document?.title ?? '');
  return isLetter && !/^brief van\b/iu.test(title) ? 'brief-overig' : undefined;
}

/** One meeting from all that is said of it: the series named first, and what later mentions of it add. */
function gathered(mentions: readonly MeetingMention[]): Meeting | undefined {
  const [named] = mentions;
  if (named === undefined) return undefined;
  const same = mentions.filter(
    ({ series, from }) =>
      series === named.series && (from === null || named.from === null || from === named.from),
  );
  const dated = same.find(({ from }) => from !== null);
  return {
    series: named.series,
    place: same.find(({ place }) => place !== null)?.place ?? null,
    from: dated?.from ?? null,
    to: dated?.to ?? null,
  };
}
