import type { KnownWords } from './broken-words.ts';
import type { Footnote } from './document.ts';
import { joinedLines } from './lines.ts';
import { normaliseText } from './normalise.ts';
import type { PdfBlock } from './pdf-blocks.ts';
import { withoutMarks } from './pdf-notes.ts';
import { markBegin, plainText, raisedMarks } from './pdf-rows.ts';

type Note = { readonly mark: string; readonly lines: string[] };

/**
 * The notes lifted from the columns of all pages, and the text without them and their calls. A raised figure that
 * calls no note of its page or of the next ("m²") is text. A note that its page breaks off goes on at the foot of the
 * next, without a mark.
 */
export function liftNotes(
  pages: readonly (readonly (readonly PdfBlock[])[])[],
  usual: number,
  known: KnownWords,
): { readonly footnotes: readonly Footnote[]; readonly text: readonly (readonly PdfBlock[])[] } {
  const notes: Note[][] = [];
  const bodies = pages.map((columns) => {
    const here: Note[] = [];
    const body = columns.map((blocks) => {
      const kept: PdfBlock[] = [];
      for (const [at, block] of blocks.entries()) {
        const before = here.at(-1) ?? notes.at(-1)?.at(-1);
        if (block.kind === 'note') here.push(noteOf(block));
        else if (before && isRest(blocks, at, usual) && !/[.?!)»”]$/.test(before.lines.at(-1) ?? '')) {
          before.lines.push(...block.lines);
        } else kept.push(block);
      }
      return kept;
    });
    notes.push(here);
    return body;
  });
  const hasRaised = bodies.flat(2).some(({ lines }) => lines.some((line) => line.includes(markBegin)));
  const text = bodies.flatMap((columns, page) => {
    // Where no page up to here has a note, all stand at the end.
    const isAtEnd = notes.slice(0, page + 2).every((ofPage) => ofPage.length === 0);
    const near = isAtEnd ? notes.flat() : [...(notes[page] ?? []), ...(notes[page + 1] ?? [])];
    return columns.map((blocks) => blocks.map((block) => withoutCalls(block, near, hasRaised)));
  });
  const footnotes = notes
    .flat()
    .map(({ mark, lines }) => ({ mark, text: normaliseText(joinedLines(lines, known)) }));
  return { footnotes: footnotes.filter((note) => note.text !== ''), text };
}

function noteOf({ lines }: PdfBlock): Note {
  const [first = '', ...others] = lines;
  const [whole = '', raised, printed] =
    /^(?:\ue000([^\ue001]*)\ue001|(\d{1,3}|[*†‡]{1,3}|[a-z]\))(?:[.)]?(?=\s)|(?=\p{Lu}\p{Ll})))\s*/u.exec(
      first,
    ) ?? [];
  return { mark: raised ?? printed ?? '', lines: [first.slice(whole.length), ...others].map(plainText) };
}

/** Small type at the foot of a column, with nothing but notes under it. */
const isRest = (blocks: readonly PdfBlock[], at: number, usual: number): boolean =>
  blocks[at]?.kind === 'paragraph' &&
  (blocks[at]?.size ?? 0) < 0.92 * usual &&
  blocks.slice(at + 1, at + 40).every(({ kind }) => kind === 'note');

function withoutCalls(block: PdfBlock, notes: readonly Note[], hasRaised: boolean): PdfBlock {
  const lines = block.lines.map((line) =>
    line.replace(raisedMarks, (_, printed: string) =>
      printed.split(/,\s?/).every((one) => notes.some(({ mark }) => mark === one)) ? '' : printed,
    ),
  );
  // Where no mark is raised they are set like the words they stick to.
  const printed = hasRaised
    ? []
    : notes.filter(({ mark }) => /^\d+$/.test(mark)).map(({ mark }) => ({ mark, text: '' }));
  return { ...block, lines: printed.length > 0 ? lines.map((line) => withoutMarks(line, printed)) : lines };
}
