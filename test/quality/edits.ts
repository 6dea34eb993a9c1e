import { splitSentences } from '../../shared/document/sentences.ts';
import type { Chance } from '../support/random.ts';
import { freshSentence, refigured, reworded, scattered } from './reword.ts';
import type { Corpus, TextLine } from './texts.ts';

/** A line of the text that is being edited, which remembers what it was made of: so that the truth is exact. */
export type Line = TextLine & {
  /** The lines of *before* it comes from: none for new text, two for a merged sentence. */
  readonly from: readonly number[];
  readonly moved?: boolean;
};
export type Edit = (lines: readonly Line[], share: number, luck: Chance, corpus: Corpus) => Line[];

const wordCount = (text: string) => text.split(' ').length;
const isLong = (line: Line) => line.kind !== 'heading' && line.kind !== 'cell' && wordCount(line.text) >= 8;
const isOne = (line: Line) => line.from.length === 1;

export const removeSome: Edit = (lines, share, luck) =>
  lines.filter((line) => line.kind === 'heading' || luck.next() >= share);

/** Edits the words of so many of the sentences; `strength`: the share of the words of each. */
export const rewordSome =
  (strength: number, how: 'as people do' | 'one by one' = 'as people do'): Edit =>
  (lines, share, luck, { words }) =>
    lines.map((line) => {
      if (!isLong(line) || luck.next() >= share) return line;
      const edit = how === 'one by one' ? scattered : reworded;
      const text = edit(line.text, strength, words, luck);
      // "nr." before a capital ends a sentence where before "417" it did not: such an edit would make two of one.
      return splitSentences(text).length === 1 ? { ...line, text } : line;
    });

/** Changes one figure in so many of the lines that have one: in tables too. */
export const refigureSome: Edit = (lines, share, luck) =>
  lines.map((line) => {
    const text = line.kind === 'heading' || luck.next() >= share ? undefined : refigured(line.text, luck);
    return text === undefined ? line : { ...line, text };
  });

/** Puts in sentences on other subjects. */
export const insertStrange: Edit = (lines, share, luck, { strange }) => {
  const stock = luck.shuffled(strange);
  return insertAfter(lines, share, luck, () => stock.pop());
};

/** Puts in new sentences about the very subjects of the text, with its names and its rare words. */
export const insertFresh: Edit = (lines, share, luck, { next, terms }) => {
  const stock = luck.shuffled(next);
  return insertAfter(lines, share, luck, () =>
    luck.next() < 0.3 ? freshSentence(terms, luck) : stock.pop(),
  );
};

function insertAfter(
  lines: readonly Line[],
  share: number,
  luck: Chance,
  take: () => string | undefined,
): Line[] {
  return lines.flatMap((line): Line[] => {
    const text = line.kind === 'cell' || luck.next() >= share ? undefined : take();
    if (text === undefined) return [line];
    const own = line.kind === 'paragraph' && line.breaks ? { ...line, breaks: luck.next() < 0.5 } : line;
    return [own, { text, kind: 'paragraph', breaks: line.breaks, from: [] }];
  });
}

/** A sentence moves past at least twice its own words, so that no reader would say that the others moved. */
export const moveSome: Edit = (lines, share, luck) => {
  const rest = [...lines];
  for (const line of lines) {
    if (!isLong(line) || line.kind !== 'paragraph' || luck.next() >= share) continue;
    const home = rest.indexOf(line);
    rest.splice(home, 1);
    for (let tries = 0; tries < 50; tries += 1) {
      const to = 1 + luck.below(rest.length);
      const passed = to > home ? rest.slice(home, to) : rest.slice(to, home);
      const words = passed.reduce(
        (sum, one) => sum + (isOne(one) && !one.moved ? wordCount(one.text) : 0),
        0,
      );
      if (words < 2 * wordCount(line.text) || passed.length < 4 || rest[to - 1]?.kind === 'cell') continue;
      rest.splice(to, 0, { ...line, moved: true });
      break;
    }
    if (!rest.some((one) => one.from === line.from)) rest.splice(home, 0, line);
  }
  return rest;
};

export const splitSome: Edit = (lines, share, luck) =>
  lines.flatMap((line): Line[] => {
    const words = line.text.split(' ');
    if (!isLong(line) || !isOne(line) || line.kind !== 'paragraph' || words.length < 16) return [line];
    if (luck.next() >= share) return [line];
    const at = Math.floor(words.length / 2) + luck.below(5) - 2;
    const first = words
      .slice(0, at)
      .join(' ')
      .replace(/[,;:]$/, '');
    const second = words.slice(at).join(' ');
    if (!/^\p{Ll}/u.test(second)) return [line];
    const opening = luck.pick(['Daarbij', 'Ook', 'Dat betekent', 'Hierbij', '']);
    const opened = opening ? `${opening} ${second}` : second.charAt(0).toUpperCase() + second.slice(1);
    return [
      { ...line, text: `${first}.`, breaks: false },
      { ...line, text: opened },
    ];
  });

export const mergeSome: Edit = (lines, share, luck) => {
  const out: Line[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    const canMerge =
      last &&
      [last, line].every((one) => one.kind === 'paragraph' && wordCount(one.text) >= 5 && isOne(one)) &&
      last.text.endsWith('.') &&
      last.from[0] === (line.from[0] ?? 0) - 1;
    if (canMerge && luck.next() < share) {
      const second = line.text.charAt(0).toLowerCase() + line.text.slice(1);
      const text = `${last.text.slice(0, -1)}${luck.pick([', terwijl', ' en', '; daarbij geldt dat'])} ${second}`;
      out[out.length - 1] = { ...line, text, from: [...last.from, ...line.from] };
    } else out.push(line);
  }
  return out;
};
