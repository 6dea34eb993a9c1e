import { expect, test } from 'vitest';
import { tokenise } from '../../../shared/comparison/tokens.ts';

const tokensOf = (text: string) => {
  const { start, end } = tokenise(text);
  return Array.from(start.done(), (from, at) => text.slice(from, end.at(at)));
};

test('a word keeps the marks inside it', () => {
  expect(tokensOf('NAVO-ministers en 2% van het bbp (1,97 procent)')).toEqual([
    'NAVO-ministers',
    'en',
    '2%',
    'van',
    'het',
    'bbp',
    '(',
    '1,97',
    'procent',
    ')',
  ]);
});

test('a currency sign and its number are one word, with or without a space', () => {
  expect(tokensOf('van € 35.000.000, of €5 mln.')).toEqual([
    'van',
    '€ 35.000.000',
    ',',
    'of',
    '€5',
    'mln',
    '.',
  ]);
});

test('a word left unfinished keeps its hyphen', () => {
  expect(tokensOf('land-, lucht-, en maritiem; -regeringsleiders')).toEqual([
    'land-',
    ',',
    'lucht-',
    ',',
    'en',
    'maritiem',
    ';',
    '-regeringsleiders',
  ]);
});

test('marks around a word are tokens of their own, one by one', () => {
  expect(tokensOf('als «genodigde».')).toEqual(['als', '«', 'genodigde', '»', '.']);
});

test('signs without a letter or digit are one token, however many code points they have', () => {
  expect(tokensOf('👩‍👩‍👧‍👦 – 🇳🇱')).toEqual(['👩‍👩‍👧‍👦', '–', '🇳🇱']);
});

test('an address on the web is one word', () => {
  expect(tokensOf('zie https://www.nato.int/cps/en/natohq/x_21.htm.')).toEqual([
    'zie',
    'https://www.nato.int/cps/en/natohq/x_21.htm',
    '.',
  ]);
});
