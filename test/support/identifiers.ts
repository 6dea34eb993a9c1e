import fc from 'fast-check';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const roman = fc.constantFrom('I', 'II', 'V', 'VII', 'X', 'XII', 'XIIA', 'XVII', 'VIIi', 'iv', 'A', 'B', 'J');
const dossier = fc.oneof(digits(5), digits(5), digits(6), digits(4), fc.constantFrom('C', 'CXLIX', 'CXXIV'));
const addition = fc.oneof(
  roman,
  fc.integer({ min: 1, max: 99 }).map((number) => String(number).padStart(2, '0')),
  fc.integer({ min: 1900, max: 2090 }).map((year) => `R${year}`),
  fc.constant(''),
);
const number = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('a', 'B')).map(([one, letter]) => one + letter),
  fc.stringMatching(/^[A-Z]{1,3}$/),
);
const suffix = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('h', 'n', 'b', 'r'), fc.integer({ min: 1, max: 35 }))
    .map(([kind, at]) => `-${kind}${at}`),
);
const year = fc.integer({ min: 1994, max: 2040 });
const years = year.map((first) => `${first}${first + 1}`);

/** The parts of an id of a paper in a dossier: `addition` empty for `kst-33002--1`, absent for two parts. */
export const anyNumbered = () =>
  fc.record({ dossier, addition, number, suffix, years }, { requiredKeys: ['dossier', 'number', 'suffix'] });

/** Any id in the grammar of the registers. */
export const anyId = (): fc.Arbitrary<string> =>
  fc.oneof(
    anyNumbered().map(({ dossier, addition, number, suffix, years }) =>
      ['kst', ...(years ? [years] : []), dossier, ...(addition === undefined ? [] : [addition]), number]
        .join('-')
        .concat(suffix),
    ),
    fc.oneof(digits(6), digits(7)).map((all) => `kst-${all}`),
    fc.tuple(year, digits(5)).map(([at, all]) => `nds-tk-${at}D${all}`),
    fc.tuple(year, digits(5)).map(([at, all]) => `kv-tk-${at}Z${all}`),
    fc
      .tuple(fc.constantFrom('tk', 'ek'), years, fc.integer({ min: 1, max: 9999 }), suffix)
      .map(([chamber, at, all, end]) => `ah-${chamber}-${at}-${all}${end}`),
    fc
      .tuple(
        fc.constantFrom('tk', 'ek', 'vv'),
        years,
        fc.integer({ min: 1, max: 120 }),
        fc.integer({ min: 1, max: 60 }),
      )
      .map(([chamber, at, meeting, part]) => `h-${chamber}-${at}-${meeting}-${part}`),
    fc.tuple(year, digits(5)).map(([at, all]) => `ag-tk-${at}A${all}`),
    fc.oneof(digits(6), digits(7)).map((all) => `blg-${all}`),
  );

const space = fc.constantFrom(' ', '\u00a0', '\n', '\u202f');

/** A paper of a dossier as somebody might write it, and its id. */
export const anyNotation = (): fc.Arbitrary<{ readonly written: string; readonly id: string }> =>
  fc
    .record({
      head: digits(2),
      tail: fc.stringMatching(/^\d{3}$/),
      chapter: fc.option(fc.constantFrom('V', 'X', 'VII', 'A', '02', '28'), { nil: undefined }),
      number: fc.integer({ min: 1, max: 9999 }),
      gap: fc.oneof(space, fc.constant('')),
      glue: space,
      word: fc.constantFrom('nr.', 'Nr.', 'nr', 'nummer', 'NR.'),
      before: fc.constantFrom(
        '',
        'Kamerstuk ',
        'kamerstuk\u00a0',
        'Kamerstukken II 2022/23, ',
        'Kamerstukken II, vergaderjaar 2022–2023, ',
        'Tweede Kamer, vergaderjaar 2022–2023, ',
      ),
      others: fc.constantFrom('', ' en 36 045', ' / 28676', ', 21 501-28 en 36\u00a0045', ' en 36 200 V'),
      brackets: fc.boolean(),
    })
    .map(({ head, tail, chapter, number, gap, glue, word, before, others, brackets }) => {
      const mark = chapter === undefined ? '' : /^\d/.test(chapter) ? `-${chapter}` : ` ${chapter}`;
      const comma = gap === '\n' ? ',' : ', '.trimEnd();
      const text = `${before}${head}${gap}${tail}${mark}${others}${comma}${glue}${word}${glue}${number}`;
      return {
        written: brackets ? `(${text})` : text,
        id: `kst-${head}${tail}${chapter === undefined ? '' : `-${chapter}`}-${number}`,
      };
    });
