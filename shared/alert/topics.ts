import type { Report } from '../report/report.ts';
import type { Topic } from '../watchlist.ts';

/**
 * The topics of the watchlist that the changes are about: a term begins a word in a sentence that is not the same, or
 * in the heading over one. A topic that the paper mentions but says nothing new of is not among them.
 */
export function topicsOf(
  { changes, sections }: Pick<Report, 'changes' | 'sections'>,
  topics: readonly Topic[],
): readonly string[] {
  const touched = new Set<string>();
  const texts: string[] = [];
  for (const { kind, before, after } of changes) {
    if (kind === 'same') continue;
    for (const { section, text } of [...before, ...after]) {
      touched.add(section);
      texts.push(text);
    }
  }
  for (const { before, after } of sections) {
    for (const { id, path } of [...before, ...after]) if (touched.has(id)) texts.push(path.at(-1) ?? '');
  }
  const changed = texts.join('\n');
  return topics.filter(({ terms }) => expression(terms).test(changed)).map(({ name }) => name);
}

function expression(terms: readonly string[]): RegExp {
  const escaped = terms.map((term) => term.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})`, 'iu');
}
