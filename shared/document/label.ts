import type { Series } from '../watchlist.ts';
import { authorsOf } from './authors.ts';
import type { Document, Label, PaperKind } from './document.ts';
import { meetingsOf } from './handed-meetings.ts';
import {
  answersInSentence,
  type HandedOver,
  handedOverInSentence,
  handedOverInTitle,
} from './handed-over.ts';
import { isAboutOther, kindFromFirstWords, kindOfRecord, madeByTheKamer, mayHandOver } from './kind.ts';
import { splitSentences } from './sentences.ts';
import { namesExcepted, namesSeries } from './series.ts';

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
  const { document, publishedOn } = source;
  const titles = [source.title, document?.title ?? '', ...headingsOf(document)].filter((text) => text !== '');
  const opening = openingOf(document);
  const parts = partsOf(source, { titles, opening }, series);
  const [{ kind, text: own } = { kind: undefined, text: '' }] = parts;
  if (kind === undefined || noMeeting.has(kind)) return kind === undefined ? {} : { kind };
  const context = {
    writtenOn: publishedOn ?? document?.publishedOn,
    authors: authorsOf(document, source.title),
  };
  const around = { titles: titles.filter((text) => text !== own), opening };
  const meetings = parts.map((part, at) => {
    const texts =
      at === 0 && parts.length === 1 ? { own, ...around } : { own: part.text, titles: [], opening: [] };
    return meetingsOf(texts, part.kind, series, context).map((meeting) => ({ kind: part.kind, meeting }));
  });
  const [[first, ...more] = [], ...others] = meetings;
  const rest = [...more, ...others.flat()];
  const also = rest.length === 0 ? {} : { also: rest };
  if (first !== undefined) return { ...first, ...also };
  return isMeetingUnsure(kind, own, series) ? { kind, unsure: 'meeting', ...also } : { kind, ...also };
}

/** Of what is handed over of a meeting it must be known which; what is about one need not be of any. */
function isMeetingUnsure(kind: PaperKind, own: string, series: readonly Series[]): boolean {
  switch (kind) {
    case 'geannoteerde-agenda':
    case 'kabinetsinzet':
    case 'verslag':
      return !namesExcepted(own, series);
    case 'schriftelijk-overleg':
    case 'schriftelijk-overleg-inbreng':
      return namesSeries(own, series);
    default:
      return false;
  }
}

/** Whether a person should look: no word says what the paper is, or not which meeting of the watchlist it is of. */
export const isUnsure = ({ kind, unsure }: Label): boolean => kind === undefined || unsure !== undefined;

/** A debate speaks of many meetings and is of none; a motion and a question are of the debate. */
const noMeeting: ReadonlySet<PaperKind> = new Set([
  'commissiedebat',
  'algemeen-overleg',
  'notaoverleg',
  'wetgevingsoverleg',
  'motie',
  'vragen',
]);

type Part = { readonly kind: PaperKind; readonly text: string };

/** The register's type knows best what the Kamer made; then the title decides, and a letter's heading or opening. */
function partsOf(
  source: LabelSource,
  { titles, opening }: { readonly titles: readonly string[]; readonly opening: readonly string[] },
  series: readonly Series[],
): readonly Part[] {
  const [title = ''] = titles;
  const type = source.kamerstuktype ?? '';
  const whole = (kind: PaperKind): Part[] => [{ kind, text: title }];
  const typed = kindFromFirstWords(type);
  if (typed !== undefined) return whole(typed);
  // "Verslag van een rondetafelgesprek", "… van een technische briefing": of the Kamer, and of no kind that is known.
  if (/^(?:verslag van een (?!bijeenkomst)|stenogram)/i.test(type)) return [];
  const isLetter =
    /^(?:geleidende )?brief\b/i.test(type) || /^brief van\b/i.test(source.document?.title ?? '');
  const said = first(titles, kindFromFirstWords);
  if (said !== undefined) return whole(isLetter && madeByTheKamer.has(said) ? 'brief-overig' : said);
  if (isAboutOther(title)) return isLetter ? whole('brief-overig') : [];
  const handed = firstFull(titles, handedOverInTitle) ?? firstFull(opening, handedOverInSentence);
  if (handed !== undefined) return handed;
  const answers = first(opening, answersInSentence);
  if (answers !== undefined) return [answers];
  const recorded = titles.length === 0 ? first(opening, kindOfRecord) : undefined;
  if (recorded !== undefined) return whole(recorded);
  // A letter whose title says what it is about, and not that it is an agenda or a report; or whose text speaks of none.
  const mayBeOfMeeting = (sentence: string) => mayHandOver(sentence) || namesSeries(sentence, series);
  const saysNothing = /^brief van\b(?!.*\b(?:over|inzake|betreffende|houdende|met|ter)\b)/i.test(
    source.title,
  );
  const isOther = saysNothing
    ? opening.length > 0 && !opening.some(mayBeOfMeeting)
    : title !== '' && !(/^brief van\b/i.test(title) && mayBeOfMeeting(title));
  return isLetter && isOther ? whole('brief-overig') : [];
}

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

const firstFull = (
  texts: readonly string[],
  find: (text: string) => HandedOver[],
): HandedOver[] | undefined =>
  first(texts, (text) => {
    const found = find(text);
    return found.length > 0 ? found : undefined;
  });
