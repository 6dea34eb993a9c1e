import { type KnownWords, wordsWithin } from './broken-words.ts';
import type { Document, Footnote } from './document.ts';
import { goesOn } from './goes-on.ts';
import { joinedLines } from './lines.ts';
import { normaliseText } from './normalise.ts';
import { isHeadLine, takeHead } from './paper-head.ts';
import { itemMark, sectionsOfParagraphs } from './paragraphs.ts';
import { columnsOf } from './pdf-columns.ts';
import { partPages, withoutMarks } from './pdf-notes.ts';
import { pagesOf } from './pdf-pages.ts';
import { documentFromColumns, withoutFurniture } from './printed-pages.ts';
import { withLooks } from './text-columns.ts';
import { rowsByPlace, rowsInOrder, showsPlaces, typed } from './text-rows.ts';

/** The marks of a paper as the Kamer prints it, of which no plain text has one by chance. */
export function looksLikePdfText(text: string): boolean {
  return (
    text.includes('\f') ||
    /^ISSN \d{4}/m.test(text) ||
    /^(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}/m.test(text) ||
    /^(?:Tweede|Eerste) Kamer der Staten-Generaal \d\s*$/m.test(text)
  );
}

/**
 * The text of a PDF put together again. A form feed ends a page of "pdftotext", by whose lines alone, or the spaces in
 * them, is told what a PDF says by places and type; of any other extractor empty lines part the paragraphs.
 */
export function documentFromPdfText(text: string): Document {
  return text.includes('\f') ? documentFromPages(text) : documentFromLines(text);
}

function documentFromPages(text: string): Document {
  const sheets = text.replace(/\r\n?/g, '\n').split('\f');
  const rows = withoutFurniture(sheets.map(showsPlaces(text) ? rowsByPlace : rowsInOrder));
  const columns = rows.filter((page) => page.length > 0).map((page) => columnsOf(page, typed.size));
  return documentFromColumns(withLooks(columns), typed);
}

/**
 * The text of a PDF as an extractor gives it, put together again: heads and feet of pages gone, notes lifted from
 * between the halves of a sentence, paragraphs joined over line and page ends, broken words made whole, the marks of
 * notes taken off the words they stick to.
 */
function documentFromLines(text: string): Document {
  const pages = pagesOf(text);
  const known = wordsWithin(pages.flat());
  const parted = partPages(pages, known);
  const paragraphs = joinedOverPages(
    parted.map(({ body, notes }) => paragraphsOf(body, known).map((one) => withoutMarks(one, notes))),
    known,
  );
  const { head, rest } = takeHead(paragraphs.map(normaliseText));
  return {
    title: '',
    ...head,
    sections: sectionsOfParagraphs(rest),
    footnotes: parted.flatMap(({ notes }): Footnote[] =>
      notes.map(({ mark, text: note }) => ({ mark, text: normaliseText(note) })),
    ),
  };
}

/** The paragraphs of a page, parted by empty lines; in a list each mark begins one. */
function paragraphsOf(lines: readonly string[], known: KnownWords): string[] {
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') {
      open = false;
      continue;
    }
    if (open && !itemMark.test(line) && !isHeadLine(line)) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
    // Of the lines of a head only two go on: "28 676  NAVO …" and "Nr. 439  BRIEF VAN DE MINISTERS VAN …".
    open = !isHeadLine(line) || /^(?:\d{2}\s?\d{3}|[Nn]r\.\s?\S+\s+\p{Lu}{2})/u.test(line);
  }
  return paragraphs.map((group) => joinedLines(group, known));
}

/** A paragraph that a page end cuts goes on where the next page begins in the midst of a sentence. */
function joinedOverPages(pages: readonly (readonly string[])[], known: KnownWords): string[] {
  // Parts are joined at the end: a text may be one paragraph over as many pages as it has.
  const all: string[][] = [];
  for (const [at, page] of pages.entries()) {
    const [first = '', ...others] = page;
    const last = all.at(-1)?.at(-1);
    if (at > 0 && last !== undefined && first !== '' && goesOn(last, first)) all.at(-1)?.push(first);
    else if (first !== '') all.push([first]);
    for (const paragraph of others) all.push([paragraph]);
  }
  return all.map((parts) => joinedLines(parts, known));
}
