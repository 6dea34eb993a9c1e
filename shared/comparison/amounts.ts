import type { Kept } from './quiet-script.ts';
import type { Vocabulary } from './vocabulary.ts';

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
 * Kept words without the parts of amounts: "EUR 100 miljoen" that became "EUR 100 miljard" is another amount, and who
 * sees only one word of it marked has to count the zeros. What is not kept whole is marked whole, on both sides.
 */
export function wholeAmounts(
  kept: Kept,
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  vocabulary: Vocabulary,
): Kept {
  const left = amountsIn(before, vocabulary);
  const right = amountsIn(after, vocabulary);
  if (left.length === 0 && right.length === 0) return kept;
  const partner = { before: new Map(kept), after: new Map(kept.map(([i, j]) => [j, i])) };
  // What is given up on one side may break an amount on the other: until nothing breaks any more.
  for (let isBroken = true; isBroken; ) {
    isBroken = false;
    for (const [spans, own, other] of [
      [left, partner.before, partner.after],
      [right, partner.after, partner.before],
    ] as const) {
      for (const [from, to] of spans) {
        const places = Array.from({ length: to - from }, (_, step) => from + step);
        const found = places.filter((place) => own.has(place));
        if (found.length === 0 || found.length === places.length) continue;
        isBroken = true;
        for (const place of found) {
          other.delete(own.get(place) as number);
          own.delete(place);
        }
      }
    }
  }
  return kept.filter(([i]) => partner.before.has(i));
}

/** Where amounts of two words or more stand, ends excluded: [currency] number [scale] [unit]. */
function amountsIn(row: ArrayLike<number>, vocabulary: Vocabulary): (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  const word = (at: number) => (at < row.length ? vocabulary.text(row[at] as number).toLowerCase() : '');
  for (let at = 0; at < row.length; at += 1) {
    if (!vocabulary.hasDigit(row[at] as number) || !number.test(word(at))) continue;
    const from = at > 0 && currencies.has(word(at - 1)) ? at - 1 : at;
    let to = at + 1;
    if (scales.has(word(to))) to += 1;
    if (units.has(word(to))) to += 1;
    if (to - from > 1) spans.push([from, to]);
    at = to - 1;
  }
  return spans;
}
