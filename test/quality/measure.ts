import { compareDocuments } from '../../shared/comparison/compare.ts';
import { figuresOf, sectionFigures } from './figures.ts';
import { makePair, type Recipe } from './generate.ts';
import { added, noTally, type Tally, tally } from './score.ts';
import { corporaOf, type TextSet } from './texts.ts';

export type Measured = { readonly name: string; readonly tally: Tally };

/** Every recipe on every text of a set, once for each seed. The same seeds give the same figures, to the last digit. */
export async function measure(
  set: TextSet,
  recipes: readonly Recipe[],
  seeds: readonly number[],
): Promise<Measured[]> {
  const texts = await corporaOf(set);
  return recipes.map((recipe) => {
    let count = noTally;
    for (const corpus of texts) {
      for (const seed of seeds) {
        const pair = makePair(corpus, recipe, seed);
        count = added(count, tally(pair, compareDocuments(pair.before, pair.after)));
      }
    }
    return { name: recipe.name, tally: count };
  });
}

export const total = (measured: readonly Measured[]): Tally =>
  measured.reduce((sum, one) => added(sum, one.tally), noTally);

const columns = [
  ['links F1', 'linkF1'],
  ['moves recall', 'moveRecall'],
  ['precision', 'movePrecision'],
  ['edits shown', 'moveEdits'],
  ['marks ÷ least', 'marksOverLeast'],
  ['islands /100', 'islandsPer100'],
  ['wrong kept', 'wrongKept'],
  ['certain right', 'certainRight'],
  ['likely right', 'likelyRight'],
] as const;

export function table(measured: readonly Measured[]): string {
  const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(14)).join('');
  const line = (name: string, count: Tally) => {
    const figures = figuresOf(count);
    return name.padEnd(22) + row(columns.map(([, key]) => figures[key].toFixed(4)));
  };
  return [
    ' '.repeat(22) + row(columns.map(([name]) => name)),
    ...measured.map((one) => line(one.name, one.tally)),
    line('all', total(measured)),
  ].join('\n');
}

export const sectionTable = (count: Tally): string =>
  [
    'sections              '.padEnd(22) +
      ['times', 'precision', 'recall'].map((name) => name.padStart(14)).join(''),
    ...sectionFigures(count).map(
      ({ verdict, times, precision, recall }) =>
        verdict.padEnd(22) +
        [String(times), precision.toFixed(4), recall.toFixed(4)].map((cell) => cell.padStart(14)).join(''),
    ),
  ].join('\n');
