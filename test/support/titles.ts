import { readFileSync } from 'node:fs';
import type { PaperKind } from '../../shared/document/document.ts';

/** A title as a register might list it, what type it gives, who signed, and the label a person gave it. */
export type LabelledTitle = {
  readonly title: string;
  readonly type: string;
  readonly by: string;
  readonly date: string;
  readonly kind: PaperKind | null;
  readonly series: string | null;
  readonly days: readonly [from: string, to: string] | null;
  /** Of a letter: its first paragraph, and the heading of what it encloses. */
  readonly opening?: string | undefined;
  readonly heading?: string | undefined;
};

const labelled = titlesIn('titles.synthetic.txt');

function titlesIn(file: string): readonly LabelledTitle[] {
  return readFileSync(new URL(`../golden/titles/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(labelledTitle);
}

function labelledTitle(line: string): LabelledTitle {
  const [title = '', type = '', by = '', date = '', kind, series, days, opening, heading] = line.split(' | ');
  const [from, to = from] = days === '-' ? [] : (days?.split('/') ?? []);
  return {
    title,
    type,
    by,
    date,
    kind: kind === '-' ? null : (kind as PaperKind),
    series: series === '-' ? null : (series ?? null),
    days: from === undefined || to === undefined ? null : [from, to],
    opening,
    heading: heading === '-' ? undefined : heading,
  };
}

/** The titles the rules were tried on while they were made, and those that were kept out. */
export const tuned = labelled.filter((_, at) => at % 2 === 0);
export const keptOut = labelled.filter((_, at) => at % 2 === 1);
/** Titles written after the rules. */
export const fresh = titlesIn('fresh.synthetic.txt');
/** Titles of several dossiers, harder ones, and letters that only their text tells of. */
export const ofDossiers = titlesIn('dossiers.synthetic.txt');
export const hard = titlesIn('later.synthetic.txt');
export const letters = titlesIn('letters.synthetic.txt');
