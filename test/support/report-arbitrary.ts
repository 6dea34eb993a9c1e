import fc from 'fast-check';
import type { ReferenceChange } from '../../shared/comparison/references.ts';
import type { Report } from '../../shared/report/report.ts';
import { buildReport, type FactSpec, type LineSpec, type PartSpec } from './report-builder.ts';

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  'javascript:alert(1)',
  '&amp; &lt;b&gt; &#39;',
  '</style></title>',
  ']]> <!-- --> <?xml?>',
  '\u202eomgekeerd\u202c',
  'שלום עולם',
  'e\u0301\u0323',
  '👩‍👩‍👧‍👦',
  '**vet** _cursief_ [x](http://a) | `code` ~~weg~~',
  '- lijst # kop 1. een',
  'x'.repeat(400),
  '€ 35.000.000',
  '2% van het bbp',
  'Het kabinet steunt dit niet.',
];

/** One sentence of normalised text: never empty, one space between words, no line breaks; any alphabet, any trick. */
export const anySentence = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.constantFrom(...hostile),
      fc
        .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme' })), { maxLength: 6 })
        .map((all) => all.join(' ')),
      fc.lorem({ maxCount: 12 }),
    )
    .map(
      (text) =>
        text
          .normalize('NFC')
          .replace(/[\s\u0085]+/g, ' ')
          .trim() || 'leeg',
    );

const anyLine = (): fc.Arbitrary<LineSpec> =>
  fc.oneof(
    anySentence(),
    fc.record({ was: anySentence(), now: anySentence() }),
    fc.record({ now: anySentence() }),
    fc.record({ was: anySentence(), kind: fc.constantFrom('list-item', 'cell') }),
    fc.record({ was: anySentence(), now: fc.tuple(anySentence(), anySentence()) }),
    anySentence().map((text) => ({ was: text, now: text, from: 'Elders' })),
  );

const anyHeading = (): fc.Arbitrary<string> => fc.oneof(fc.constant('Elders'), anySentence());

const anyPart = (): fc.Arbitrary<PartSpec> =>
  fc
    .record({
      sides: fc.constantFrom('both' as const, 'before' as const, 'after' as const),
      heading: anyHeading(),
      other: fc.option(anyHeading(), { nil: undefined }),
      under: fc.array(anyHeading(), { maxLength: 5 }),
      moved: fc.boolean(),
      likely: fc.boolean(),
      text: fc.array(fc.array(anyLine(), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
    })
    .map(({ sides, heading, other, text, ...rest }): PartSpec => {
      if (sides === 'both') return { ...rest, before: heading, after: other ?? heading, text };
      const side = sides === 'before' ? 'was' : 'now';
      const own = text.map((block) => block.flatMap((line) => oneSided(line, side)));
      return { ...rest, moved: false, [sides]: heading, text: own };
    });

function oneSided(line: LineSpec, side: 'was' | 'now'): readonly LineSpec[] {
  const text = typeof line === 'string' ? line : [line[side]].flat()[0];
  return text === undefined ? [] : [{ [side]: text }];
}

/** Any report that a comparison could give, of texts that mean harm. */
export const anyReport = (): fc.Arbitrary<Report> =>
  fc
    .record({
      parts: fc.array(anyPart(), { maxLength: 5 }),
      notes: fc.array(fc.array(anyLine().map(unmoved), { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
      language: fc.constantFrom('nl' as const, 'en' as const),
      title: anySentence(),
      id: fc.constantFrom('kst-28676-439', 'demo-28676-2', 'brief.txt'),
      dossiernummer: fc.constantFrom('28676', '36600-VII', null),
      ondernummer: fc.constantFrom('439', 'AI', null),
      url: fc.constantFrom(
        null,
        'javascript:alert(1)',
        'data:text/html,x',
        'https://example.invalid/<"\'>',
        'geen adres',
      ),
      reason: anySentence(),
      similarity: fc.double({ min: 0, max: 1, noNaN: true }),
      references: fc.uniqueArray(anyReference(), { maxLength: 3, selector: ({ id }) => id }),
    })
    .map(
      ({
        references,
        parts,
        notes,
        language,
        title,
        id,
        dossiernummer,
        ondernummer,
        url,
        reason,
        similarity,
      }) => {
        const all = notes.length === 0 ? parts : [...parts, { footnotes: true, text: notes }];
        return buildReport(all, {
          facts: factsIn(all),
          references,
          language,
          similarity,
          reason: { kind: 'cited', text: reason },
          before: { title, url },
          after: { id, title, url, dossiernummer, ondernummer },
        });
      },
    );

function unmoved(line: LineSpec): LineSpec {
  return typeof line === 'string' || line.from === undefined ? line : (line.was as string);
}

const anyReference = (): fc.Arbitrary<ReferenceChange> =>
  fc
    .record({
      id: fc.constantFrom('kst-28676-411', 'demo-28676-1', 'nds-tk-2025D20112', '<b>"&'),
      change: fc.constantFrom('same', 'added', 'removed'),
      text: anySentence(),
      sentence: fc.constantFrom('s1.p1.z1', 's9.h', 'n1.z1'),
    })
    .map(({ id, change, text, sentence }) => ({
      id,
      change,
      before: change === 'added' ? [] : [{ text, sentence }],
      after: change === 'removed' ? [] : [{ text, sentence }],
    }));

/** Of each sentence that was reworded its first word and what it became, as if it were an amount. */
function factsIn(parts: readonly PartSpec[]): readonly FactSpec[] {
  return parts
    .flatMap(({ text = [] }) => text.flat())
    .flatMap((line): FactSpec[] => {
      if (typeof line === 'string' || typeof line.was !== 'string' || typeof line.now !== 'string') return [];
      const [was = '', now = ''] = [line.was.split(' ')[0], line.now.split(' ')[0]];
      return was === now ? [] : [['amount', was, now]];
    });
}
