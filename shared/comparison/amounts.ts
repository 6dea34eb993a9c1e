import type { Vocabulary } from './vocabulary.ts';
import { turnedKept } from './words.ts';

const currencies = new Set([
  'eur',
  '€',
  'euro',
  'usd',
  '$',
  'dollar',
  'gbp',
  '£',
  'chf',
  'nok',
  'sek',
  'dkk',
]);
const scales = new Set(['duizend', 'miljoen', 'miljard', 'biljoen', 'mln', 'mld']);
const units = new Set(['euro', "euro's", 'dollar', 'dollars', 'pond', 'procent', 'procentpunt', '%', '‰']);
const number = /^[€$£]?\s?\d[\d.,]*$/;

/**
 * Gives up the kept parts of amounts: "EUR 100 miljoen" that became "EUR 100 miljard" is another amount, and who sees only
 * one word of it marked has to count the zeros. What is not kept whole is marked whole, on both sides.
 *
 * @param kept for each word of *before* its place in *after*, or -1; changed in place
 */
export function wholeAmounts(
  kept: Int32Array,
  before: Int32Array,
  after: Int32Array,
  vocabulary: Vocabulary,
): void {
  const left = amountsIn(before, vocabulary);
  const right = amountsIn(after, vocabulary);
  if (left.length === 0 && right.length === 0) return;
  const back = turnedKept(kept, after.length);
  // What is given up on one side may break an amount on the other: until nothing breaks any more.
  while (giveUp(left, kept, back) || giveUp(right, back, kept));
}

/** Gives up the first amount that is kept in part; false where there is none. */
function giveUp(spans: readonly Span[], own: Int32Array, other: Int32Array): boolean {
  for (const [from, to] of spans) {
    const places = own.subarray(from, to);
    const found = places.filter((place) => place !== -1);
    if (found.length === 0 || found.length === places.length) continue;
    for (const place of found) other[place] = -1;
    places.fill(-1);
    return true;
  }
  return false;
}

type Span = readonly [from: number, to: number];

/** Where amounts of two words or more stand, ends excluded: [currency] number [scale] [unit]. */
function amountsIn(row: Int32Array, vocabulary: Vocabulary): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < row.length; at += 1) {
    if (!vocabulary.hasDigit(row[at] as number) || !number.test(wordAt(row, at, vocabulary))) continue;
    const from = at > 0 && currencies.has(wordAt(row, at - 1, vocabulary)) ? at - 1 : at;
    let to = at + 1;
    if (scales.has(wordAt(row, to, vocabulary))) to += 1;
    if (units.has(wordAt(row, to, vocabulary))) to += 1;
    if (to - from > 1) spans.push([from, to]);
    at = to - 1;
  }
  return spans;
}

const wordAt = (row: Int32Array, at: number, { text }: Vocabulary): string =>
  at < row.length ? text(row[at] as number).toLowerCase() : '';
