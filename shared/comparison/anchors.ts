import { gapsBetween, isFree, isLinked, type Links, link } from './links.ts';
import type { Side } from './side.ts';

/**
 * Links the sentences that are equal on both sides: first those that occur once on each side, then their equal
 * neighbours, then those unique within a gap between links, and last the others, each with the one whose
 * surroundings agree best. By surroundings and not by order, because a sentence that stands twice ("Nederland steunt
 * dit.") would otherwise drag a whole section out of place when one of the two is dropped.
 */
export function linkEqual(before: Side, after: Side, links: Links): void {
  linkUnique(before, after, links, {
    beforeFrom: 0,
    beforeTo: before.key.length,
    afterFrom: 0,
    afterTo: after.key.length,
  });
  growOverNeighbours(before, after, links);
  for (let round = 0; round < 3; round += 1) {
    let found = 0;
    for (const gap of gapsBetween(links, (i) => 1 + (before.words[i] as number)))
      found += linkUnique(before, after, links, gap);
    if (found === 0) break;
    growOverNeighbours(before, after, links);
  }
  linkRepeated(before, after, links);
}

type Range = {
  readonly beforeFrom: number;
  readonly beforeTo: number;
  readonly afterFrom: number;
  readonly afterTo: number;
};

const MANY = -2;

function linkUnique(before: Side, after: Side, links: Links, range: Range): number {
  const onlyBefore = onlyPlaces(before.anchor, links.ofBefore, range.beforeFrom, range.beforeTo);
  const onlyAfter = onlyPlaces(after.anchor, links.ofAfter, range.afterFrom, range.afterTo);
  let found = 0;
  for (const [key, i] of onlyBefore) {
    const j = onlyAfter.get(key);
    if (i === MANY || j === undefined || j === MANY) continue;
    link(links, i, j);
    found += 1;
  }
  return found;
}

function onlyPlaces(keys: Int32Array, taken: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let i = from; i < to; i += 1) {
    if (taken[i] !== -1) continue;
    const key = keys[i] as number;
    if (key === -1) continue;
    places.set(key, places.has(key) ? MANY : i);
  }
  return places;
}

function growOverNeighbours(before: Side, after: Side, links: Links): void {
  const n = before.key.length;
  for (let i = 0; i < n; i += 1) growFrom(i, 1);
  for (let i = n - 1; i >= 0; i -= 1) growFrom(i, -1);

  function growFrom(i: number, step: 1 | -1): void {
    const j = links.ofBefore[i] as number;
    if (j === -1) return;
    const [nextI, nextJ] = [i + step, j + step];
    if (nextI < 0 || nextJ < 0 || nextI >= n || nextJ >= after.key.length) return;
    if (isEqual(before, nextI, after, nextJ) && isFree(links, nextI, nextJ)) link(links, nextI, nextJ);
  }
}

const isEqual = (before: Side, i: number, after: Side, j: number): boolean =>
  before.anchor[i] === after.anchor[j] && before.anchor[i] !== -1;

/** Above this many pairs of equal sentences their surroundings are not weighed: they are taken in order. */
const MOST_PAIRS = 2_000;

function linkRepeated(before: Side, after: Side, links: Links): void {
  const places = new Map<number, { before: number[]; after: number[] }>();
  for (let i = 0; i < before.key.length; i += 1) {
    const key = before.anchor[i] as number;
    if (links.ofBefore[i] !== -1 || key === -1) continue;
    const at = places.get(key);
    if (at) at.before.push(i);
    else places.set(key, { before: [i], after: [] });
  }
  for (let j = 0; j < after.key.length; j += 1) {
    if (links.ofAfter[j] === -1) places.get(after.anchor[j] as number)?.after.push(j);
  }
  for (const { before: is, after: js } of places.values()) {
    if (js.length === 0) continue;
    if (is.length * js.length > MOST_PAIRS) linkInOrder(links, is, js);
    else linkByAgreement(before, after, links, is, js);
  }
}

function linkInOrder(links: Links, is: readonly number[], js: readonly number[]): void {
  for (let at = 0; at < Math.min(is.length, js.length); at += 1)
    link(links, is[at] as number, js[at] as number);
}

function linkByAgreement(
  before: Side,
  after: Side,
  links: Links,
  is: readonly number[],
  js: readonly number[],
): void {
  const pairs = is.flatMap((i, a) =>
    js.map((j, b) => ({ i, j, apart: Math.abs(a - b), agree: agreement(i, j) })),
  );
  pairs.sort((x, y) => y.agree - x.agree || x.apart - y.apart || x.i - y.i || x.j - y.j);
  for (const { i, j } of pairs) if (isFree(links, i, j)) link(links, i, j);

  function agreement(i: number, j: number): number {
    let agree = 0;
    for (const step of [-2, -1, 1, 2]) {
      const other = links.ofBefore[i + step];
      const weight = Math.abs(step) === 1 ? 2 : 1;
      if (isLinked(other) && other === j + step) agree += 2 * weight;
      else if (isLinked(other) && Math.abs(other - j) <= 4) agree += weight;
      else if (before.key[i + step] !== undefined && before.key[i + step] === after.key[j + step])
        agree += weight;
    }
    return agree;
  }
}
