import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { normaliseText } from '../../../shared/document/normalise.ts';
import { readDocument } from '../../../shared/document/read.ts';
import { asRow } from '../../../shared/document/table-rows.ts';
import { documentToJson } from '../../../shared/document/to-json.ts';
import { documentToMarkdown } from '../../../shared/document/to-markdown.ts';
import { documentToText } from '../../../shared/document/to-text.ts';

/** Texts that look like marks of one of the forms, and texts that look like nothing. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          ...'# ## - -- --- * ** _ __ ` ``` ~~~ | \\ [ ] [^1] [^1]: [1] ( ) <b> <script> </p> <!-- --> & &amp; ! = == == 1. a. • – > : . , « » é 😀 שלום NAVO-top 2%'.split(
            ' ',
          ),
          'Nr. 439 BRIEF VAN',
          'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
          'Den Haag, 30 juni 2023',
          'De Minister van Defensie, K.H. Ollongren',
          'ISSN 0921 - 7371',
        ),
        { maxLength: 8 },
      )
      .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue))),
  )
  .map(normaliseText);
const filled = text.filter((one) => one !== '');
const optional = fc.option(filled, { nil: undefined });

const section = fc.record({
  heading: fc.option(filled, { nil: null }),
  level: fc.integer({ min: 1, max: 7 }),
  blocks: fc
    .array(
      fc.oneof(
        fc.record({
          kind: fc.constantFrom('paragraph' as const, 'list-item' as const, 'cell' as const),
          text: filled,
        }),
        fc
          .array(fc.record({ kind: fc.constant('cell' as const), text: filled }), {
            minLength: 2,
            maxLength: 3,
          })
          .map(asRow),
      ),
      { maxLength: 4 },
    )
    .map((blocks) => blocks.flat()),
});

const anyDocument: fc.Arbitrary<Document> = fc
  .record({
    title: text,
    dossiernummer: optional,
    ondernummer: optional,
    dossiertitel: optional,
    kamerstuktype: optional,
    vergaderjaar: optional,
    addressee: optional,
    publishedOn: fc.constantFrom(undefined, '2023-06-30'),
    signatories: fc.option(fc.array(fc.record({ role: text, name: text }), { minLength: 1, maxLength: 2 }), {
      nil: undefined,
    }),
    sections: fc.array(section, { maxLength: 4 }),
    footnotes: fc.array(fc.record({ mark: text, text: filled }), { maxLength: 3 }),
  })
  .map((document) => JSON.parse(JSON.stringify(document)) as Document);

describe.each([
  ['json', documentToJson, { hasRows: false }],
  ['md', documentToMarkdown, { hasRows: true }],
  ['txt', documentToText, { hasRows: true }],
] as const)('a document written as %s', (format, write, { hasRows }) => {
  test('and read back is the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const bytes = new TextEncoder().encode(write(document));
        const read = await readDocument(bytes, { format, name: `synthetisch.${format}` });
        expect(read).toEqual(hasRows ? document : JSON.parse(documentToJson(document)));
      }),
      { numRuns: 1000 },
    );
  });
});
