import { compareDocuments } from '../../shared/comparison/compare.ts';
import { corpora } from './corpora.ts';
import { makePair } from './generate.ts';
import { recipes } from './recipes.ts';
import { added, figuresOf, noTally, type Tally, tally } from './score.ts';

export type Measured = { readonly name: string; readonly tally: Tally };

/** Every recipe on every text, once for each seed. The same seeds give the same figures, to the last digit. */
export async function measure(seeds: readonly number[]): Promise<Measured[]> {
  const texts = await corpora();
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
  ['marks ÷ least', 'marksOverLeast'],
  ['islands per 100', 'islandsPer100'],
  ['wrong kept', 'wrongKept'],
] as const;

export function table(measured: readonly Measured[]): string {
  const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(15)).join('');
  const line = (name: string, count: Tally) => {
    const figures = figuresOf(count);
    return name.padEnd(14) + row(columns.map(([, key]) => figures[key].toFixed(4)));
  };
  return [
    ' '.repeat(14) + row(columns.map(([name]) => name)),
    ...measured.map((one) => line(one.name, one.tally)),
    line('all', total(measured)),
  ].join('\n');
}
