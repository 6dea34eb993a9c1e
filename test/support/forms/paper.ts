/**
 * A paper before it has a form: what the writers beside this file make official XML, the official page, a Word file,
 * Markdown and print of. Written down in a notation of its own, so that no reader has to be right for a case to be made.
 */
export type Paper = {
  readonly dossier: string;
  readonly dossiertitel: string;
  readonly number: string;
  readonly years: string;
  readonly title: string;
  /** How its headings stand in official XML: as parts that nest, or as headings without structure. */
  readonly headings: 'divisie' | 'tussenkop';
  readonly columns: number;
  readonly parts: readonly Part[];
};

export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly as: HeadingAs; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  /** No mark: a further paragraph of the item above. */
  | { readonly kind: 'item'; readonly mark: string; readonly depth: number; readonly line: Line }
  | { readonly kind: 'row'; readonly isHead: boolean; readonly cells: readonly Cell[] }
  | { readonly kind: 'signature'; readonly role: string; readonly name: string };
export type HeadingAs = 'part' | 'enclosure' | 'vraag' | 'antwoord';
export type Cell = { readonly line: Line; readonly columns: number; readonly rows: number };
export type Line = readonly Run[];
export type Run =
  | { readonly text: string; readonly look?: 'cur' | 'vet' }
  | { readonly mark: string; readonly note: Line };

/**
 * Fields, a line "---", then parts with an empty line between them:
 * "#2 Heading", "#B Enclosure", "#V 1" and "#A 1" (question, answer), "- item", "a. item" (two spaces deeper for each
 * level, "+" goes on), "| cell | >2 over two columns | v2 over two rows" ("|!" for a head), "@ office | name".
 * Within a line: "*cursief*", "**vet**", and "{1: a note}" where it is called.
 */
export function paperFrom(source: string): Paper {
  const [head = '', ...rest] = source.split('\n---\n');
  const fields = new Map(
    head.split('\n').flatMap((line) => {
      const [, name = '', value = ''] = /^(\w+): (.*)$/.exec(line) ?? [];
      return name === '' ? [] : [[name, value] as const];
    }),
  );
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    dossier: field('dossier'),
    dossiertitel: field('dossiertitel'),
    number: field('nummer'),
    years: field('vergaderjaar'),
    title: field('titel'),
    headings: field('koppen') === 'divisie' ? 'divisie' : 'tussenkop',
    columns: Number(field('kolommen') || 1),
    parts: rest
      .join('\n---\n')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(partFrom),
  };
}

function partFrom(raw: string): Part {
  const [, sign, title] = /^#([1-9BVA]) (.*)$/.exec(raw) ?? [];
  if (sign !== undefined && title !== undefined) {
    const as = ({ B: 'enclosure', V: 'vraag', A: 'antwoord' } as const)[sign] ?? 'part';
    return { kind: 'heading', level: Number(sign) || 1, as, line: lineFrom(title) };
  }
  if (raw.startsWith('@ ')) {
    const [role = '', name = ''] = raw.slice(2).split(' | ');
    return { kind: 'signature', role: role.trim(), name: name.trim() };
  }
  if (raw.startsWith('|')) {
    const isHead = raw.startsWith('|!');
    const cells = raw
      .slice(isHead ? 2 : 1)
      .split('|')
      .map((cell) => {
        const [, columns, rows, text = ''] = /^\s*(?:>(\d) )?(?:v(\d) )?(.*?)\s*$/.exec(cell) ?? [];
        return { line: lineFrom(text), columns: Number(columns ?? 1), rows: Number(rows ?? 1) };
      });
    return { kind: 'row', isHead, cells };
  }
  const [, indent = '', mark, text] = /^( *)([-+]|\w{1,2}[.)]|\d+°) (.*)$/.exec(raw) ?? [];
  if (mark !== undefined && text !== undefined) {
    return {
      kind: 'item',
      mark: mark === '+' ? '' : mark,
      depth: indent.length / 2,
      line: lineFrom(text),
    };
  }
  return { kind: 'paragraph', line: lineFrom(raw.replace(/^\\/, '')) };
}

function lineFrom(text: string): Run[] {
  const runs: Run[] = [];
  for (const [whole, mark, note, bold, italic] of text.matchAll(
    /\{([^:{}]{1,3}): ([^{}]*)\}|\*\*([^*]+)\*\*|\*([^*]+)\*|[^{*]+/g,
  )) {
    if (mark !== undefined) runs.push({ mark, note: lineFrom(note ?? '') });
    else if (bold !== undefined) runs.push({ text: bold, look: 'vet' });
    else if (italic !== undefined) runs.push({ text: italic, look: 'cur' });
    else runs.push({ text: whole });
  }
  return runs;
}

/** A question and its answer are headed by a word that official XML leaves to print. */
export function headingText({ as, line }: Extract<Part, { kind: 'heading' }>): Line {
  if (as !== 'vraag' && as !== 'antwoord') return line;
  return [{ text: as === 'vraag' ? 'Vraag ' : 'Antwoord ' }, ...line];
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
