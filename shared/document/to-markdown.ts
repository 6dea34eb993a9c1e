import type { Block, Document } from './document.ts';
import { frontMatter } from './front-matter.ts';
import { inParagraphs, needsNoHeading } from './to-text.ts';

/**
 * A document as Markdown that is read back as the same document: its head as front matter, "#" for level 1, a row
 * of cells in a line, notes at the end as "[^1]: …". Every character that could be a mark is escaped.
 */
export function documentToMarkdown(document: Document): string {
  const parts = document.sections.flatMap((section, at) => [
    ...(at === 0 && needsNoHeading(section)
      ? []
      : [`${'#'.repeat(section.level)} ${escaped(section.heading ?? '')}`.trimEnd()]),
    ...inParagraphs(section.blocks, lineOf),
  ]);
  const notes = document.footnotes.map(({ mark, text }) => `[^${escaped(mark)}]: ${escaped(text)}`);
  return `${[frontMatter(document), ...parts, ...notes].join('\n\n')}\n`;
}

function lineOf(line: readonly [Block, ...Block[]]): string {
  const [{ kind, text }] = line;
  switch (kind) {
    case 'paragraph':
      return escaped(text);
    case 'list-item':
      return `- ${escaped(text)}`;
    case 'cell':
      return `| ${line.map((cell) => escaped(cell.text)).join(' | ')} |`;
  }
}

/** What would be a mark in Markdown is none in a text: some anywhere, some only where a line begins. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&!#]/g, '\\$&')
    .replace(/^[+\-=~:]/, '\\$&')
    .replace(/^(\d{1,3}|[a-z])([.)])(?=\s|$)/, '$1\\$2');
}
