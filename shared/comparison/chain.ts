/**
 * Which of a row of places can stay where they are: the increasing chain of the greatest weight. What lies outside
 * it has moved. By weight, not by number, so that a long section stays and the short one that passed it has moved.
 *
 * A Fenwick tree of maxima over the places, O(n log n).
 *
 * @param places where each item stands on the other side, all different, in the order of this side
 * @param weights a positive weight for each
 * @returns for each item, whether it is in the chain
 */
export function heaviestChain(places: readonly number[], weights: readonly number[]): boolean[] {
  const size = places.reduce((most, place) => Math.max(most, place), -1) + 1;
  const best = new Float64Array(size + 1);
  const bestItem = new Int32Array(size + 1).fill(-1);
  const previous = new Int32Array(places.length).fill(-1);
  let heaviest = 0;
  let last = -1;
  for (let item = 0; item < places.length; item += 1) {
    const place = places[item] as number;
    let weight = 0;
    for (let at = place; at > 0; at -= at & -at) {
      if ((best[at] as number) > weight) {
        weight = best[at] as number;
        previous[item] = bestItem[at] as number;
      }
    }
    weight += weights[item] as number;
    for (let at = place + 1; at <= size; at += at & -at) {
      if ((best[at] as number) < weight) {
        best[at] = weight;
        bestItem[at] = item;
      }
    }
    if (weight > heaviest) {
      heaviest = weight;
      last = item;
    }
  }
  const inChain = new Array<boolean>(places.length).fill(false);
  for (let item = last; item >= 0; item = previous[item] as number) inChain[item] = true;
  return inChain;
}
