/** More words, or characters, than any heading of these papers has. */
const MOST_WORDS = 16;
const MOST_CHARACTERS = 130;

/**
 * Which paragraphs are headings, by their level; undefined for the others. Print says so by its look, of which a
 * PDF's text keeps little: a heading is short, begins with a capital or a number, ends without a stop, and has text
 * under it. The heading of an enclosure is printed in capitals (level 1); those under it are one deeper, or as deep as
 * their number says.
 */
export function headingsAmong(paragraphs: readonly string[]): (number | undefined)[] {
  const looks = paragraphs.map(looksLikeHeading);
  const lastOfText = looks.lastIndexOf(false);
  let inEnclosure = false;
  return paragraphs.map((text, at) => {
    const number = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s/.exec(text)?.[1];
    if (!looks[at] || !standsOverText(at, isCapitals(text) || number !== undefined)) return undefined;
    const base = inEnclosure ? 2 : 1;
    if (isCapitals(text)) {
      inEnclosure = true;
      return 1;
    }
    return base + (number ? number.split('.').length - 1 : 0);
  });

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
  if (!/^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+)?[\p{Lu}«“"‘’]/u.test(text)) return false;
  return !/[.,;:!»”]$/.test(text) && !/^[•–-]/.test(text) && /\p{L}{3}/u.test(text);
}

const isCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8;
