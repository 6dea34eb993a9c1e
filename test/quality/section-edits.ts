import type { Chance } from '../support/random.ts';
import type { Line } from './edits.ts';
import type { Corpus } from './texts.ts';

/** A heading and what stands under it; `of`: the sections of *before* it is, whole or in part; empty for a new one. */
export type Part = { head: Line | undefined; body: Line[]; of: readonly number[]; moved?: boolean };

export type SectionRecipe = {
  readonly moveSections?: number;
  readonly renameSections?: number;
  readonly splitSections?: number;
  readonly mergeSections?: number;
  readonly addSections?: number;
  readonly removeSections?: number;
  /** All headings get another number in front, or their first. */
  readonly renumber?: boolean;
};

export function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    if (line.kind === 'heading') parts.push({ head: line, body: [], of: [parts.length] });
    else if (parts.length === 0) parts.push({ head: undefined, body: [line], of: [0] });
    else parts.at(-1)?.body.push(line);
  }
  return parts;
}

export const linesOfParts = (parts: readonly Part[]): Line[] =>
  parts.flatMap(({ head, body }) => (head ? [head, ...body] : body));

export function changeSections(
  before: readonly Part[],
  recipe: SectionRecipe,
  corpus: Corpus,
  luck: Chance,
): Part[] {
  const parts = before.map((part) => ({ ...part, body: [...part.body] }));
  const times = (count: number | undefined, edit: () => void) => {
    for (let n = 0; n < (count ?? 0); n += 1) edit();
  };
  const edited = new Set<Part>();
  /** A section no other edit has touched, so that what became of it has one name. */
  const untouched = (fits: (part: Part, at: number) => boolean) => {
    const at = luck.shuffled(parts.map((_, place) => place)).find((place) => {
      const part = parts[place] as Part;
      return part.head !== undefined && !edited.has(part) && fits(part, place);
    });
    if (at !== undefined) edited.add(parts[at] as Part);
    return at;
  };
  times(recipe.removeSections, () => {
    const at = untouched((_, place) => place > 0 && parts.length > 4);
    if (at !== undefined) parts.splice(at, 1);
  });
  times(recipe.splitSections, () => {
    const at = untouched(({ body }) => body.length >= 6 && body.every(({ kind }) => kind === 'paragraph'));
    const part = parts[at ?? -1];
    if (at === undefined || !part) return;
    const second = {
      head: newHead(corpus, luck),
      body: part.body.splice(part.body.length >> 1),
      of: part.of,
    };
    edited.add(second);
    parts.splice(at + 1, 0, second);
  });
  times(recipe.mergeSections, () => {
    const at = untouched((_, place) => {
      const next = parts[place + 1];
      return next !== undefined && !edited.has(next) && next.body.length > 2;
    });
    if (at === undefined) return;
    const [gone] = parts.splice(at + 1, 1);
    const part = parts[at] as Part;
    part.body.push(...(gone?.body ?? []));
    part.of = [...part.of, ...(gone?.of ?? [])];
  });
  times(recipe.renameSections, () => {
    const part = parts[untouched(({ body }) => body.length > 1) ?? -1];
    if (part?.head) part.head = { ...part.head, text: headingOf(corpus, luck) };
  });
  times(recipe.moveSections, () => moveOne(parts, untouched, luck));
  times(recipe.addSections, () => {
    const body = luck
      .shuffled(corpus.next)
      .slice(0, 5)
      .map((text, at): Line => ({ text, kind: 'paragraph', breaks: at === 4, from: [] }));
    parts.splice(1 + luck.below(parts.length), 0, { head: newHead(corpus, luck), body, of: [] });
  });
  if (recipe.renumber) renumber(parts, luck);
  return parts;
}

/** It passes at least half as much again as it is itself: what moved must not be a matter of taste. */
function moveOne(
  parts: Part[],
  untouched: (fits: (part: Part, at: number) => boolean) => number | undefined,
  luck: Chance,
): void {
  const weights = () =>
    parts.map(({ body }) => body.reduce((sum, { text }) => sum + text.split(' ').length, 0));
  const passes = (at: number, to: number) =>
    weights()
      .slice(Math.min(at, to + 1), Math.max(at + 1, to + 1))
      .reduce((sum, one) => sum + one, 0) - (weights()[at] as number);
  const targets = (at: number) =>
    parts
      .map((_, to) => to)
      .filter((to) => to > 0 && Math.abs(to - at) > 0 && passes(at, to) > 1.5 * (weights()[at] as number));
  const at = untouched((part, place) => place > 0 && part.body.length > 1 && targets(place).length > 0);
  if (at === undefined) return;
  const to = luck.pick(targets(at));
  const [part] = parts.splice(at, 1);
  if (part) {
    part.moved = true;
    parts.splice(to, 0, part);
  }
}

function renumber(parts: Part[], luck: Chance): void {
  const first = 1 + luck.below(3);
  const form = luck.pick([(n: number) => `${n}.`, (n: number) => `${n}`, (n: number) => `Artikel ${n}`]);
  let number = first;
  for (const part of parts) {
    if (!part.head) continue;
    const bare = part.head.text.replace(/^(?:Artikel )?\d+\.? /, '');
    part.head = { ...part.head, text: `${form(number)} ${bare}` };
    number += 1;
  }
}

const newHead = (corpus: Corpus, luck: Chance): Line => ({
  text: headingOf(corpus, luck),
  kind: 'heading',
  breaks: true,
  from: [],
});

function headingOf({ words }: Corpus, luck: Chance): string {
  const text = Array.from({ length: 2 + luck.below(2) }, () => luck.pick(words)).join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
