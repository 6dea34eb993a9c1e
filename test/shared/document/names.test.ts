import { expect, test } from 'vitest';
import { countries, noCountries } from '../../../shared/document/countries.ts';
import { namesIn } from '../../../shared/document/names.ts';
import { organisations } from '../../../shared/document/organisations.ts';

// Sentences made from the lists: synthetic.
const valuesIn = (text: string) => namesIn(text).map(({ value, text: printed }) => [value, printed]);

test.each([
  ['country', countries],
  ['organisation', organisations],
] as const)('every name of a %s is found where a sentence has it, and whole', (_, list) => {
  const all = list.flatMap(([value, names]) => names.map((name) => [name, value] as const));
  const wrong = all.filter(([name, value]) => {
    const [found] = valuesIn(`over de inzet van ${name} en verder`);
    return found?.[0] !== value || found[1] !== name;
  });
  expect(wrong).toEqual([]);
});

test('what only has the name of a country in it names none', () => {
  expect(noCountries.filter((name) => valuesIn(`over ${name} en verder`).length > 0)).toEqual([]);
});
