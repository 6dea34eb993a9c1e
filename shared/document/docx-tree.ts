import { numberingOf } from './docx-numbering.ts';
import { type DocxParts, partsNamed, settingOf } from './docx-parts.ts';
import { type DocxStyle, paragraphProperties, runProperties, stylesOf } from './docx-styles.ts';
import { headingLooks } from './html-tree.ts';
import { printed } from './list-numbers.ts';
import { childNamed, elementsIn, isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

const made = (
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement => ({
  name,
  attributes: new Map(Object.entries(attributes)),
  children,
});

/** Not shown, or said elsewhere: what was deleted or moved away by a change that is still marked, codes of fields. */
const unseen = new Set(
  'del moveFrom instrText delText delInstrText pPr rPr sdtPr tblPr trPr tcPr Fallback'.split(' '),
);

/** The text of a Word file as the elements that official XML has for it, so that one reader reads both. */
export function nodesOfDocx(parts: DocxParts): XmlNode[] {
  const styleOf = stylesOf(parts.styles);
  const markOf = numberingOf(parts.numbering);
  const notes = new Map([...noteTexts(parts.footnotes, 'footnote'), ...noteTexts(parts.endnotes, 'endnote')]);
  const called = new Set<string>();
  const counts = new Map<string, number>();
  /** Text of a paragraph whose end is marked as deleted: it goes on in the next. */
  let carried: XmlNode[] = [];
  let afterItem = false;

  const blocks = (element: XmlElement): XmlNode[] => elementsIn(element).flatMap(block);

  function block(element: XmlElement): XmlNode[] {
    if (unseen.has(element.name)) return [];
    switch (element.name) {
      case 'p':
        return paragraph(element);
      case 'tbl':
        afterItem = false;
        return [made('table', blocks(element))];
      case 'tr':
        return childNamed(childNamed(element, 'trPr'), 'del') ? [] : [made('row', blocks(element))];
      case 'tc':
        return [made('entry', blocks(element))];
      // No program puts text outside a paragraph; where one did, it is one.
      case 'r':
      case 't':
        return paragraph(made('p', [element]));
      default:
        return blocks(element);
    }
  }

  function paragraph(element: XmlElement): XmlNode[] {
    const properties = childNamed(element, 'pPr');
    const style: DocxStyle = {
      ...styleOf(settingOf(properties, 'pStyle')),
      ...paragraphProperties(properties),
    };
    const boxes: XmlElement[] = [];
    const line = [...carried, ...inline(element, style, boxes)];
    carried = [];
    const beside = boxes.flatMap(blocks);
    if (childNamed(childNamed(properties, 'rPr'), 'del')) {
      carried = line;
      return beside;
    }
    const isEmpty = !line.some((node) => isElement(node) || node.trim() !== '');
    const mark =
      isEmpty || style.list === undefined ? undefined : markOf(style.list.number, style.list.level);
    if (style.heading !== undefined && !isEmpty) {
      afterItem = false;
      const look = headingLooks[Math.min(style.heading, headingLooks.length) - 1] ?? 'ondlijn';
      return [made('tussenkop', [mark ? `${mark} ` : '', ...line], { kopopmaak: look }), ...beside];
    }
    const goesOn = afterItem && mark === undefined && Number(indentOf(properties)) >= 300;
    if (!isEmpty) afterItem = mark !== undefined || goesOn;
    if (mark === undefined && !goesOn) return [made('al', line), ...beside];
    return [made('li', [...(mark ? [made('li.nr', [mark])] : []), made('al', line)]), ...beside];
  }

  function inline(element: XmlElement, style: DocxStyle, boxes: XmlElement[]): XmlNode[] {
    return elementsIn(element).flatMap((child): XmlNode[] => {
      if (unseen.has(child.name)) return [];
      if (child.name === 'r') return run(child, style, boxes);
      if (child.name === 't') return textIn(child);
      // What floats over the page has paragraphs of its own: they follow the one it is tied to.
      if (child.name === 'txbxContent') {
        boxes.push(child);
        return [];
      }
      return inline(child, style, boxes);
    });
  }

  function run(element: XmlElement, style: DocxStyle, boxes: XmlElement[]): XmlNode[] {
    const properties = childNamed(element, 'rPr');
    const own: DocxStyle = {
      ...style,
      ...styleOf(settingOf(properties, 'rStyle')),
      ...runProperties(properties),
    };
    if (own.hidden) return [];
    const reference = elementsIn(element).find(({ name }) => /^(?:foot|end)noteReference$/.test(name));
    const text = elementsIn(element).flatMap((child): XmlNode[] => {
      const sign = signs[child.name];
      if (sign !== undefined) return [sign];
      if (child.name === 't') return textIn(child);
      if (child.name === 'sym') return [symbol(child)];
      if (child === reference || unseen.has(child.name)) return [];
      return inline(child, style, boxes);
    });
    if (reference !== undefined) return note(reference, text);
    if (text.length === 0 || !own.bold) return text;
    return [made('nadruk', text, { type: own.italic ? 'vetcur' : 'vet' })];
  }

  /** @param custom what stands in its place where it says that its mark follows */
  function note(reference: XmlElement, custom: readonly XmlNode[]): XmlNode[] {
    const kind = reference.name.replace('Reference', '');
    const key = `${kind} ${reference.attributes.get('id')}`;
    const isCustom = reference.attributes.has('customMarkFollows');
    const element = notes.get(key);
    if (element === undefined || called.has(key)) return [...custom];
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const counted = printed(counts.get(kind) ?? 0, kind === 'endnote' ? 'lowerRoman' : 'decimal');
    const typed = custom
      .filter((node) => !isElement(node))
      .join('')
      .trim();
    const mark = isCustom ? typed : counted;
    called.add(key);
    const content = made('noot', [made('noot.nr', [mark]), ...blocks(element)], { id: key });
    return isCustom ? [withoutMark(content, mark), ...custom.filter(isElement)] : [content, ...custom];
  }

  const nodes = elementsIn(parts.document).flatMap(blocks);
  return carried.length > 0 ? [...nodes, made('al', carried)] : nodes;
}

/** All text in it: no program puts an element there, and none is let slip. */
const textIn = ({ children }: XmlElement): string[] =>
  children.flatMap((node) => (isElement(node) ? [' ', ...textIn(node)] : [node]));

const signs: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: ' ',
  cr: ' ',
  softHyphen: '\u00ad',
  noBreakHyphen: '-',
};

/** A sign of another typeface: those of Symbol and Wingdings have no letter in them. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16);
  return code >= 0x20 && code < 0xf000 ? String.fromCodePoint(code) : '';
}

const indentOf = (properties: XmlElement | undefined): string | undefined => {
  const indent = childNamed(properties, 'ind')?.attributes;
  return indent?.get('left') ?? indent?.get('start');
};

function noteTexts(tree: XmlElement | undefined, kind: string): [string, XmlElement][] {
  return partsNamed(tree, kind)
    .filter(({ attributes }) => !/separator|Notice/i.test(attributes.get('type') ?? ''))
    .map((element) => [`${kind} ${element.attributes.get('id')}`, element]);
}

/** A mark that is typed is typed before the note as well. */
function withoutMark(note: XmlElement, mark: string): XmlElement {
  let isFirst = true;
  const walk = (node: XmlNode): XmlNode => {
    if (isElement(node))
      return node.name === 'noot.nr' ? node : { ...node, children: node.children.map(walk) };
    if (!isFirst || node.trim() === '') return node;
    isFirst = false;
    return node.trimStart().startsWith(`${mark} `) || node.trim() === mark ? node.replace(mark, '') : node;
  };
  return { ...note, children: note.children.map(walk) };
}
