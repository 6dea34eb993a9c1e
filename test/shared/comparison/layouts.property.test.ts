import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Document } from '../../../shared/document/document.ts';
import { documentFromMarkdown } from '../../../shared/document/from-markdown.ts';
import { readDocument } from '../../../shared/document/read.ts';
import { documentToMarkdown } from '../../../shared/document/to-markdown.ts';
import { documentToText } from '../../../shared/document/to-text.ts';
import { type Chance, chance } from '../../support/random.ts';
import { typeset } from '../../support/typeset.ts';

const golden = new URL('../../golden/', import.meta.url);
const texts = ['tuning', 'held-out'].flatMap((set) =>
  readdirSync(new URL(`comparison/texts/${set}/`, golden))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `comparison/texts/${set}/${name}`),
);

/** The words marked and the sentences said to have moved: none, where only the layout differs. */
function differences(before: Document, after: Document): string[] {
  return compareDocuments(before, after).changes.flatMap(({ kind, moved, words }) =>
    kind === 'same' && !moved ? [] : [words.map(({ op, text }) => `${op}: ${text}`).join(' | ')],
  );
}

/** The same characters to a reader, other ones to a machine: each with an even chance at each place. */
function otherwise(text: string, luck: Chance): string {
  const one =
    (...forms: readonly string[]) =>
    (found: string) =>
      luck.pick([found, ...forms]);
  const printed = text
    .replace(/[«"»“”]/g, one('"', '“', '”', '«', '„'))
    .replace(/['’]/g, one("'", '’', '‘', 'ʼ'))
    .replace(/(?<=\p{L})-(?=\p{L})/gu, one('\u2010', '\u2011'))
    .replace(/(?<=\d)[-–](?=\d)/g, one('–', '-', '\u2012'))
    .replace(/ (?=\d)|(?<=\d) |(?<=\bnr\.) /g, one('\u00a0', '\u202f', '\u2009'))
    .replace(/fi|fl|ff/g, (found) => luck.pick([found, { fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ' }[found] ?? found]))
    .replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, () =>
      luck.next() < 0.05 ? luck.pick(['\u00ad', '\u200b']) : '',
    );
  return luck.next() < 0.5 ? printed.normalize('NFD') : printed;
}

const anySeed = fc.nat(1_000_000);

describe.each([...texts, 'kst-28676-439/kst-28676-439.md'])('%s differs in nothing', (path) => {
  const source = readFileSync(new URL(path, golden), 'utf8');
  const document = documentFromMarkdown(source);

  test('from itself with other quotes, dashes, spaces, hyphens, accents and ligatures', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const luck = chance(seed);
        const blocks = source
          .split('\n\n')
          .map((block) => (/^[|#-]/.test(block) ? block : otherwise(block, luck)));
        expect(differences(document, documentFromMarkdown(blocks.join('\n\n')))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['its lines ended by CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a mark at its beginning', (text: string) => `\ufeff${text}`],
    ['its paragraphs broken at every third word', (text: string) => rewrapped(text, 3)],
    ['its paragraphs on one line', (text: string) => rewrapped(text, Number.POSITIVE_INFINITY)],
  ])('from itself with %s', async (_, form) => {
    const other = await readDocument(Buffer.from(form(source)), { format: 'md', name: path });
    expect(differences(document, other)).toEqual([]);
  });

  test('from what is written of it, in any form', async () => {
    for (const [format, text] of [
      ['md', documentToMarkdown(document)],
      ['txt', documentToText(document)],
    ] as const) {
      const other = await readDocument(Buffer.from(text), { format, name: path });
      expect(differences(document, other), format).toEqual([]);
    }
  });

  test('from itself as the text of a PDF, wherever lines and pages break', async () => {
    const plain = withoutTables(document);
    await fc.assert(
      fc.asyncProperty(anySeed, fc.integer({ min: 60, max: 96 }), async (seed, width) => {
        const printed = typeset(plain, seed, { width });
        const other = await readDocument(Buffer.from(printed), { format: 'txt', name: path });
        expect(differences(plain, other)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

/**
 * Paragraphs of prose alone: a table or a list has its lines by right. No line begins with a figure or a mark, which
 * would make it a list item in Markdown.
 */
function rewrapped(source: string, wordsPerLine: number): string {
  return source
    .split('\n\n')
    .map((block) => {
      if (!/^\p{L}/u.test(block) || /\n[-|]/.test(block) || /^(?:Aan|Den Haag|De Minister)/.test(block))
        return block;
      return block
        .split(/\s+/)
        .map(
          (word, at) =>
            (at === 0 ? '' : at % wordsPerLine === 0 && /^\p{L}{2}/u.test(word) ? '\n' : ' ') + word,
        )
        .join('');
    })
    .join('\n\n');
}

/** In print the cells of a table stand in columns, which lines of text do not keep. */
const withoutTables = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'cell'),
  })),
});
