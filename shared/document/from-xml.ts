import { ParseError } from '../errors.ts';
import type { Document } from './document.ts';
import { isNoText } from './page-frame.ts';
import { sectionsOf, takeLetterHead } from './pieces.ts';
import { flowOf } from './xml-blocks.ts';
import { headOf, oldHeadOf, paperIn } from './xml-head.ts';
import { distinctNotes } from './xml-text.ts';
import { elementsIn, readXmlTree, type XmlElement } from './xml-tree.ts';

/**
 * A paper from its official XML, of either generation: `officiele-publicatie` with a `kamerstuk` (or Kamervragen,
 * Handelingen, an agenda), and `kamerwrk` of 1995–2009. What is not understood is kept as a paragraph.
 *
 * The type of the paper ("Brief") and its register's title are not in the file but in the metadata beside it.
 *
 * @param name the file or identifier, for the error
 * @throws ParseError for what is no XML, XML of another kind, and a paper without text: some are published so
 */
export function documentFromXml(text: string, name: string): Document {
  const root = readXmlTree(text, name);
  const found = paperIn(root);
  if (found === undefined) {
    throw new ParseError(name, `found ${describe(root)}, expected <officiele-publicatie> with a <kamerstuk>`);
  }
  const { title, head, notes, body } = found.isOld ? oldHeadOf(found.paper) : headOf(found.paper);
  const flow = flowOf(body);
  const letter = takeLetterHead(flow.pieces, title === '' ? head : { ...head, title });
  const signatories = [...flow.signatories, ...(letter.head.signatories ?? [])];
  const sections = sectionsOf(letter.rest);
  const footnotes = distinctNotes([...notes, ...flow.notes]);
  if ((sections.length === 0 && footnotes.length === 0) || isNoText(sections)) {
    throw new ParseError(name, 'found a paper without text in its XML, expected some: its PDF may have it');
  }
  return {
    ...letter.head,
    title: letter.head.title ?? '',
    ...(signatories.length > 0 ? { signatories } : {}),
    sections,
    footnotes,
  };
}

function describe(root: XmlElement): string {
  const inside = elementsIn(root)
    .map(({ name }) => `<${name}>`)
    .find((tag) => tag !== '<metadata>' && tag !== '<kop>');
  return inside === undefined ? `<${root.name}>` : `<${root.name}> with ${inside}`;
}
