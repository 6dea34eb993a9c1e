import { readFileSync } from 'node:fs';

/** A sentence, the day of its paper, and what a person found in it, one line each. */
export type LabelledSentence = {
  readonly text: string;
  readonly writtenOn: string;
  readonly expected: readonly string[];
};

/**
 * What stands in a file of labels: a sentence on a line of its own, and under it, indented, what it holds. A line
 * "@2024-06-28" is the day of what follows; before the first it is 30 June 2023.
 */
export function labelledSentences(path: string): LabelledSentence[] {
  const lines = readFileSync(new URL(`../golden/${path}`, import.meta.url), 'utf8').split('\n');
  const sentences: { text: string; writtenOn: string; expected: string[] }[] = [];
  let writtenOn = '2023-06-30';
  for (const line of lines) {
    if (line.trim() === '') continue;
    if (line.startsWith('  ')) sentences.at(-1)?.expected.push(line.trim());
    else if (line.startsWith('@')) writtenOn = line.slice(1);
    else sentences.push({ text: line, writtenOn, expected: [] });
  }
  return sentences;
}

/** Counts to be added up before any share is taken. */
export type Hits = { readonly right: number; readonly found: number; readonly labelled: number };

/** How many of the labels were found, each counted once. */
export function hitsOf(found: readonly string[], labelled: readonly string[]): Hits {
  const free = [...labelled];
  let right = 0;
  for (const one of found) {
    const at = free.indexOf(one);
    if (at === -1) continue;
    free.splice(at, 1);
    right += 1;
  }
  return { right, found: found.length, labelled: labelled.length };
}

export const sumOf = (hits: readonly Hits[]): Hits =>
  hits.reduce(
    (sum, { right, found, labelled }) => ({
      right: sum.right + right,
      found: sum.found + found,
      labelled: sum.labelled + labelled,
    }),
    { right: 0, found: 0, labelled: 0 },
  );

export const precisionOf = ({ right, found }: Hits): number => (found === 0 ? 1 : right / found);
export const recallOf = ({ right, labelled }: Hits): number => (labelled === 0 ? 1 : right / labelled);
export function f1Of(hits: Hits): number {
  const [precision, recall] = [precisionOf(hits), recallOf(hits)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
