/** Further than any name reaches, so that looking for its words takes no longer in a long text. */
const REACH = 400;
const isLetterOrFigure = /[a-z0-9]/;
const plainGap = /[\s\-‐-―/]{1,3}\(?/y;
const gapWithShortForm = /[\s\-‐-―/]{1,3}\([a-z]{2,6}\)\s{1,3}\(?/y;

/**
 * In the watchlist this stands for what may lie between the body that meets and its members, and names no other body:
 * "NAVO … ministers van Defensie" is also "NAVO-raad op het niveau van de ministers van Defensie".
 */
const SMALL_WORDS = '…';
const MOST_SMALL_WORDS = 7;
const smallWord =
  /[\s\-‐-―/]{1,3}(?:\([a-z]{2,6}\)\s{1,3})?(?:de|het|der|van|voor|over|in|op|tussen|niveau|samenstelling|formele|informele|extra|ingelaste|buitengewone|ministeriele|bijeenkomst|vergadering|overleg|raad|conferentie)(?![a-z0-9])/y;

/**
 * The name of these words as it is printed at an offset, if it is; text and words in `lowerLatin`. Word by word and not
 * by an expression for each name: a watchlist has a hundred, and each would take longer to make than a text to be read.
 */
export function nameAt(text: string, at: number, words: readonly string[]): string | undefined {
  const [first = '', ...others] = words;
  // Most names miss a word, which is seen much sooner than where it would stand.
  const near = text.slice(at, at + REACH);
  const isThere = (word: string) => word === SMALL_WORDS || near.includes(word);
  if (!text.startsWith(first, at) || !others.every(isThere)) return undefined;
  let end: number | undefined = at + first.length;
  let mayBeApart = false;
  for (const word of others) {
    if (word === SMALL_WORDS) {
      mayBeApart = true;
      continue;
    }
    end = mayBeApart ? wordAfterSmall(text, end, word) : wordAfter(text, end, word);
    if (end === undefined) return undefined;
    mayBeApart = false;
  }
  return isLetterOrFigure.test(text.charAt(end)) ? undefined : text.slice(at, end);
}

/** Where a word ends that follows at an offset: "Noord-Atlantische Raad", "Raad Buitenlandse Zaken (RBZ) Defensie". */
function wordAfter(text: string, at: number, word: string): number | undefined {
  for (const gap of [plainGap, gapWithShortForm]) {
    gap.lastIndex = at;
    const start = at + (gap.exec(text)?.[0].length ?? 0);
    if (start > at && text.startsWith(word, start)) return start + word.length;
  }
  return undefined;
}

/** The same where small words may stand between. */
function wordAfterSmall(text: string, at: number, word: string): number | undefined {
  let from = at;
  for (let count = 0; count <= MOST_SMALL_WORDS; count += 1) {
    const end = wordAfter(text, from, word);
    if (end !== undefined) return end;
    smallWord.lastIndex = from;
    if (!smallWord.test(text)) return undefined;
    from = smallWord.lastIndex;
  }
  return undefined;
}
