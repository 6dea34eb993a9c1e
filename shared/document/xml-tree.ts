import { ParseError } from '../errors.ts';
import { decodeEntities, readMarkup } from '../source/xml-markup.ts';
import { withNamedSigns } from './named-entities.ts';

/** Text and elements in the order they stand; instructions and comments leave no trace, not even a space. */
export type XmlNode = string | XmlElement;
export type XmlElement = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
};

type Building = { name: string; attributes: ReadonlyMap<string, string>; children: XmlNode[] };

/** Some ten times what the longest papers have. */
const mostElements = 1_000_000;
const deepest = 250;

/**
 * The root element of an XML file, with all that stands in it. Not a lenient parser: one that closes what is open makes
 * a whole paper of a file that was cut in two. Nothing is expanded but the entities of XML and letters by name, a
 * document type that declares some is refused, and so is what nests or counts beyond any paper: `<?xpp?>` in "capa<?xpp
 * br?>citeit" is dropped without a space, so that the word stays one.
 *
 * @throws ParseError that names `name`, what was found, and at which line
 */
export function readXmlTree(text: string, name: string): XmlElement {
  const open: { tag: string; element: Building }[] = [];
  let root: Building | undefined;
  let elements = 0;
  let at = doctypeEnd(text, name);
  const refuse = (reason: string, place = at) =>
    new ParseError(name, `${reason}, at line ${lineOf(text, place)}`);
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    const parent = open.at(-1)?.element;
    if (parent) {
      if (between !== '') parent.children.push(decodeEntities(withNamedSigns(between)));
    } else if (/\S/.test(between)) throw refuse('found text outside the root element, expected XML');
    if (next < 0) break;

    const markup = readMarkup(text, next);
    switch (markup.kind) {
      case 'cut-off':
        throw refuse('found an end in the midst of a tag, expected the whole file', next);
      case 'malformed':
        throw refuse(`found ${markup.reason}, expected well-formed XML`, next);
      case 'skip':
        break;
      case 'text':
        parent?.children.push(markup.text);
        break;
      case 'close': {
        const closed = open.pop()?.tag;
        if (closed !== markup.tag) {
          throw refuse(`found </${markup.tag}>, expected ${closed ? `</${closed}>` : 'nothing more'}`, next);
        }
        break;
      }
      case 'open': {
        if (!parent && root) throw refuse(`found a second root <${markup.tag}>, expected one`, next);
        elements += 1;
        if (elements > mostElements)
          throw refuse(`found more than ${mostElements} elements, more than any paper has`);
        if (open.length >= deepest) throw refuse(`found elements nested deeper than ${deepest}`, next);
        const element = { name: localName(markup.tag), attributes: markup.attributes, children: [] };
        if (parent) parent.children.push(element);
        else root = element;
        if (!markup.empty) open.push({ tag: markup.tag, element });
      }
    }
    at = markup.end;
  }
  const unclosed = open.at(-1);
  if (unclosed) throw new ParseError(name, `found no </${unclosed.tag}>, expected the whole file`);
  if (!root) throw new ParseError(name, 'found no element, expected XML');
  return root;
}

/** Where the root may begin: after a document type that only names a DTD, as papers of before 2010 may have. */
function doctypeEnd(text: string, name: string): number {
  const start = /<!DOCTYPE|<[A-Za-z_]/.exec(text)?.index ?? 0;
  if (!text.startsWith('<!DOCTYPE', start)) return 0;
  const end = text.indexOf('>', start);
  if (end < 0 || text.slice(start, end).includes('[')) {
    throw new ParseError(
      name,
      'found a document type with declarations of its own, expected none: nothing is expanded',
    );
  }
  return end + 1;
}

const localName = (tag: string): string => tag.slice(tag.indexOf(':') + 1);

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let end = text.indexOf('\n'); end >= 0 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return line;
}

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

export function elementsIn({ children }: XmlElement): XmlElement[] {
  return children.filter(isElement);
}

/** The first element of that name among the children. */
export function childNamed(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  return element === undefined ? undefined : elementsIn(element).find(({ name }) => names.includes(name));
}

/** All elements of these names, at any depth, in the order of the text; none is looked for inside another. */
export function allNamed(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return elementsIn(element).flatMap((child) =>
    names.includes(child.name) ? [child] : allNamed(child, ...names),
  );
}
