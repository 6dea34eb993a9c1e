import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { documentFromText } from '../../../shared/document/from-text.ts';
import { isHeadLine } from '../../../shared/document/paper-head.ts';
import { isFurniture } from '../../../shared/document/pdf-pages.ts';
import { type InputFormat, readDocument } from '../../../shared/document/read.ts';
import { documentToMarkdown } from '../../../shared/document/to-markdown.ts';
import { documentToText } from '../../../shared/document/to-text.ts';
import { ParseError } from '../../../shared/errors.ts';
import { handWrittenMarkdown } from '../../support/forms/markdown.ts';
import { officialPage } from '../../support/forms/official-page.ts';
import { officialXml } from '../../support/forms/official-xml.ts';
import { type Paper, paperFrom } from '../../support/forms/paper.ts';
import {
  damaged,
  misfilled,
  rearranged,
  shuffled,
  treeFromXml,
  treeToXml,
  withOwnWords,
} from '../../support/mutate.ts';
import { outcomeOf, textsOf } from '../../support/outcome.ts';
import { type Chance, chance } from '../../support/random.ts';
import { typeset } from '../../support/typeset.ts';

/** Set FUZZ_SEED to try others than those of every run, and FUZZ_TIMES to try more of them. */
const seed = Number(process.env.FUZZ_SEED ?? 1);
const times = Number(process.env.FUZZ_TIMES ?? 1);
const golden = (path: string) => readFileSync(new URL(`../../golden/${path}`, import.meta.url), 'utf8');
const names = ['agenda-met-bijlagen', 'verslag-met-tabellen', 'vragen-en-antwoorden', 'motie', 'lange-noten'];
const papers: readonly Paper[] = names.map((name) => paperFrom(golden(`${name}/source.txt`)));
const documents = names.map((name) => JSON.parse(golden(`${name}/document.json`)) as Document);

const bases: readonly (readonly [InputFormat, number, readonly string[]])[] = [
  ['xml', 2600, papers.map(officialXml)],
  ['html', 1300, papers.map(officialPage)],
  ['md', 1700, [...papers.map(handWrittenMarkdown), ...documents.map(documentToMarkdown)]],
  ['txt', 1700, [...documents.map((one) => typeset(one, 1)), ...documents.map(documentToText)]],
  ['json', 700, documents.map((one) => JSON.stringify(one, null, 1))],
];

describe.each(bases)('a damaged paper as %s', (format, runs, texts) => {
  test(`is a document or is refused, ${runs} times`, async () => {
    let read = 0;
    for (let run = 0; run < runs * times; run += 1) {
      const chosen = seed * 1_000_003 + run;
      const text = texts[run % texts.length] as string;
      const change = format === 'json' ? misfilled : shuffled;
      const bytes = new TextEncoder().encode(run % 3 === 0 ? text : change(text, chosen));
      const outcome = await outcomeOf(
        run % 3 === 2 ? bytes : damaged(bytes, chosen),
        format,
        `${format} ${chosen}`,
      );
      if (!(outcome instanceof ParseError)) read += 1;
    }
    // Damage that is always refused tries no reader.
    expect(read).toBeGreaterThan(runs * times * (format === 'xml' || format === 'json' ? 0.04 : 0.4));
  }, 120_000);
});

describe('no word is lost', () => {
  const body = (xml: string) => xml.slice(xml.indexOf('<tekst status'), xml.indexOf('</vrije-tekst>'));
  const own = papers.map((paper) => {
    const clean = body(officialXml(paper)).replace(/<\?.*?\?>|\r|&amp;/g, '');
    return withOwnWords(treeFromXml(clean));
  });

  test('from official XML with its elements by other names and in other places, 2,000 times', async () => {
    for (let run = 0; run < 2000 * times; run += 1) {
      const chosen = seed * 1_000_003 + run;
      const { tree, words } = own[run % own.length] as (typeof own)[number];
      const xml = `<officiele-publicatie><kamerstuk><stuk>${treeToXml(rearranged(tree, chosen))}</stuk></kamerstuk></officiele-publicatie>`;
      const document = await readDocument(new TextEncoder().encode(xml), {
        format: 'xml',
        name: `xml ${chosen}`,
      });
      const kept = textsOf(document).join('\n').toLowerCase();
      expect(
        words.filter((word) => !kept.includes(word)),
        `seed ${chosen}`,
      ).toEqual([]);
    }
  }, 120_000);

  test('from an official page with its elements by other names and in other places, 1,000 times', async () => {
    const pages = papers.map((paper) => {
      const page = officialPage(paper);
      const from = page.indexOf('<div id="broodtekst"');
      const text = page
        .slice(from, page.indexOf('</article>'))
        .replace(/&\w+;/g, '')
        .replace(/<br>/g, '<br/>');
      return withOwnWords(treeFromXml(text));
    });
    expect(Math.min(...pages.map(({ words }) => words.length))).toBeGreaterThan(50);
    for (let run = 0; run < 1000 * times; run += 1) {
      const chosen = seed * 1_000_003 + run;
      const { tree, words } = pages[run % pages.length] as (typeof pages)[number];
      const html = `<html><body><nav>rand</nav>${treeToXml(rearranged(tree, chosen))}</body></html>`;
      const document = await readDocument(new TextEncoder().encode(html), {
        format: 'html',
        name: `html ${chosen}`,
      });
      const kept = textsOf(document).join('\n').toLowerCase();
      expect(
        words.filter((word) => !kept.includes(word)),
        `seed ${chosen}`,
      ).toEqual([]);
    }
  }, 120_000);

  test('from the text of a PDF with its lines elsewhere, broken and marked, 1,000 times', () => {
    for (let run = 0; run < 1000 * times; run += 1) {
      const luck = chance(seed * 1_000_003 + run);
      const { lines, words } = withOwnLines(disturbed(documents[run % documents.length] as Document, luck));
      const kept = textsOf(documentFromText(lines.join('\n')))
        .join(' ')
        .toLowerCase()
        .replace(/[\s-]/g, '');
      expect(
        words.filter((word) => !kept.includes(word)),
        `run ${run}`,
      ).toEqual([]);
    }
  }, 120_000);
});

function disturbed(document: Document, luck: Chance): string[] {
  const printed = typeset(document, luck.below(1e6), {
    width: 60 + luck.below(40),
    linesPerPage: 25 + luck.below(40),
  });
  let lines = printed.split('\n');
  for (let count = luck.below(6); count > 0; count -= 1) {
    const at = luck.below(lines.length);
    const line = lines[at] as string;
    switch (luck.below(5)) {
      case 0:
        lines.splice(luck.below(lines.length), 0, ...lines.splice(at, luck.below(8)));
        break;
      case 1:
        lines.splice(
          at,
          0,
          luck.pick([
            '',
            '1',
            '2 ',
            'X Noot 1',
            '\f',
            '– ',
            'De Minister van Defensie,',
            'Nr. 12',
            '---',
            '= ',
            '[1] ',
          ]),
        );
        break;
      case 2:
        lines = lines.with(at, ` ${line}`);
        break;
      case 3:
        lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`);
        break;
      default:
        lines = lines.with(at, `${luck.pick(['1 ', '3. ', '| ', '« '])}${line}`);
    }
  }
  return lines;
}

/** Lines of the head and the foot of a page keep their own words, and are not asked for. */
function withOwnLines(lines: readonly string[]): { lines: string[]; words: string[] } {
  const words: string[] = [];
  const named = lines.map((line) => {
    if (isHeadLine(line.trim()) || isFurniture(line.trim())) return line;
    return withOwnWords({ name: '', attributes: '', children: [line] }, words).tree.children[0] as string;
  });
  return { lines: named, words };
}
