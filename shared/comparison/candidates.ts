import { type Bags, likeness, type Weights } from './bags.ts';
import type { Links } from './links.ts';
import { orderLikeness } from './order.ts';
import type { Side } from './side.ts';

/** Both sides with what is known of their words: all that the alignment looks at. */
export type Matter = {
  readonly before: Side;
  readonly after: Side;
  readonly beforeBags: Bags;
  readonly afterBags: Bags;
  readonly weights: Weights;
};

/** Two free sentences that may belong together, and how alike they are: 0 to 1, the mean of words and of their order. */
export type Candidate = { readonly i: number; readonly j: number; readonly score: number };

/** Words tried for candidates, rarest first, and how many places of one word are looked at. */
const TRIED_WORDS = 12;
const MOST_PLACES = 48;
/** Sentences compared in full: the best by the weight of the words tried; and how many of those are kept. */
const COMPARED = 15;
const KEPT = 5;
/** Less than any bar asks, whatever the neighbours say. */
const LEAST = 0.24;

/** Few words are soon alike by chance. */
const SHORT_WORDS = 4;
const SHORT_PENALTY = 0.12;
const KIND_PENALTY = 0.15;

/**
 * The pairs of free sentences that may belong together: of each sentence the few that are most alike. Found by way of an
 * index of words, rarest first, so that the cost grows with the text and not with its square.
 */
export function candidatesOf(matter: Matter, links: Links): Candidate[] {
  const { before, after, beforeBags, afterBags, weights } = matter;
  const places = placesOf(afterBags, links.ofAfter, weights);
  const sum = new Int32Array(after.sentences.length);
  const touched = new Int32Array(TRIED_WORDS * MOST_PLACES);
  const own = new Int32Array(weights.weight.length);
  const scores = new Float64Array(after.sentences.length);
  const candidates: Candidate[] = [];
  // Counted and not iterated, here and below: each step of an iterator is an object until the loop has been compiled.
  for (let i = 0; i < before.sentences.length; i += 1) {
    if (links.ofBefore[i] !== -1) continue;
    const [from, to] = [beforeBags.from[i] as number, beforeBags.from[i + 1] as number];
    const rarest = heaviest(beforeBags.ids, from, to, weights.weight, TRIED_WORDS);
    let count = 0;
    for (let rank = 0; rank < rarest.length; rank += 1) {
      const word = rarest[rank] as number;
      const weight = weights.weight[word] as number;
      const first = places.from[word] as number;
      const last = Math.min(places.from[word + 1] as number, first + MOST_PLACES);
      for (let at = first; at < last; at += 1) {
        const j = places.sentence[at] as number;
        if (sum[j] === 0) touched[count++] = j;
        sum[j] = (sum[j] as number) + weight;
      }
    }
    for (let at = from; at < to; at += 1) {
      const word = beforeBags.ids[at] as number;
      own[word] = weights.weight[word] as number;
    }
    const compared = heaviest(touched, 0, count, sum, COMPARED);
    for (let at = 0; at < compared.length; at += 1) {
      const j = compared[at] as number;
      scores[j] = scoreOf(matter, i, j, weightIn(own, afterBags, j));
    }
    for (const j of heaviest(compared, 0, compared.length, scores, KEPT)) {
      const alike = ((scores[j] as number) + orderLikeness(after, j, before, i)) / 2;
      if (alike >= LEAST) candidates.push({ i, j, score: alike });
    }
    for (let at = from; at < to; at += 1) own[beforeBags.ids[at] as number] = 0;
    for (let at = 0; at < count; at += 1) sum[touched[at] as number] = 0;
  }
  return candidates;
}

/** The few of greatest weight, heaviest first, of equal ones the lesser number: without sorting the many. */
function heaviest(ids: Row, from: number, to: number, weight: Row, most: number): number[] {
  const found: number[] = [];
  for (let n = from; n < to; n += 1) {
    const id = ids[n] as number;
    let at = found.length;
    if (at < most) found.push(id);
    else if (comesFirst(id, found[most - 1] as number, weight)) at = most - 1;
    else continue;
    for (; at > 0 && comesFirst(id, found[at - 1] as number, weight); at -= 1)
      found[at] = found[at - 1] as number;
    found[at] = id;
  }
  return found;
}

type Row = { readonly [place: number]: number };

function comesFirst(one: number, other: number, weight: Row): boolean {
  const own = weight[one] as number;
  const theirs = weight[other] as number;
  return own > theirs || (own === theirs && one < other);
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

/** A cell that names what a sentence tells of ("Hoge Vertegenwoordiger van de EU") is no edit of that sentence. */
export function isNameOfTold(before: Side, i: number, after: Side, j: number): boolean {
  if ((before.sentences[i]?.kind === 'cell') === (after.sentences[j]?.kind === 'cell')) return false;
  const [one, other] = [before.words[i] as number, after.words[j] as number];
  return Math.max(one, other) > 2 * Math.min(one, other);
}

/** What a sentence shares with the one whose words weigh in `own`: as `overlap`, for one with many. */
function weightIn(own: Int32Array, { from, ids }: Bags, j: number): number {
  let shared = 0;
  for (let at = from[j] as number; at < (from[j + 1] as number); at += 1) {
    shared += own[ids[at] as number] as number;
  }
  return shared;
}

/** How alike two sentences are, up to 1, before their surroundings are asked. */
function scoreOf(
  { before, after, beforeBags, afterBags }: Matter,
  i: number,
  j: number,
  shared: number,
): number {
  // Below zero, for the order of the words, which is asked next, may speak for the pair as well.
  if (isNameOfTold(before, i, after, j)) return -1;
  let score = likeness(beforeBags, i, afterBags, j, shared);
  const fewest = Math.min(before.words[i] as number, after.words[j] as number);
  if (fewest < SHORT_WORDS) score -= SHORT_PENALTY;
  const [left, right] = [before.sentences[i]?.kind, after.sentences[j]?.kind];
  if ((left === 'footnote') !== (right === 'footnote')) score -= KIND_PENALTY;
  return score;
}
