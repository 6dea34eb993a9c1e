import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiOf } from '../../../shared/alert/ascii.ts';

test('letters lose their marks and signs become plain', () => {
  expect(asciiOf('Oekraïne – ‘geannoteerde’ agenda “Århus” € 5 → ßø…')).toBe(
    'Oekraine - \'geannoteerde\' agenda "Arhus" EUR 5 -> sso...',
  );
});

test('line breaks and tabs become one space', () => {
  expect(asciiOf('a\r\n\tb\u2028c')).toBe('a b c');
});

test('what has no counterpart is left out', () => {
  expect(asciiOf('a שלום 👍 b')).toBe('a b');
});

test('any text gives printable ASCII on one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(asciiOf(text)).toMatch(/^[\x20-\x7e]*$/);
    }),
  );
});
