import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flat } from '../../../shared/document/flat.ts';

test('a flat text is in small letters without accents', () => {
  expect(flat('Ministeriële Raad, MÜNCHEN')).toBe('ministeriele raad, munchen');
});

test('each character of a flat text stands where it stood', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const low = flat(text);
      expect(low).toHaveLength(text.length);
      for (const { 0: word, index } of low.matchAll(/[a-z]/g)) {
        expect(text.charAt(index).normalize('NFD').toLowerCase()).toContain(word);
      }
    }),
  );
  expect(flat('İ Top')).toHaveLength('İ Top'.length);
});
