import type { Change } from '../comparison/comparison.ts';
import type { Language } from '../watchlist.ts';
import { type Html, html } from './html.ts';
import type { Texts } from './texts.ts';

/** What the parts of the page need to know of the page. */
export type View = { readonly language: Language; readonly texts: Texts };

/**
 * Of the text of a paper: which way it runs is its own affair, so that no mark in it turns the page around it; and it
 * is Dutch, whatever the language of the page, so that it is read aloud as Dutch.
 */
export function quoted(text: string, { language }: View): Html {
  return language === 'nl' ? html`<bdi>${text}</bdi>` : html`<bdi lang="nl">${text}</bdi>`;
}

/** A sentence in one piece, with what went struck through and what came underlined. */
export function markedWords({ words }: Pick<Change, 'words'>, view: View): Html {
  return html`${words.map(({ op, text }) => {
    // The spaces at the ends stay outside the mark: a line under a space looks like a slip.
    const core = text.trim();
    if (op === 'same' || core === '') return html`${text}`;
    const start = text.slice(0, text.indexOf(core));
    const end = text.slice(start.length + core.length);
    return html`${start}${op === 'removed' ? removed(core, view) : added(core, view)}${end}`;
  })}`;
}

export function removed(content: string | Html, view: View): Html {
  return html`<del>${aside(`[${view.texts.removedText}`, view)}${content}${aside(']', view)}</del>`;
}

export function added(content: string | Html, view: View): Html {
  return html`<ins>${aside(`[${view.texts.addedText}`, view)}${content}${aside(']', view)}</ins>`;
}

/** Said aloud and copied along, but not seen: what a line under or through words tells the eye. */
function aside(text: string, { language }: View): Html {
  return language === 'nl'
    ? html`<span class="aside">${text}</span>`
    : html`<span class="aside" lang="${language}">${text}</span>`;
}

/** What stands together, in order: entries one after the other that have one key. */
export function together<T>(
  entries: readonly T[],
  keyOf: (entry: T) => unknown,
): readonly (readonly [T, ...T[]])[] {
  const groups: [T, ...T[]][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group !== undefined && keyOf(group[0]) === keyOf(entry)) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}
