import { readdirSync, readFileSync } from 'node:fs';
import type { Document } from '../../shared/document/document.ts';

/** Two texts and what a person says became of them: see `test/golden/comparison/hand/README.md`. */
export type HandPair = {
  readonly name: string;
  readonly what: string;
  readonly kind: 'paraphrase' | 'series' | 'facts' | 'positions';
  /** Only measured: no rule was changed for it. */
  readonly heldOut: boolean;
  /** Sentences, headings without their mark, in order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly documents: { readonly before: Document; readonly after: Document };
  readonly links: readonly HandLink[];
  /** "amount: € 5 miljoen → € 7 miljoen". */
  readonly facts: readonly string[];
  /** "steunt → steunt niet"; absent where the pair says nothing of positions. */
  readonly positions: readonly string[] | undefined;
  readonly quiet: readonly string[];
};

/** Places in the rows of sentences, from 0. */
export type HandLink = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly moved: boolean;
};

const folder = new URL('../golden/comparison/hand/', import.meta.url);

export function handPairs(): HandPair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => handPair(file.replace(/\.txt$/, ''), readFileSync(new URL(file, folder), 'utf8')));
}

function handPair(name: string, text: string): HandPair {
  const [head = '', ...parts] = text.split(/^--- /m);
  const part = (title: string) => parts.find((one) => one.startsWith(`${title}\n`))?.slice(title.length + 1);
  const lines = (title: string) => part(title)?.split('\n').filter(Boolean) ?? [];
  const [, what = '', kind = ''] = /^what: (.+)\nkind: (\w+)$/m.exec(head) ?? [];
  const [before, after] = [part('before') ?? '', part('after') ?? ''];
  return {
    name,
    what,
    kind: kind as HandPair['kind'],
    heldOut: name.startsWith('x-'),
    before: sentencesIn(before),
    after: sentencesIn(after),
    documents: { before: documentIn(before), after: documentIn(after) },
    links: lines('links').flatMap((line) => line.split(' ').map(handLink)),
    facts: lines('facts'),
    positions: part('positions') === undefined ? undefined : lines('positions'),
    quiet: lines('quiet'),
  };
}

const sentencesIn = (part: string): string[] =>
  part
    .split('\n')
    .filter(Boolean)
    .map((line) => line.replace(/^# /, ''));

function documentIn(part: string): Document {
  const sections: { heading: string | null; level: number; blocks: { kind: 'paragraph'; text: string }[] }[] =
    [];
  for (const paragraph of part.split(/\n\n+|\n(?=# )|(?<=^# .*)\n/m).map((text) => text.trim())) {
    if (paragraph === '') continue;
    if (paragraph.startsWith('# ')) sections.push({ heading: paragraph.slice(2), level: 1, blocks: [] });
    else {
      if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
      sections.at(-1)?.blocks.push({ kind: 'paragraph', text: paragraph.replaceAll('\n', ' ') });
    }
  }
  return { title: 'Synthetisch', publishedOn: '2023-06-30', sections, footnotes: [] };
}

function handLink(printed: string): HandLink {
  const [, before = '', sign, after = ''] = /^([\d+]+)([=>])([\d+]+)$/.exec(printed) ?? [];
  const places = (numbers: string) => numbers.split('+').map((number) => Number(number) - 1);
  return { before: places(before), after: places(after), moved: sign === '>' };
}
