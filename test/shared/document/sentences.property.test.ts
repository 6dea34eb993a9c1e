import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../shared/document/sentences.ts';

const pieces = fc.constantFrom(
  '. ',
  '.',
  '! ',
  '…',
  '»',
  ')',
  '"',
  ' ',
  '; ',
  ', ',
  '。',
  'nr.',
  'D.C.',
  'jl.',
  'De',
  'de',
  '417',
  '😀',
);
const dutch = fc.array(pieces, { maxLength: 400 }).map((all) => all.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 200 });

describe('sentences of any text', () => {
  test('joined give the text back', () => {
    fc.assert(fc.property(fc.oneof(dutch, anything), (text) => splitSentences(text).join('') === text));
  });

  test('are none of them empty', () => {
    fc.assert(fc.property(fc.oneof(dutch, anything), (text) => !splitSentences(text).includes('')));
  });
});

describe('time to split', () => {
  test.each([
    ['a million stops', '.'.repeat(1_000_000)],
    ['stops and closing quotes without a space', `.${'"'.repeat(1000)}`.repeat(1000)],
    ['stops and long runs of spaces', `. ${' '.repeat(1000)}`.repeat(1000)],
    ['initials alone', 'A. '.repeat(200_000)],
    ['a paragraph of 200,000 words', 'woord '.repeat(200_000)],
    ['one word of 5 MB', 'a'.repeat(5_000_000)],
  ])('does not run away on %s', (_, text) => {
    const started = performance.now();
    const sentences = splitSentences(text);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(sentences.join('')).toBe(text);
  });
});
