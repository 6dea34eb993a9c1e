import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { normaliseText } from '../../../shared/document/normalise.ts';
import { type InputFormat, readDocument } from '../../../shared/document/read.ts';
import { sentencesOf } from '../../../shared/document/sentences.ts';
import { ParseError } from '../../../shared/errors.ts';

const formats: readonly InputFormat[] = ['xml', 'html', 'pdf', 'docx', 'md', 'txt', 'json'];

async function outcomeOf(bytes: Uint8Array, format: InputFormat): Promise<Document | ParseError> {
  const started = performance.now();
  try {
    return await readDocument(bytes, { format, name: 'stuk' });
  } catch (error) {
    if (!(error instanceof ParseError)) throw error;
    expect(error.message).toMatch(/^Cannot read stuk: .*\S$/);
    return error;
  } finally {
    expect(performance.now() - started).toBeLessThan(1000);
  }
}

function expectNormalised(document: Document): void {
  const blocks = document.sections.flatMap((section) => section.blocks.map(({ text }) => text));
  const notes = document.footnotes.map(({ text }) => text);
  const headings = document.sections.flatMap(({ heading }) => heading ?? []);
  expect(
    [...blocks, ...notes, ...headings].filter((text) => text === '' || text !== normaliseText(text)),
  ).toEqual([]);
  expect(document.sections.every(({ level }) => Number.isInteger(level) && level > 0)).toBe(true);
}

const tags =
  '<officiele-publicatie> </officiele-publicatie> <kamerstuk> </kamerstuk> <stuk> </stuk> <al> </al> <noot id="a"> </noot> <noot.nr>1</noot.nr> <lijst> </lijst> <li> </li> <divisie> <kop> </kop> </divisie> <table> <entry> </entry> </table> <?xpp br?> <!-- --> <![CDATA[ ]]> & < > " tekst';
const markup = fc
  .array(fc.constantFrom(...tags.split(/(?<=>|\w) /)), { maxLength: 40 })
  .map((all) => all.join(''));
const wrapped = markup.map(
  (inside) => `<officiele-publicatie><kamerstuk>${inside}</kamerstuk></officiele-publicatie>`,
);
const marks = fc
  .array(
    fc.constantFrom(
      '#',
      '-',
      '*',
      '_',
      '`',
      '|',
      '[',
      '](',
      ')',
      '[^1]',
      '[^1]: ',
      '\n',
      '\n\n',
      ' ',
      '\f',
      '1 ',
      'woord',
      'Nr. 1',
      '---\n',
      '{',
      '}',
      '"',
      ':',
      '2%.4',
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc
    .oneof(fc.string({ unit: 'binary', maxLength: 100 }), markup, wrapped, marks)
    .map((text) => new TextEncoder().encode(text)),
);

describe.each(formats)('any bytes as %s', (format) => {
  test('are a document of normalised texts, or refused by name', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, async (bytes) => {
        const outcome = await outcomeOf(bytes, format);
        if (!(outcome instanceof ParseError)) expectNormalised(outcome);
      }),
      { numRuns: 400 },
    );
  });
});

const word = fc.constantFrom(
  ...'kabinet NAVO-ministers 2% EUR 100 land- Nr. 439 De Minister «ja» trans-Atlantische 28 676 Oekraïne (DIP) AGENDA a. 1. Aan de Voorzitter, https://a.nl/b 😀 שלום'.split(
    ' ',
  ),
);
const plain = fc
  .array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '. ')), { maxLength: 80 })
  .map((all) => all.flat().join(''));
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

describe('no word is lost', () => {
  test.each(['md', 'txt'] as const)('from text as %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(plain, async (text) => {
        fc.pre(text.trim() !== '');
        const { title, sections, footnotes, ...head } = await readDocument(new TextEncoder().encode(text), {
          format,
          name: 'a',
        });
        const kept = sections.flatMap(({ heading, blocks }) => [
          heading ?? '',
          ...blocks.map((block) => block.text),
        ]);
        // What is taken for the head of a paper is in its fields, in another notation: count the rest.
        fc.pre(Object.keys(head).length === 0 && title === '' && footnotes.length === 0);
        expect(lettersOf(kept.join(''))).toBe(lettersOf(text));
      }),
      { numRuns: 500 },
    );
  });

  test('from the lines of official XML', async () => {
    const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    const element = fc.constantFrom('al', 'tussenkop', 'li', 'entry', 'onbekend', 'divisie', 'lid', 'vraag');
    const block = fc
      .tuple(element, plain)
      .map(([name, text]) => ({ xml: `<${name}>${escapeXml(text)}</${name}>`, text }));
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
        const text = blocks.map((one) => one.text).join('\n');
        const xml = `<officiele-publicatie><kamerstuk><tekst><al>begin.</al>${blocks.map((one) => one.xml).join('')}</tekst></kamerstuk></officiele-publicatie>`;
        const { title, sections, footnotes, ...head } = await readDocument(new TextEncoder().encode(xml), {
          format: 'xml',
          name: 'a',
        });
        fc.pre(Object.keys(head).length === 0);
        expect([title, footnotes]).toEqual(['', []]);
        const kept = sections.flatMap(({ heading, blocks: inside }) => [
          heading ?? '',
          ...inside.map((one) => one.text),
        ]);
        expect(lettersOf(kept.join(''))).toBe(lettersOf(`begin${text}`));
      }),
    );
  });
});

describe('hostile text', () => {
  const xml = (inside: string) =>
    `<officiele-publicatie><kamerstuk>${inside}</kamerstuk></officiele-publicatie>`;
  test.each([
    ['200,000 words in one paragraph', 'woord '.repeat(200_000), ['md', 'txt']],
    ['one word of 5 MB', 'a'.repeat(5_000_000), ['md', 'txt']],
    ['5 MB of short lines', 'korte regel\n'.repeat(400_000), ['md', 'txt']],
    ['100,000 headings in capitals', 'GEANNOTEERDE AGENDA\n\n'.repeat(100_000), ['md', 'txt']],
    ['200,000 broken words', 'woord-\n'.repeat(200_000), ['md', 'txt']],
    ['100,000 lines on one page of a PDF', `\f${'woord-\n'.repeat(100_000)}`, ['txt']],
    ['a paragraph over 30,000 pages of a PDF', '\fa b c d\na b c d\n12\n'.repeat(30_000), ['txt']],
    ['emphasis without end', '*a '.repeat(300_000), ['md']],
    ['brackets without end', '[a]('.repeat(300_000), ['md']],
    ['marks on one letter', `a${'\u0301\u0316'.repeat(500_000)}`, ['md', 'txt']],
    ['scripts', '<script>alert(1)</script>\n'.repeat(50_000), ['md', 'txt', 'xml', 'html']],
    [
      '100,000 notes on one page',
      `<p>${'<a href="#n">1</a>'.repeat(100_000)}</p><p id="n">noot</p>`,
      ['html'],
    ],
    ['200,000 cells', `<table><tr>${'<td>x</td>'.repeat(200_000)}</tr></table>`, ['html']],
    ['lists in lists', '<ul><li>x'.repeat(300_000), ['html']],
    ['open elements', '<a>'.repeat(1_000_000), ['xml']],
    ['open comments', '<!--'.repeat(500_000), ['md', 'xml']],
    ['200,000 paragraphs', xml('<al>x</al>'.repeat(200_000)), ['xml']],
    ['200,000 instructions', xml(`<al>${'a<?xpp br?>'.repeat(200_000)}</al>`), ['xml']],
    ['open lists', '['.repeat(2_000_000), ['json']],
  ] as const)('of %s is read or refused in a moment', async (_, text, as) => {
    const bytes = new TextEncoder().encode(text);
    for (const format of as) {
      const started = performance.now();
      const outcome = await readDocument(bytes, { format, name: 'stuk' }).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ParseError);
      else expect(sentencesOf(outcome as Document).length).toBeGreaterThan(0);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });
});
