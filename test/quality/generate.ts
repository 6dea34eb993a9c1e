import { heaviestChain } from '../../shared/comparison/chain.ts';
import type { Block, Document } from '../../shared/document/document.ts';
import { chance } from '../support/random.ts';
import {
  insertFresh,
  insertStrange,
  type Line,
  mergeSome,
  moveSome,
  refigureSome,
  removeSome,
  rewordSome,
  splitSome,
} from './edits.ts';
import { changeSections, linesOfParts, type Part, partsOf, type SectionRecipe } from './section-edits.ts';
import type { Corpus } from './texts.ts';

/**
 * Labelled pairs by the thousand: a text, the same text after edits of a known kind, and the truth of every sentence
 * and section. The edits are made on lines whose origin is remembered, so the truth is exact and needs no reading;
 * what is put in comes from texts on other subjects, or was written to be new (`next`), so that it is no edit of anything.
 */
export type LabelledPair = {
  readonly name: string;
  readonly before: Document;
  readonly after: Document;
  /** Which sentences belong together, by their place among all sentences of a side. */
  readonly truth: readonly TrueLink[];
  readonly sections: readonly TrueSection[];
  /** The sentences as they were put in: a text that is cut otherwise would make the truth a lie. */
  readonly texts: { readonly before: readonly string[]; readonly after: readonly string[] };
};
export type TrueLink = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly kind: 'same' | 'reworded';
  readonly moved: boolean;
};
/** Sections by their place; one side is empty where one was added or removed. */
export type TrueSection = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly moved: boolean;
  readonly renamed: boolean;
  readonly same: boolean;
};

/** How much of what is done: shares of the sentences, and numbers of sections. */
export type Recipe = SectionRecipe & {
  readonly name: string;
  /** Share of the sentences that are reworded, and the share of their words that changes. */
  readonly reword?: readonly [number, number];
  /** Of what is reworded, the words are exchanged one by one, and not by phrases as people do. */
  readonly scattered?: boolean;
  readonly refigure?: number;
  readonly insert?: number;
  /** New text about the same subjects. */
  readonly fresh?: number;
  readonly remove?: number;
  readonly move?: number;
  readonly split?: number;
  readonly merge?: number;
};

export function makePair(corpus: Corpus, recipe: Recipe, seed: number): LabelledPair {
  const luck = chance(seed);
  const original: Line[] = corpus.lines.map((line, at) => ({ ...line, from: [at] }));
  const [share, strength] = recipe.reword ?? [0, 0];
  const edits = [
    [mergeSome, recipe.merge],
    [rewordSome(strength, recipe.scattered ? 'one by one' : 'as people do'), share],
    [refigureSome, recipe.refigure],
    [insertStrange, recipe.insert],
    [insertFresh, recipe.fresh],
    [splitSome, recipe.split],
    [moveSome, recipe.move],
  ] as const;
  // Sections before sentences: one that moves counts as moved wherever its section went.
  const left = removeSome(original, recipe.remove ?? 0, luck, corpus);
  const parts = changeSections(partsOf(left), recipe, corpus, luck);
  const heads = new Map(parts.flatMap((part) => (part.head ? [[part.head, part] as const] : [])));
  let lines = linesOfParts(parts);
  for (const [edit, amount] of edits) if (amount) lines = edit(lines, amount, luck, corpus);
  return {
    name: `${corpus.name}, ${recipe.name} #${seed}`,
    before: documentOf(original),
    after: documentOf(lines),
    truth: truthOf(original, lines, heads),
    sections: sectionTruth(partsOf(original), parts, partsOf(lines)),
    texts: { before: original.map(({ text }) => text), after: lines.map(({ text }) => text) },
  };
}

function documentOf(lines: readonly Line[]): Document {
  const sections = partsOf(lines).map(({ head, body }) => {
    const blocks: Block[] = [];
    let open = false;
    for (const { text, kind, breaks } of body) {
      const last = blocks.at(-1);
      // A sentence that ends with a colon or no stop at all would run on into the next.
      if (open && last?.kind === kind && /[.?!)]$/.test(last.text))
        blocks[blocks.length - 1] = { kind, text: `${last.text} ${text}` };
      else blocks.push({ kind: kind as Block['kind'], text });
      open = kind === 'paragraph' && !breaks;
    }
    return { heading: head?.text ?? null, level: 2, blocks };
  });
  return { title: 'Synthetisch', sections, footnotes: [] };
}

function truthOf(
  original: readonly Line[],
  lines: readonly Line[],
  heads: ReadonlyMap<Line, Part>,
): TrueLink[] {
  const byOrigin = new Map<string, { before: readonly number[]; after: number[]; moved: boolean }>();
  let sectionMoved = false;
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'heading') sectionMoved = heads.get(line)?.moved ?? false;
    if (line.from.length === 0) continue;
    const key = line.from.join();
    const known = byOrigin.get(key);
    const moved = line.moved ?? sectionMoved;
    if (known) known.after.push(at);
    else byOrigin.set(key, { before: line.from, after: [at], moved });
  }
  const links = [...byOrigin.values()].sort((x, y) => (x.before[0] as number) - (y.before[0] as number));
  // What was taken elsewhere and yet passed nothing that stayed has not moved.
  const stays = heaviestChain(
    links.map((one) => one.after[0] as number),
    links.map((one) => (one.moved ? 0.01 : wordCount(one.before.map((at) => original[at]?.text ?? '')))),
  );
  return links.map((one, at) => {
    const left = one.before.map((place) => original[place]?.text).join(' ');
    const right = one.after.map((place) => lines[place]?.text).join(' ');
    return { ...one, moved: !stays[at], kind: left === right ? 'same' : 'reworded' };
  });
}

/** What was done to each section, and whether its sentences were left as they stood. */
function sectionTruth(
  before: readonly Part[],
  edited: readonly Part[],
  after: readonly Part[],
): TrueSection[] {
  const places = new Map<string, number[]>();
  for (const [at, { of }] of edited.entries()) {
    const key = of.length === 0 ? `new ${at}` : of.join();
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  const found = [...places.values()].map((afters): TrueSection => {
    const { of, moved = false } = edited[afters[0] as number] as Part;
    const [left, right] = [before[of[0] ?? -1], after[afters[0] as number]];
    const isOne = of.length === 1 && afters.length === 1;
    const renamed = isOne && bare(left?.head) !== bare(right?.head);
    const same = isOne && textOf(left) === textOf(right);
    return { before: of, after: afters, moved, renamed, same };
  });
  const kept = new Set(found.flatMap((one) => one.before));
  const removed = before.flatMap((_, at): TrueSection[] =>
    kept.has(at) ? [] : [{ before: [at], after: [], moved: false, renamed: false, same: false }],
  );
  return [...found, ...removed];
}

const bare = (head: Line | undefined) => head?.text.replace(/^(?:Artikel )?\d+\.? /, '');
const textOf = (part: Part | undefined) =>
  part &&
  linesOfParts([part])
    .map(({ text }) => text)
    .join(' ');
const wordCount = (texts: readonly string[]) => texts.join(' ').split(' ').length;
