import { heaviestChain } from '../../shared/comparison/chain.ts';
import type { Document } from '../../shared/document/document.ts';
import { type Chance, chance } from '../support/random.ts';

/**
 * Labelled pairs by the thousand: a text, the same text after edits of a known kind, and the truth of every sentence.
 * The edits are made on sentences whose origin is remembered, so the truth is exact and needs no reading.
 */
export type LabelledPair = {
  readonly name: string;
  readonly before: Document;
  readonly after: Document;
  /** Which sentences belong together, by their place among all sentences of a side. */
  readonly truth: readonly TrueLink[];
  /** The sentences as they were put in: a text that is cut otherwise would make the truth a lie. */
  readonly texts: { readonly before: readonly string[]; readonly after: readonly string[] };
};
export type TrueLink = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly kind: 'same' | 'reworded';
  readonly moved: boolean;
};

/** One line of a text: a heading, or a sentence; `from` are the lines of *before* it was made of. */
type Line = { text: string; heading: boolean; from: readonly number[]; moved?: boolean };

export type Recipe = {
  readonly name: string;
  /** Share of the sentences that are reworded, and the share of their words that changes. */
  readonly reword?: readonly [number, number];
  readonly insert?: number;
  readonly remove?: number;
  readonly move?: number;
  readonly split?: number;
  readonly merge?: number;
  readonly moveSections?: number;
  readonly renameSections?: number;
  readonly splitSections?: number;
  readonly mergeSections?: number;
};

export type Corpus = {
  readonly lines: readonly { readonly text: string; readonly heading: boolean }[];
  /** Sentences of another text, to insert; and words to put in the place of others. */
  readonly strange: readonly string[];
  readonly words: readonly string[];
};

export function makePair(corpus: Corpus, recipe: Recipe, seed: number): LabelledPair {
  const luck = chance(seed);
  const original: Line[] = corpus.lines.map((line, at) => ({ ...line, from: [at] }));
  let lines = original.map((line) => ({ ...line }));
  lines = removeSome(lines, recipe.remove ?? 0, luck);
  lines = mergeSome(lines, recipe.merge ?? 0, luck);
  lines = rewordSome(lines, recipe.reword ?? [0, 0], corpus, luck);
  lines = insertSome(lines, recipe.insert ?? 0, corpus, luck);
  lines = moveSome(lines, recipe.move ?? 0, luck);
  lines = splitSome(lines, recipe.split ?? 0, luck);
  lines = changeSections(lines, recipe, corpus, luck);
  return {
    name: `${recipe.name} #${seed}`,
    before: documentOf(original, luck),
    after: documentOf(lines, luck),
    truth: truthOf(original, lines),
    texts: { before: original.map(({ text }) => text), after: lines.map(({ text }) => text) },
  };
}

function documentOf(lines: readonly Line[], luck: Chance): Document {
  const sections: { heading: string | null; level: number; blocks: { kind: 'paragraph'; text: string }[] }[] =
    [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length === 0) return;
    if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
    sections.at(-1)?.blocks.push({ kind: 'paragraph', text: paragraph.join(' ') });
    paragraph = [];
  };
  for (const line of lines) {
    if (line.heading) {
      flush();
      sections.push({ heading: line.text, level: 2, blocks: [] });
    } else {
      paragraph.push(line.text);
      if (luck.next() < 0.3) flush();
    }
  }
  flush();
  return { title: 'Synthetisch', sections, footnotes: [] };
}

function truthOf(original: readonly Line[], lines: readonly Line[]): TrueLink[] {
  const byOrigin = new Map<string, { before: readonly number[]; after: number[]; moved: boolean }>();
  for (const [at, line] of lines.entries()) {
    if (line.from.length === 0) continue;
    const key = line.from.join();
    const known = byOrigin.get(key);
    if (known) known.after.push(at);
    else byOrigin.set(key, { before: line.from, after: [at], moved: line.moved ?? false });
  }
  const links = [...byOrigin.values()].sort((x, y) => (x.before[0] as number) - (y.before[0] as number));
  // A section that was taken out and put back elsewhere: what moved is the lighter side of the crossing.
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

const wordCount = (texts: readonly string[]) => texts.join(' ').split(' ').length;

const isLong = (line: Line) => !line.heading && line.text.split(' ').length >= 8;

function removeSome(lines: Line[], share: number, luck: Chance): Line[] {
  return lines.filter((line) => line.heading || luck.next() >= share);
}

function rewordSome(
  lines: Line[],
  [share, strength]: readonly [number, number],
  corpus: Corpus,
  luck: Chance,
): Line[] {
  return lines.map((line) =>
    isLong(line) && luck.next() < share
      ? { ...line, text: reworded(line.text, strength, corpus, luck) }
      : line,
  );
}

/** Replaces, drops or adds phrases of one to four words until so many of the words are touched. */
export function reworded(text: string, strength: number, corpus: Corpus, luck: Chance): string {
  const words = text.split(' ');
  const stop = words.pop() as string;
  const touched = new Set<number>();
  const goal = Math.max(1, Math.round(words.length * strength));
  const out = words.map((word) => [word]);
  for (let tries = 0; touched.size < goal && tries < 200; tries += 1) {
    const at = 1 + luck.below(words.length - 1);
    const length = Math.min(1 + luck.below(4), goal - touched.size, words.length - at);
    const span = Array.from({ length }, (_, step) => at + step);
    if (span.some((place) => touched.has(place))) continue;
    const choice = luck.next();
    const fresh = () => Array.from({ length }, () => luck.pick(corpus.words));
    for (const place of span) {
      touched.add(place);
      out[place] = [];
    }
    if (choice < 0.7) out[at] = fresh();
    else if (choice < 0.85) out[at] = [...fresh(), ...span.map((place) => words[place] as string)];
  }
  return [...out.flat(), stop].join(' ');
}

function insertSome(lines: Line[], share: number, corpus: Corpus, luck: Chance): Line[] {
  const strange = luck.shuffled(corpus.strange);
  return lines.flatMap((line) => {
    const text = luck.next() < share ? strange.pop() : undefined;
    return text && !line.heading ? [line, { text, heading: false, from: [] }] : [line];
  });
}

function moveSome(lines: Line[], share: number, luck: Chance): Line[] {
  const moving = lines.filter((line) => isLong(line) && luck.next() < share);
  const rest = lines.filter((line) => !moving.includes(line));
  for (const line of moving) {
    const home = lines.indexOf(line);
    let to = luck.below(rest.length);
    for (let tries = 0; tries < 50; tries += 1) {
      const neighbour = rest[to];
      // Far enough to be a move: not beside where it stood, and not before the first heading of all.
      if (neighbour && Math.abs(lines.indexOf(neighbour) - home) > 3) break;
      to = luck.below(rest.length);
    }
    rest.splice(to + 1, 0, { ...line, moved: true });
  }
  return rest;
}

function splitSome(lines: Line[], share: number, luck: Chance): Line[] {
  return lines.flatMap((line) => {
    if (!isLong(line) || line.from.length !== 1 || luck.next() >= share) return [line];
    const words = line.text.split(' ');
    if (words.length < 16) return [line];
    const at = Math.floor(words.length / 2) + luck.below(3) - 1;
    const first = words
      .slice(0, at)
      .join(' ')
      .replace(/[,;:]$/, '');
    const second = words.slice(at).join(' ');
    if (!/^[a-z]/.test(second)) return [line];
    return [
      { ...line, text: `${first}.` },
      { ...line, text: `Daarbij ${second}` },
    ];
  });
}

function mergeSome(lines: Line[], share: number, luck: Chance): Line[] {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const canMerge =
      last &&
      isLong(last) &&
      isLong(line) &&
      last.from.length === 1 &&
      last.text.endsWith('.') &&
      last.from[0] === (line.from[0] ?? 0) - 1;
    if (canMerge && luck.next() < share) {
      const second = line.text.charAt(0).toLowerCase() + line.text.slice(1);
      out[out.length - 1] = {
        text: `${last.text.slice(0, -1)}, terwijl ${second}`,
        heading: false,
        from: [...last.from, ...line.from],
      };
    } else out.push(line);
  }
  return out;
}

type Part = { head: Line | undefined; body: Line[] };

function changeSections(lines: Line[], recipe: Recipe, corpus: Corpus, luck: Chance): Line[] {
  const parts: Part[] = [{ head: undefined, body: [] }];
  for (const line of lines) {
    if (line.heading) parts.push({ head: line, body: [] });
    else parts.at(-1)?.body.push(line);
  }
  for (let n = 0; n < (recipe.renameSections ?? 0); n += 1) {
    const part = luck.pick(parts.slice(1));
    if (part.head) part.head = { ...part.head, text: headingOf(corpus, luck) };
  }
  for (let n = 0; n < (recipe.splitSections ?? 0); n += 1) {
    const at = luck.below(parts.length);
    const body = parts[at]?.body ?? [];
    if (body.length < 6) continue;
    const half = Math.floor(body.length / 2);
    const head = { text: headingOf(corpus, luck), heading: true, from: [] };
    parts.splice(at + 1, 0, { head, body: body.splice(half) });
  }
  for (let n = 0; n < (recipe.mergeSections ?? 0) && parts.length > 3; n += 1) {
    const at = 1 + luck.below(parts.length - 2);
    const [gone] = parts.splice(at + 1, 1);
    parts[at]?.body.push(...(gone?.body ?? []));
  }
  for (let n = 0; n < (recipe.moveSections ?? 0) && parts.length > 4; n += 1) {
    const at = 1 + luck.below(parts.length - 1);
    const [part] = parts.splice(at, 1);
    if (!part) continue;
    let to = 1 + luck.below(parts.length);
    while (Math.abs(to - at) < 2) to = 1 + luck.below(parts.length);
    parts.splice(to, 0, part);
  }
  return parts.flatMap(({ head, body }) => (head ? [head, ...body] : body));
}

function headingOf(corpus: Corpus, luck: Chance): string {
  const words = Array.from({ length: 2 + luck.below(2) }, () => luck.pick(corpus.words));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
