import { latin } from './latin.ts';
import { markPlaces } from './pdf-notes.ts';
import { markBegin, markEnd, type Row, rightOf, textOfRow } from './pdf-rows.ts';
import { typed } from './text-rows.ts';

/** Notes take up no more lines than a page has; a text without pages is not searched from end to end. */
const NOTE_ROWS = 90;

/**
 * Where the notes of a column begin that count on from `number`: at the last line that it stands before, and is called
 * above.
 */
export function notesFrom(
  column: readonly Row[],
  number: number,
  above: readonly Row[],
): { readonly at: number; readonly number: number } | undefined {
  let found: { readonly at: number; readonly number: number } | undefined;
  for (let at = column.length - 1; at >= Math.max(0, column.length - NOTE_ROWS); at -= 1) {
    const text = () => [...above, ...column.slice(0, at)].map(textOfRow).join('\n');
    if (found === undefined) {
      if (beginsNote(column, at, number) && isCalled(text(), number)) found = { at, number };
      continue;
    }
    // Marks may start again on one page: above the notes that do stand those before.
    const raised = raisedOver(column, at);
    if (raised !== undefined && found.at - at < MOST_LINES && isCalled(text(), raised))
      found = { at, number: raised };
  }
  return found;
}

const isCalled = (text: string, number: number): boolean => callsOf(text, number).length > 0;

const loose = /(?<=[a-z]{4}[.;?!] )\d{1,3}(?= [A-Z]|$)/gm;

/** Where a text calls a note: glued to a word, or where an extractor saw room before it, after a stop. */
function callsOf(text: string, number: number): number[] {
  const glued = markPlaces(text, number);
  if (glued.length > 0) return glued;
  return [...latin(text).matchAll(loose)].flatMap(({ 0: mark, index }) =>
    mark === String(number) ? [index] : [],
  );
}

/** Of a note that has another under it. */
const MOST_LINES = 12;

/** The number in a line of its own, as it was raised over the line of its note. */
function raisedOver(rows: readonly Row[], at: number): number | undefined {
  const [text, next] = [rows[at], rows[at + 1]].map((row) => (row === undefined ? '' : textOfRow(row)));
  return /^\d{1,3}$/.test(text ?? '') && /^(?!\d{1,3}$)./.test(next ?? '') ? Number(text) : undefined;
}

const beginsNote = (rows: readonly Row[], at: number, number: number): boolean =>
  raisedOver(rows, at) === number ||
  /^(\d{1,3})(?:\s+\S|[A-Z][a-z])/.exec(latin(textOfRow(rows[at] as Row)))?.[1] === String(number);

export function notesOf(
  rows: readonly Row[],
  first: number,
): { readonly rows: Row[]; readonly marks: readonly number[]; readonly strays: readonly number[] } {
  const notes: Row[] = [];
  const marks: number[] = [];
  const strays: number[] = [];
  let raised: number | undefined;
  for (const [at, row] of rows.entries()) {
    const text = textOfRow(row);
    if (/^\d{1,3}$/.test(text)) {
      // A figure that no line follows is the mark of a note that an extractor put elsewhere.
      if (raised !== undefined) strays.push(raised);
      raised = Number(text);
      continue;
    }
    const next = [marks.length === 0 ? first : (marks.at(-1) as number) + 1, 1].find((one) =>
      beginsNote(rows, at, one),
    );
    const mark = raised ?? next;
    const said = raised === undefined && next !== undefined ? text.replace(/^\d+\s*/, '') : text;
    if (mark !== undefined) marks.push(mark);
    raised = undefined;
    notes.push(small(row, mark === undefined ? said : `${markBegin}${mark}${markEnd}${said}`));
  }
  if (raised !== undefined) strays.push(raised);
  return { rows: notes, marks, strays };
}

const small = (row: Row, text: string): Row => {
  const size = 0.8 * typed.size;
  const [first] = row.segments;
  return {
    ...row,
    size,
    segments: [{ text, x: first?.x ?? 0, end: rightOf(row), size, bold: false, italic: false }],
  };
};

/** The columns with the marks of these notes raised, each where it is first called after the one before. */
export function callsIn(columns: readonly (readonly Row[])[], marks: readonly number[]): Row[][] {
  let called = 0;
  const withCalls = (row: Row): Row => ({
    ...row,
    segments: row.segments.map((segment) => {
      let { text } = segment;
      let from = 0;
      for (; called < marks.length; called += 1) {
        const number = marks[called] as number;
        const at = callsOf(text, number).find((place) => place >= from);
        if (at === undefined) break;
        const mark = `${markBegin}${number}${markEnd}`;
        text = text.slice(0, at) + mark + text.slice(at + String(number).length);
        from = at + mark.length;
      }
      return { ...segment, text };
    }),
  });
  return columns.map((rows) => rows.map(withCalls));
}
