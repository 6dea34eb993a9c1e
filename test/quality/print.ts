import { handTable } from './facts.ts';
import { measure, sectionTable, table, total } from './measure.ts';
import { edits, scattered, series } from './recipes.ts';
import type { TextSet } from './texts.ts';

/**
 * `npm run quality [-- seeds [held-out|tuning]]`: how well sentences are paired, on pairs made by seeded edits. The
 * thresholds of the engine are tuned on the texts of `tuning` and on seeds 1 to 10; what is printed is of other seeds,
 * and of texts that were not looked at.
 */
const [count = '20', only] = process.argv.slice(2);
const seeds = Array.from({ length: Number(count) }, (_, at) => 1_001 + at);
for (const set of (only ? [only] : ['tuning', 'held-out']) as TextSet[]) {
  for (const [name, recipes] of Object.entries({
    'versions of one paper': edits,
    'papers of a series': series,
    'words exchanged one by one': scattered,
  })) {
    const measured = await measure(set, recipes, seeds);
    console.log(
      `\n${name}, texts: ${set}, ${seeds.length} seeds\n\n${table(measured)}\n\n${sectionTable(total(measured))}`,
    );
  }
}

console.log(`\nlabelled by hand\n\n${handTable()}`);
