/**
 * The text with every letter as one of A to Z in its own place: without accents, and "x" or "X" for a letter that has
 * no such form; a figure that is no 0 to 9 ("²") is an "x" too, but for "¼", "½" and "¾". All else stays, so that an
 * offset in the one is the same offset in the other.
 *
 * Expressions over it need neither the flag `u` nor `\p{L}`: with both and the flag `i`, Node takes up to a
 * millisecond to make one and runs it ten times slower, and a comparison asks some fifty of them of every sentence.
 */
export function latin(text: string): string {
  // Every kind of fact is looked for in one sentence after another: the last answer is asked for again and again.
  if (text === last.text) return last.latin;
  const found = isAscii.test(text) ? text : text.replace(others, inLatin);
  if (text.length > A_FEW_WORDS) last = { text, latin: found, lower: undefined };
  return found;
}

const A_FEW_WORDS = 60;
let last: { readonly text: string; readonly latin: string; lower: string | undefined } = {
  text: '',
  latin: '',
  lower: '',
};

/** Whether a text begins with a capital; of a script that has none, no letter is one. */
export const isCapital = (text: string): boolean => text.charAt(0) !== text.charAt(0).toLowerCase();

/** Whether a text begins with a small letter; of a script that has no capitals, no letter is one. */
export const isSmall = (text: string): boolean => text.charAt(0) !== text.charAt(0).toUpperCase();

/** The same in lower case. */
export function lowerLatin(text: string): string {
  const found = latin(text);
  if (text !== last.text) return found.toLowerCase();
  last.lower ??= found.toLowerCase();
  return last.lower;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII begins there.
const isAscii = /^[\x00-\x7f]*$/;
const others = /[\u0080-\uffff]/g;

// The marks that papers use, so that they need not be asked of what script they are.
const marks = /[\u00a0\u00a7\u00ab\u00ad\u00b0\u00b7\u00bb-\u00be\u2000-\u2069\u20ac]/;

const known = new Map<string, string>();

function inLatin(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const letter = letterFor(character);
  known.set(character, letter);
  return letter;
}

function letterFor(character: string): string {
  if (marks.test(character)) return character;
  const base = character.normalize('NFD').charAt(0);
  if (/[A-Za-z]/.test(base)) return base;
  if (/\p{Lu}/u.test(character)) return 'X';
  return /[\p{L}\p{N}]/u.test(character) ? 'x' : character;
}
