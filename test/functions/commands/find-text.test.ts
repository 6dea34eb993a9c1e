import { expect, test } from 'vitest';
import { asOperand } from '../../../functions/commands/find-text.ts';

test.each([
  'letter.txt',
  './28676-439',
  'kst-28676-439.xml',
  'letters/28676-439',
  'C:\\letters\\a.txt',
  '../x',
  'zomaar',
  '',
])('"%s" is taken for a file', (text) => {
  expect(asOperand(text)).toEqual({ kind: 'file' });
});

test.each([
  '28676-439',
  'kst-28676-439',
  '28 676, nr. 439',
  'Kamerstuk 28 676, nr. 439',
  'https://zoek.officielebekendmakingen.nl/kst-28676-439.html',
])('"%s" is taken for the kamerstuk', (text) => {
  expect(asOperand(text)).toMatchObject({ kind: 'paper', identifier: { id: 'kst-28676-439' } });
});
