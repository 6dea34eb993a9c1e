import { decodeEntities, readMarkup } from './xml-markup.ts';

/** An element of a register's reply. Prefixes are dropped: they differ between the replies and readers seen. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text of the element itself, without that of its children. */
  readonly text: string;
};

export type XmlReading =
  | { readonly kind: 'tree'; readonly root: XmlElement }
  /** `cutOff`: all was well up to where the text stops, so that a second try may bring the rest. */
  | { readonly kind: 'broken'; readonly reason: string; readonly cutOff: boolean };

type Building = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  text: string;
};

/**
 * The tree of a reply that a program wrote. Strict, where the readers of papers are lenient: a lenient parser closes
 * what is open, and so makes a reply that was cut in two pass for a short one. One pass and no recursion; no document
 * type, hence no entities but the five of XML itself; what nests or counts beyond any real reply is broken.
 */
export function readXml(source: string, { maxDepth = 64, maxElements = 250_000 } = {}): XmlReading {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  const open: { tag: string; element: Building }[] = [];
  let root: Building | undefined;
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    const parent = open.at(-1)?.element;
    if (parent) parent.text += decodeEntities(between);
    else if (/\S/.test(between)) return broken(`text outside the root element, at character ${at}`);
    if (next < 0) break;

    const markup = readMarkup(text, next);
    at = markup.end;
    switch (markup.kind) {
      case 'cut-off':
        return cutOff('the text ends inside a tag, a comment or an instruction');
      case 'malformed':
        return broken(`${markup.reason}, at character ${next}`);
      case 'skip':
        break;
      case 'text':
        if (parent) parent.text += markup.text;
        break;
      case 'close': {
        const closed = open.pop();
        if (closed?.tag !== markup.tag)
          return broken(`</${markup.tag}> where ${closed ? `<${closed.tag}>` : 'nothing'} was open`);
        break;
      }
      case 'open': {
        if (!parent && root) return broken(`a second root element, <${markup.tag}>`);
        elements += 1;
        if (elements > maxElements) return broken(`more than ${maxElements} elements`);
        if (open.length >= maxDepth) return broken(`elements nested deeper than ${maxDepth}`);
        const name = markup.tag.slice(markup.tag.indexOf(':') + 1);
        const element: Building = { name, attributes: markup.attributes, children: [], text: '' };
        if (parent) parent.children.push(element);
        else root = element;
        if (!markup.empty) open.push({ tag: markup.tag, element });
      }
    }
  }
  const unclosed = open[0];
  if (unclosed) return cutOff(`<${unclosed.tag}> is not closed`);
  return root ? { kind: 'tree', root } : cutOff('there is no element');
}

/** The elements of that name anywhere below, in the order of the text. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

/** What the elements of that name say, each on one line; an element that is there may still say nothing. */
export function textsNamed(element: XmlElement, name: string): string[] {
  return elementsNamed(element, name)
    .map(textOf)
    .filter((text) => text !== '');
}

/** The text of an element, then that of its children: enough for records, where no text stands between elements. */
export function textOf(element: XmlElement): string {
  return oneLine([element.text, ...element.children.map(textOf)].join(' '));
}

export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

function broken(reason: string): XmlReading {
  return { kind: 'broken', reason, cutOff: false };
}

function cutOff(reason: string): XmlReading {
  return { kind: 'broken', reason, cutOff: true };
}
