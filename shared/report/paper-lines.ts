import type { Debate, DocumentInfo } from '../document/document.ts';
import { workingDaysBetween } from '../document/working-days.ts';
import type { Language } from '../watchlist.ts';
import { printDay, printMoment, printSpan } from './language.ts';
import { isSynthetic, nameOf } from './paper-name.ts';
import type { Report } from './report.ts';
import type { Texts } from './texts.ts';

/** What a reader must know of a paper to find it and to trust the report: labels with what stands beside them. */
export function paperLines(
  paper: DocumentInfo,
  language: Language,
  texts: Texts,
): readonly (readonly [label: string, text: string])[] {
  const { publishedOn, kind, meeting, authors, debate, format, sha256, takenAt, status, words } = paper;
  const source = texts.takenFrom(format, sha256.slice(0, 12), printMoment(takenAt, language));
  const lines: (readonly [string, string] | undefined)[] = [
    [texts.paper, isSynthetic(paper) ? `${nameOf(paper)} (${texts.synthetic})` : nameOf(paper)],
    [texts.date, publishedOn === null ? texts.undated : printDay(publishedOn, language)],
    kind === null ? undefined : [texts.kind, texts.paperKind[kind]],
    meeting === null ? undefined : [texts.meeting, meetingText(meeting, language)],
    debate === undefined ? undefined : [texts.debate, debateText(debate, takenAt, { language, texts })],
    authors.length === 0 ? undefined : [texts.authors, authors.join('; ')],
    [texts.size, texts.words(words)],
    [texts.source, (status === undefined ? '' : `${texts.status[status]}, `) + source],
  ];
  return lines.filter((line) => line !== undefined);
}

/** "Commissiedebat, 6 juli 2023 (nog 3 werkdagen, geteld vanaf 30 juni 2023)": from the day the text was taken. */
export function debateText(
  debate: Debate,
  takenAt: string,
  { language, texts }: { readonly language: Language; readonly texts: Texts },
): string {
  const taken = takenAt.slice(0, 10);
  const day = `${debate.kind}, ${printDay(debate.on, language)}`;
  if (debate.on <= taken) return day;
  return `${day} (${texts.workingDaysLeft(workingDaysBetween(taken, debate.on), printDay(taken, language))})`;
}

function meetingText({ place, from, to }: NonNullable<DocumentInfo['meeting']>, language: Language): string {
  const days = from === null ? undefined : printSpan(from, to, language);
  return [place, days].filter((text) => text !== null && text !== undefined).join(', ') || '–';
}

/** What each side is called: two papers, or two versions of one. */
export function sideNames({ before, after }: Report, texts: Texts): readonly [before: string, after: string] {
  return before.id === after.id ? [texts.earlierVersion, texts.thisVersion] : [texts.before, texts.after];
}

/** The first line of every form: this paper, and what it is compared with. */
export function comparedLine({ before, after }: Pick<Report, 'before' | 'after'>, texts: Texts): string {
  const name = nameOf(after);
  return before.id === after.id ? texts.revisionOf(name) : texts.comparedWith(name, nameOf(before));
}

/** The address where a reader may be sent, or undefined: only http and https are ever made into a link. */
export function linkOf({ url }: Pick<DocumentInfo, 'url'>): string | undefined {
  if (url === null || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}
