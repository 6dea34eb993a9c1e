/** A run of text as it is placed on a page: `x` and `y` of its beginning, in points from the lower left corner. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

type Line = { y: number; end: number; size: number; text: string };

/**
 * The lines of a page from what stands where, an empty one where more is left open than between lines of a paragraph:
 * so the text comes as extractors give it, and as `from-pdf-text.ts` reads it. In the order of the file, which for
 * papers is that of reading; raised figures stay glued to the word they stand at.
 */
export function linesOfPage(runs: readonly PlacedText[]): string[] {
  const lines: Line[] = [];
  for (const { text, x, y, width, size } of runs) {
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) < 0.6 * Math.max(line.size, size) && x > line.end - 2 * line.size) {
      if (text.trim() === '') {
        if (!line.text.endsWith(' ')) line.text += ' ';
      } else {
        if (x - line.end > 0.2 * size && !/\s$/.test(line.text.slice(-1))) line.text += ' ';
        line.text += text;
        line.end = x + width;
        line.size = Math.max(line.size, size);
      }
    } else if (text.trim() !== '') lines.push({ y, end: x + width, size, text });
  }
  const leading = usualGap(lines);
  return lines.flatMap(({ y, text }, at) => {
    const above = lines[at - 1];
    const gap = above === undefined ? 0 : above.y - y;
    return gap < 0 || gap > 1.35 * leading ? ['', text] : [text];
  });
}

/** The smaller of the gaps between lines: on the first page of a letter most lines stand alone. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).map(({ y, size }, at) => ({ gap: (lines[at] as Line).y - y, size }));
  const sorted = gaps.flatMap(({ gap, size }) => (gap > 0.8 * size ? [gap] : [])).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 4)] ?? 0;
}
