import { type Html, html } from './html.ts';
import { blocksHtml } from './html-blocks.ts';
import { markedWords, quoted, type View } from './html-words.ts';
import { notesOnPart } from './notes.ts';
import type { Part } from './outline.ts';
import { changesIn } from './outline-blocks.ts';
import type { Rows } from './table-rows.ts';

/** The whole text with its changes, under the headings of the paper. */
export function partsHtml(parts: readonly Part[], rows: Rows, view: View): Html {
  const { texts } = view;
  if (parts.length === 0) return html`<p>${texts.empty}</p>`;
  return html`<p class="hint">${texts.order}</p>
${contentsHtml(parts, view)}
${parts.map((part) => partHtml(part, rows, view))}`;
}

function partHtml(part: Part, rows: Rows, view: View): Html {
  const { anchor, heading, blocks } = part;
  const notes = notesOnPart(part, view.language, view.texts);
  const status = part.section?.kind ?? 'changed';
  const title =
    heading?.kind === 'reworded' ? html`<bdi>${markedWords(heading, view)}</bdi>` : quotedTitle(part, view);
  const named = heading === undefined ? title : html`<span id="${heading.id}">${title}</span>`;
  return html`<section class="part ${status}" id="${anchor}" aria-labelledby="${anchor}-h">
${headingHtml(part.depth, `${anchor}-h`, named)}
${notes.length === 0 ? undefined : html`<p class="notes">${notes.map((note) => html`<span>${note}</span> `)}</p>\n`}${blocksHtml(blocks, rows, view)}</section>
`;
}

/** Under the h2 of the text: h3 to h6, as deep as HTML goes. */
function headingHtml(depth: number, id: string, content: Html): Html {
  switch (Math.min(depth, 4)) {
    case 1:
      return html`<h3 dir="auto" id="${id}">${content}</h3>`;
    case 2:
      return html`<h4 dir="auto" id="${id}">${content}</h4>`;
    case 3:
      return html`<h5 dir="auto" id="${id}">${content}</h5>`;
    default:
      return html`<h6 dir="auto" id="${id}">${content}</h6>`;
  }
}

function quotedTitle(part: Part, view: View): Html {
  if (part.kind === 'footnotes') return html`${view.texts.footnotes}`;
  return part.title === undefined ? html`${view.texts.opening}` : quoted(part.title, view);
}

function contentsHtml(parts: readonly Part[], view: View): Html | undefined {
  if (parts.length < 3) return undefined;
  return html`<nav aria-label="${view.texts.contents}"><details${parts.length > 40 ? undefined : html` open`}><summary>${view.texts.contents}</summary>
<ol>${parts.map((part) => html`<li class="d${Math.min(part.depth, 4)}"><a href="#${part.anchor}">${quotedTitle(part, view)}</a> ${tallyHtml(part, view)}</li>\n`)}</ol></details></nav>`;
}

function tallyHtml({ section, blocks }: Part, { texts }: View): Html {
  if (section?.kind === 'added' || section?.kind === 'removed') {
    return html`<span class="tally ${section.kind}">${texts.section[section.kind]}</span>`;
  }
  const count = { reworded: 0, added: 0, removed: 0, moved: 0 };
  for (const block of blocks) {
    if (block.kind === 'unchanged') continue;
    for (const { kind, moved } of changesIn(block)) {
      if (kind !== 'same') count[kind] += 1;
      else if (moved) count.moved += 1;
    }
  }
  const shown = texts.tally(count);
  return html`<span class="tally">${shown === '' ? texts.count.same : shown}</span>`;
}
