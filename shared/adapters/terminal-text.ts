/**
 * A text that may be printed on a terminal whoever wrote it: without the control characters by which a text could move
 * the cursor, change colours or titles, or hide a part of itself, and without the marks that turn the direction of
 * what follows. Line ends and tabs stay. What such a sequence leaves behind ("[31m") stays to be seen.
 */
export function terminalText(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '');
}

/** The same on one line of at most so many columns, an ellipsis where it is cut. */
export function terminalLine(text: string, columns: number): string {
  const line = terminalText(text).replace(/\s+/gu, ' ').trim();
  const characters = [...new Intl.Segmenter('nl').segment(line)].map(({ segment }) => segment);
  if (columnsOf(characters) <= columns) return line;
  while (characters.length > 0 && columnsOf(characters) > columns - 1) characters.pop();
  return columns < 1 ? '' : `${characters.join('')}…`;
}

/** Emoji and the scripts of East Asia take two columns. */
function columnsOf(characters: readonly string[]): number {
  const wide =
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;
  return characters.reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);
}
