import type { Change } from '../comparison/comparison.ts';
import type { Sentence } from '../document/document.ts';
import { type Html, html } from './html.ts';
import { added, markedWords, paragraphsOf, quoted, removed, type View } from './html-words.ts';
import { labelOf, notesOn } from './notes.ts';
import type { Block } from './outline-blocks.ts';
import { isMostlyRewritten } from './rewritten.ts';
import { sideText } from './side-text.ts';

/**
 * What stands under one heading: what changed in full, what did not folded away. Sentences that are new one after
 * another make one piece, in the paragraphs of the paper, and so do those that are gone: a new section reads as a text.
 */
export function blocksHtml(blocks: readonly Block[], view: View): Html {
  return html`${runsOf(blocks).map((run) => {
    const [first] = run;
    if (first.kind === 'unchanged') return unchangedHtml(first.changes, view);
    if (isWhole(first)) return wholeHtml(run.map(changeOf), view);
    return oneHtml(first, view);
  })}`;
}

type Shown = Extract<Block, { readonly kind: 'change' }>;

const isWhole = (block: Block): boolean =>
  block.kind === 'change' && (block.change.kind === 'added' || block.change.kind === 'removed');

const changeOf = (block: Block): Change => (block as Shown).change;

function runsOf(blocks: readonly Block[]): readonly (readonly [Block, ...Block[]])[] {
  const runs: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    const isNext = run && isWhole(block) && isWhole(run[0]) && changeOf(run[0]).kind === changeOf(block).kind;
    if (run && isNext) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

function unchangedHtml(changes: readonly [Change, ...Change[]], view: View): Html {
  const sentences = changes.flatMap((change): readonly Sentence[] => change.after);
  const paragraphs = paragraphsOf(sentences, (sentence) => sentence);
  return html`<details><summary>${view.texts.unchanged(changes.length)}</summary>
${paragraphs.map((paragraph) => {
  const text = paragraph.map((sentence) => sentence.text).join(' ');
  return html`<p dir="auto" class="${paragraph[0].kind}">${quoted(text, view)}</p>\n`;
})}</details>
`;
}

function wholeHtml(changes: readonly Change[], view: View): Html {
  const [first] = changes as [Change];
  const kind = first.kind === 'added' ? 'added' : 'removed';
  const mark = kind === 'added' ? added : removed;
  const sentenceOf = ({ before, after }: Change): Sentence => (after[0] ?? before[0]) as Sentence;
  const paragraphs = paragraphsOf(changes, sentenceOf);
  return html`<div class="change ${kind}">${labelHtml(kind, labelOf(first, view.texts), [])}
<div class="text">${paragraphs.map((paragraph) => {
    const sentences = paragraph.map((change, at) => {
      const space = at === 0 ? '' : ' ';
      return html`${space}<span id="${change.id}">${quoted(sentenceOf(change).text, view)}</span>`;
    });
    return html`<p dir="auto" class="${sentenceOf(paragraph[0]).kind}">${mark(html`${sentences}`, view)}</p>\n`;
  })}</div></div>
`;
}

function oneHtml(block: Block, view: View): Html {
  const { change, from } = block as Shown;
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
