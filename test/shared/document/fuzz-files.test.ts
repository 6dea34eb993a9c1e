import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentFromRuns } from '../../../shared/document/from-pdf.ts';
import { isHeadLine } from '../../../shared/document/paper-head.ts';
import { isFurniture } from '../../../shared/document/pdf-pages.ts';
import { type PlacedText, runsOfPdf } from '../../../shared/document/pdf-runs.ts';
import { readDocument } from '../../../shared/document/read.ts';
import { textsInArchive } from '../../../shared/document/zip.ts';
import { ParseError } from '../../../shared/errors.ts';
import { zipOf } from '../../support/docx.ts';
import { paperFrom } from '../../support/forms/paper.ts';
import { wordFile } from '../../support/forms/word.ts';
import { damaged, rearranged, shuffled, treeFromXml, treeToXml, withOwnWords } from '../../support/mutate.ts';
import { outcomeOf, textsOf } from '../../support/outcome.ts';
import { pdfOf } from '../../support/pdf.ts';
import { type Chance, chance } from '../../support/random.ts';

/** Set FUZZ_SEED to try others than those of every run, and FUZZ_TIMES to try more of them. */
const seed = Number(process.env.FUZZ_SEED ?? 1);
const times = Number(process.env.FUZZ_TIMES ?? 1);
const golden = (path: string) => readFileSync(new URL(`../../golden/${path}`, import.meta.url));
const names = ['agenda-met-bijlagen', 'verslag-met-tabellen', 'vragen-en-antwoorden', 'motie', 'lange-noten'];
const papers = names.map((name) => paperFrom(golden(`${name}/source.txt`).toString('utf8')));
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function tried(
  runs: number,
  format: 'docx' | 'pdf',
  made: (chosen: number, run: number) => Uint8Array,
): Promise<number> {
  let read = 0;
  for (let run = 0; run < runs * times; run += 1) {
    const chosen = seed * 1_000_003 + run;
    const outcome = await outcomeOf(made(chosen, run), format, `${format} ${chosen}`);
    if (!(outcome instanceof ParseError)) read += 1;
  }
  return read / (runs * times);
}

/** In a Word file text is text in one element alone, and properties are none anywhere. */
const isLeft = (name: string): boolean => /^w:(?:t|softHyphen|footnoteReference|proofErr|\w+Pr)$/.test(name);

describe('a damaged Word file', () => {
  const files = papers.map(wordFile);
  const parts = files.map((file) => Object.fromEntries(textsInArchive(file, 'brief.docx')));
  const paths = [
    'word/document.xml',
    'word/document.xml',
    'word/numbering.xml',
    'word/footnotes.xml',
    'word/styles.xml',
  ];

  test('as an archive is a document or is refused, 600 times', async () => {
    await tried(600, 'docx', (chosen, run) => damaged(files[run % files.length] as Uint8Array, chosen));
  }, 120_000);

  test('within its archive is a document or is refused, 600 times', async () => {
    const read = await tried(600, 'docx', (chosen, run) => {
      const all = parts[run % parts.length] as Record<string, string>;
      const path = paths[chosen % paths.length] as string;
      const text = all[path] ?? '';
      const other = run % 2 ? bytesOf(shuffled(text, chosen)) : damaged(bytesOf(text), chosen);
      return zipOf({ ...all, [path]: other });
    });
    expect(read).toBeGreaterThan(0.02);
  }, 120_000);

  test('loses no word with its elements by other names and in other places, 600 times', async () => {
    const own = parts.map((all) => {
      const body = withOwnWords(treeFromXml((all['word/document.xml'] ?? '').replace(/&amp;/g, '')));
      return { ...body, all };
    });
    for (let run = 0; run < 600 * times; run += 1) {
      const chosen = seed * 1_000_003 + run;
      const { tree, words, all } = own[run % own.length] as (typeof own)[number];
      const file = zipOf({ ...all, 'word/document.xml': treeToXml(rearranged(tree, chosen, isLeft)) });
      const document = await readDocument(file, { format: 'docx', name: `docx ${chosen}` });
      const kept = textsOf(document).join('\n').toLowerCase();
      expect(
        words.filter((word) => !kept.includes(word)),
        `seed ${chosen}`,
      ).toEqual([]);
    }
  }, 120_000);
});

describe('a damaged PDF', () => {
  const plain = pdfOf([
    ['28 676 NAVO', '', 'Nr. 9 BRIEF', '', 'Een alinea die over twee', 'regels gaat.^1^', '', '1 De noot.'],
    ['GEANNOTEERDE AGENDA', '', '– een punt', '– nog een punt', '', 'Tot slot.'],
  ]);
  const printed = golden('motie/paper.pdf');

  test('is a document or is refused, 1,000 times', async () => {
    const read = await tried(1000, 'pdf', (chosen, run) => damaged(run % 10 === 0 ? printed : plain, chosen));
    expect(read).toBeGreaterThan(0.15);
  }, 120_000);
});

describe('what stands where on the pages of a PDF', () => {
  test('is read without the loss of a word, wherever it is put, 900 times', async () => {
    const pages = await Promise.all(names.map((name) => runsOfPdf(golden(`${name}/paper.pdf`), name)));
    for (let run = 0; run < 900 * times; run += 1) {
      const luck = chance(seed * 1_000_003 + run);
      const { runs, words } = withOwnText(moved(pages[run % pages.length] ?? [], luck));
      const started = performance.now();
      const document = documentFromRuns(runs, 'stuk.pdf');
      expect(performance.now() - started).toBeLessThan(1000);
      const kept = textsOf(document).join(' ').toLowerCase().replace(/[\s-]/g, '');
      expect(
        words.filter((word) => !kept.includes(word)),
        `run ${run}`,
      ).toEqual([]);
    }
  }, 120_000);
});

/** Runs as a careless program sets them: out of order, out of line, in other sizes and type, or twice as far apart. */
function moved(pages: readonly (readonly PlacedText[])[], luck: Chance): PlacedText[][] {
  const strength = luck.pick([0, 0.02, 0.1, 0.5]);
  const stretch = luck.pick([1, 1, 0.7, 1.6]);
  return pages.map((page) => {
    const runs = page.map((run): PlacedText => {
      const placed = { ...run, y: run.y * stretch };
      if (luck.next() >= strength) return placed;
      return luck.pick<(one: PlacedText) => PlacedText>([
        (one) => ({ ...one, x: luck.below(600) }),
        (one) => ({ ...one, y: luck.below(842) }),
        (one) => ({ ...one, y: one.y + luck.below(9) - 4 }),
        (one) => ({ ...one, size: one.size * luck.pick([0.5, 0.7, 1.3, 3]) }),
        (one) => ({ ...one, bold: !one.bold }),
        (one) => ({ ...one, italic: !one.italic, size: 0 }),
        (one) => ({ ...one, x: Number.NaN, width: -5 }),
      ])(placed);
    });
    return luck.next() < 0.3 ? luck.shuffled(runs) : runs;
  });
}

/** Every word by another name. What is read as the head of a paper or the foot of a page keeps its own, and is not asked for. */
function withOwnText(pages: readonly (readonly PlacedText[])[]): { runs: PlacedText[][]; words: string[] } {
  const words: string[] = [];
  const runs = pages.map((page) =>
    page.map((run) => {
      if (isHeadLine(run.text) || isFurniture(run.text) || !/\p{Ll}{3}/u.test(run.text)) return run;
      const own = withOwnWords({ name: '', attributes: '', children: [run.text] }, words);
      return { ...run, text: own.tree.children[0] as string };
    }),
  );
  return { runs, words };
}
