import { expect, test } from 'vitest';
import { wordCount } from '../../../shared/document/word-count.ts';

test('a word is what stands between spaces and holds a letter or a figure', () => {
  expect(wordCount('Nederland geeft (in 2023) 1,97 procent – “élan” van 2% …')).toBe(9);
  expect(wordCount('— . ,')).toBe(0);
  expect(wordCount('')).toBe(0);
  expect(wordCount('Україна\u00a0и 3°')).toBe(3);
});
