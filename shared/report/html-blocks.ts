import type { Change } from '../comparison/comparison.ts';
import { blockOf } from '../comparison/row-pairs.ts';
import type { Sentence } from '../document/document.ts';
import { type Html, html } from './html.ts';
import { rowHtml, wholeRowHtml } from './html-rows.ts';
import { added, markedWords, quoted, removed, together, type View } from './html-words.ts';
import { labelOf, notesOn, notesOnRow } from './notes.ts';
import type { Block } from './outline-blocks.ts';
import { isMostlyRewritten } from './rewritten.ts';
import { sideText } from './side-text.ts';
import type { Rows } from './table-rows.ts';

/**
 * What stands under one heading: what changed in full, what did not folded away. Sentences that are new one after
 * another make one piece, in the paragraphs of the paper, and so do those that are gone: a new section reads as a text.
 * So do rows of a table of which the same became, each in a line of its own.
 */
export function blocksHtml(blocks: readonly Block[], rows: Rows, view: View): Html {
  return html`${together(blocks, (block) => pieceOf(block) ?? block).map((run) => {
    const [first] = run;
    if (first.kind === 'unchanged') return unchangedHtml(first.changes, rows, view);
    const { kind } = first.kind === 'row' ? first.row : first.change;
    if (kind === 'added' || kind === 'removed') return wholeHtml(run.filter(isShown), kind, view);
    return first.kind === 'row' ? rowsHtml(run.filter(isRow), view) : oneHtml(first, view);
  })}`;
}

type Shown = Exclude<Block, { readonly kind: 'unchanged' }>;
type RowBlock = Extract<Block, { readonly kind: 'row' }>;
const isShown = (block: Block): block is Shown => block.kind !== 'unchanged';
const isRow = (block: Block): block is RowBlock => block.kind === 'row';

/** What blocks one after the other must have in common to make one piece; undefined for one that stands alone. */
function pieceOf(block: Block): string | undefined {
  if (block.kind === 'unchanged') return undefined;
  const { kind } = block.kind === 'row' ? block.row : block.change;
  if (kind === 'added' || kind === 'removed') return kind;
  return block.kind === 'row' ? `${kind} ${JSON.stringify(block.from)}` : undefined;
}

function unchangedHtml(changes: readonly [Change, ...Change[]], rows: Rows, view: View): Html {
  const entries = changes.flatMap((change) =>
    change.after.map((sentence: Sentence) => ({ sentence, row: rows.of(change) })),
  );
  const lines = together(entries, ({ sentence, row }) => row ?? blockOf(sentence));
  return html`<details><summary>${view.texts.unchanged(changes.length)}</summary>
${lines.map((line) => {
  const [{ sentence, row }] = line;
  if (row !== undefined) return wholeRowHtml(row, (content) => content, view);
  const text = line.map((one) => one.sentence.text).join(' ');
  return html`<p dir="auto" class="${sentence.kind}">${quoted(text, view)}</p>\n`;
})}</details>
`;
}

function wholeHtml(blocks: readonly Shown[], kind: 'added' | 'removed', view: View): Html {
  const { texts } = view;
  const mark = (content: Html) => (kind === 'added' ? added : removed)(content, view);
  const sentenceOf = ({ before, after }: Change): Sentence => (after[0] ?? before[0]) as Sentence;
  const lines = together(blocks, (block) =>
    block.kind === 'row' ? block.row : blockOf(sentenceOf(block.change)),
  );
  return html`<div class="change ${kind}">${labelHtml(kind, texts.label[kind], [])}
<div class="text">${lines.map((line) => {
    const [first] = line;
    if (first.kind === 'row') return wholeRowHtml(first.row, mark, view);
    const changes = line.flatMap((block) => (block.kind === 'change' ? [block.change] : []));
    const sentences = changes.map((change, at) => {
      const space = at === 0 ? '' : ' ';
      return html`${space}<span id="${change.id}">${quoted(sentenceOf(change).text, view)}</span>`;
    });
    return html`<p dir="auto" class="${sentenceOf(first.change).kind}">${mark(html`${sentences}`)}</p>\n`;
  })}</div></div>
`;
}

function rowsHtml(blocks: readonly RowBlock[], view: View): Html {
  const [{ row, from }] = blocks as readonly [RowBlock];
  const kind = row.kind === 'same' ? 'moved' : row.kind;
  const label = labelHtml(kind, labelOf(row, view.texts), notesOnRow(row, from, view.texts));
  return html`<div class="change ${kind}">${label}
<div class="text">${blocks.map((block) => rowHtml(block.row, view))}</div></div>
`;
}

function oneHtml({ change, from }: Extract<Block, { readonly kind: 'change' }>, view: View): Html {
  const kind = change.kind === 'same' ? 'moved' : change.kind;
  const label = labelHtml(kind, labelOf(change, view.texts), notesOn(change, from, view.texts));
  return html`<div class="change ${kind}" id="${change.id}">${label}
<div class="text">${textHtml(change, view)}</div></div>
`;
}

function textHtml(change: Change, view: View): Html {
  const was = sideText(change, 'before') ?? '';
  const is = sideText(change, 'after') ?? '';
  const kind = change.after[0]?.kind ?? 'sentence';
  if (change.kind === 'same') return html`<p dir="auto" class="${kind}">${quoted(is, view)}</p>`;
  if (!isMostlyRewritten(change)) {
    return html`<p dir="auto" class="${kind}">${html`<bdi>${markedWords(change, view)}</bdi>`}</p>`;
  }
  return html`<p dir="auto" class="was"><span class="side">${view.texts.label.was}</span> ${removed(quoted(was, view), view)}</p>
<p dir="auto" class="now"><span class="side">${view.texts.label.now}</span> ${added(quoted(is, view), view)}</p>`;
}

const signs = { reworded: '~', added: '+', removed: '−', moved: '→' } as const;

function labelHtml(kind: keyof typeof signs, label: string, notes: readonly string[]): Html {
  const noted = notes.map((note) => html` <span class="note">${note}</span>`);
  return html`<p class="label"><span class="sign" aria-hidden="true">${signs[kind]}</span> <b>${label}</b>${noted}</p>`;
}
