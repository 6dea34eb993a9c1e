import type { Section } from './document.ts';
import { headingsAmong } from './pdf-headings.ts';
import { type Piece, sectionsOf } from './pieces.ts';

/** Bullets, and letters, doubled letters, small Roman or plain numbers with their stop or bracket. */
const letters = '(?:[a-z]|([a-z])\\1|i{2,3}|iv|vi{1,3}|ix|xi{0,3}|xiv)';
const mark = `(?:[•·▪◦‣–—*\\uf0b7-]|\\(?${letters}\\)|${letters.replace('\\1', '\\2')}\\.|\\d{1,2}[.)°])`;

/** How a line begins that is an item of a list, in print and in text without markup. */
export const itemMark = new RegExp(`^${mark}\\s+(?=\\S)`, 'u');

/** The mark alone, as it stands apart from its item. */
export const bareMark = new RegExp(`^${mark}$`, 'u');

/** Paragraphs without markup as sections: which of them are headings or items is told by their look alone. */
export function sectionsOfParagraphs(paragraphs: readonly string[]): Section[] {
  const isHeading = headingsAmong(paragraphs);
  return sectionsOf(
    paragraphs.map((text, at): Piece => {
      if (isHeading[at]) return { kind: 'heading', text, place: { under: 0, weight: 0 } };
      return { kind: itemMark.test(text) ? 'list-item' : 'paragraph', text: withoutBullet(text) };
    }),
  );
}

/** A bullet is layout and goes; "a." and "1." are what a text is referred to by, and stay. */
export const withoutBullet = (text: string): string => text.replace(/^[•·▪◦‣–—*\uf0b7-]\s+/u, '');
