import { latin } from './latin.ts';

/** More words, or characters, than any heading of these papers has. */
const MOST_WORDS = 16;
const MOST_CHARACTERS = 130;

/**
 * Which paragraphs are headings. Print says so by its look, of which a PDF's text keeps little: a heading is short,
 * begins with a capital or a number, ends without a stop, and has text under it.
 */
export function headingsAmong(paragraphs: readonly string[]): boolean[] {
  const looks = paragraphs.map(looksLikeHeading);
  const lastOfText = looks.lastIndexOf(false);
  return paragraphs.map(
    (text, at) =>
      looks[at] === true &&
      standsOverText(at, isCapitals(text) || /^\d{1,2}(?:\.\d{1,2})*[.)]?\s/.test(text)),
  );

  /** Three short lines in a row or more are a table or a list of names, unless capitals or a number mark one. */
  function standsOverText(at: number, isMarked: boolean): boolean {
    if (at > lastOfText) return false;
    if (isMarked) return true;
    let [first, last] = [at, at];
    // No further than the answer needs: a text may be short lines from end to end.
    while (last - first < 2 && looks[first - 1]) first -= 1;
    while (last - first < 2 && looks[last + 1]) last += 1;
    return last - first < 2;
  }
}

export function looksLikeHeading(text: string): boolean {
  if (text.length > MOST_CHARACTERS || text.split(' ').length > MOST_WORDS) return false;
  const plain = latin(text);
  if (!/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?[A-Z«“"‘’]/.test(plain)) return false;
  return (
    !isOfRecord(text) &&
    !/[.,;:!?»”]$/.test(text) &&
    !/[.!?] [A-Z]/.test(plain.replace(/^\S+ /, '')) &&
    !/^[•–-]/.test(text) &&
    /[A-Za-z]{3}/.test(plain)
  );
}

/**
 * What stands alone, bold often, above the report of a debate and heads nothing: who chaired it and took it down, and
 * the day on which it was established.
 */
export const isOfRecord = (text: string): boolean => record.test(latin(text));

const record =
  /^(?:(?:de\s|fungerend\s|waarnemend\s|plaatsvervangend\s)?(?:(?:onder)?voorzitter|(?:adjunct-)?griffier|notulist)(?:\svan\sde\scommissie)?:\s\S|(?:vastgesteld|voorgesteld|ontvangen)\s\d{1,2}\s[a-z]+\s\d{4}$)/i;

export const isCapitals = (text: string): boolean =>
  !/[a-z]/.test(latin(text)) && (latin(text).match(/[A-Z]/g)?.length ?? 0) >= 8;
