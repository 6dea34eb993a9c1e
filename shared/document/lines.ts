import { joinLines, type KnownWords } from './broken-words.ts';

/**
 * Lines of one paragraph as one text, words that were broken at a line end whole again. Each line end is judged on
 * the two words around it, so that a paragraph of any number of lines takes linear time.
 */
export function joinedLines(lines: readonly string[], known: KnownWords): string {
  const parts: string[] = [];
  let last = '';
  for (const line of lines.map((one) => one.trim())) {
    if (line === '') continue;
    const end = /\s/.exec(line)?.index ?? line.length;
    const first = line.slice(0, end);
    if (parts.length === 0) parts.push(first);
    else if (last.length > longestWord || first.length > longestWord) parts.push(' ', first);
    else parts[parts.length - 1] = joinLines(last, first, known);
    if (end < line.length) {
      const from = lastWordFrom(line);
      parts.push(line.slice(end, from), line.slice(from));
    }
    last = parts.at(-1) ?? '';
  }
  return parts.join('');
}

/** What is longer is no word that was broken; web addresses are the longest that are. */
const longestWord = 300;

function lastWordFrom(line: string): number {
  let from = line.length;
  while (from > 0 && !/\s/.test(line[from - 1] as string)) from -= 1;
  return from;
}
