import { type Bags, likeness, overlap, type Weights } from './bags.ts';
import { isFree, type Links, link } from './links.ts';
import { orderLikeness } from './order.ts';
import type { Side } from './side.ts';

export type Matter = {
  readonly before: Side;
  readonly after: Side;
  readonly beforeBags: Bags;
  readonly afterBags: Bags;
  readonly weights: Weights;
};

export type Candidate = { readonly i: number; readonly j: number; readonly score: number };

/** Words tried for candidates, rarest first, and how many places of one word are looked at. */
const TRIED_WORDS = 12;
const MOST_PLACES = 48;
/** Candidates kept for each sentence, after a full comparison of the best few by shared weight. */
const KEPT = 5;

/**
 * The bars a pair must pass, round by round: the surest pairs are linked first, and in each next round the links
 * already there speak for their neighbours.
 */
const BARS = [0.7, 0.55, 0.46, 0.4] as const;
const NEIGHBOUR_BONUS = 0.08;
/** A pair without any neighbour in support, hence moved, must be this sure. */
const ALONE_BAR = 0.42;
const ALONE_SHORT = 0.4;
/** Few words are soon alike by chance. */
const SHORT_WORDS = 4;
const SHORT_PENALTY = 0.12;
const KIND_PENALTY = 0.15;

/** Links sentences that are alike, the most alike first; what stands beside linked neighbours needs less proof. */
export function linkSimilar(candidates: readonly Candidate[], links: Links): void {
  for (const bar of BARS) {
    linkBest(links, candidates, ({ i, j, score }) => {
      const support = neighbourSupport(links, i, j);
      const total = score + support * NEIGHBOUR_BONUS;
      return total >= bar && (support > 0 || score >= BARS[0]) ? total : 0;
    });
  }
}

/** Links what is left and alike, wherever it stands: such a pair has moved. */
export function linkMoved({ before, after }: Matter, candidates: readonly Candidate[], links: Links): void {
  linkBest(links, candidates, ({ i, j, score }) => {
    const fewest = Math.min(before.words[i] as number, after.words[j] as number);
    return score >= ALONE_BAR + ALONE_SHORT / fewest ? score : 0;
  });
}

function linkBest(links: Links, candidates: readonly Candidate[], scoreOf: (one: Candidate) => number): void {
  const scored = candidates
    .filter(({ i, j }) => isFree(links, i, j))
    .map((one) => ({ ...one, score: scoreOf(one) }))
    .filter(({ score }) => score > 0)
    .sort((x, y) => y.score - x.score || x.i - y.i || x.j - y.j);
  for (const { i, j } of scored) if (isFree(links, i, j)) link(links, i, j);
}

/** 0, 1 or 2 (more where both neighbours on a side agree): how many links beside (i, j) run along with it. */
export function neighbourSupport(links: Links, i: number, j: number): number {
  return near(-1) + near(1);

  function near(step: 1 | -1): number {
    const adjacent = links.ofBefore[i + step];
    if (adjacent !== undefined && adjacent === j + step) return 1;
    // One sentence inserted or dropped in between still leaves the two in place.
    const over = links.ofBefore[i + 2 * step];
    if (over !== undefined && over >= 0 && (over === j + step || over === j + 2 * step)) return 0.6;
    if (adjacent !== undefined && adjacent === j + 2 * step) return 0.6;
    return 0;
  }
}

/** The pairs of free sentences that may belong together: of each sentence the few that are most alike. */
export function candidatesOf(matter: Matter, links: Links): Candidate[] {
  const { before, after, beforeBags, afterBags, weights } = matter;
  const places = placesOf(afterBags, links.ofAfter, weights);
  const sum = new Float64Array(after.sentences.length);
  const candidates: Candidate[] = [];
  for (let i = 0; i < before.sentences.length; i += 1) {
    if (links.ofBefore[i] !== -1) continue;
    const touched: number[] = [];
    for (const word of rarestWords(beforeBags, i, weights)) {
      const first = places.from[word] as number;
      const last = Math.min(places.from[word + 1] as number, first + MOST_PLACES);
      for (let at = first; at < last; at += 1) {
        const j = places.sentence[at] as number;
        if (sum[j] === 0) touched.push(j);
        sum[j] = (sum[j] as number) + (weights.weight[word] as number);
      }
    }
    touched.sort((x, y) => (sum[y] as number) - (sum[x] as number) || x - y);
    const best = touched.slice(0, 3 * KEPT).map((j) => ({ i, j, score: scoreOf(matter, i, j) }));
    best.sort((x, y) => y.score - x.score || x.j - y.j);
    for (const { j, score } of best.slice(0, KEPT))
      candidates.push({ i, j, score: (score + orderLikeness(before, i, after, j)) / 2 });
    for (const j of touched) sum[j] = 0;
  }
  return candidates;
}

function rarestWords(bags: Bags, i: number, { weight }: Weights): number[] {
  const words = Array.from(bags.ids.subarray(bags.from[i] as number, bags.from[i + 1] as number));
  words.sort((x, y) => (weight[y] as number) - (weight[x] as number) || x - y);
  return words.slice(0, TRIED_WORDS);
}

/** For each word, the free sentences of *after* in which it stands. */
function placesOf(
  bags: Bags,
  taken: Int32Array,
  weights: Weights,
): { from: Int32Array; sentence: Int32Array } {
  const from = new Int32Array(weights.weight.length + 1);
  forEachFree((id) => {
    from[id + 1] = (from[id + 1] as number) + 1;
  });
  for (let id = 0; id < weights.weight.length; id += 1)
    from[id + 1] = (from[id + 1] as number) + (from[id] as number);
  const sentence = new Int32Array(from[from.length - 1] as number);
  const filled = from.slice();
  forEachFree((id, j) => {
    sentence[filled[id] as number] = j;
    filled[id] = (filled[id] as number) + 1;
  });
  return { from, sentence };

  function forEachFree(visit: (id: number, j: number) => void): void {
    for (let j = 0; j < taken.length; j += 1) {
      if (taken[j] !== -1) continue;
      for (let at = bags.from[j] as number; at < (bags.from[j + 1] as number); at += 1) {
        visit(bags.ids[at] as number, j);
      }
    }
  }
}

/** How alike two sentences are, 0 to 1, before their surroundings are asked. */
export function scoreOf(
  { before, after, beforeBags, afterBags, weights }: Matter,
  i: number,
  j: number,
): number {
  let score = likeness(beforeBags, i, afterBags, j, overlap(beforeBags, i, afterBags, j, weights));
  const fewest = Math.min(before.words[i] as number, after.words[j] as number);
  if (fewest < SHORT_WORDS) score -= SHORT_PENALTY;
  const [left, right] = [before.sentences[i]?.kind, after.sentences[j]?.kind];
  if ((left === 'footnote') !== (right === 'footnote')) score -= KIND_PENALTY;
  return score;
}
