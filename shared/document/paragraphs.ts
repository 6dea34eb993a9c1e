import type { Block, Section } from './document.ts';
import { headingsAmong } from './pdf-headings.ts';

/** How a line begins that is an item of a list, in print and in text without markup. */
export const itemMark = /^(?:[•·▪◦‣–—*-]|\(?[a-z]\)|[a-z]\.|\d{1,2}[.)°])\s+(?=\S)/u;

/** Paragraphs without markup as sections: which of them are headings or items is told by their look alone. */
export function sectionsOfParagraphs(paragraphs: readonly string[]): Section[] {
  const levels = headingsAmong(paragraphs);
  const sections: { heading: string | null; level: number; blocks: Block[] }[] = [];
  for (const [at, text] of paragraphs.entries()) {
    const level = levels[at];
    if (level !== undefined) {
      sections.push({ heading: text, level, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
    sections.at(-1)?.blocks.push(blockOf(text));
  }
  return sections;
}

/** A bullet is layout and goes; "a." and "1." are what a text is referred to by, and stay. */
function blockOf(text: string): Block {
  if (!itemMark.test(text)) return { kind: 'paragraph', text };
  return { kind: 'list-item', text: text.replace(/^[•·▪◦‣–—*-]\s+/u, '') };
}
