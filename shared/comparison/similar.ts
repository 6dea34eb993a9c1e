import type { Candidate, Matter } from './candidates.ts';
import { isFree, isLinked, type Links, link } from './links.ts';
import { DISPLACED, displacement } from './order.ts';

/**
 * The bars a pair must pass, round by round: the surest pairs are linked first, and in each next round the links
 * already there speak for their neighbours.
 */
const BARS = [0.7, 0.55, 0.46, 0.4] as const;
const NEIGHBOUR_BONUS = 0.08;
/**
 * A pair without any neighbour in support, hence moved, must be this sure, and surer the fewer words it has: of ten words
 * .44, of forty .41.
 */
const ALONE_BAR = 0.4;
const ALONE_SHORT = 0.4;

/** Links sentences that are alike, the most alike first; what stands beside linked neighbours needs less proof. */
export function linkSimilar(matter: Matter, candidates: readonly Candidate[], links: Links): void {
  for (const bar of BARS) {
    linkBest(matter, links, candidates, ({ i, j, score }) => {
      const support = neighbourSupport(links, i, j);
      const total = score + support * NEIGHBOUR_BONUS;
      return support > 0 || score >= BARS[0] ? { total, bar } : undefined;
    });
  }
}

/** Links what is left and alike, wherever it stands: such a pair has moved. */
export function linkMoved(matter: Matter, candidates: readonly Candidate[], links: Links): void {
  const { before, after } = matter;
  linkBest(matter, links, candidates, ({ i, j, score }) => {
    const fewest = Math.min(before.words[i] as number, after.words[j] as number);
    return { total: score, bar: ALONE_BAR + ALONE_SHORT / fewest };
  });
}

/** How alike two sentences are, their surroundings counted, and how alike they must be. */
type Judged = { readonly total: number; readonly bar: number };
const none: Judged = { total: 0, bar: 1 };

function linkBest(
  { before, after }: Matter,
  links: Links,
  candidates: readonly Candidate[],
  judge: (one: Candidate) => Judged | undefined,
): void {
  const passed: (Judged & Candidate)[] = [];
  for (const one of candidates) {
    const { i, j, score } = one;
    if (!isFree(links, i, j)) continue;
    const { total, bar } = judge(one) ?? none;
    if (total >= bar) passed.push({ i, j, score, total, bar });
  }
  passed.sort((x, y) => y.total - x.total || x.i - y.i || x.j - y.j);
  for (const { i, j, score, total, bar } of passed) {
    if (!isFree(links, i, j)) continue;
    const above = total - bar;
    // What is alike by so much cannot stand further from its place than what is left of it.
    const isNear = above >= DISPLACED * 2 * (1 - score);
    if (isNear || above >= DISPLACED * displacement(before, i, after, j)) link(links, i, j);
  }
}

/** 0 to 2: how many links beside (i, j) run along with it. */
function neighbourSupport(links: Links, i: number, j: number): number {
  return near(-1) + near(1);

  function near(step: 1 | -1): number {
    const adjacent = links.ofBefore[i + step];
    if (isLinked(adjacent) && adjacent === j + step) return 1;
    // One sentence inserted or dropped in between still leaves the two in place.
    const over = links.ofBefore[i + 2 * step];
    if (isLinked(over) && (over === j + step || over === j + 2 * step)) return 0.6;
    if (isLinked(adjacent) && adjacent === j + 2 * step) return 0.6;
    return 0;
  }
}
