import type { Side } from './side.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The different words of each sentence, sorted, with what each proves: the basis of every likeness. */
export type Bags = {
  /** The words of sentence i are `ids[from[i]]` up to `ids[from[i + 1]]`, ascending, each once. */
  readonly from: Int32Array;
  readonly ids: Int32Array;
  /** The sum of the weights of its words. */
  readonly total: Int32Array;
};

export type Weights = {
  /**
   * What sharing a word proves, by loose number: much for a rare word, little for "de" or "kabinet". In whole thousandths,
   * because V8 makes an object of every fraction it reads until it has compiled the loop.
   */
  readonly weight: Int32Array;
  /** In how many sentences, of both sides together, it stands. */
  readonly frequency: Int32Array;
  /** True where sharing it alone can support a pair: rare in these texts, and no common word of the genre. */
  readonly isRare: Uint8Array;
};

export function bagsOf(side: Side, weights?: Weights): Bags {
  const count = side.sentences.length;
  const from = new Int32Array(count + 1);
  const ids = new Int32Array(side.loose.length);
  let size = 0;
  for (let i = 0; i < count; i += 1) {
    from[i] = size;
    // Headings are paired with their sections, not by their few words.
    if (side.sentences[i]?.kind === 'heading') continue;
    const words = side.loose
      .subarray(side.from[i] as number, side.from[i + 1] as number)
      .slice()
      .sort();
    let last = -1;
    for (const word of words) {
      if (word !== last) {
        ids[size] = word;
        size += 1;
        last = word;
      }
    }
  }
  from[count] = size;
  const bags = { from, ids: ids.subarray(0, size), total: new Int32Array(count) };
  return weights ? weigh(bags, weights) : bags;
}

export function weigh(bags: Bags, { weight }: Weights): Bags {
  for (let i = 0; i < bags.total.length; i += 1) {
    let total = 0;
    for (let at = bags.from[i] as number; at < (bags.from[i + 1] as number); at += 1) {
      total += weight[bags.ids[at] as number] as number;
    }
    bags.total[i] = total;
  }
  return bags;
}

/** Common words keep a fifth of their weight: they may settle between two candidates, and prove nothing alone. */
const COMMON_SHARE = 0.2;

export function weightsOf(before: Bags, after: Bags, vocabulary: Vocabulary): Weights {
  const size = vocabulary.looseCount();
  const frequency = new Int32Array(size);
  for (const bags of [before, after]) {
    for (const id of bags.ids) frequency[id] = (frequency[id] as number) + 1;
  }
  const sentences = before.total.length + after.total.length;
  const rareUpTo = Math.max(4, Math.ceil(sentences * 0.03));
  const weight = new Int32Array(size);
  const isRare = new Uint8Array(size);
  for (let id = 0; id < size; id += 1) {
    const common = vocabulary.isCommon(id);
    const proves = Math.log(1 + sentences / (frequency[id] as number)) * (common ? COMMON_SHARE : 1);
    weight[id] = Math.round(1000 * proves);
    isRare[id] = !common && (frequency[id] as number) <= rareUpTo ? 1 : 0;
  }
  return { weight, frequency, isRare };
}

export type Overlap = {
  /** The weight of the words in both. */
  readonly shared: number;
  /** How many of those are rare. */
  readonly rare: number;
};

/** What two sentences have in common; one pass over both rows. */
export function overlap(before: Bags, i: number, after: Bags, j: number, weights: Weights): Overlap {
  let at = before.from[i] as number;
  let to = after.from[j] as number;
  const atEnd = before.from[i + 1] as number;
  const toEnd = after.from[j + 1] as number;
  let shared = 0;
  let rare = 0;
  while (at < atEnd && to < toEnd) {
    const left = before.ids[at] as number;
    const right = after.ids[to] as number;
    if (left === right) {
      shared += weights.weight[left] as number;
      rare += weights.isRare[left] as number;
      at += 1;
      to += 1;
    } else if (left < right) at += 1;
    else to += 1;
  }
  return { shared, rare };
}

/** Twice what is shared over what both weigh (Dice): 0 for nothing in common, 1 for the same words. */
export function likeness(before: Bags, i: number, after: Bags, j: number, shared: number): number {
  const both = (before.total[i] as number) + (after.total[j] as number);
  return both > 0 ? (2 * shared) / both : 0;
}
