import type { Fact } from '../document/document.ts';
import { latin } from '../document/latin.ts';
import { isFunctionWord } from './stop-words.ts';

/** The words that stand before and behind a fact, the nearest first. */
export type Around = { readonly before: readonly string[]; readonly after: readonly string[] };

/** How many words on either side are looked at. */
const REACH = 4;

/** What surrounds each fact, found one after another, since the same figure may stand twice. */
export function surroundings(facts: readonly Fact[], text: string): Around[] {
  let from = 0;
  return facts.map(({ text: printed }) => {
    const at = Math.max(text.indexOf(printed, from), 0);
    from = at + 1;
    return {
      before: wordsIn(text.slice(Math.max(0, at - 60), at))
        .reverse()
        .slice(0, REACH),
      after: wordsIn(text.slice(at + printed.length, at + printed.length + 60)).slice(0, REACH),
    };
  });
}

const wordsIn = (part: string): string[] =>
  latin(part)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

/** Of a word in common, of a function word, of one that touches the fact on both sides, and of one unit. */
const WORD = 2;
const FUNCTION_WORD = 0.4;
const TOUCHES = 1;
const SAME_UNIT = 1;
/** Less than one word that means something in common is chance. */
const ENOUGH = 1;

/**
 * How much speaks for two facts of one kind being old and new of one thing: the words they have in common on the same
 * side, those that touch them most. 0 where that is too little to say so. Two amounts or two shares in sentences that
 * are each other's counterpart have their unit in common, which is enough where nothing speaks for another pair.
 */
export function likenessOf(one: Fact, other: Fact, left: Around, right: Around): number {
  // Of two figures that stand alone, as in cells of one place, nothing speaks for another pair.
  if ([left, right].every(({ before, after }) => before.length + after.length === 0)) return ENOUGH;
  const shared = common(left.before, right.before) + common(left.after, right.after);
  const unit = one.unit !== null && one.unit === other.unit ? SAME_UNIT : 0;
  const likeness = shared + unit;
  return likeness >= ENOUGH ? likeness : 0;
}

function common(one: readonly string[], other: readonly string[]): number {
  let sum = one[0] !== undefined && one[0] === other[0] ? TOUCHES : 0;
  for (const word of new Set(one))
    if (other.includes(word)) sum += isFunctionWord(word) ? FUNCTION_WORD : WORD;
  return sum;
}
