import { Ints } from './ints.ts';

/**
 * The words and marks of a text, as offsets: nothing is copied, so the text shown is always the text given.
 *
 * A *word* is what stands between two spaces, without the quotes, brackets and stops around it: "NAVO-ministers",
 * "2%", "land-", "https://www.nato.int/cps". A currency sign and the number after it are one word ("€ 35.000.000").
 * Every mark around a word is a token of its own; a chunk without letters or digits (a dash, an emoji) is one token.
 * One pass over the characters, without a regular expression: a text of 2 MB takes some tens of milliseconds.
 */
export type Tokens = {
  /** Offsets of each token in its text, end excluded. */
  readonly start: Ints;
  readonly end: Ints;
  /** 0 where the token is a mark, 1 where it is a word. */
  readonly isWord: Ints;
};

export const noTokens = (): Tokens => ({ start: new Ints(), end: new Ints(), isWord: new Ints() });

/** @param found where they are added, behind those of other texts */
export function tokenise(text: string, found: Tokens = noTokens()): Tokens {
  let at = 0;
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
    if (isCurrency(text, at, end)) {
      let next = end;
      while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
      if (isDigit(text.charCodeAt(next))) {
        while (next < text.length && !isSpace(text.charCodeAt(next))) next += 1;
        end = next;
      }
    }
    cutChunk(text, at, end, found);
    at = end;
  }
  return found;
}

/** A chunk is [marks] word [marks]; the word runs from its first letter, digit or sign to its last. */
function cutChunk(text: string, from: number, to: number, found: Tokens): void {
  let first = from;
  while (first < to && !beginsWord(text, first, to)) first += widthAt(text, first);
  if (first >= to) {
    // Nothing but marks: quotes and stops one by one, so that `.»` and `.` share a token; other signs as a whole.
    marks(text, from, to, found);
    return;
  }
  let last = to;
  while (last > first && !endsWord(text, last, first)) last -= widthBefore(text, last);
  marks(text, from, first, found);
  if (last > first) add(found, first, last, true);
  marks(text, last, to, found);
}

function marks(text: string, from: number, to: number, found: Tokens): void {
  let at = from;
  while (at < to) {
    let end = at + widthAt(text, at);
    // An emoji may be several code points, and an accent may stand on any sign: only known marks are cut apart.
    if (!isKnownMark(text.charCodeAt(at))) while (end < to && !isKnownMark(text.charCodeAt(end))) end += 1;
    add(found, at, end, false);
    at = end;
  }
}

function add(found: Tokens, start: number, end: number, isWord: boolean): void {
  found.start.push(start);
  found.end.push(end);
  found.isWord.push(isWord ? 1 : 0);
}

const widthAt = (text: string, at: number) => (isHighSurrogate(text.charCodeAt(at)) ? 2 : 1);
const widthBefore = (text: string, at: number) => (isLowSurrogate(text.charCodeAt(at - 1)) ? 2 : 1);
const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;

// Asked of every character: a letter is told by two comparisons.
const isSpace = (code: number) =>
  code <= 0x20
    ? code === 0x20 || (code >= 0x09 && code <= 0x0d)
    : code >= 0xa0 && (code === 0xa0 || code === 0x2028 || code === 0x2029);
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isAsciiLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;

const knownMarks = new Set([...'.,;:!?()[]{}"\'«»‹›“”„‘’‚…–—-/*'].map((mark) => mark.charCodeAt(0)));
const isKnownMark = (code: number) => knownMarks.has(code);

const currencies = new Set(['€', '$', '£']);
function isCurrency(text: string, from: number, to: number): boolean {
  return to - from === 1 && currencies.has(text.charAt(from));
}

function beginsWord(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (isAsciiLetter(code) || isDigit(code)) return true;
  if (code < 0x80) {
    const next = at + 1 < to ? text.charCodeAt(at + 1) : 0;
    // "-regeringsleiders", "-5", "+3", "$5", "@naam", "#navo" keep their sign.
    if (code === 0x2d || code === 0x2b) return isDigit(next) || isLetterAt(text, at + 1, to);
    return code === 0x24 || code === 0x40 || code === 0x23;
  }
  return isLetterAt(text, at, to) || currencies.has(text.charAt(at)) || code === 0xa7;
}

function endsWord(text: string, end: number, from: number): boolean {
  const code = text.charCodeAt(end - 1);
  if (isAsciiLetter(code) || isDigit(code) || code === 0x25) return true;
  if (code < 0x80) {
    // "zee- en landmacht": the hyphen of a word left unfinished is part of it.
    if (code === 0x2d) return end - 2 >= from && isLetterAt(text, end - 2, end - 1);
    return code === 0x2b;
  }
  const at = isLowSurrogate(code) ? end - 2 : end - 1;
  return isLetterAt(text, at, end) || code === 0x20ac || code === 0x2030 || code === 0xb0;
}

const letter = /[\p{L}\p{N}\p{M}]/u;
function isLetterAt(text: string, at: number, to: number): boolean {
  if (at >= to) return false;
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code) || isDigit(code);
  if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
  // Quotes and dashes.
  if (code >= 0x2010 && code <= 0x2027) return false;
  return letter.test(text.slice(at, at + widthAt(text, at)));
}
