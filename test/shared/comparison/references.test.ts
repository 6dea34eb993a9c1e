import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import { pairReferences } from '../../../shared/comparison/references.ts';
import type { Document } from '../../../shared/document/document.ts';
import { factsOf } from '../../../shared/document/facts.ts';
import { sentencesOf } from '../../../shared/document/sentences.ts';
import { documentOf } from '../../support/texts.ts';

/** Sentences in the words of the genre, written for this test, in a paper of dossier 28676. */
const paper = (text: string, more: Partial<Document> = {}): Document => ({
  ...documentOf(text),
  dossiernummer: '28676',
  ...more,
});
const factsIn = (document: Document) =>
  factsOf(sentencesOf(document), { dossiernummer: document.dossiernummer });
const paired = (before: Document, after: Document) =>
  pairReferences({ document: before, facts: factsIn(before) }, { document: after, facts: factsIn(after) });
const changes = (before: Document, after: Document) =>
  paired(before, after).map(({ id, change }) => `${change} ${id}`);

describe('a reference', () => {
  test('is new, kept or dropped', () => {
    const before = paper('Zie Kamerstuk 28 676, nr. 411. Zie ook Kamerstuk 36 045, nr. 12.');
    const after = paper('Zie ook Kamerstuk 36 045, nr. 12 en Kamerstuk 28 676, nr. 417.');
    expect(changes(before, after)).toEqual([
      'same kst-36045-12',
      'added kst-28676-417',
      'removed kst-28676-411',
    ]);
  });

  test('is kept however it is spelled, and wherever it went', () => {
    const before = paper('Er is een motie (nr. 503). De rest van de tekst volgt.');
    const after = paper('De rest van de tekst volgt.', {
      footnotes: [{ mark: '1', text: 'Kamerstukken II 2024/25, 28676, nr. 503.' }],
    });
    expect(paired(before, after)).toEqual([
      {
        id: 'kst-28676-503',
        change: 'same',
        before: [{ text: 'nr. 503', sentence: 's1.p1.z1' }],
        after: [{ text: '28676, nr. 503', sentence: 'n1.z1' }],
      },
    ]);
  });

  test('in a footnote is one too; the paper itself and the foot of its pages are none', () => {
    const after = paper(
      'Dit is Kamerstuk 28 676, nr. 439. Tweede Kamer, vergaderjaar 2022–2023, 28 676, nr. 439 1',
      { ondernummer: '439', footnotes: [{ mark: '1', text: 'Kamerstuk 28 676, nr. 411.' }] },
    );
    expect(changes(paper('Niets.'), after)).toEqual(['added kst-28676-411']);
  });

  test('printed wrong is a paper like any other: nothing breaks, and nothing is guessed', () => {
    const wrong = paper('Zie kamerstuk 21 501-18, nr. 72.');
    const right = paper('Zie kamerstuk 21 501-28, nr. 72.');
    expect(changes(wrong, right)).toEqual(['added kst-21501-28-72', 'removed kst-21501-18-72']);
  });

  test('is of one paper where several dossiers are named', () => {
    expect(changes(paper('Niets.'), paper('Kamerstukken 28 676 en 36 045, nr. 427.'))).toEqual([
      'added kst-28676-427',
    ]);
  });
});

test('swapping the sides swaps new and dropped; a text against itself keeps all', () => {
  const piece = fc.constantFrom(
    'Zie Kamerstuk 28 676, nr. 411.',
    'Zie 28676-411.',
    'De motie nr. 12 is uitgevoerd.',
    'Zie 36 045, nrs. 1–3 en kst-28676-a.',
    'Zie KST-28676-A.',
    'Niets.',
  );
  const anyPaper = fc.array(piece, { maxLength: 6 }).map((all) => paper(all.join(' ')));
  fc.assert(
    fc.property(anyPaper, anyPaper, (one, other) => {
      const there = compareDocuments(one, other).references;
      const back = compareDocuments(other, one).references;
      const turned = { same: 'same', added: 'removed', removed: 'added' } as const;
      const sorted = (all: readonly string[]) => [...all].sort();
      expect(sorted(there.map(({ id, change }) => `${id.toLowerCase()} ${change}`))).toEqual(
        sorted(back.map(({ id, change }) => `${id.toLowerCase()} ${turned[change]}`)),
      );
      expect(compareDocuments(one, one).references.every(({ change }) => change === 'same')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
