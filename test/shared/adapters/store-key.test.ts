import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byUtf8Bytes, checkedKey, checkedPrefix, isKeyPart } from '../../../shared/adapters/store-key.ts';

test('the keys of the house are keys', () => {
  for (const key of [
    'snapshots/kst-28676-439/0123abcd.meta.json',
    'reports/28676/kst-28676-439/kst-28676-411/index.html',
    'outbox/claim/0123abcd/1.json',
    'reports/36600-VII/een naam met ruimte, en één accent.html',
  ])
    expect(checkedKey(key)).toBe(key);
});

test('a prefix may end anywhere', () => {
  for (const prefix of ['', 'dirty/', 'reports/28676', 'reports/286'])
    expect(checkedPrefix(prefix)).toBe(prefix);
});

test('no text that is taken as part of a key can leave its folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      if (isKeyPart(name)) expect(name).not.toMatch(/^\.|[/\\\0]/);
    }),
  );
});

test('the order is that of the bytes, for any two texts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      const points = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0);
      const [left, right] = [points(a), points(b)];
      const at = left.findIndex((point, n) => point !== right[n]);
      // UTF-8 keeps the order of code points.
      const expected = at < 0 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? -1);
      expect(Math.sign(byUtf8Bytes(a, b))).toBe(Math.sign(expected));
    }),
  );
});
