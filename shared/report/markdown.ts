import type { WordRun } from '../comparison/comparison.ts';

/**
 * Text that Markdown shows as it is: no mark-up, no HTML, no address made into a link. Marks that mean something only
 * at the start of a line are left alone elsewhere, so that "NAVO-top" stays readable to who reads the source.
 */
export function escapeMarkdown(text: string): string {
  return escapeWithin(text)
    .replace(/^(\s*)([-+=#])/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])/, '$1\\$2');
}

function escapeWithin(text: string): string {
  return text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/:\/\//g, ':&#47;&#47;')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}&#46;`)
    .replace(/@/g, '&#64;');
}

/** ~~Struck~~ what went and **bold** what came, the spaces at the ends outside the marks, as Markdown asks. */
export function markedMarkdown(words: readonly WordRun[]): string {
  return words
    .map(({ op, text }, at) => {
      const escaped = at === 0 ? escapeMarkdown : escapeWithin;
      const core = text.trim();
      if (op === 'same' || core === '') return escaped(text);
      const start = text.slice(0, text.indexOf(core));
      const end = text.slice(start.length + core.length);
      const mark = op === 'removed' ? '~~' : '**';
      return `${start}${mark}${escaped(core)}${mark}${end}`;
    })
    .join('');
}
