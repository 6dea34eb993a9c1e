import { expect, test } from 'vitest';
import { hasSameHead } from '../../../shared/comparison/same-head.ts';
import type { Document } from '../../../shared/document/document.ts';

const of = (head: Partial<Document>): Document => ({ title: 'Brief', sections: [], footnotes: [], ...head });
const signed = (...names: readonly string[]) =>
  of({ signatories: names.map((name) => ({ role: 'Minister van Defensie', name })) });

test('another day is another head', () => {
  const day = of({ publishedOn: '2023-06-30' });
  expect(hasSameHead(day, of({ publishedOn: '2023-07-03' }))).toBe(false);
  expect(hasSameHead(day, of({ publishedOn: '2023-06-30' }))).toBe(true);
});

test('another name or office under a paper is another head', () => {
  const [one, other] = [signed('K.H. Ollongren'), signed('R.P. Brekelmans')];
  expect(hasSameHead(one, other)).toBe(false);
  expect(hasSameHead(one, signed('K.H. Ollongren', 'R.P. Brekelmans'))).toBe(false);
  const abroad = of({ signatories: [{ role: 'Minister van Buitenlandse Zaken', name: 'K.H. Ollongren' }] });
  expect(hasSameHead(one, abroad)).toBe(false);
});

test('what one form of a paper does not say is no difference, whichever it is', () => {
  const whole = { ...signed('K.H. Ollongren'), publishedOn: '2023-06-30' };
  for (const bare of [of({}), of({ signatories: [] }), of({ publishedOn: '2023-06-30' })]) {
    expect(hasSameHead(whole, bare)).toBe(true);
    expect(hasSameHead(bare, whole)).toBe(true);
  }
});

test('a first name in full, capitals, accents and the order of the names are layout', () => {
  expect(hasSameHead(signed('K.H. Ollongren'), signed('Kajsa Ollongren'))).toBe(true);
  expect(hasSameHead(signed('M. Özütok', 'W.B. Hoekstra'), signed('W.B. HOEKSTRA', 'M. Özütok'))).toBe(true);
  expect(hasSameHead(signed('K.H. Ollongren'), signed('Ollongren'))).toBe(true);
  expect(hasSameHead(signed('K.H. Ollongren'), signed('A. Ollongren'))).toBe(false);
  const [bare, full] = ['', 'De minister van Defensie,'].map((role) =>
    of({ signatories: [{ role, name: 'K.H. Ollongren' }] }),
  );
  for (const one of [bare, full]) expect(hasSameHead(signed('K.H. Ollongren'), one as Document)).toBe(true);
});
