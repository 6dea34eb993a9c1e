import { grown } from './ints.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What keeping a word is worth to a reader, against what each break costs: a row of kept words must be worth more
 * than a break to stand between changed ones. A kept figure is news in itself; a lone "de" or a comma between two
 * changed words is noise, and so is a lone short word, with a comma behind it too; a lone long one ("luchtverdediging")
 * still guides the eye. In whole thousandths: to read one of a million fractions, V8 makes an object until it has
 * compiled the loop, and a comparison of two letters is done by then.
 */
const BREAK = 1_070;
const KEPT_FIGURE = 2_000;
const KEPT_FUNCTION = 550;
const KEPT_MARK = 10;
const KEPT_CONTENT = 850;
const KEPT_LETTER = 25;
const MOST_LETTERS = 12;
/** Less than any sum of these. */
const NEVER = -(2 ** 30);

/**
 * Which words of two short rows are kept, chosen so that they are worth most after paying for each break: a longest common
 * subsequence with affine gaps (Gotoh 1982), so that of all shortest ways the one with the fewest pieces is taken,
 * and a lone "de" in a rewritten passage is given up.
 *
 * Time and room grow with the product of both lengths: for rows up to some hundreds of words. Of words that the other row
 * does not have only that they break what is kept counts, so that one stands for all of a run of them.
 *
 * @param kept for each word of *before* its place in *after*: filled here, -1 where it is not kept
 */
export function keepQuietly(
  before: Int32Array,
  after: Int32Array,
  vocabulary: Vocabulary,
  kept: Int32Array,
): void {
  const left = inCommon(before, after, ONLY_BEFORE);
  const right = inCommon(after, before, ONLY_AFTER);
  for (const [i, j] of keptIn(left.words, right.words, vocabulary))
    kept[left.places[i] as number] = right.places[j] as number;
}

/** The places of the kept words, from the last to the first. */
function keptIn(
  before: readonly number[],
  after: readonly number[],
  vocabulary: Vocabulary,
): [i: number, j: number][] {
  const width = after.length + 1;
  const size = (before.length + 1) * width;
  const { last, lost, cameFrom } = scratch(width, size);
  // `last` and `lost`: the best worth up to each cell of a row, its last step having kept a word, or broken the row.
  last.fill(NEVER, 0, width);
  lost.fill(NEVER, 0, width);
  last[0] = 0;
  for (let j = 1; j < width; j += 1) {
    const on = last[j - 1] as number;
    lost[j] = Math.max(on, lost[j - 1] as number);
    cameFrom[j] = on >= (lost[j - 1] as number) ? AFTER_KEPT : AFTER_BROKEN;
  }
  for (let i = 1; i <= before.length; i += 1) {
    const word = before[i - 1] as number;
    const worth = worthOf(word, vocabulary);
    let aboveKept = last[0] as number;
    let aboveLost = lost[0] as number;
    lost[0] = Math.max(aboveKept, aboveLost);
    cameFrom[i * width] = aboveKept > aboveLost ? BEFORE_KEPT : BEFORE_BROKEN;
    last[0] = NEVER;
    for (let j = 1; j < width; j += 1) {
      const upKept = last[j] as number;
      const upLost = lost[j] as number;
      let best = lost[j - 1] as number;
      let from = AFTER_BROKEN;
      if ((last[j - 1] as number) > best) {
        best = last[j - 1] as number;
        from = AFTER_KEPT;
      }
      if (upLost > best) {
        best = upLost;
        from = BEFORE_BROKEN;
      }
      if (upKept > best) {
        best = upKept;
        from = BEFORE_KEPT;
      }
      if (word === after[j - 1]) {
        const again = aboveLost - BREAK;
        const isOn = aboveKept >= again;
        last[j] = worth + (isOn ? aboveKept : again);
        if (isOn) from |= KEPT_ON;
      } else last[j] = NEVER;
      lost[j] = best;
      cameFrom[i * width + j] = from;
      aboveKept = upKept;
      aboveLost = upLost;
    }
  }
  // A row of kept words at the very end stands between nothing: it costs no break.
  let inKept = (last[width - 1] as number) + BREAK > (lost[width - 1] as number);
  const kept: [number, number][] = [];
  for (let i = before.length, j = after.length; i > 0 || j > 0; ) {
    const from = cameFrom[i * width + j] as number;
    if (inKept) {
      inKept = (from & KEPT_ON) !== 0;
      i -= 1;
      j -= 1;
      kept.push([i, j]);
    } else {
      const step = from & ~KEPT_ON;
      inKept = step === AFTER_KEPT || step === BEFORE_KEPT;
      if (step === AFTER_KEPT || step === AFTER_BROKEN) j -= 1;
      else i -= 1;
    }
  }
  return kept;
}

/** Stand for a run of words that the other row does not have: no word, and not equal to each other. */
const ONLY_BEFORE = -1;
const ONLY_AFTER = -2;

type Common = { readonly words: readonly number[]; readonly places: readonly number[] };

function inCommon(row: Int32Array, other: Int32Array, only: number): Common {
  asked += 1;
  for (let at = 0; at < other.length; at += 1) {
    const word = other[at] as number;
    if (word >= lastAsked.length) lastAsked = grown(lastAsked, word);
    lastAsked[word] = asked;
  }
  const words: number[] = [];
  const places: number[] = [];
  for (let at = 0; at < row.length; at += 1) {
    const word = lastAsked[row[at] as number] === asked ? (row[at] as number) : only;
    if (word === only && words.at(-1) === only) continue;
    words.push(word);
    places.push(at);
  }
  return { words, places };
}

/** Of each word the last question in which it was in the other row: nothing to clean up after thousands of them. */
let lastAsked = new Int32Array(1024);
let asked = 0;

const AFTER_BROKEN = 0;
const AFTER_KEPT = 1;
const BEFORE_BROKEN = 2;
const BEFORE_KEPT = 3;
/** The kept word of this cell goes on with the one before it, without a break. */
const KEPT_ON = 4;

/** Room that is used again: thousands of pairs, each read to its end before the next. */
let rows = { last: new Int32Array(256), lost: new Int32Array(256), cameFrom: new Uint8Array(16_384) };

function scratch(width: number, size: number): typeof rows {
  if (width > rows.last.length || size > rows.cameFrom.length) {
    rows = {
      last: new Int32Array(Math.max(width, rows.last.length)),
      lost: new Int32Array(Math.max(width, rows.lost.length)),
      cameFrom: new Uint8Array(Math.max(size, rows.cameFrom.length)),
    };
  }
  return rows;
}

function worthOf(word: number, vocabulary: Vocabulary): number {
  if (!vocabulary.isWord(word)) return KEPT_MARK;
  if (vocabulary.hasDigit(word)) return KEPT_FIGURE;
  if (!vocabulary.isContent(word)) return KEPT_FUNCTION;
  return KEPT_CONTENT + KEPT_LETTER * Math.min(MOST_LETTERS, vocabulary.text(word).length);
}
