import { headingText, type Line, type Paper, type Part } from './paper.ts';

/** A paper as a person would write it down in Markdown: lines of one width, notes called and given, tables with edges. */
export function handWrittenMarkdown(paper: Paper): string {
  const notes: string[] = [];
  const inline = (line: Line): string =>
    line
      .map((run) => {
        if (!('note' in run)) {
          const text = run.text.replace(/[\\*_[\]<>|]/g, '\\$&');
          return run.look ? (run.look === 'cur' ? `*${text}*` : `**${text}**`) : text;
        }
        const number = notes.push('');
        notes[number - 1] = `[^${number}]: ${inline(run.note)}`;
        return `[^${number}]`;
      })
      .join('');
  const linesOf = (part: Part, at: number): string[] => {
    const before = paper.parts[at - 1];
    switch (part.kind) {
      case 'heading':
        return ['', `${'#'.repeat(part.level)} ${inline(headingText(part))}`, ''];
      case 'paragraph':
        return ['', ...filled(inline(part.line), 90), ''];
      case 'item': {
        const indent = '  '.repeat(part.depth + (part.mark === '' ? 1 : 0));
        const [first = '', ...others] = filled(`${part.mark} ${inline(part.line)}`.trim(), 86);
        return [
          ...(part.mark === '' ? [''] : []),
          `${indent}${first}`,
          ...others.map((line) => `${indent}${part.mark ? '  ' : ''}${line}`),
        ];
      }
      case 'row': {
        const row = `| ${part.cells.map(({ line }) => inline(line)).join(' | ')} |`;
        return before?.kind === 'row' ? [row] : ['', row, `|${part.cells.map(() => '---').join('|')}|`];
      }
      case 'signature':
        return ['', ...(part.role ? [part.role] : []), part.name, ''];
    }
  };
  const parts = paper.parts.flatMap(linesOf);
  return `---
title: ${JSON.stringify(paper.title)}
dossiernummer: ${JSON.stringify(paper.dossier.replace(/\s/g, ''))}
ondernummer: ${JSON.stringify(paper.number)}
dossiertitel: ${JSON.stringify(paper.dossiertitel)}
vergaderjaar: ${paper.years.replace('–', '-')}
---

${[...parts, '', ...notes.flatMap((note) => [...filled(note, 90), ''])]
  .join('\n')
  .replace(/\n{3,}/g, '\n\n')
  .trim()}
`;
}

/** Lines no longer than the width, none of which begins like an item or a heading. */
function filled(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const mayBegin = !/^(?:[-*+#>|=–•]|\d{1,3}[.)]$|[a-z][.)]$)/.test(word);
    if (line.length + word.length + 1 > width && line !== '' && mayBegin) {
      lines.push(line);
      line = word;
    } else line += (line ? ' ' : '') + word;
  }
  return [...lines, line];
}
