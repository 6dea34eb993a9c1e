import { load } from 'cheerio/slim';
import { ParseError } from '../errors.ts';
import { printed } from './list-numbers.ts';
import { itemMark } from './paragraphs.ts';
import { isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

/** A node as cheerio gives it: the few fields that are looked at here. */
export type HtmlNode = {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  readonly parent?: HtmlNode | null;
};

const mostOpen = 20_000;
const deepest = 250;
const voidNames = 'area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|!doctype|!--';
const anyTag = new RegExp(`<(?:(/)|(?!(?:${voidNames})(?![a-z])))[a-z]`, 'gi');

/**
 * The page as cheerio parses it. Before that it is seen that not too many elements are open at once, which the parser
 * would take quadratic time over.
 *
 * @throws ParseError
 */
export function parseHtml(html: string, name: string): HtmlNode {
  let open = 0;
  for (const [, closes] of html.matchAll(anyTag)) {
    open = closes ? Math.max(0, open - 1) : open + 1;
    if (open > mostOpen)
      throw new ParseError(name, `found more than ${mostOpen} elements open at once, expected a page`);
  }
  const page = load(html).root().get(0) as HtmlNode;
  if (isTooDeep(page)) {
    throw new ParseError(name, `found elements nested deeper than ${deepest}, expected a page`);
  }
  return page;
}

/**
 * All elements of a page, in its order. Looked through by hand, not by selector: cheerio compares every two children
 * of a page with each other before it begins, so that a page without frame took seconds.
 */
export function elementsBelow(page: HtmlNode): HtmlNode[] {
  const found: HtmlNode[] = [];
  const waiting: HtmlNode[] = [page];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.name !== undefined) found.push(node);
    const children = node.children ?? [];
    for (let at = children.length - 1; at >= 0; at -= 1) waiting.push(children[at] as HtmlNode);
  }
  return found;
}

export const hasClass = ({ attribs }: HtmlNode, wanted: string): boolean =>
  (attribs?.class ?? '').split(/\s+/).includes(wanted);

/** Without recursion, which such a page would make end in an overflow; all that follows may then use it. */
function isTooDeep(root: HtmlNode): boolean {
  let level: readonly HtmlNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap(({ children }) => children ?? []);
  }
  return false;
}

/** What is on a page and is no text: code, the frame around a page, forms. */
const unseen = new Set(
  'script style template noscript head nav header footer form button select option textarea svg canvas iframe object audio video map'.split(
    ' ',
  ),
);

/** A word processor names so what it has at the head and foot of each page. */
const isUnseen = ({ name = '', attribs }: HtmlNode): boolean =>
  unseen.has(name) || (name === 'div' && /^(?:header|footer)$/.test(attribs?.title ?? ''));

/** As its XML would have it: weights are those of print, of which only the order counts. */
export const headingLooks = ['vet', 'halfvet', 'vetcur', 'cur', 'rom', 'ondlijn'];
const names: Readonly<Record<string, string>> = {
  p: 'al',
  ul: 'lijst',
  ol: 'lijst',
  li: 'li',
  dd: 'li',
  dt: 'li',
  tr: 'row',
  td: 'entry',
  th: 'entry',
  br: 'br',
  sup: 'sup',
  sub: 'inf',
  a: 'extref',
  code: 'extref',
  abbr: 'extref',
  cite: 'extref',
  q: 'extref',
  small: 'extref',
  time: 'extref',
};
const emphasis: Readonly<Record<string, string>> = {
  b: 'vet',
  strong: 'vet',
  em: 'cur',
  i: 'cur',
  u: 'ondlijn',
};
/** The page is made from the XML and says in its classes what an element was: some of these are read as in XML. */
const fromXml = new Set('ondertekening functie naam voornaam achternaam'.split(' '));

/**
 * What a page shows below a node, as the elements that official XML has for it, so that one reader reads both.
 *
 * @param leaveOut nodes read elsewhere: notes and their calls
 */
export function xmlOfHtml(node: HtmlNode, leaveOut: ReadonlySet<HtmlNode>): XmlNode[] {
  return (node.children ?? []).flatMap((child): XmlNode[] => {
    if (child.type === 'text') return [child.data ?? ''];
    if (child.type !== 'tag' || child.name === undefined || isUnseen(child) || leaveOut.has(child)) return [];
    const inside = xmlOfHtml(child, leaveOut);
    const children = child.name === 'ol' ? withNumbers(inside, child.attribs ?? {}) : inside;
    const element = elementOf(child.name, child.attribs ?? {}, children);
    return element === undefined ? inside : [element];
  });
}

const numberForms: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** The numbers that a browser puts before items, unless the page has put its own: those are what a text is referred to by. */
function withNumbers(
  nodes: readonly XmlNode[],
  { start, type = '1' }: Readonly<Record<string, string>>,
): XmlNode[] {
  const items = nodes.filter((node): node is XmlElement => isElement(node) && node.name === 'li');
  if (items.some((item) => itemMark.test(beginningOf(item)))) return [...nodes];
  const first = Number.parseInt(start ?? '1', 10);
  let count = (Number.isFinite(first) ? first : 1) - 1;
  return nodes.map((node) => {
    if (!isElement(node) || node.name !== 'li') return node;
    count += 1;
    const number = {
      name: 'li.nr',
      attributes: new Map(),
      children: [`${printed(count, numberForms[type] ?? '')}.`],
    };
    return { ...node, children: [number, ...node.children] };
  });
}

/** The first words of an item: a list may hold a whole book. */
function beginningOf({ children }: XmlElement): string {
  for (const node of children) {
    const text = isElement(node) ? beginningOf(node) : node.slice(0, 200);
    if (text.trim() !== '') return text.trimStart();
  }
  return '';
}

/** Lines of the head of a paper, which its page sets as headings. */
const headLines = new Set('stuktitel dossiertitel dossiernummer kamerstukdatum'.split(' '));

/** Undefined for what only groups words within a line. */
function elementOf(
  tag: string,
  attribs: Readonly<Record<string, string>>,
  children: readonly XmlNode[],
): XmlElement | undefined {
  const made = (name: string, attributes: readonly (readonly [string, string])[] = []): XmlElement => ({
    name,
    attributes: new Map(attributes),
    children,
  });
  const classes = (attribs.class ?? '').split(/\s+/);
  const role = classes.find((one) => fromXml.has(one));
  if (role !== undefined) return made(role);
  if (/^(?:h[1-6]|p|div)$/.test(tag) && classes.some((one) => headLines.has(one))) return made('al');
  if (/^h[1-6]$/.test(tag))
    return made('tussenkop', [['kopopmaak', headingLooks[Number(tag[1]) - 1] as string]]);
  if (Object.hasOwn(emphasis, tag)) return made('nadruk', [['type', emphasis[tag] as string]]);
  if (tag === 'span' || tag === 'font' || tag === 'label') return undefined;
  return made(Object.hasOwn(names, tag) ? (names[tag] as string) : tag);
}

export const textOfHtml = (node: HtmlNode): string =>
  node.type === 'text' ? (node.data ?? '') : (node.children ?? []).map(textOfHtml).join('');
