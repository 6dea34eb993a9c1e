import { ParseError } from '../errors.ts';
import type { Document } from './document.ts';
import { isNoText } from './page-frame.ts';
import { isHeadLine } from './paper-head.ts';
import { sectionsOf, takeLetterHead } from './pieces.ts';
import { flowOf } from './xml-blocks.ts';
import { distinctNotes, textOf } from './xml-text.ts';
import { allNamed, isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

/**
 * A paper from the elements of its text, where its head stands as lines before it.
 *
 * @param isFrame what a page says around a text, and is none of it
 * @throws ParseError where there is no text
 */
export function letterOf(
  nodes: readonly XmlNode[],
  {
    name,
    what,
    isFrame = () => false,
  }: { readonly name: string; readonly what: string; readonly isFrame?: (text: string) => boolean },
): Document {
  const { pieces, notes, signatories } = flowOf({
    name: 'tekst',
    attributes: new Map(),
    children: nodes.map(withoutHeadings),
  });
  const letter = takeLetterHead(pieces.filter(({ text }) => !isFrame(text)));
  const sections = sectionsOf(letter.rest);
  if (sections.length === 0 || isNoText(sections))
    throw new ParseError(name, `found ${what} without text, expected that of a paper`);
  const signed = [...signatories, ...(letter.head.signatories ?? [])];
  return {
    ...letter.head,
    title: letter.head.title ?? '',
    ...(signed.length > 0 ? { signatories: signed } : {}),
    sections,
    footnotes: distinctNotes(notes),
  };
}

/** The lines of a paper's head are set as headings on its page, and in a letter in bold: they are lines. */
function withoutHeadings(node: XmlNode): XmlNode {
  if (!isElement(node)) return node;
  const children = node.children.map(withoutHeadings);
  const isLine = (node.name === 'tussenkop' || node.name === 'al') && isHeadLine(textOf(node));
  if (!isLine) return { ...node, children };
  return { ...node, name: 'al', children: [textOf(node), ...allNamed(node, 'noot')] } satisfies XmlElement;
}
