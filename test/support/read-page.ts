import { load } from 'cheerio/slim';

/** What a reader of a page meets, without a browser: its text, its addresses, its headings, its marks. */
export type Page = {
  /** White space is one space; what only a screen reader says is left out. */
  readonly text: string;
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly links: readonly string[];
  readonly ids: readonly string[];
  readonly headings: readonly number[];
};

export function readPage(html: string): Page {
  const $ = load(html);
  const elements = $('*')
    .toArray()
    .flatMap((node) => ('tagName' in node ? [node] : []));
  const names = elements.map(({ tagName }) => tagName);
  const attributes = elements.flatMap(({ attribs }) => Object.keys(attribs));
  const valuesOf = (name: string) => elements.flatMap(({ attribs }) => attribs[name] ?? []);
  const headings = names.filter((name) => /^h[1-6]$/.test(name)).map((name) => Number(name.slice(1)));
  $('.aside, style').remove();
  return {
    text: plain($('html').text()),
    elements: names,
    attributes,
    links: valuesOf('href'),
    ids: valuesOf('id'),
    headings,
  };
}

/** White space as a page shows it. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
