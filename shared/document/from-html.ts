import type { Document, PaperHead } from './document.ts';
import { notesOfHtml } from './html-notes.ts';
import { elementsBelow, type HtmlNode, hasClass, parseHtml, textOfHtml, xmlOfHtml } from './html-tree.ts';
import { normaliseText } from './normalise.ts';
import { isFrame } from './page-frame.ts';
import { letterOf } from './xml-letter.ts';

/** Where the text of a paper stands: on official pages, newest first, then on any page. */
const places: readonly ((element: HtmlNode) => boolean)[] = [
  ({ attribs }) => attribs?.id === 'broodtekst',
  (element) => hasClass(element, 'broodtekst-container'),
  (element) => element.name === 'div' && hasClass(element, 'stuk'),
  ({ attribs }) => attribs?.id === 'main-column',
  ({ name }) => name === 'main',
  ({ name }) => name === 'article',
  ({ name }) => name === 'body',
];

/**
 * A paper from an HTML page, as its register shows it or as a word processor wrote it. What stands around the text is
 * passed over, and what the page does not show; markup is read as the XML it was made from.
 *
 * @throws ParseError for a page without text, or with more elements open or nested than any page has
 */
export function documentFromHtml(html: string, name: string): Document {
  const page = parseHtml(html, name);
  const elements = elementsBelow(page);
  const { footnotes, read } = notesOfHtml(elements);
  const root = places
    .map((isPlace) => elements.find(isPlace))
    .find((place) => place !== undefined && textOfHtml(place).trim() !== '');
  const letter = letterOf(xmlOfHtml(root ?? page, read), { name, what: 'a page', isFrame });
  return {
    ...metaOf(elements),
    ...letter,
    title: letter.title || titleOf(elements),
    footnotes: [...footnotes, ...letter.footnotes],
  };
}

/** What the head of the page repeats of the register; an entry that is there may say nothing. */
function metaOf(elements: readonly HtmlNode[]): PaperHead {
  const entries = elements.filter(({ name }) => name === 'meta').map(({ attribs }) => attribs ?? {});
  const content = (wanted: string) =>
    entries
      .filter(({ name }) => name === `OVERHEIDop.${wanted}`)
      .map(({ content: text = '' }) => normaliseText(text))
      .find((text) => text !== '');
  const fields = {
    dossiernummer: content('dossiernummer')?.split(';')[0],
    ondernummer: content('ondernummer'),
    dossiertitel: content('dossiertitel')?.split(';')[0],
    vergaderjaar: content('vergaderjaar'),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== undefined && text !== ''));
}

function titleOf(elements: readonly HtmlNode[]): string {
  const said =
    elements.find((element) => hasClass(element, 'stuktitel')) ??
    elements.find(({ name }) => name === 'title');
  return said === undefined ? '' : normaliseText(textOfHtml(said));
}
