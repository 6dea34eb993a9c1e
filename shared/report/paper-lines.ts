import type { Attachment, Debate, DocumentInfo } from '../document/document.ts';
import { workingDaysBetween } from '../document/working-days.ts';
import { kamerDay } from '../source/kamer-days.ts';
import type { Language } from '../watchlist.ts';
import { printDay, printMoment } from './language.ts';
import { isSynthetic, nameOf } from './paper-name.ts';
import type { Report, ReportPaper } from './report.ts';
import type { Texts } from './texts.ts';

/** What a reader must know of a paper to find it and to trust the report: labels with what stands beside them. */
export function paperLines(
  paper: ReportPaper,
  language: Language,
  texts: Texts,
): readonly (readonly [label: string, text: string])[] {
  const { publishedOn, firstPublicOn, officialOn, label, authors, debate } = paper;
  const { format, sha256, takenAt, status, words, attachmentOf, attachments } = paper;
  const day = (label: string, on: string | undefined) =>
    on === undefined ? undefined : ([label, printDay(on, language)] as const);
  const source = texts.takenFrom(format, sha256.slice(0, 12), printMoment(takenAt, language));
  const lines: (readonly [string, string] | undefined)[] = [
    [texts.paper, isSynthetic(paper) ? `${nameOf(paper)} (${texts.synthetic})` : nameOf(paper)],
    [texts.date, publishedOn === null ? texts.undated : printDay(publishedOn, language)],
    day(texts.firstPublic, firstPublicOn),
    day(texts.official, officialOn),
    label === null ? undefined : [texts.kind, label],
    debate === undefined ? undefined : [texts.debate, debateText(debate, takenAt, { language, texts })],
    attachmentOf === undefined ? undefined : [texts.attachmentOf, nameOfId(attachmentOf)],
    attachments === undefined ? undefined : [texts.attachments, attachmentsText(attachments)],
    authors.length === 0 ? undefined : [texts.authors, authors.join('; ')],
    [texts.size, texts.words(words)],
    [texts.source, (status === undefined ? '' : `${texts.status[status]}, `) + source],
  ];
  return lines.filter((line) => line !== undefined);
}

/** What a reader must know before all else of the later paper: that its text may still change, and how much time is left. */
export function noticesOf({ after, language }: Report, texts: Texts): readonly string[] {
  const { debate, takenAt, status } = after;
  return [
    ...(status === 'provisional' ? [texts.provisional] : []),
    ...(debate ? [`${texts.debate}: ${debateText(debate, takenAt, { language, texts })}`] : []),
  ];
}

/** "Commissiedebat, 6 juli 2023 (nog 3 werkdagen, geteld vanaf 30 juni 2023)": from the day the text was taken. */
function debateText(
  debate: Debate,
  takenAt: string,
  { language, texts }: { readonly language: Language; readonly texts: Texts },
): string {
  const taken = kamerDay(takenAt) ?? takenAt.slice(0, 10);
  const day = `${debate.kind}, ${printDay(debate.on, language)}`;
  if (debate.on <= taken) return day;
  return `${day} (${texts.workingDaysLeft(workingDaysBetween(taken, debate.on), printDay(taken, language))})`;
}

/** "Beslisnota (blg-1098765); …". */
export function attachmentsText(attachments: readonly Attachment[]): string {
  return attachments.map(({ id, title }) => `${title} (${id})`).join('; ');
}

function nameOfId(id: string): string {
  return nameOf({ id, dossiernummer: null, ondernummer: null });
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
