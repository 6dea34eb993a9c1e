import type { Footnote } from './document.ts';
import { type HtmlNode, textOfHtml } from './html-tree.ts';
import { normaliseText } from './normalise.ts';

export type HtmlNotes = { readonly footnotes: readonly Footnote[]; readonly read: ReadonlySet<HtmlNode> };

const markText = /^[[(]?([0-9]{1,3}|[*†‡]{1,3}|[a-z])[\])]?$/;
/** What brings a reader back from a note to its place, and closes the box it is shown in. */
const backText = /^(?:[\u2191\u21a9\u21b5^]\ufe0e?|X|terug|noot)$/iu;

/**
 * The notes of a page, in the order of calling, and all nodes that are note or call: what is left is text.
 *
 * A call is a link with a mark for text, to a place on the page that is no heading; the note is the block it goes to.
 * Pages differ in all else: the official one begins a note with "X Noot" and its number, others with the number, or none.
 */
export function notesOfHtml(elements: readonly HtmlNode[]): HtmlNotes {
  const places = placesOf(elements);
  const texts = new Map<HtmlNode, string>();
  const footnotes: Footnote[] = [];
  const read = new Set<HtmlNode>();
  for (const caller of elements.filter(
    ({ name, attribs }) => name === 'a' && attribs?.href?.startsWith('#'),
  )) {
    const mark = markText.exec(shortText(caller))?.[1];
    const block = mark === undefined ? undefined : blockOf(places.get(addressOf(caller)));
    if (mark === undefined || block === undefined || isWithin(caller, block)) continue;
    // A note goes back to its call by a link with the same mark.
    if (parentsOf(caller).some((one) => texts.has(one))) continue;
    const known = texts.get(block);
    const text = known ?? noteText(block, mark);
    texts.set(block, text);
    if (text === '' || text.length > longestNote) continue;
    if (known === undefined) footnotes.push({ mark, text });
    read.add(block).add(caller);
  }
  return { footnotes, read };
}

/** A block above this is no note but a part of the paper that someone links to. */
const longestNote = 5000;

function placesOf(elements: readonly HtmlNode[]): ReadonlyMap<string, HtmlNode> {
  const places = new Map<string, HtmlNode>();
  for (const element of elements) {
    for (const key of [element.attribs?.id, element.name === 'a' ? element.attribs?.name : undefined]) {
      if (key && !places.has(key)) places.set(key, element);
    }
  }
  return places;
}

function addressOf({ attribs }: HtmlNode): string {
  const written = (attribs?.href ?? '').slice(1);
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** The block that a place is in: the place may be an empty link at its beginning. None for a heading. */
function blockOf(place: HtmlNode | undefined): HtmlNode | undefined {
  let block = place;
  while (block && !/^(?:li|p|div|td|dd|aside|section|h[1-6])$/.test(block.name ?? ''))
    block = block.parent ?? undefined;
  return block === undefined || /^h[1-6]$/.test(block.name ?? '') ? undefined : block;
}

const isWithin = (node: HtmlNode, block: HtmlNode): boolean => parentsOf(node).includes(block);

function parentsOf(node: HtmlNode): HtmlNode[] {
  const parents: HtmlNode[] = [];
  for (let one: HtmlNode | null | undefined = node; one; one = one.parent) parents.push(one);
  return parents;
}

/** The text of a link, as far as it may be a mark. */
const shortText = (node: HtmlNode): string => textOfHtml(node).trim().slice(0, 8);

function noteText(block: HtmlNode, mark: string): string {
  const parts: string[] = [];
  const walk = (node: HtmlNode): void => {
    if (node.type === 'text') parts.push(node.data ?? '');
    else if (node.name === 'a' && backText.test(shortText(node))) parts.push(' ');
    else {
      if (node.name !== undefined && /^(?:p|div|li|br|h[1-6])$/.test(node.name)) parts.push(' ');
      for (const child of node.children ?? []) walk(child);
    }
  };
  walk(block);
  const text = normaliseText(parts.join('')).replace(/^(?:X\s)?(?:Noot\s)?/i, '');
  const begins = [mark, `[${mark}]`, `(${mark})`].find((one) => text.startsWith(one));
  if (begins === undefined) return text;
  const rest = text.slice(begins.length);
  return /^[\s.):\p{L}]/u.test(rest) ? rest.replace(/^[.):]?\s*/, '') : text;
}
