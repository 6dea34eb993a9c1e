import { expect, test } from 'vitest';
import { spanMs } from '../../../functions/commands/options.ts';

test.each([
  ['90s', 90_000],
  ['15m', 900_000],
  ['2h', 7_200_000],
])('a span of %s is understood', (text, ms) => {
  expect(spanMs(text)).toBe(ms);
});

test.each(['', 'often', '15', '1.5h', '59s', '0m', '-5m', '15 m', '99999m'])(
  'a span of "%s" is refused',
  (text) => {
    expect(() => spanMs(text)).toThrow(/^Found /);
  },
);
