import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import fastDiff from 'fast-diff';
import { compareDocuments } from '../../shared/comparison/compare.ts';
import type { Document } from '../../shared/document/document.ts';
import type { BenchText } from './texts.ts';

/** What is timed: a function of two texts that are already in the form it takes. */
export type Engine = (before: BenchText, after: BenchText) => () => unknown;

export const engines = {
  kamerdiff: (before, after) => {
    const [left, right] = [documentOf(before), documentOf(after)];
    return () => compareDocuments(left, right);
  },
  'jsdiff diffWords': (before, after) => {
    const [left, right] = [before.join(' '), after.join(' ')];
    return () => diffWords(left, right);
  },
  'diff-match-patch, words': (before, after) => {
    const engine = new DiffMatchPatch();
    // Its own limit of a second would hide what the whole comparison costs.
    engine.Diff_Timeout = 0;
    const lines = (text: BenchText) => text.join(' ').replaceAll(' ', '\n');
    return () => {
      const { chars1, chars2, lineArray } = engine.diff_linesToChars_(lines(before), lines(after));
      const diffs = engine.diff_main(chars1, chars2, false);
      engine.diff_charsToLines_(diffs, lineArray);
      engine.diff_cleanupSemantic(diffs);
      return diffs;
    };
  },
  'fast-diff, characters': (before, after) => {
    const [left, right] = [before.join(' '), after.join(' ')];
    return () => fastDiff(left, right);
  },
  'git diff --word-diff': (before, after) => {
    const folder = mkdtempSync(join(tmpdir(), 'kamerdiff-bench-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const [left, right] = [join(folder, 'before'), join(folder, 'after')];
    writeFileSync(left, before.join('\n'));
    writeFileSync(right, after.join('\n'));
    return () => {
      try {
        return execFileSync('git', ['diff', '--no-index', '--word-diff', '--color-moved', left, right], {
          maxBuffer: 1e9,
        });
      } catch (error) {
        // git answers 1 for "there are differences".
        if ((error as { status?: number }).status === 1) return undefined;
        throw error;
      }
    };
  },
} satisfies Record<string, Engine>;

/** Twenty sentences under a heading, four to a paragraph: about the shape of nr. 439. */
export function documentOf(text: BenchText): Document {
  const sections = [];
  for (let at = 0; at < text.length; at += 20) {
    const part = text.slice(at, at + 20);
    const blocks = [];
    for (let from = 0; from < part.length; from += 4)
      blocks.push({ kind: 'paragraph' as const, text: part.slice(from, from + 4).join(' ') });
    sections.push({ heading: `Onderdeel ${at / 20 + 1}`, level: 2, blocks });
  }
  return { title: 'Synthetisch', sections, footnotes: [] };
}
