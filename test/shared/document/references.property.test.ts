import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referencesIn } from '../../../shared/document/references.ts';
import { parseIdentifier, printHuman } from '../../../shared/source/identifier.ts';
import { anyId, anyNotation, anyOtherNumber } from '../../support/identifiers.ts';

const dossiernummer = '28676';

test('a paper as it is printed is found in a text, whatever paper', () => {
  fc.assert(
    fc.property(anyId(), (id) => {
      const identifier = parseIdentifier(id);
      const printed = identifier && printHuman(identifier);
      const text = `Dat staat in een brief (Kamerstuk ${printed}) van 3 mei.`;
      expect(referencesIn(text, { dossiernummer }).map((one) => one.id)).toEqual([id]);
    }),
  );
});

test('however a person writes a paper, a text that has it names it', () => {
  fc.assert(
    fc.property(
      anyNotation(),
      fc.constantFrom('', 'Kamerstuk ', '(', 'Kamerstukken II 2022/23, '),
      ({ bare, id }, before) => {
        expect(
          referencesIn(`Zie hierover ${before}${bare}.`, { dossiernummer }).map((one) => one.id),
        ).toEqual([id]);
      },
    ),
  );
});

test('amounts, years, telephone numbers and articles of law are no references', () => {
  fc.assert(
    fc.property(fc.array(anyOtherNumber(), { minLength: 1, maxLength: 3 }), (all) => {
      expect(referencesIn(`Het gaat om ${all.join(' of om ')}.`, { dossiernummer })).toEqual([]);
    }),
  );
});

test('each reference stands where it says, and none over another', () => {
  const part = fc.oneof(
    anyNotation().map(({ written }) => written),
    anyOtherNumber(),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const text = parts.join(', ');
      const ends = [0];
      for (const { id, text: printed, start } of referencesIn(text, { dossiernummer })) {
        expect(text.slice(start, start + printed.length)).toBe(printed);
        expect(start).toBeGreaterThanOrEqual(ends.at(-1) ?? 0);
        expect(parseIdentifier(id)?.id).toBe(id);
        ends.push(start + printed.length);
      }
    }),
  );
});
