import type { Baseline, KnownPaper } from '../comparison/baseline.ts';
import type { TextStatus } from '../document/document.ts';
import type { SnapshotMeta } from '../snapshot/snapshot.ts';
import type { Language, Series } from '../watchlist.ts';
import { printMoment } from './language.ts';
import { meetingWords } from './paper-label.ts';
import { nameOf } from './paper-name.ts';
import type { Reason } from './report.ts';
import { textsIn } from './texts.ts';

export type Revision = {
  readonly kind: 'revision';
  readonly before: Pick<SnapshotMeta, 'takenAt'> & { readonly status?: TextStatus };
};

/**
 * Why these two, in one sentence a reader can check: which paper, of which meeting, and what makes it the one.
 *
 * @param series gives meetings their name; a meeting of none of them is called by the name it has in the record
 */
export function reasonOf(
  choice: Baseline | Revision,
  language: Language,
  series: readonly Series[] = [],
): Reason {
  const words = texts[language];
  if (choice.kind === 'revision') {
    const { takenAt, status } = choice.before;
    const text = words[status === 'provisional' ? 'official' : 'revision'](printMoment(takenAt, language));
    return { kind: 'revision', text };
  }
  return { kind: choice.kind, text: words[choice.kind](paperText(choice.before, language, series)) };
}

/** "28 676, nr. 411, de geannoteerde agenda van de NAVO-top in Madrid (28–30 juni 2022)". */
function paperText(paper: KnownPaper, language: Language, series: readonly Series[]): string {
  const { id, dossiernummer, kind, meeting, title } = paper;
  const name = nameOf({ id, dossiernummer, ondernummer: null });
  if (kind === undefined) return `${name} (${title})`;
  const { thePaper, paperOf } = textsIn(language);
  if (meeting === undefined) return `${name}, ${thePaper[kind]}`;
  const { called, where, when } = meetingWords(meeting, language, series);
  const of = [thePaper[kind], paperOf[kind], called, where].filter((text) => text !== undefined).join(' ');
  return `${name}, ${of}${when === undefined ? '' : ` (${when})`}`;
}

const texts = {
  nl: {
    revision: (when: string) => `Vergeleken met de eerdere tekst van hetzelfde stuk, opgehaald op ${when}.`,
    official: (when: string) =>
      `Vergeleken met de voorlopige tekst van hetzelfde stuk, opgehaald op ${when}.`,
    series: (paper: string) => `Vergeleken met ${paper}: de vorige in deze reeks.`,
    cited: (paper: string) => `Vergeleken met ${paper}: in de tekst aangehaald bij die eerdere bijeenkomst.`,
    chosen: (paper: string) => `Vergeleken met ${paper}: zo gekozen in de volglijst.`,
  },
  en: {
    revision: (when: string) => `Compared with the earlier text of the same paper, fetched on ${when}.`,
    official: (when: string) => `Compared with the provisional text of the same paper, fetched on ${when}.`,
    series: (paper: string) => `Compared with ${paper}: the one before it in this series.`,
    cited: (paper: string) => `Compared with ${paper}: cited in the text beside that earlier meeting.`,
    chosen: (paper: string) => `Compared with ${paper}: so chosen in the watchlist.`,
  },
} as const;
