import type { Block, Document } from './document.ts';
import { frontMatter } from './front-matter.ts';
import { inParagraphs, needsNoHeading } from './to-text.ts';

/**
 * A document as Markdown that is read back as the same document: its head as front matter, "#" for level 1, a row
 * for each cell, notes at the end as "[^1]: …". Every character that could be a mark is escaped.
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

function lineOf({ kind, text }: Block): string {
  if (kind === 'list-item') return `- ${escaped(text)}`;
  return kind === 'cell' ? `| ${escaped(text)} |` : escaped(text);
}

/** What would be a mark in Markdown is none in a text: some anywhere, some only where a line begins. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|&!#]/g, '\\$&')
    .replace(/^[+\-=~:]/, '\\$&')
    .replace(/^(\d{1,3}|[a-z])([.)])(?=\s|$)/, '$1\\$2');
}
