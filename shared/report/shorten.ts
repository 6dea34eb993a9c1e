/**
 * The text itself where it is short enough, else its first whole words and "…", together at most `limit` UTF-16
 * units. Undefined where not even one word fits: no word is ever cut, since half a word or half a number is untrue.
 */
export function shorten(text: string, limit: number): string | undefined {
  if (text.length <= limit) return text;
  const end = text.lastIndexOf(' ', limit - 1);
  const kept = end > 0 ? text.slice(0, end).replace(/[\s,;:–-]+$/u, '') : '';
  return kept === '' ? undefined : `${kept}…`;
}

/** One line: every run of white space and of line breaks, of whatever alphabet, is one space. */
export function oneLine(text: string): string {
  // NEL is a line break to some mail programs and no white space to a regular expression.
  return text.replace(/[\s\u0085]+/gu, ' ').trim();
}

/** As the beginning of a line of its own: "het kabinet steunt" stands in the middle of its sentence. */
export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
