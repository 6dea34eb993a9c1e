import { expect, test } from 'vitest';
import {
  printDay,
  printList,
  printMoment,
  printNumber,
  printShare,
  printSpan,
} from '../../../shared/report/language.ts';

test('a day is printed as the language writes it', () => {
  expect(printDay('2023-06-30', 'nl')).toBe('30 juni 2023');
  expect(printDay('2023-03-01', 'en')).toBe('1 March 2023');
});

test('what is no ISO day comes back as it is', () => {
  expect(printDay('30 juni', 'nl')).toBe('30 juni');
  expect(printDay('2023-13-01', 'nl')).toBe('2023-13-01');
});

test('a moment is printed with its minute and says that it is UTC', () => {
  expect(printMoment('2023-06-30T14:05:59.123Z', 'nl')).toBe('30 juni 2023, 14.05 uur UTC');
  expect(printMoment('2023-06-30T14:05:59Z', 'en')).toBe('30 June 2023, 14:05 UTC');
});

test('days of one month share their month', () => {
  expect(printSpan('2023-07-11', '2023-07-12', 'nl')).toBe('11 en 12 juli 2023');
  expect(printSpan('2022-06-28', '2022-06-30', 'nl')).toBe('28–30 juni 2022');
  expect(printSpan('2023-07-11', '2023-07-12', 'en')).toBe('11 and 12 July 2023');
  expect(printSpan('2022-06-29', '2022-07-01', 'nl')).toBe('29 juni 2022 – 1 juli 2022');
  expect(printSpan('2022-06-29', '2022-06-29', 'nl')).toBe('29 juni 2022');
  expect(printSpan('2022-06-29', null, 'nl')).toBe('29 juni 2022');
});

test('thousands stand apart as the language has it', () => {
  expect([0, 999, 1000, 1234567].map((number) => printNumber(number, 'nl'))).toEqual([
    '0',
    '999',
    '1.000',
    '1.234.567',
  ]);
  expect(printNumber(1234567, 'en')).toBe('1,234,567');
});

test('a share that is not whole is never printed as all or nothing', () => {
  expect([0, 0.001, 0.41, 0.999, 1].map(printShare)).toEqual(['0%', '1%', '41%', '99%', '100%']);
});

test('the last of a list comes after a word', () => {
  expect(printList(['a', 'b', 'c'], 'nl')).toBe('a, b en c');
  expect(printList(['a', 'b'], 'en')).toBe('a and b');
  expect(printList(['a'], 'nl')).toBe('a');
  expect(printList([], 'nl')).toBe('');
});
