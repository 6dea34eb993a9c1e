import { heaviestPairs } from './heaviest-pairs.ts';

/** Above this many on the shorter side all ways to pair them are too many. */
const MOST = 8;

/**
 * Of two rows the pairs that are worth most together, in order on both sides unless another way is worth clearly more;
 * a pair worth nothing is none. Two rows of which the shorter is long are only paired in order.
 *
 * @param clearly by how much another way must be worth more
 */
export function bestPairs(
  olds: number,
  news: number,
  worth: (i: number, j: number) => number,
  clearly: number,
): (readonly [number, number])[] {
  const table = Array.from({ length: olds }, (_, i) => Array.from({ length: news }, (_, j) => worth(i, j)));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const inOrder = heaviestPairs(olds, news, at);
  if (olds < 2 || news < 2 || Math.min(olds, news) > MOST) return inOrder;
  const total = (pairs: readonly (readonly [number, number])[]) =>
    pairs.reduce((sum, [i, j]) => sum + at(i, j), 0);
  const inAnyOrder =
    olds <= news
      ? assignment(olds, news, at)
      : assignment(news, olds, (j, i) => at(i, j)).map(([j, i]) => [i, j] as const);
  return total(inAnyOrder) > total(inOrder) + clearly ? inAnyOrder : inOrder;
}

/** The dearest way to pair rows with columns in any order: for each column, the best for each set of rows given away. */
function assignment(
  rows: number,
  columns: number,
  at: (row: number, column: number) => number,
): (readonly [number, number])[] {
  const sets = 2 ** rows;
  const chosen: Int8Array[] = [];
  let best = new Float64Array(sets);
  for (let column = 0; column < columns; column += 1) {
    const next = best.slice();
    const row = new Int8Array(sets).fill(-1);
    for (let set = 1; set < sets; set += 1) {
      for (let one = 0; one < rows; one += 1) {
        const own = (set >> one) & 1 ? at(one, column) : 0;
        const sum = (best[set & ~(1 << one)] as number) + own;
        if (own > 0 && sum > (next[set] as number)) {
          next[set] = sum;
          row[set] = one;
        }
      }
    }
    chosen.push(row);
    best = next;
  }
  const pairs: (readonly [number, number])[] = [];
  let set = sets - 1;
  for (let column = columns - 1; column >= 0; column -= 1) {
    const row = chosen[column]?.[set] as number;
    if (row < 0) continue;
    pairs.push([row, column]);
    set &= ~(1 << row);
  }
  return pairs;
}
