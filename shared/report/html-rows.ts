import { type Html, html } from './html.ts';
import { added, markedWords, quoted, removed, type View } from './html-words.ts';
import { isMostlyRewritten } from './rewritten.ts';
import type { RowCell, RowChange, RowPart } from './table-rows.ts';

/**
 * A row of a table in one line, its cells apart, what changed marked in them. A table in which what is gone and what is
 * new stood in columns of their own would have to say which column became which, and nothing tells.
 */
export function rowHtml({ cells }: RowChange, view: View): Html {
  return lineHtml(cells, (part) => partHtml(part, view));
}

/** A row of which all cells became the same, with one mark around it. */
export function wholeRowHtml({ cells }: RowChange, mark: (content: Html) => Html, view: View): Html {
  const text = ({ words }: RowPart): Html => quoted(words.map((run) => run.text).join(''), view);
  return lineHtml(cells, text, mark);
}

function lineHtml(
  cells: readonly RowCell[],
  textOf: (part: RowPart) => Html,
  mark: (content: Html) => Html = (content) => content,
): Html {
  const line = cells.map((cell, at) => {
    const parts = cell.map((part, place) => {
      const space = place === 0 ? '' : ' ';
      return part.id === undefined
        ? html`${space}${textOf(part)}`
        : html`${space}<span id="${part.id}">${textOf(part)}</span>`;
    });
    return html`${at === 0 ? undefined : html`<span class="bar"> | </span>`}${parts}`;
  });
  return html`<p dir="auto" class="row">${mark(html`${line}`)}</p>\n`;
}

function partHtml(part: RowPart, view: View): Html {
  const side = (op: 'removed' | 'added'): string =>
    part.words
      .filter((run) => run.op === 'same' || run.op === op)
      .map(({ text }) => text)
      .join('');
  switch (part.kind) {
    case 'same':
      return quoted(side('added'), view);
    case 'added':
      return added(quoted(side('added'), view), view);
    case 'removed':
      return removed(quoted(side('removed'), view), view);
    case 'reworded':
      return isMostlyRewritten(part)
        ? html`${removed(quoted(side('removed'), view), view)} ${added(quoted(side('added'), view), view)}`
        : html`<bdi>${markedWords(part, view)}</bdi>`;
  }
}
