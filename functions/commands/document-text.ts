import type { Block, Document, Section } from '../../shared/document/document.ts';

/** A document as Markdown that is read back as the same document, sentence for sentence. */
export function documentToMarkdown(document: Document): string {
  const parts = [
    ...(document.title ? [`# ${escaped(document.title)}`] : []),
    ...document.sections.flatMap(({ heading, level, blocks }) => [
      ...(heading === null ? [] : [`${'#'.repeat(Math.min(6, level + 1))} ${escaped(heading)}`]),
      ...paragraphsOf(blocks, (block) =>
        block.kind === 'list-item' ? `- ${escaped(block.text)}` : escaped(block.text),
      ),
    ]),
    ...(document.footnotes.length > 0
      ? [document.footnotes.map(({ mark, text }) => `[^${mark}]: ${escaped(text)}`).join('\n')]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A document as a person reads it in a terminal: what kamerdiff takes for what, in plain words. */
export function documentToText(document: Document): string {
  const head = Object.entries({
    title: document.title,
    dossier: [document.dossiernummer, document.ondernummer && `nr. ${document.ondernummer}`]
      .filter(Boolean)
      .join(', '),
    date: document.publishedOn,
    to: document.addressee,
    signed: document.signatories?.map(({ role, name }) => `${role} ${name}`).join('; '),
  }).flatMap(([name, value]) => (value ? [`${`${name}:`.padEnd(9)}${value}`] : []));
  const parts = [
    head.join('\n'),
    ...document.sections.flatMap((section) => [
      ...headingOf(section),
      ...paragraphsOf(section.blocks, (block) =>
        block.kind === 'list-item' ? `  - ${block.text}` : block.text,
      ),
    ]),
    ...(document.footnotes.length > 0
      ? [document.footnotes.map(({ mark, text }) => `(${mark}) ${text}`).join('\n')]
      : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function headingOf({ heading, level }: Section): string[] {
  return heading === null ? [] : [`${'='.repeat(level)} ${heading}`];
}

/** List items that follow one another stand together; all else is a paragraph of its own. */
function paragraphsOf(blocks: readonly Block[], print: (block: Block) => string): string[] {
  const parts: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const follows = block.kind === 'list-item' && blocks[index - 1]?.kind === 'list-item';
    if (follows) parts.push(`${parts.pop()}\n${print(block)}`);
    else parts.push(print(block));
  }
  return parts;
}

/** What would be a mark in Markdown is none in a text. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^(\d+)([.)])(?= )/, '$1\\$2');
}
