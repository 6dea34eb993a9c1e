import type { Fact } from '../document/document.ts';
import { lowerLatin } from '../document/latin.ts';
import { isFunctionWord } from './stop-words.ts';

/**
 * The words around a fact, each with its weight, and the two that touch it. Words of its own clause count most: in
 * "12% bij de marine en 8% bij de landmacht" the 8 has nothing to do with the marine.
 */
export type Around = {
  readonly sides: readonly [before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>];
  readonly touching: readonly [before: string | undefined, after: string | undefined];
  /** The words of the clause of the first fact of this kind. */
  readonly opening: ReadonlySet<string>;
};

/** How many words on either side are looked at, and within how many characters. */
const REACH = 6;
const REACH_IN_CHARACTERS = 80;

/** Of the word nearest to the fact that means something; those behind it count ever less. */
const NEAREST = 3;
const FUNCTION_WORD = 0.2;
/** Of a word that stands with the first figure of both sides: it is said of all of them, whichever comes first. */
const OPENS_BOTH = 0.3;
/** Of a word beyond the comma or "en" that parts this fact from the next of its kind. */
const OF_ANOTHER = 0.25;
/** Of a word before the one and behind the other: "voor munitie 25 miljoen", "25 miljoen voor munitie". */
const OTHER_SIDE = 0.5;
const TOUCHES = 0.5;
/** Of "van", "naar" and the like before a figure, which say what part it plays. */
const SAME_PART = 1;
const part = /^(?:van|naar|met|tot|tussen|sinds|vanaf)$/;
const SAME_UNIT = 1;
/** Of two numbers of about one size: it only decides where nothing else does. */
const SAME_SIZE = 0.3;
/** Less than two small words at its sides, or one word that means something, is chance. */
const ENOUGH = 1;

/** What surrounds one of these facts of one kind, which stand in the order of the text; found when it is asked for. */
export function surroundings(facts: readonly Fact[], text: string): (fact: Fact) => Around {
  const plain = lowerLatin(text);
  const places = placesOf(facts, plain);
  const opening = new Set<string>();
  if (places[0])
    for (const { word, isOwn } of wordsAround(plain, places[0], places).flat()) if (isOwn) opening.add(word);
  const known = new Map<Fact, Around>();
  return (fact) => {
    const before = known.get(fact);
    if (before !== undefined) return before;
    const [left, right] = wordsAround(plain, places[facts.indexOf(fact)] as Place, places);
    const sides = [weighed(left), weighed(right)] as const;
    const around = { sides, touching: [left[0]?.word, right[0]?.word] as const, opening };
    known.set(fact, around);
    return around;
  };
}

type Near = { readonly word: string; readonly isOwn: boolean };

/** The words on either side of a place, the nearest first; `isOwn`: of its own clause, and not of the next fact's. */
function wordsAround(
  plain: string,
  { start, end }: Place,
  places: readonly Place[],
): readonly [Near[], Near[]] {
  const previous = places.findLast((place) => place.end <= start)?.end ?? 0;
  const next = places.find((place) => place.start >= end)?.start ?? plain.length;
  const from = partBetween(plain, previous, start, 'last');
  const to = partBetween(plain, end, next, 'first');
  const near = ({ word, at }: Printed): Near => ({ word, isOwn: at >= from && at < to });
  return [
    wordsIn(plain, Math.max(0, start - REACH_IN_CHARACTERS), start)
      .map(near)
      .reverse(),
    wordsIn(plain, end, end + REACH_IN_CHARACTERS).map(near),
  ];
}

/**
 * How much speaks for two facts of one kind being old and new of one thing: the words they have in common, what touches
 * them, their unit. 0 where that is too little to say so. Two amounts or two shares in sentences that are each other's
 * counterpart have their unit in common, which is enough where nothing speaks for another pair.
 */
export function likenessOf(one: Fact, other: Fact, left: Around, right: Around): number {
  // Of two figures that stand alone, as in cells of one place, nothing speaks for another pair.
  if ([...left.sides, ...right.sides].every(({ size }) => size === 0)) return ENOUGH;
  let likeness = one.unit !== null && one.unit === other.unit ? SAME_UNIT : 0;
  let opensBoth = 0;
  for (const side of [0, 1] as const) {
    const word = left.touching[side];
    if (word !== undefined && word === right.touching[side])
      likeness += side === 0 && part.test(word) ? SAME_PART : TOUCHES;
  }
  for (const side of [0, 1] as const) {
    for (const [word, weight] of left.sides[side]) {
      const there = Math.max(
        right.sides[side].get(word) ?? 0,
        OTHER_SIDE * (right.sides[1 - side]?.get(word) ?? 0),
      );
      const both = Math.min(weight, there);
      if (left.opening.has(word) && right.opening.has(word)) opensBoth += both;
      else likeness += both;
    }
  }
  if (likeness + opensBoth < ENOUGH) return 0;
  return likeness + OPENS_BOTH * opensBoth + SAME_SIZE * sizesAlike(one.value, other.value);
}

function sizesAlike(one: Fact['value'], other: Fact['value']): number {
  if (typeof one !== 'number' || typeof other !== 'number' || one * other <= 0) return 0;
  return one / other < 1 ? one / other : other / one;
}

type Place = { readonly start: number; readonly end: number };

/** Where each fact is printed, found one after another, since the same figure may stand twice. */
function placesOf(facts: readonly Fact[], plain: string): Place[] {
  let last: Place = { start: 0, end: 0 };
  return facts.map(({ text, value }, at) => {
    const before = facts[at - 1];
    // Both ends of a range are printed in one place.
    if (before?.text === text && before.value !== value) return last;
    const start = wholeAt(plain, lowerLatin(text), last.end);
    last = { start, end: start + text.length };
    return last;
  });
}

/** Where it stands by itself, and not within another figure ("4" in "24"); failing that, where it stands at all. */
function wholeAt(plain: string, printed: string, from: number): number {
  for (let at = plain.indexOf(printed, from); at !== -1; at = plain.indexOf(printed, at + 1)) {
    const isPart =
      /[a-z0-9]$|\d[.,]$/.test(plain.slice(Math.max(0, at - 2), at)) ||
      /^(?:[a-z0-9]|[.,]\d)/.test(plain.slice(at + printed.length, at + printed.length + 2));
    if (!isPart) return at;
  }
  return Math.max(plain.indexOf(printed, from), 0);
}

const parts = /[,;:]\s|\.\s(?=[a-z])|\s(?:en|maar|terwijl|waarvan|plus|alsmede)\s/g;

/** Where the words between two facts of a kind go over from the one to the other; nowhere in particular without a mark. */
function partBetween(plain: string, from: number, to: number, which: 'first' | 'last'): number {
  const marks = [...plain.slice(from, to).matchAll(parts)];
  const mark = marks.at(which === 'first' ? 0 : -1);
  if (mark === undefined) return which === 'first' ? to : from;
  return from + mark.index;
}

type Printed = { readonly word: string; readonly at: number };

const wordsIn = (plain: string, from: number, to: number): Printed[] =>
  Array.from(plain.slice(from, to).matchAll(/[a-z0-9]+/g), ({ 0: word, index }) => ({
    word,
    at: from + index,
  }));

/** @param side the words on one side, the nearest first */
function weighed(side: readonly Near[]): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  let meant = 0;
  for (const { word, isOwn } of side.slice(0, REACH)) {
    const isSmall = isFunctionWord(word);
    const weight = isSmall ? FUNCTION_WORD : NEAREST / (1 + meant / 2);
    if (!isSmall) meant += 1;
    const counts = isOwn ? weight : weight * OF_ANOTHER;
    words.set(word, Math.max(counts, words.get(word) ?? 0));
  }
  return words;
}
