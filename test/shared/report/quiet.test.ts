import { expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { quietOf } from '../../../shared/report/quiet.ts';
import { documentOf } from '../../support/texts.ts';

/** Both texts synthetic. */
const quiet = (before: string, after: string) =>
  quietOf(compareDocuments(documentOf(before), documentOf(after))).map(
    ({ kind, text }) => `${kind}: ${text}`,
  );

const rest = 'De vergunning is aangevraagd bij de provincie. Het tracé kruist een spoorlijn.';

test('sections come first, then stands, then facts by their points', () => {
  expect(
    quiet(
      `${rest}\n\n# Klimaat\n\nHet is besproken op 3 mei 2023. Dit kost EUR 5 miljoen. Nederland steunt een verbod.`,
      rest,
    ),
  ).toEqual([
    'section: Klimaat',
    'position: Nederland steunt',
    'amount: EUR 5 miljoen',
    'country: Nederland',
    'date: 3 mei 2023',
  ]);
});

test('what is named elsewhere in the later paper did not go quiet', () => {
  expect(
    quiet(
      `${rest} Dit kost EUR 5 miljoen in Zeeland.`,
      `Daarvoor is 5 miljoen euro nodig, zo bleek gisteren. ${rest}`,
    ),
  ).toEqual([]);
});

test('what became another is a change, and is not told as gone', () => {
  expect(
    quiet(`Dit kost EUR 5 miljoen per jaar. ${rest}`, `Dit kost EUR 7 miljoen per jaar. ${rest}`),
  ).toEqual([]);
});

test('a value is told once, with the sentence it stood in first', () => {
  const [first, ...others] = quietOf(
    compareDocuments(documentOf(`${rest} Eerst kost dit 9%. Later kost het 9%.`), documentOf(rest)),
  ).filter(({ kind }) => kind === 'percentage');
  expect(first?.sentence.text).toBe('Eerst kost dit 9%.');
  expect(others).toEqual([]);
});
