import type { Baseline, KnownPaper } from '../comparison/baseline.ts';
import type { TextStatus } from '../document/document.ts';
import type { SnapshotMeta } from '../snapshot/snapshot.ts';
import type { Language, Series } from '../watchlist.ts';
import { printMoment, printSpan } from './language.ts';
import { nameOf } from './paper-name.ts';
import type { Reason } from './report.ts';

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
  const words = texts[language];
  const name = nameOf({ id, dossiernummer, ondernummer: null });
  const what = kind === undefined ? undefined : words.kinds[kind];
  if (what === undefined) return `${name} (${title})`;
  if (meeting === undefined) return `${name}, ${what}`;
  const called = series.find((one) => one.name === meeting.series)?.title[language] ?? meeting.series;
  const where = meeting.place === null ? '' : ` in ${meeting.place}`;
  const when = meeting.from === null ? '' : ` (${printSpan(meeting.from, meeting.to, language)})`;
  return `${name}, ${what} ${words.of(called)}${where}${when}`;
}

const texts = {
  nl: {
    revision: (when: string) => `Vergeleken met de eerdere tekst van hetzelfde stuk, opgehaald op ${when}.`,
    official: (when: string) =>
      `Vergeleken met de voorlopige tekst van hetzelfde stuk, opgehaald op ${when}.`,
    series: (paper: string) => `Vergeleken met ${paper}: de vorige in deze reeks.`,
    cited: (paper: string) => `Vergeleken met ${paper}: in de tekst aangehaald bij die eerdere bijeenkomst.`,
    chosen: (paper: string) => `Vergeleken met ${paper}: zo gekozen in de volglijst.`,
    of: (meeting: string) => `van de ${meeting}`,
    kinds: {
      'geannoteerde-agenda': 'de geannoteerde agenda',
      kabinetsinzet: 'de kabinetsinzet',
      verslag: 'het verslag',
      commissiedebat: 'het verslag van een commissiedebat',
      'algemeen-overleg': 'het verslag van een algemeen overleg',
      'schriftelijk-overleg': 'het verslag van een schriftelijk overleg',
      'schriftelijk-overleg-inbreng': 'de inbreng voor een schriftelijk overleg',
      motie: 'een motie',
      vragen: 'vragen van de Kamer',
      'brief-overig': 'een brief',
    },
  },
  en: {
    revision: (when: string) => `Compared with the earlier text of the same paper, fetched on ${when}.`,
    official: (when: string) => `Compared with the provisional text of the same paper, fetched on ${when}.`,
    series: (paper: string) => `Compared with ${paper}: the one before it in this series.`,
    cited: (paper: string) => `Compared with ${paper}: cited in the text beside that earlier meeting.`,
    chosen: (paper: string) => `Compared with ${paper}: so chosen in the watchlist.`,
    of: (meeting: string) => `of the ${meeting}`,
    kinds: {
      'geannoteerde-agenda': 'the annotated agenda',
      kabinetsinzet: 'the position of the cabinet',
      verslag: 'the report',
      commissiedebat: 'the record of a committee debate',
      'algemeen-overleg': 'the record of a committee debate',
      'schriftelijk-overleg': 'the record of a written consultation',
      'schriftelijk-overleg-inbreng': 'the input for a written consultation',
      motie: 'a motion',
      vragen: 'questions of the House',
      'brief-overig': 'a letter',
    },
  },
} as const;
