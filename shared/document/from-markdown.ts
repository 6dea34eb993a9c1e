import { wordsWithin } from './broken-words.ts';
import type { Document, Footnote } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { joinedLines } from './lines.ts';
import { plainInline, unescaped } from './markdown-inline.ts';
import { cellsOf, isTableRule, type MarkdownLine, markdownLine } from './markdown-lines.ts';
import { normaliseText } from './normalise.ts';
import { isHeadLine } from './paper-head.ts';
import { isOfRecord } from './pdf-headings.ts';
import { type Piece, sectionsOf, takeLetterHead } from './pieces.ts';
import { asRow } from './table-rows.ts';

/**
 * A document from Markdown: as kamerdiff writes it, and as people do.
 *
 * A single "#" at the top of what people wrote is the title, and "##" then of level 1; otherwise "#" is level 1. A
 * paragraph in bold type alone is a heading where there are none with marks. The head of a paper may stand in front
 * matter, or as lines of text as in print.
 */
export function documentFromMarkdown(source: string): Document {
  const split = splitFrontMatter(source);
  const raw = rawBlocks(withoutComments((split?.body ?? source).split('\n')), !split?.isOurs);
  const marks = new Set(raw.flatMap((block) => (block.kind === 'note' ? [block.mark] : [])));
  const known = wordsWithin(raw.flatMap(({ lines }) => lines));
  const plain = (lines: readonly string[]) =>
    plainInline(joinedLines(lines, known), (mark) => marks.has(mark));
  const footnotes = raw.flatMap((block): Footnote[] =>
    block.kind === 'note' ? [{ mark: normaliseText(block.mark), text: plain(block.lines) }] : [],
  );
  const hasHeadings = raw.some(({ kind }) => kind === 'heading');
  const pieces = raw.flatMap((block): Piece[] => {
    if (block.kind === 'note') return [];
    const text = plain(block.lines);
    if (block.kind === 'heading') return [{ kind: 'heading', text, place: { level: block.level } }];
    if (text === '') return [];
    if (block.kind === 'paragraph' && !hasHeadings && isBold(block.lines.join(' ').trim(), text)) {
      return [{ kind: 'heading', text, place: { under: 0, weight: 0 } }];
    }
    return [{ kind: block.kind, text, ...(block.inRow ? { inRow: true } : {}) }];
  });
  const notes = footnotes.filter(({ text }) => text !== '');
  if (split?.isOurs) return { title: '', ...split.head, sections: sectionsOf(pieces), footnotes: notes };

  const given = split?.head ?? {};
  const { title, rest: below } = given.title ? { title: '', rest: pieces } : takeTitle(pieces);
  const { head, rest } = takeLetterHead(below, given);
  // Where the lines of the head say another title, that above them is a heading.
  const isHeading = title !== '' && head.title !== undefined;
  const top: Piece[] = isHeading ? [{ kind: 'heading', text: title, place: { level: 1 } }] : [];
  return {
    ...head,
    title: head.title ?? title,
    sections: sectionsOf([...top, ...rest]),
    footnotes: notes,
  };
}

/** A block before its marks within the line are read: its lines as they stand. */
type RawBlock = { readonly lines: readonly string[] } & (
  | { readonly kind: 'paragraph' | 'list-item' | 'cell'; readonly inRow?: true }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'note'; readonly mark: string }
);
type Open = {
  readonly kind: 'paragraph' | 'list-item' | 'note';
  readonly mark: string;
  readonly lines: string[];
};

function rawBlocks(lines: readonly string[], bullets: boolean): RawBlock[] {
  const blocks: RawBlock[] = [];
  let open: Open | undefined;
  /** What an indented line goes on with, after an empty line. */
  let above: Open | undefined;
  let fence: string | undefined;
  const begin = (kind: Open['kind'], text: string, mark = ''): void => {
    open = { kind, mark, lines: [text] };
    above = kind === 'paragraph' ? undefined : open;
    blocks.push(open);
  };
  for (const [at, raw] of lines.entries()) {
    const line = markdownLine(raw, bullets);
    if (fence !== undefined) {
      if (line.kind === 'fence' && line.mark.startsWith(fence)) [fence, open] = [undefined, undefined];
      else if (raw.trim() !== '') begin('paragraph', literal(raw.trim()));
      continue;
    }
    if (isRowWithoutEdge(line, raw, lines[at - 1], lines[at + 1])) {
      for (const cell of rowOf(cellsOf(raw.trim()))) blocks.push(cell);
      open = undefined;
      continue;
    }
    switch (line.kind) {
      case 'empty':
        open = undefined;
        break;
      case 'rule':
        open = above = undefined;
        break;
      case 'underline':
        if (open?.kind === 'paragraph') {
          blocks[blocks.length - 1] = { kind: 'heading', level: line.level, lines: open.lines };
        } else if (line.level === 1) begin('paragraph', raw.trim());
        open = above = undefined;
        break;
      case 'heading':
        blocks.push({ kind: 'heading', level: line.level, lines: [line.text] });
        open = above = undefined;
        break;
      case 'fence':
        fence = line.mark;
        open = undefined;
        break;
      case 'item':
        begin('list-item', line.text);
        break;
      case 'note':
        begin('note', line.text, unescaped(line.mark));
        break;
      case 'row':
        for (const cell of rowOf(line.cells)) blocks.push(cell);
        open = undefined;
        break;
      case 'text':
        if (open && !isHeadLine(line.text) && !isHeadLine(open.lines.at(-1) ?? ''))
          open.lines.push(line.text);
        else if (line.indented && above?.kind === 'note') {
          above.lines.push(line.text);
          open = above;
        } else begin(line.indented && above ? 'list-item' : 'paragraph', line.text);
        if (!line.indented && open?.kind === 'paragraph') above = undefined;
    }
  }
  return blocks;
}

const rowOf = (cells: readonly string[]): RawBlock[] =>
  asRow(cells.map((cell) => ({ kind: 'cell' as const, lines: [cell] })));

/** "a | b" above or below a row of dashes, or below another such row. */
function isRowWithoutEdge(line: MarkdownLine, raw: string, before = '', after = ''): boolean {
  if (line.kind !== 'text' && line.kind !== 'rule') return false;
  return raw.includes('|') && (isTableRule(raw) || isTableRule(after) || isTableRule(before));
}

/** Code is what it says: nothing in it is a mark. */
const literal = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

function isBold(source: string, text: string): boolean {
  const [, inner] = /^(?:\*\*(?!\*)(.+)\*\*|__(?!_)(.+)__)$/s.exec(source) ?? [];
  return (
    (inner ?? '') !== '' &&
    !/\*\*|__/.test(inner ?? '') &&
    text.length <= 200 &&
    !/[.,;:]$/.test(text) &&
    !isOfRecord(text)
  );
}

function takeTitle(pieces: readonly Piece[]): { readonly title: string; readonly rest: readonly Piece[] } {
  const [first, ...others] = pieces;
  const isTop = (piece: Piece | undefined) =>
    piece?.kind === 'heading' && 'level' in piece.place && piece.place.level === 1;
  if (first === undefined || !isTop(first) || others.some(isTop)) return { title: '', rest: pieces };
  const rest = others.map((piece): Piece => {
    if (piece.kind !== 'heading' || !('level' in piece.place)) return piece;
    return { ...piece, place: { level: piece.place.level - 1 } };
  });
  return { title: first.text, rest };
}

/** A comment that begins a line is left out up to its end; one that never ends is text. */
function withoutComments(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => line.includes('-->'));
  const kept: string[] = [];
  let inside = false;
  for (const [at, line] of lines.entries()) {
    const begins = !inside && at <= last && line.trimStart().startsWith('<!--');
    if (!inside && !begins) {
      kept.push(line);
      continue;
    }
    const end = line.indexOf('-->');
    inside = end < 0;
    if (end >= 0) kept.push(line.slice(end + 3));
  }
  return kept;
}
