import { describe, expect, test } from 'vitest';
import { cutLongSentence } from '../../../shared/document/long-sentences.ts';

/** Synthetic: words that differ, from a small generator, so that two places seldom look alike. */
function words(count: number, seed = 1): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return `w${state.toString(36)}`;
  });
}
const countOf = (text: string) => text.trim().split(/\s+/).length;

describe('cutLongSentence', () => {
  test('leaves a sentence of 120 words whole', () => {
    const sentence = words(120).join(' ');
    expect(cutLongSentence(sentence)).toEqual([sentence]);
  });

  test('makes some thousands of pieces of 200,000 words, and they joined give the words back', () => {
    const sentence = words(200_000).join(' ');
    const pieces = cutLongSentence(sentence);
    expect(pieces.join('')).toBe(sentence);
    expect(pieces.length).toBeGreaterThan(2500);
    expect(pieces.length).toBeLessThan(5001);
    expect(pieces.slice(0, -1).every((piece) => countOf(piece) >= 40 && countOf(piece) <= 80)).toBe(true);
  });

  test('cuts after a semicolon before a comma, and after a comma before any word', () => {
    const all = words(130);
    all[44] += ',';
    all[60] += ';';
    all[70] += ',';
    expect(cutLongSentence(all.join(' ')).map(countOf)).toEqual([61, 69]);
    all[60] = 'woord';
    expect([45, 71]).toContain(cutLongSentence(all.join(' ')).map(countOf)[0]);
  });

  test('cuts before a dash, not after it', () => {
    const all = words(125);
    all[50] = '–';
    expect(cutLongSentence(all.join(' ')).map(countOf)).toEqual([50, 75]);
  });

  test('after a word put in, nearly all pieces stay as they were', () => {
    const all = words(20_000, 7);
    const before = new Set(cutLongSentence(all.join(' ')));
    const differing = [1, 5000, 9999, 15_000].map((at) => {
      const longer = all.toSpliced(at, 0, 'ingevoegd').join(' ');
      return cutLongSentence(longer).filter((piece) => !before.has(piece)).length;
    });
    expect(Math.max(...differing)).toBeLessThanOrEqual(6);
  });
});
