/**
 * Of two rows the pairs, in order on both sides, that are worth most together; a pair worth nothing is none.
 *
 * @param worth of the i-th of the one with the j-th of the other
 */
export function heaviestPairs(
  olds: number,
  news: number,
  worth: (i: number, j: number) => number,
): (readonly [number, number])[] {
  const width = news + 1;
  const total = new Float64Array((olds + 1) * width);
  const pair = new Float64Array((olds + 1) * width);
  for (let i = olds - 1; i >= 0; i -= 1) {
    for (let j = news - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      pair[at] = worth(i, j);
      const paired = (pair[at] as number) + (total[at + width + 1] as number);
      total[at] = Math.max(paired, total[at + width] as number, total[at + 1] as number);
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < olds && j < news; ) {
    const at = i * width + j;
    const own = pair[at] as number;
    if (own > 0 && total[at] === own + (total[at + width + 1] as number)) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if (total[at] === total[at + width]) i += 1;
    else j += 1;
  }
  return pairs;
}
