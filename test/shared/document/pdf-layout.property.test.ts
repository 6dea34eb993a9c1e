import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Document } from '../../../shared/document/document.ts';
import { documentFromPdfText } from '../../../shared/document/from-pdf-text.ts';
import { documentFromXml } from '../../../shared/document/from-xml.ts';
import { demoRepliesFolder } from '../../support/demo-replies.ts';
import { typeset } from '../../support/typeset.ts';

const golden = new URL('../../golden/', import.meta.url).pathname;
const papers = [
  join(demoRepliesFolder, '1-first-look/kst-28676-439.xml'),
  join(demoRepliesFolder, '1-first-look/demo-28676-1.synthetic.xml'),
  join(demoRepliesFolder, '2-a-new-paper/demo-28676-2.synthetic.xml'),
  ...['verslag-met-tabellen', 'schriftelijk-overleg', 'lange-noten', 'vragen-en-antwoorden'].map((name) =>
    join(golden, name, 'paper.xml'),
  ),
];

/** Cells stand in columns in print, which lines of text do not keep: a table is left out of this, with its title. */
const withoutTables = (document: Document): Document => ({
  ...document,
  sections: document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(
      ({ kind, text }) => kind !== 'cell' && (kind !== 'paragraph' || /[.:;?!»)]$/.test(text)),
    ),
  })),
});

describe.each(papers)('%s, however it is set in lines and pages', (path) => {
  const document = withoutTables(documentFromXml(readFileSync(path, 'utf8').replace(/^\ufeff/, ''), path));

  test('differs in nothing', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 56, max: 96 }),
        fc.integer({ min: 30, max: 60 }),
        (seed, width, linesPerPage) => {
          const printed = documentFromPdfText(typeset(document, seed, { width, linesPerPage }));
          const { changes } = compareDocuments(document, printed);
          expect(
            changes.filter(({ kind, moved }) => kind !== 'same' || moved).map(({ words }) => words),
          ).toEqual([]);
          expect(printed.sections.map(({ heading }) => heading)).toEqual(
            document.sections.map(({ heading }) => heading),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
