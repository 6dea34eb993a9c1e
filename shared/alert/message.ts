import type { Change } from '../comparison/comparison.ts';
import { headChanges, headText } from '../report/head-changes.ts';
import { importanceOf, rankedTold } from '../report/importance.ts';
import { printDay, printMoment } from '../report/language.ts';
import { attachmentsText, noticesOf } from '../report/paper-lines.ts';
import { nameOf, syntheticMark } from '../report/paper-name.ts';
import type { Report } from '../report/report.ts';
import { oneLine, shorten } from '../report/shorten.ts';
import { sideText } from '../report/side-text.ts';
import { type RowChange, rowLine } from '../report/table-rows.ts';
import { textsIn } from '../report/texts.ts';
import type { Watchlist } from '../watchlist.ts';
import type { AlertEvent, Message } from './alert.ts';
import { subjectOf } from './subject.ts';
import { topicsOf } from './topics.ts';

/** Of a message, in UTF-8: SNS takes 256 KB with the attributes and what it adds itself. */
export const bodyLimitBytes = 200_000;
const mostChanges = 10;

/**
 * What goes on the topic when a report was made. Line 1 says what changed most, line 2 what it is compared with and
 * why, line 3 is the address and nothing else, so that every mail program makes it a link. Then the weightiest changes
 * as whole sentences. A change that does not fit is left out whole and said to be: a reader quotes from this. Then
 * another day or signature of one paper, what came with it, and last, when the paper is spoken of, where that is known.
 */
export function messageOf(
  report: Report,
  {
    url,
    watchlist,
    event,
  }: {
    readonly url: string;
    readonly watchlist: Pick<Watchlist, 'series' | 'topics'>;
    readonly event: AlertEvent;
  },
): Message {
  const { after, before } = report;
  return {
    subject: subjectOf(report, watchlist, event),
    body: bodyOf(report, url),
    attributes: {
      dossier: after.dossiernummer ?? before.dossiernummer ?? '',
      kind: after.kind ?? '',
      meeting: after.meeting?.series ?? '',
      topics: topicsOf(report, watchlist.topics),
      importance: importanceOf(report),
      event,
    },
  };
}

function bodyOf(report: Report, url: string): string {
  const texts = textsIn(report.language);
  const mark = syntheticMark(report, texts);
  const synthetic = mark === undefined ? '' : `[${mark.toUpperCase()}] `;
  const changes = rankedTold(report);
  const lines = [synthetic + oneLine(report.summary.headline), secondLine(report), url];
  const around = [
    ...headChanges(report).map((one) => `${texts.headChanged}: ${headText(one, report.language, texts)}`),
    ...(report.after.attachments
      ? [`${texts.attachments}: ${attachmentsText(report.after.attachments)}`]
      : []),
  ].flatMap((line) => shorten(oneLine(line), 2000) ?? []);
  // Room for the four closing lines, however large their numbers.
  let room = bodyLimitBytes - bytesOf([...lines, ...around].join('\n')) - 900;
  let left = 0;
  for (const change of changes.slice(0, mostChanges)) {
    const text = changeText(change, report);
    const size = bytesOf(text) + 2;
    if (size > room) {
      left += 1;
      continue;
    }
    room -= size;
    lines.push('', text);
  }
  const more = changes.length - mostChanges;
  if (left > 0) lines.push('', texts.alert.cut(left));
  if (more > 0) lines.push('', texts.alert.more(more));
  if (around.length > 0) lines.push('', ...around);
  const notices = noticesOf(report, texts);
  if (notices.length > 0) lines.push('', ...notices);
  return `${lines.join('\n')}\n`;
}

/** What it is compared with, and why that: the report's own reason, with the paper named where that does not do so. */
function secondLine({ before, after, reason, language }: Report): string {
  const texts = textsIn(language).alert;
  const text = oneLine(reason.text);
  const day = before.publishedOn === null ? undefined : printDay(before.publishedOn, language);
  const moment = printMoment(before.takenAt, language);
  const name = oneLine(nameOf(before));
  const isRevision = before.id === after.id;
  const compared = isRevision ? texts.comparedWithVersion(moment) : texts.comparedWith(name, day);
  const told = text.includes(isRevision ? moment : name) ? text : `${compared} ${text}`;
  return shorten(told, 2000) ?? compared;
}

function changeText(told: Change | RowChange, { language }: Report): string {
  const texts = textsIn(language);
  const of = (side: 'before' | 'after') => {
    if (!('cells' in told)) return sideText(told, side);
    const row = told[side];
    return row && rowLine(row);
  };
  const was = of('before');
  const is = of('after');
  return [
    ...(was === undefined ? [] : [texts.was + oneLine(was)]),
    ...(is === undefined ? [] : [texts.now + oneLine(is)]),
  ].join('\n');
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
