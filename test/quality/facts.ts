import { compareDocuments } from '../../shared/comparison/compare.ts';
import type { Comparison } from '../../shared/comparison/comparison.ts';
import { factsOf } from '../../shared/document/facts.ts';
import { positionsOf } from '../../shared/document/positions.ts';
import { sentencesOf } from '../../shared/document/sentences.ts';
import { changedPositions } from '../../shared/report/changed-positions.ts';
import { quietOf } from '../../shared/report/quiet.ts';
import { type HandPair, handPairs } from './hand-pairs.ts';
import {
  f1Of,
  type Hits,
  hitsOf,
  labelledSentences,
  precisionOf,
  recallOf,
  sumOf,
} from './labelled-sentences.ts';

/** Precision, recall and F1 of one thing that is looked for, and how many labels it was measured on. */
export type FoundFigures = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly labels: number;
};

const figures = (hits: Hits): FoundFigures => ({
  precision: precisionOf(hits),
  recall: recallOf(hits),
  f1: f1Of(hits),
  labels: hits.labelled,
});

/**
 * What is found in sentences and pairs that were labelled by hand, by name. "held out": texts that no rule was changed
 * for.
 */
export function handFigures(): Readonly<Record<string, FoundFigures>> {
  const measured = handPairs().map((pair) => ({
    pair,
    comparison: compareDocuments(pair.documents.before, pair.documents.after),
  }));
  const of = (score: (pair: HandPair, comparison: Comparison) => Hits, isIn = (_: HandPair) => true) =>
    figures(
      sumOf(measured.filter(({ pair }) => isIn(pair)).map(({ pair, comparison }) => score(pair, comparison))),
    );
  return {
    'facts in sentences': figures(sumOf(sentenceFacts('facts/tuned.txt'))),
    'facts in sentences, held out': figures(sumOf(sentenceFacts('facts/held-out.txt'))),
    'positions in sentences': figures(sumOf(sentencePositions('positions/tuned.txt'))),
    'positions in sentences, held out': figures(sumOf(sentencePositions('positions/held-out.txt'))),
    'changed facts, old with new': of(factHits),
    'changed facts, held out': of(factHits, ({ heldOut }) => heldOut),
    'changed positions': of(positionHits),
    'what went quiet': of(quietHits),
    'links of paraphrase': of(linkHits, ({ kind }) => kind === 'paraphrase'),
    'links of paraphrase, held out': of(linkHits, ({ kind, heldOut }) => kind === 'paraphrase' && heldOut),
    'links of series': of(linkHits, ({ kind }) => kind === 'series'),
    'links of all hand-made pairs': of(linkHits),
  };
}

function sentenceFacts(path: string): Hits[] {
  return labelledSentences(path).map(({ text, writtenOn, expected }) => {
    const found = factsOf([{ id: 's1.p1.z1', section: 's1', kind: 'sentence', text }], {
      publishedOn: writtenOn,
    });
    return hitsOf(
      found.map(({ kind, value, unit }) => `${kind} ${value}${unit === null ? '' : ` ${unit}`}`),
      expected,
    );
  });
}

function sentencePositions(path: string): Hits[] {
  return labelledSentences(path).map(({ text, expected }) => {
    const found = positionsOf([{ id: 's1.p1.z1', section: 's1', kind: 'sentence', text }], { isOwn: true });
    return hitsOf(
      found.map(({ verb, modality, negated }) => [verb, modality ?? '-', negated ? 'niet' : '-'].join(' | ')),
      expected,
    );
  });
}

export function factHits({ facts }: HandPair, comparison: Comparison): Hits {
  const changed = comparison.facts.filter(({ change }) => change === 'changed');
  return hitsOf(
    changed.map(({ kind, before, after }) => `${kind}: ${before?.text} → ${after?.text}`),
    facts,
  );
}

export function positionHits({ positions }: HandPair, comparison: Comparison): Hits {
  if (positions === undefined) return { right: 0, found: 0, labelled: 0 };
  return hitsOf(
    changedPositions(comparison).map(({ before, after }) => `${before.text} → ${after.text}`),
    positions,
  );
}

/** Of what went quiet only what is labelled is counted: whether the rest is worth telling is a matter of taste. */
export function quietHits({ quiet }: HandPair, comparison: Comparison): Hits {
  const found = quietOf(comparison).map(({ kind, text }) => `${kind}: ${text}`);
  const right = quiet.filter((one) => found.includes(one)).length;
  return { right, found: right, labelled: quiet.length };
}

/** Every pair of linked sentences; `throws` where the labels are of other sentences than are read. */
export function linkHits(pair: HandPair, { changes }: Comparison): Hits {
  const places = (side: 'before' | 'after') => {
    const read = sentencesOf(pair.documents[side]);
    const at = read.findIndex(({ text }, i) => text !== pair[side][i]);
    if (read.length !== pair[side].length || at !== -1)
      throw new Error(`${pair.name}: "${read[at]?.text}" of ${side} is read for "${pair[side][at]}"`);
    return new Map(read.map(({ id }, i) => [id, i]));
  };
  const place = { before: places('before'), after: places('after') };
  const found = changes.flatMap(({ before, after }) =>
    before.flatMap((one) => after.map((other) => `${place.before.get(one.id)}-${place.after.get(other.id)}`)),
  );
  const labelled = pair.links.flatMap(({ before, after }) =>
    before.flatMap((i) => after.map((j) => `${i}-${j}`)),
  );
  return hitsOf(found, labelled);
}

/** One line for each figure, to be read beside those of the generated pairs. */
export function handTable(all: Readonly<Record<string, FoundFigures>> = handFigures()): string {
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(36) + cells.map((cell) => cell.padStart(11)).join('');
  return [
    row('', ['precision', 'recall', 'F1', 'labels']),
    ...Object.entries(all).map(([name, { precision, recall, f1, labels }]) =>
      row(name, [precision.toFixed(4), recall.toFixed(4), f1.toFixed(4), String(labels)]),
    ),
  ].join('\n');
}
