import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseIdentifier, printHuman } from '../../../shared/source/identifier.ts';
import { namesInAddress, pageOf } from '../../../shared/source/paper-address.ts';
import { anyId, anyNotation, anyNumbered } from '../../support/identifiers.ts';

describe('an identifier', () => {
  test('is read as it is, in whatever case', () => {
    fc.assert(
      fc.property(anyId(), (id) => {
        expect(parseIdentifier(id)?.id).toBe(id);
        expect(parseIdentifier(id.toUpperCase())?.id.toLowerCase()).toBe(id.toLowerCase());
      }),
    );
  });

  test('survives printing and parsing', () => {
    fc.assert(
      fc.property(anyId(), (id) => {
        const identifier = parseIdentifier(id);
        expect(identifier && parseIdentifier(printHuman(identifier))).toEqual(identifier);
      }),
    );
  });

  test('gives its parts back, of which only the count tells a chapter from a chamber', () => {
    fc.assert(
      fc.property(anyNumbered(), ({ dossier, addition, number, suffix, years }) => {
        const parts = [
          ...(years ? [years] : []),
          dossier,
          ...(addition === undefined ? [] : [addition]),
          number,
        ];
        const {
          dossiernummer,
          ondernummer,
          suffix: end,
        } = parseIdentifier(`kst-${parts.join('-')}${suffix}`) ?? {};
        expect(dossiernummer).toBe(addition ? `${dossier}-${addition}` : dossier);
        expect(ondernummer).toBe(number);
        expect(end ?? '').toBe(suffix.slice(1));
      }),
    );
  });

  test('is found in the address of its page, whatever a search hung behind it', () => {
    fc.assert(
      fc.property(anyId(), fc.webQueryParameters(), fc.webFragments(), (id, query, fragment) => {
        expect(parseIdentifier(`${pageOf(id)}?${query}#${fragment}`)?.id).toBe(id);
      }),
    );
  });
});

test('however a person writes a paper, it is the one paper', () => {
  fc.assert(
    fc.property(anyNotation(), ({ written, id }) => {
      expect(parseIdentifier(written)?.id).toBe(id);
    }),
  );
});

test('any text at all is an identifier that reads back, or none', () => {
  const pieces = fc.constantFrom(
    'kst-',
    '28676',
    '-',
    '439',
    ' ',
    'nr. ',
    ', ',
    'VII',
    'A',
    '/',
    'II',
    '2022/23',
    'https://zoek.officielebekendmakingen.nl/',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 9 }).map((all) => all.join('')),
      ),
      (text) => {
        const found = parseIdentifier(text);
        if (found) expect(parseIdentifier(found.id)).toEqual(found);
        expect(namesInAddress(text).every((name) => !name.includes('/'))).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
