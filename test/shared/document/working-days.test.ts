import { expect, test } from 'vitest';
import { workingDaysBetween } from '../../../shared/document/working-days.ts';

test.each([
  ['2023-06-30', '2023-07-06', 3, 'Friday to Thursday'],
  ['2023-07-05', '2023-07-06', 0, 'the day before'],
  ['2023-07-06', '2023-07-06', 0, 'the day itself'],
  ['2023-07-08', '2023-07-06', 0, 'a day that is past'],
  ['2023-05-26', '2023-05-30', 0, 'over Whit Monday'],
  ['2024-05-08', '2024-05-13', 1, 'over Ascension Day'],
  ['2024-03-28', '2024-04-02', 1, 'over Easter Monday; Good Friday is no holiday by law'],
  ['2025-04-25', '2025-04-29', 1, 'King’s Day on a Saturday, for the 27th is a Sunday'],
  ['2023-04-26', '2023-04-28', 0, 'King’s Day'],
  ['2025-12-24', '2026-01-02', 3, 'over Christmas and New Year'],
])('from %s to %s are %i working days: %s', (from, to, count) => {
  expect(workingDaysBetween(from, to)).toBe(count);
});
