import type { Block, Document, Footnote, Section } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { normaliseText } from './normalise.ts';
import { asRow } from './table-rows.ts';

/** A document from the text that `to-text.ts` wrote, by its marks alone; undefined for any other text. */
export function documentFromPlainForm(source: string): Document | undefined {
  const split = splitFrontMatter(source);
  if (!split?.isOurs) return undefined;
  const sections: { heading: string | null; level: number; blocks: Block[] }[] = [];
  const footnotes: Footnote[] = [];
  for (const line of split.body.split('\n')) {
    const part = partOf(line.trim());
    if (part.kind === 'heading') sections.push({ heading: part.text || null, level: part.level, blocks: [] });
    else if (part.kind === 'note') {
      if (part.text !== '') footnotes.push({ mark: part.mark, text: part.text });
    } else if (part.blocks.length > 0) {
      if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
      for (const block of part.blocks) sections.at(-1)?.blocks.push(block);
    }
  }
  return { title: '', ...split.head, sections: sections satisfies Section[], footnotes };
}

type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string }
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] };

function partOf(line: string): Part {
  const [, equals] = /^(=+)(?: |$)/.exec(line) ?? [];
  if (equals !== undefined) {
    return { kind: 'heading', level: equals.length, text: normaliseText(line.slice(equals.length)) };
  }
  const [whole, mark] = /^\[((?:\\.|[^\\\]])*)\] /.exec(line) ?? [];
  if (whole !== undefined && mark !== undefined) {
    return {
      kind: 'note',
      mark: normaliseText(mark.replace(/\\(.)/g, '$1')),
      text: normaliseText(line.slice(whole.length)),
    };
  }
  if (/^- /.test(line)) return blocksOf('list-item', [line.slice(2)]);
  if (/^\| /.test(line)) return blocksOf('cell', cellsIn(line));
  return blocksOf('paragraph', [line.replace(/^\\/, '')]);
}

function blocksOf(kind: Block['kind'], texts: readonly string[]): Part {
  const filled = texts.map(normaliseText).filter((text) => text !== '');
  return { kind: 'blocks', blocks: asRow(filled.map((text) => ({ kind, text }))) };
}

/** "| Marine | 1.240": what stands in the cells of one row. */
const cellsIn = (line: string): string[] =>
  (line.match(/(?<=\|)(?:\\.|[^|])*/g) ?? []).map((cell) => cell.replace(/\\(.)/g, '$1'));
