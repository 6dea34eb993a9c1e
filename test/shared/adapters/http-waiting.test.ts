import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backoffMs, retryAfterMs } from '../../../shared/adapters/http-waiting.ts';

const now = new Date('2026-06-01T12:00:00Z');

describe('waiting', () => {
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 01 Jun 2026 12:00:30 GMT', 30_000],
    ['Mon, 01 Jun 2026 11:00:00 GMT', 0],
    ['', undefined],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['Mon, 99 Jun 2026 12:00:30 GMT', undefined],
    [undefined, undefined],
  ])('Retry-After %j asks for %j ms', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected);
  });

  test('doubles after each try, of which a random half to all is kept', () => {
    expect([1, 2, 3, 4].map((tried) => backoffMs(tried, 1000, 1))).toEqual([1000, 2000, 4000, 8000]);
    expect([1, 2, 3, 4].map((tried) => backoffMs(tried, 1000, 0))).toEqual([500, 1000, 2000, 4000]);
  });

  test('never comes above half a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (tried, random) => {
          const ms = backoffMs(tried, 1000, random);
          return ms >= 500 && ms <= 30_000;
        },
      ),
    );
  });
});
