import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageOf } from '../../../shared/alert/message.ts';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Document } from '../../../shared/document/document.ts';
import { documentFromMarkdown } from '../../../shared/document/from-markdown.ts';
import { asRow } from '../../../shared/document/table-rows.ts';
import { makeReport } from '../../../shared/report/make-report.ts';
import { outlineOf } from '../../../shared/report/outline.ts';
import { changesIn } from '../../../shared/report/outline-blocks.ts';
import type { Report } from '../../../shared/report/report.ts';
import { reportToHtml } from '../../../shared/report/to-html.ts';
import { reportToMarkdown } from '../../../shared/report/to-markdown.ts';
import { reportToText } from '../../../shared/report/to-text.ts';
import { buildInfo } from '../../support/report-builder.ts';

/** All texts here are synthetic. */
const report = (before: string, after: string): Report =>
  reportOf(documentFromMarkdown(before), documentFromMarkdown(after));

const reportOf = (before: Document, after: Document): Report =>
  makeReport({
    before: buildInfo({ id: 'demo-28676-1', ondernummer: '1' }),
    after: buildInfo({ id: 'demo-28676-2', ondernummer: '2' }),
    comparison: compareDocuments(before, after),
    reason: { kind: 'chosen', text: 'Gekozen voor deze test.' },
    language: 'nl',
    version: '1.0.0',
  });

const table = (...rows: readonly string[]): string =>
  [
    '# Brief',
    '## Uitgaven',
    'De uitgaven staan in de tabel.',
    '',
    ...rows.map((row) => `| ${row} |`),
    '',
  ].join('\n');

/** What the text says below the heading. */
const shown = (before: string, after: string): string[] =>
  reportToText(report(before, after))
    .split('# Uitgaven\n')[1]
    ?.split('\n\nHERKOMST')[0]
    ?.split('\n')
    .filter((line) => line !== '') ?? [];

const head = 'Onderdeel | 2030 | 2031';
const rows = [head, 'Landmacht | 3,2 | 3,4', 'Luchtmacht | 1,9 | 2,0'];

test('a row of which a figure changed is one line on either side, what differs in brackets', () => {
  expect(shown(table(...rows), table(head, 'Landmacht | 3,2 | 3,6', 'Luchtmacht | 1,9 | 2,0'))).toEqual([
    '  (4 zinnen ongewijzigd)',
    '  [Gewijzigd; rij van een tabel]',
    '- was: Landmacht | 3,2 | [3,4]',
    '+ nu: Landmacht | 3,2 | [3,6]',
    '  (3 zinnen ongewijzigd)',
  ]);
});

test('a row that is new or gone is one line, without brackets', () => {
  const other = table(head, 'Luchtmacht | 1,9 | 2,0', 'Cyberverdediging | 0,1 | 0,5');
  expect(shown(table(...rows), other)).toEqual([
    '  (4 zinnen ongewijzigd)',
    '  [Vervallen; rij van een tabel]',
    '- was: Landmacht | 3,2 | 3,4',
    '  (3 zinnen ongewijzigd)',
    '  [Nieuw; rij van een tabel]',
    '+ nu: Cyberverdediging | 0,1 | 0,5',
  ]);
});

test('a new column is shown in the rows that it stands in', () => {
  const wider = table(
    'Onderdeel | 2030 | 2031 | 2032',
    'Landmacht | 3,2 | 3,4 | 3,7',
    'Luchtmacht | 1,9 | 2,0 | 2,2',
  );
  expect(shown(table(...rows), wider)).toEqual([
    '  (1 zin ongewijzigd)',
    '  [Gewijzigd; rij van een tabel]',
    '- was: Onderdeel | 2030 | 2031',
    '+ nu: Onderdeel | 2030 | 2031 | [2032]',
    '  [Gewijzigd; rij van een tabel]',
    '- was: Landmacht | 3,2 | 3,4',
    '+ nu: Landmacht | 3,2 | 3,4 | [3,7]',
    '  [Gewijzigd; rij van een tabel]',
    '- was: Luchtmacht | 1,9 | 2,0',
    '+ nu: Luchtmacht | 1,9 | 2,0 | [2,2]',
  ]);
});

test('a table in the place of prose is new row by row', () => {
  const prose =
    '# Brief\n## Uitgaven\nDe uitgaven staan in de tabel.\n\nDe Koninklijke Landmacht krijgt het meeste geld.\n';
  expect(shown(prose, table(...rows)).slice(1)).toEqual([
    '  [Vervallen]',
    '- was: De Koninklijke Landmacht krijgt het meeste geld.',
    ...rows.flatMap((row) => ['  [Nieuw; rij van een tabel]', `+ nu: ${row}`]),
  ]);
});

test('a row that stands elsewhere has moved, as one', () => {
  const [, army = '', air = ''] = rows;
  const before = table(head, army, 'Marine | 2,1 | 2,2', 'Reserve | 0,3 | 0,4', air);
  const after = table(head, 'Marine | 2,1 | 2,2', 'Reserve | 0,3 | 0,4', air, army);
  expect(shown(before, after)).toEqual([
    '  (13 zinnen ongewijzigd)',
    '  [Verplaatst; rij van een tabel; stond elders in dit onderdeel]',
    `  ${army}`,
  ]);
});

test('a cell that says the same in its row stayed, though an equal one of another row is linked with it', () => {
  const before = table(
    'Motie | Stand | Gereed',
    'Zorg | in behandeling | nee',
    'Wachttijd | volgt in maart | nee',
    'Boetes | verhoogd | ja',
  );
  const after = table(
    'Motie | Stand | Gereed',
    'Zorg | meldpunt geopend | ja',
    'Wachttijd | volgt in oktober | nee',
    'Regeldruk | er komt een plan | nee',
  );
  expect(shown(before, after)).toContain('- was: Wachttijd | [volgt in maart] | nee');
  expect(shown(before, after)).toContain('+ nu: Wachttijd | [volgt in oktober] | nee');
});

test('of a form without rows the cells that became a row are shown as one', () => {
  const cells = ['Landmacht', '3,2', '3,4'].map((text) => ({ kind: 'cell' as const, text }));
  const before = { title: '', sections: [{ heading: 'Uitgaven', level: 1, blocks: cells }], footnotes: [] };
  const after = {
    ...before,
    sections: [
      {
        heading: 'Uitgaven',
        level: 1,
        blocks: asRow([...cells.slice(0, 2), { kind: 'cell' as const, text: '3,6' }]),
      },
    ],
  };
  expect(reportToText(reportOf(before, after))).toContain(
    '- was: Landmacht | 3,2 | [3,4]\n+ nu: Landmacht | 3,2 | [3,6]\n',
  );
});

test('the page has a row in a line, and marks in it what changed', () => {
  const page = reportToHtml(
    report(table(...rows), table(head, 'Landmacht | 3,2 | 3,6', 'Luchtmacht | 1,9 | 2,0')),
  );
  const [line = ''] = page.match(/<p dir="auto" class="row">.*Landmacht.*<\/p>/) ?? [];
  expect(
    line.replace(/<span class="aside">.*?<\/span>/g, '').replace(/<(?!\/?(?:ins|del)\b)[^>]*>/g, ''),
  ).toBe('Landmacht | 3,2 | <del>3,4</del><ins>3,6</ins>');
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('in Markdown too', () => {
  const text = reportToMarkdown(
    report(table(...rows), table(head, 'Landmacht | 3,2 | 3,6', 'Luchtmacht | 1,9 | 2,0')),
  );
  expect(text).toContain('*Gewijzigd; rij van een tabel*\\\nLandmacht \\| 3,2 \\| ~~3,4~~**3,6**\n');
});

test('a message tells a row as one change, and a cell of it in no other', () => {
  const { body } = messageOf(
    report(table(...rows), table(head, 'Landmacht | 3,3 | 3,6', 'Luchtmacht | 1,9 | 2,0')),
    {
      url: 'https://kamerdiff.example/',
      watchlist: { series: [], topics: [] },
      event: 'new',
    },
  );
  expect(body.split('\n\n').slice(1)).toEqual([
    '- was: Landmacht | [3,2] | [3,4]\n+ nu: Landmacht | [3,3] | [3,6]\n',
  ]);
});

test('a figure that changed in a table is told with the name of its row', () => {
  const made = report(table(...rows), table(head, 'Landmacht | 3,2 | 3,6', 'Luchtmacht | 1,9 | 2,0'));
  expect(made.summary.headline).toBe('Landmacht: 3,4 → 3,6; 1 zin gewijzigd.');
  expect(reportToText(made)).toContain('Getal: 3,4 → 3,6 (Uitgaven: Landmacht)\n');
});

test('what went quiet in a table is shown with its row', () => {
  const other = table(head, 'Luchtmacht | 1,9 | 2,0');
  const before = table(head, 'Landmacht | EUR 3,2 miljard | 3,4', 'Luchtmacht | 1,9 | 2,0');
  expect(reportToText(report(before, other))).toContain(
    'Bedrag: EUR 3,2 miljard\n  Landmacht | EUR 3,2 miljard | 3,4\n',
  );
});

const anyTable = (): fc.Arbitrary<Document> =>
  fc
    .array(
      fc
        .array(
          fc.record({
            kind: fc.constantFrom('cell' as const, 'cell' as const, 'paragraph' as const),
            text: fc.constantFrom(
              'Landmacht',
              'Marine',
              '3,2',
              '3,4',
              '2030',
              'Het ene. Het andere.',
              'Een zin.',
            ),
          }),
          { minLength: 1, maxLength: 4 },
        )
        .map(asRow),
      { maxLength: 8 },
    )
    .map((rows) => ({
      title: '',
      sections: [
        { heading: 'Een', level: 1, blocks: rows.slice(0, 4).flat() },
        { heading: 'Twee', level: 1, blocks: rows.slice(4).flat() },
      ],
      footnotes: [],
    }));

test('in any two tables every change is told once, and every text of either side is shown', () => {
  fc.assert(
    fc.property(anyTable(), anyTable(), (before, after) => {
      const made = reportOf(before, after);
      const blocks = outlineOf(made).flatMap((part) => part.blocks);
      const told = [
        ...outlineOf(made).flatMap(({ heading }) => (heading ? [heading.id] : [])),
        ...blocks.flatMap(changesIn).map(({ id }) => id),
      ];
      expect(told.toSorted()).toEqual(made.changes.map(({ id }) => id).toSorted());
      const page = reportToHtml(made);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const text = reportToText(made);
      for (const { kind, before: was, after: is } of made.changes) {
        if (kind !== 'same') for (const one of [...was, ...is]) expect(text).toContain(one.text);
      }
    }),
    { numRuns: 300 },
  );
});
