import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halvesOf, type Span } from '../../../shared/source/spans.ts';

describe('a span of days in two', () => {
  test('the second half begins on the day after the first', () => {
    expect(halvesOf({ since: '2024-02-01', until: '2024-03-31' }, '2026-06-01')).toEqual([
      { since: '2024-02-01', until: '2024-03-01' },
      { since: '2024-03-02', until: '2024-03-31' },
    ]);
  });

  test('an open side stays open', () => {
    expect(halvesOf({}, '2025-01-01')).toEqual([
      { since: undefined, until: '2010-01-01' },
      { since: '2010-01-02', until: undefined },
    ]);
  });

  test('a single day has no halves', () => {
    expect(halvesOf({ since: '2024-02-29', until: '2024-02-29' }, '2026-06-01')).toBeUndefined();
    expect(halvesOf({ since: '2027-01-01' }, '2026-06-01')).toBeUndefined();
  });

  test('every day is in exactly one of the halves of halves', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    const isoDay = day.map((date) => date.toISOString().slice(0, 10));
    const parts = (span: Span, depth: number): readonly Span[] => {
      const halves = depth > 0 ? halvesOf(span, '2026-06-01') : undefined;
      return halves ? halves.flatMap((half) => parts(half, depth - 1)) : [span];
    };
    fc.assert(
      fc.property(isoDay, fc.nat(16), (one, depth) => {
        const holding = parts({}, depth).filter(
          ({ since = '0', until = '9' }) => since <= one && one <= until,
        );
        return holding.length === 1;
      }),
      { numRuns: 50 },
    );
  });
});
