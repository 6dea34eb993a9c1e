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

/** What has figures and is no reference: amounts, years, telephone numbers, articles of law, publications of others. */
export const anyOtherNumber = (): fc.Arbitrary<string> => {
  const figure = fc.integer({ min: 1, max: 999 });
  const thousands = fc.tuple(fc.integer({ min: 10, max: 99 }), fc.stringMatching(/^\d{3}$/));
  return fc.oneof(
    thousands.map(([head, tail]) => `${head} ${tail} euro`),
    thousands.map(([head, tail]) => `EUR ${head}.${tail}, nr. 1 van de lijst`),
    thousands.map(([head, tail]) => `€ ${head} ${tail}, nr. 2`),
    fc.tuple(figure, thousands).map(([millions, [head, tail]]) => `${millions} 0${head} ${tail}, nr. 3`),
    fc.tuple(thousands, thousands).map(([[a, b], [c, d]]) => `${a}.${b}-${c}.${d}`),
    fc.tuple(thousands, thousands).map(([[a, b], [c, d]]) => `(${a}${b}-${c}${d})`),
    figure.map((number) => `artikel ${number}, nr. ${number}, van het Verdrag`),
    figure.map((number) => `Verordening (EU) nr. ${number}/2022`),
    figure.map((number) => `COM(2022) 12${String(number).padStart(3, '0')}, nr. 4`),
    figure.map((number) => `Stb. 2014, nr. ${number}; Stcrt. 2022, nr. 12${number}; Trb. 2004, ${number}`),
    fc.stringMatching(/^06[- ]\d{8}$/),
    fc.stringMatching(/^070-\d{7}, toestel nr\. \d{2}$/),
    fc.stringMatching(/^\d{4} [A-Z]{2} Den Haag, nr\. \d{1,2}$/),
    fc.stringMatching(/^NL\d{2} ABNA \d{4} \d{4} \d{2}$/),
    year.map((first) => `${first}-${first + 1}, nr. 5`),
    year.map((first) => `de jaren (${first}-${first + 4})`),
  );
};

const space = fc.constantFrom(' ', '\u00a0', '\n', '\u202f');

/** A paper of a dossier as somebody might write it, and its id. */
export const anyNotation = (): fc.Arbitrary<{
  readonly written: string;
  /** Without what introduces it, brackets and what is behind it. */
  readonly bare: string;
  readonly id: string;
}> =>
  fc
    .record({
      head: digits(2),
      tail: fc.stringMatching(/^\d{3}$/),
      chapter: fc.option(fc.constantFrom('V', 'X', 'VII', 'A', '02', '28'), { nil: undefined }),
      number: fc.integer({ min: 1, max: 9999 }),
      gap: fc.oneof(space, fc.constant(''), fc.constant('.')),
      glue: space,
      word: fc.constantFrom('nr.', 'Nr.', 'nr', 'no.', 'nummer', 'NR.'),
      behind: fc.constantFrom('', '', ', p. 3', ', blz. 12–14', ' (herdruk)'),
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
    .map(({ head, tail, chapter, number, gap, glue, word, before, others, behind, brackets }) => {
      const mark = chapter === undefined ? '' : /^\d/.test(chapter) ? `-${chapter}` : ` ${chapter}`;
      const comma = gap === '\n' ? ',' : ', '.trimEnd();
      const bare = `${head}${gap}${tail}${mark}${others}${comma}${glue}${word}${glue}${number}`;
      const text = `${before}${bare}${behind}`;
      return {
        written: brackets ? `(${text})` : text,
        bare,
        id: `kst-${head}${tail}${chapter === undefined ? '' : `-${chapter}`}-${number}`,
      };
    });
