import type { Block, Document, Footnote, Section } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { normaliseText } from './normalise.ts';

/** A document from the text that `to-text.ts` wrote, by its marks alone; undefined for any other text. */
export function documentFromPlainForm(source: string): Document | undefined {
  const split = splitFrontMatter(source);
  if (!split?.isOurs) return undefined;
  const sections: { heading: string | null; level: number; blocks: Block[] }[] = [];
  const footnotes: Footnote[] = [];
  for (const line of split.body.split('\n')) {
    const part = partOf(line.trim());
    if (part.kind === 'heading') sections.push({ heading: part.text || null, level: part.level, blocks: [] });
    else if (part.text === '') continue;
    else if (part.kind === 'note') footnotes.push({ mark: part.mark, text: part.text });
    else {
      if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
      sections.at(-1)?.blocks.push({ kind: part.kind, text: part.text });
    }
  }
  return { title: '', ...split.head, sections: sections satisfies Section[], footnotes };
}

type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'note'; readonly mark: string; readonly text: string }
  | Block;

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
  if (/^- /.test(line)) return { kind: 'list-item', text: normaliseText(line.slice(2)) };
  if (/^\| /.test(line)) return { kind: 'cell', text: normaliseText(line.slice(2)) };
  return { kind: 'paragraph', text: normaliseText(line.replace(/^\\/, '')) };
}
