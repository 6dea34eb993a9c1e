import { nameOf, shortNameOf, syntheticMark } from '../report/paper-name.ts';
import type { Report } from '../report/report.ts';
import { shorten } from '../report/shorten.ts';
import { textsIn } from '../report/texts.ts';
import { parseIdentifier } from '../source/identifier.ts';
import type { Watchlist } from '../watchlist.ts';
import type { AlertEvent } from './alert.ts';
import { asciiOf } from './ascii.ts';

/** SNS takes a subject of fewer than 100 characters, without line breaks; mail programs break on all but ASCII. */
export const subjectLimit = 99;

/**
 * "28676 nr. 439: geannoteerde agenda NAVO-top Vilnius, vergeleken met nr. 411". Dossier and number first, for whoever
 * sorts mail by its subject; then what it is. Where room is short, what it is compared with gives way first.
 */
export function subjectOf(report: Report, { series }: Pick<Watchlist, 'series'>, event: AlertEvent): string {
  const { after, before, language } = report;
  const texts = textsIn(language);
  const mark = syntheticMark(report, texts);
  const synthetic = mark === undefined ? '' : ` [${mark}]`;
  const start = asciiOf(`${numberOf(report)}${synthetic}: `);
  const what = asciiOf(whatOf(report, series));
  const numbered = { ...after, id: after.attachmentOf ?? after.id };
  const versus = before.id === after.id ? '' : `, ${texts.alert.versus(shortNameOf(before, numbered))}`;
  const revised = event === 'revised' ? `${texts.alert.revised}, ` : '';
  const official = event === 'official-text' ? `${texts.alert.officialText}, ` : '';
  const head = shorten(start, 60)?.trimEnd() ?? start.slice(0, 60);
  const room = subjectLimit - head.length - 1;
  const attempts = [asciiOf(revised + official + what + versus), asciiOf(revised + official + what)];
  const whole = attempts.find((attempt) => attempt.length <= room);
  const told = whole ?? withDots(shorten(attempts[1] ?? '', room - 2));
  return `${head} ${told}`.trim();
}

/**
 * "28676 nr. 439", of what came with it "28676 nr. 439 bijlage". A file without a number is named by its id; a
 * synthetic paper always, after its dossier.
 */
function numberOf({ after, language }: Report): string {
  const { id, dossiernummer, ondernummer, attachmentOf = '' } = after;
  const letter = parseIdentifier(attachmentOf);
  if (letter?.ondernummer !== undefined) {
    return `${letter.dossiernummer} nr. ${letter.ondernummer} ${textsIn(language).alert.attachment}`;
  }
  const isNumbered = dossiernummer !== null && ondernummer !== null && nameOf(after) !== id;
  if (isNumbered) return `${dossiernummer} nr. ${ondernummer}`;
  return dossiernummer === null ? id : `${dossiernummer} ${id}`;
}

function whatOf({ after, language }: Report, series: Watchlist['series']): string {
  const { kind, meeting, title } = after;
  const kindText = kind === null ? undefined : textsIn(language).paperKind[kind];
  const meetingText = series.find(({ name }) => name === meeting?.series)?.title[language];
  if (kindText === undefined || meetingText === undefined) return title;
  return [kindText, meetingText, meeting?.place].filter((text) => text).join(' ');
}

const withDots = (text: string | undefined): string => (text === undefined ? '' : text.replace(/…$/, '...'));
