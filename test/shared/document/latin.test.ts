import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latin, lowerLatin } from '../../../shared/document/latin.ts';

describe('a text in the letters A to Z', () => {
  test('has no accents, and an x for a letter or figure that has no such form', () => {
    expect(latin('Één coördinatie in Łódź, ½ m², €\u00a05')).toBe('Een coordinatie in Xodz, ½ mx, €\u00a05');
    expect(lowerLatin('ÉÉN EU')).toBe('een eu');
  });

  test('has every character in its own place, and the signs between as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = latin(text);
        expect(plain.length).toBe(text.length);
        for (let at = 0; at < text.length; at += 1) {
          const [before = '', after = ''] = [text.charAt(at), plain.charAt(at)];
          if (before !== after) expect([before, after].join()).toMatch(/^[\p{L}\p{N}],[A-Za-z]$/u);
        }
        expect(latin(plain)).toBe(plain);
      }),
    );
  });
});
