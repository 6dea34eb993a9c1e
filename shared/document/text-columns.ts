import type { Row } from './pdf-rows.ts';
import { callsIn, notesFrom, notesOf } from './text-notes.ts';
import { typed } from './text-rows.ts';
import { spaced } from './text-spacing.ts';

/**
 * The columns of all pages with what the text of a PDF does not say of its type: its notes made small, the marks that
 * call them raised, and what was left open between paragraphs put back where their lines show it.
 */
export function withLooks(pages: readonly (readonly (readonly Row[])[])[]): Row[][][] {
  let next = 1;
  return pages.map((columns) => {
    const filled = new Set(columns.flatMap((rows) => rows.map(({ y }) => y)));
    let texts: Row[][] = [];
    const notes: Row[][] = [];
    for (const column of columns) {
      const above = texts.flat();
      const start = notesFrom(column, next, above) ?? (next > 1 ? notesFrom(column, 1, above) : undefined);
      const found = notesOf(start === undefined ? [] : column.slice(start.at), start?.number ?? 1);
      texts = callsIn([...texts, column.slice(0, start?.at)], found.marks);
      for (const mark of found.strays) texts = callsIn(texts, [mark]);
      notes.push(found.rows);
      next = (found.marks.at(-1) ?? next - 1) + 1;
    }
    return texts.map((rows, at) => {
      const text = spaced(rows, filled);
      const end = (text.at(-1)?.y ?? 0) - 2 * typed.leading;
      return [
        ...text,
        ...(notes[at] ?? []).map((row, place) => ({ ...row, y: end - place * typed.leading })),
      ];
    });
  });
}
