import { joinLines, type KnownWords } from './broken-words.ts';
import type { Footnote } from './document.ts';
import { latin } from './latin.ts';
import type { PdfPage } from './pdf-pages.ts';

/** A page parted: what runs on, and the notes at its foot in the order of print. */
export type PartedPage = { readonly body: readonly string[]; readonly notes: readonly Footnote[] };

/**
 * Parts the pages into text and notes. The notes of a page stand below its text, numbered on from the page before (or
 * from 1 again in an enclosure); only a number that the text of the page calls begins one, so that "3 miljoen" at the
 * beginning of a line does not.
 */
export function partPages(pages: readonly PdfPage[], known: KnownWords): PartedPage[] {
  let next = 1;
  return pages.map((page) => {
    const start = notesFrom(page, next) ?? (next > 1 ? notesFrom(page, 1, next) : undefined);
    if (start === undefined) return { body: page, notes: [] };
    const notes = notesOf(page.slice(start.line), start.number, known);
    next = start.number + notes.length;
    return { body: page.slice(0, start.line), notes };
  });
}

/** Notes take up no more lines than a page has; a text without pages is not searched from end to end. */
const NOTE_LINES = 90;

/** The line at which the notes begin that count on from `number`. `unlike`: 1 is a new beginning, not 1 of "10". */
function notesFrom(
  page: PdfPage,
  number: number,
  unlike?: number,
): { readonly line: number; readonly number: number } | undefined {
  if (number === unlike) return undefined;
  for (let line = page.length - 1; line > Math.max(0, page.length - NOTE_LINES); line -= 1) {
    if (noteText(page[line] ?? '', number) === undefined) continue;
    // The text above it must call it, glued to a word: "Defensie1", "2%.4".
    if (markPlaces(page.slice(0, line).join('\n'), number).length > 0) return { line, number };
  }
  return undefined;
}

function noteText(line: string, number: number): string | undefined {
  return new RegExp(`^${number}[.)]?\\s+(\\S.*)$`, 'u').exec(line)?.[1];
}

function notesOf(lines: readonly string[], first: number, known: KnownWords): Footnote[] {
  const notes: { mark: string; text: string }[] = [];
  for (const line of lines) {
    const text = noteText(line, first + notes.length);
    const last = notes.at(-1);
    if (text !== undefined) notes.push({ mark: String(first + notes.length), text });
    else if (last) last.text = joinLines(last.text, line, known);
  }
  return notes;
}

/**
 * Where a text calls note `number`: the places of the figure itself. The mark is glued to the word or the stop before
 * it. Names that end in a figure ("G7", "AP4", "CO2") and numbers call none.
 */
export function markPlaces(text: string, number: number): number[] {
  const printed = String(number);
  if (!text.includes(printed)) return [];
  const plain = latin(text);
  const placesOf = (form: RegExp) =>
    [...plain.matchAll(form)].flatMap(({ 0: mark, index }) => (mark === printed ? [index] : []));
  const sure = placesOf(glued);
  return sure.length > 0 ? sure : placesOf(afterName);
}

// One expression for every number: each would have to be compiled, and a text has many. In `latin`.
/** "1.1 Middelen" and "2,5" hold no note; behind a year a stop ends a sentence. */
const glued =
  /(?<=[a-z]{3}|(?:[A-Za-z%)\]]|(?:19|20)\d{2})[.,;:?!»”"’)]{1,2}|\d[;:?!»”"’)][.,]?|[%)\]»”])\d{1,3}(?![A-Za-z0-9%]|[.,]\d)/g;
const afterName = /(?<=[A-Z]{4,}|[A-Za-z]-[A-Z]{2,}|(?:19|20)\d{2})\d{1,3}(?=[\s.,;:)]|$)/g;

/** The text without the marks that call these notes, each taken away once, in order. */
export function withoutMarks(text: string, notes: readonly Footnote[]): string {
  let rest = text;
  let from = 0;
  for (const { mark } of notes) {
    const at = markPlaces(rest, Number(mark)).find((place) => place >= from);
    if (at === undefined) continue;
    rest = rest.slice(0, at) + rest.slice(at + mark.length);
    from = at;
  }
  return rest;
}
