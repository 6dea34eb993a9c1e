import { readFileSync } from 'node:fs';
import type { Document, Label } from '../../shared/document/document.ts';
import { labelOf } from '../../shared/document/label.ts';
import { cutTitle } from '../../shared/source/paper-title.ts';
import { parseWatchlist } from '../../shared/watchlist.ts';
import type { LabelledTitle } from './titles.ts';

/** The example with the councils of the EU beside the meetings of NAVO. */
export const councils = parseWatchlist(
  readFileSync(new URL('../../docs/examples/watchlist-raden.json', import.meta.url), 'utf8'),
);

const dossiertitels = ['NAVO', 'Defensieraad', 'Raad Algemene Zaken en Raad Buitenlandse Zaken'];

/** A title as a register lists it once the dossier's is cut off, with its type and who signed; of a letter its text too. */
export function labelOfTitle({
  title,
  type,
  by,
  date,
  opening,
  heading,
}: Omit<LabelledTitle, 'kind' | 'series' | 'days'>): Label {
  const text = opening === undefined ? [] : [{ kind: 'paragraph', text: opening } as const];
  const document: Document = {
    title: opening === undefined ? '' : title,
    sections: [
      { heading: null, level: 1, blocks: text },
      ...(heading === undefined ? [] : [{ heading, level: 1, blocks: [] }]),
    ],
    footnotes: [],
    signatories: [{ role: by, name: '' }],
  };
  return labelOf(
    { title: cutTitle(title, dossiertitels).title, kamerstuktype: type, publishedOn: date, document },
    councils.series,
  );
}

/** Of what was labelled, how much is right; of what should be, how much is. What is wrong is listed. */
export type Score = {
  readonly precision: number;
  readonly recall: number;
  readonly wrong: readonly string[];
};

export function scoreOf(
  papers: readonly {
    readonly name: string;
    readonly found: string | null;
    readonly expected: string | null;
  }[],
): Score {
  const right = papers.filter(({ found, expected }) => found !== null && found === expected).length;
  const found = papers.filter((paper) => paper.found !== null).length;
  const expected = papers.filter((paper) => paper.expected !== null).length;
  return {
    precision: found === 0 ? 1 : right / found,
    recall: expected === 0 ? 1 : right / expected,
    wrong: papers
      .filter((paper) => paper.found !== paper.expected)
      .map((paper) => `${paper.name}: found ${paper.found}, expected ${paper.expected}`),
  };
}

/** The meeting of a label in one word, to compare. */
export const meetingText = (series: string | null, days: readonly (string | null)[] | null): string | null =>
  series === null ? null : [series, ...(days ?? [])].filter((part) => part !== null).join(' ');
