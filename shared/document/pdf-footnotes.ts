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
  const firstPage = notes.findIndex((ofPage) => ofPage.length > 0);
  const all = notes.flat();
  const allMarks = new Set(all.map(({ mark }) => mark));
  const text = bodies.flatMap((columns, page) => {
    // Where no page up to here has a note, all stand at the end.
    const near = [...(notes[page] ?? []), ...(notes[page + 1] ?? [])];
    const marks = page + 1 < firstPage ? allMarks : new Set(near.map(({ mark }) => mark));
    return columns.map((blocks) => blocks.map((block) => withoutCalls(block, marks, hasRaised ? [] : near)));
  });
  const footnotes = all.map(({ mark, lines }) => ({ mark, text: normaliseText(joinedLines(lines, known)) }));
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

/** @param printed notes whose marks are not raised, but set like the words they stick to */
function withoutCalls(block: PdfBlock, marks: ReadonlySet<string>, printed: readonly Note[]): PdfBlock {
  const lines = block.lines.map((line) =>
    line.replace(raisedMarks, (_, raised: string) =>
      raised.split(/,\s?/).every((one) => marks.has(one)) ? '' : raised,
    ),
  );
  const glued = printed.filter(({ mark }) => /^\d+$/.test(mark)).map(({ mark }) => ({ mark, text: '' }));
  return { ...block, lines: glued.length > 0 ? lines.map((line) => withoutMarks(line, glued)) : lines };
}
