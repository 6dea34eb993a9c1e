import type { Block, Document, Section } from './document.ts';
import { frontMatter } from './front-matter.ts';

/**
 * A document as a person reads it without markup, and kamerdiff reads it back the same (`plain-form.ts`): its head
 * between two lines of "---", a heading after as many "=" as its level, a list item after "-", a cell after "|", notes
 * at the end. Each is one line, however long, and so is a row of cells; a paragraph that begins like one of them has a
 * backslash before it, and so has "|" in a cell.
 */
export function documentToText({ sections, footnotes, ...head }: Document): string {
  const parts = sections.flatMap((section, at) => [
    ...(at === 0 && needsNoHeading(section)
      ? []
      : [`${'='.repeat(section.level)} ${section.heading ?? ''}`.trimEnd()]),
    ...inParagraphs(section.blocks, lineOf),
  ]);
  const notes = footnotes.map(({ mark, text }) => `[${mark.replace(/[\\\]]/g, '\\$&')}] ${text}`);
  return `${[frontMatter({ ...head, sections, footnotes }), ...parts, ...notes].join('\n\n')}\n`;
}

/** What stands before the first heading needs no mark of its own. */
export const needsNoHeading = ({ heading, level, blocks }: Section): boolean =>
  heading === null && level === 1 && blocks.length > 0;

/** List items that follow one another stand together, and so do rows of cells; a paragraph stands alone. */
export function inParagraphs(
  blocks: readonly Block[],
  lineOf: (line: readonly [Block, ...Block[]]) => string,
): string[] {
  const groups: { kind: Block['kind']; lines: [Block, ...Block[]][] }[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    const isAlike = last?.kind === block.kind && block.kind !== 'paragraph';
    if (isAlike && block.inRow) last.lines.at(-1)?.push(block);
    else if (isAlike) last.lines.push([block]);
    else groups.push({ kind: block.kind, lines: [[block]] });
  }
  return groups.map(({ lines }) => lines.map(lineOf).join('\n'));
}

function lineOf(line: readonly [Block, ...Block[]]): string {
  const [{ kind, text }] = line;
  switch (kind) {
    case 'paragraph':
      return /^(?:\\|\[|[-|]|=)/.test(text) ? `\\${text}` : text;
    case 'list-item':
      return `- ${text}`;
    case 'cell':
      return line.map((cell) => `| ${cell.text.replace(/[\\|]/g, '\\$&')}`).join(' ');
  }
}
