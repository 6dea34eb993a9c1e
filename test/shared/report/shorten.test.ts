import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oneLine, shorten } from '../../../shared/report/shorten.ts';

test('a text that fits is left whole', () => {
  expect(shorten('EU-NAVO samenwerking', 20)).toBe('EU-NAVO samenwerking');
});

test('a text that does not fit ends after a whole word', () => {
  expect(shorten('Bondgenootschappelijke afschrikking en verdediging', 40)).toBe(
    'Bondgenootschappelijke afschrikking en…',
  );
});

test('a comma or dash before the cut goes with what was cut', () => {
  expect(shorten('land-, lucht-, en maritiem', 15)).toBe('land-, lucht…');
});

test('a first word that does not fit gives nothing', () => {
  expect(shorten('Bondgenootschappelijke afschrikking', 10)).toBeUndefined();
});

test('a shortened text never exceeds its limit and begins as the text does', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 2, max: 100 }), (text, limit) => {
      const short = shorten(text, limit);
      if (short === undefined) return;
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(text.startsWith(short.replace(/…$/, ''))).toBe(true);
    }),
  );
});

test('line breaks of every kind become one space', () => {
  expect(oneLine(' a\r\n b\u2028c\u0085d\te ')).toBe('a b c d e');
});
