import type { Document } from './document.ts';
import { partsOfDocx } from './docx-parts.ts';
import { nodesOfDocx } from './docx-tree.ts';
import { letterOf } from './xml-letter.ts';

/**
 * A letter as a ministry sends it to the Kamer, days before its official text is out. Read by its styles: headings,
 * lists with their numbers, tables, notes; a paragraph in bold type alone is a heading, as letters have them. Changes
 * that are still marked are taken as made; heads and feet of pages, remarks and pictures are no text.
 *
 * @throws ParseError for what is no Word file, or one that unpacks to more than any letter
 */
export function documentFromDocx(bytes: Uint8Array, name: string): Document {
  return letterOf(nodesOfDocx(partsOfDocx(bytes, name)), { name, what: 'a Word file' });
}
