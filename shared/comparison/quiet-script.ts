import type { Vocabulary } from './vocabulary.ts';

/**
 * What keeping a word is worth to a reader, against what each break costs: a row of kept words must be worth more
 * than a break to stand between changed ones. A kept figure is news in itself; a lone "de" or a comma between two
 * changed words is noise, and so is a lone short word; a lone long one ("luchtverdediging") still guides the eye.
 */
const BREAK = 1.08;
const KEPT_FIGURE = 2;
const KEPT_FUNCTION = 0.55;
const KEPT_MARK = 0.1;
const KEPT_CONTENT = 0.85;
const KEPT_LETTER = 0.025;
const MOST_LETTERS = 12;

/** Which tokens of two rows are kept, as pairs of places, ascending on both sides. */
export type Kept = readonly (readonly [before: number, after: number])[];

/**
 * The kept words of two short rows, chosen so that they are worth most after paying for each break: a longest common
 * subsequence with affine gaps (Gotoh 1982), so that of all shortest ways the one with the fewest pieces is taken,
 * and a lone "de" in a rewritten passage is given up.
 *
 * Time and room grow with the product of both lengths: for rows up to some hundreds of words.
 */
export function quietlyKept(before: Int32Array, after: Int32Array, vocabulary: Vocabulary): Kept {
  const width = after.length + 1;
  const size = (before.length + 1) * width;
  // The best worth up to each cell, by whether its last step kept a word or broke the row; and how it was reached.
  const kept = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const broken = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const keptFrom = new Uint8Array(size);
  const brokenFrom = new Uint8Array(size);
  kept[0] = 0;
  for (let i = 0; i <= before.length; i += 1) {
    const word = i > 0 ? (before[i - 1] as number) : -1;
    const worth = i > 0 ? worthOf(word, vocabulary) : 0;
    for (let j = i === 0 ? 1 : 0; j <= after.length; j += 1) {
      const at = i * width + j;
      let best = Number.NEGATIVE_INFINITY;
      let from = 0;
      if (j > 0) {
        best = broken[at - 1] as number;
        from = AFTER_BROKEN;
        if ((kept[at - 1] as number) > best) {
          best = kept[at - 1] as number;
          from = AFTER_KEPT;
        }
      }
      if (i > 0) {
        if ((broken[at - width] as number) > best) {
          best = broken[at - width] as number;
          from = BEFORE_BROKEN;
        }
        if ((kept[at - width] as number) > best) {
          best = kept[at - width] as number;
          from = BEFORE_KEPT;
        }
        if (j > 0 && word === after[j - 1]) {
          const on = kept[at - width - 1] as number;
          const again = (broken[at - width - 1] as number) - BREAK;
          kept[at] = worth + (on >= again ? on : again);
          keptFrom[at] = on >= again ? 1 : 0;
        }
      }
      broken[at] = best;
      brokenFrom[at] = from;
    }
  }
  // A row of kept words at the very end stands between nothing: it costs no break.
  let inKept = (kept[size - 1] as number) + BREAK > (broken[size - 1] as number);
  const pairs: [number, number][] = [];
  let at = size - 1;
  while (at > 0) {
    if (inKept) {
      inKept = keptFrom[at] === 1;
      at -= width + 1;
      pairs.push([Math.floor(at / width), at % width]);
    } else {
      const from = brokenFrom[at] as number;
      inKept = from === AFTER_KEPT || from === BEFORE_KEPT;
      at -= from === AFTER_KEPT || from === AFTER_BROKEN ? 1 : width;
    }
  }
  return pairs.reverse();
}

const AFTER_BROKEN = 0;
const AFTER_KEPT = 1;
const BEFORE_BROKEN = 2;
const BEFORE_KEPT = 3;

function worthOf(word: number, vocabulary: Vocabulary): number {
  if (!vocabulary.isWord(word)) return KEPT_MARK;
  if (vocabulary.hasDigit(word)) return KEPT_FIGURE;
  if (!vocabulary.isContent(word)) return KEPT_FUNCTION;
  return KEPT_CONTENT + KEPT_LETTER * Math.min(MOST_LETTERS, vocabulary.text(word).length);
}
