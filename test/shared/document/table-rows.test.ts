import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { inputFormatOf, readDocument } from '../../../shared/document/read.ts';
import { tableRowsOf } from '../../../shared/document/table-rows.ts';

/** Each row as one line. */
function rowsOf(document: Document): string[] {
  return tableRowsOf(document).map((row) =>
    row
      .map((id) => {
        const [, section = '', block = ''] = /^s(\d+)\.p(\d+)$/.exec(id) ?? [];
        return document.sections[Number(section) - 1]?.blocks[Number(block) - 1]?.text;
      })
      .join(' | '),
  );
}

describe.each(['xml', 'html', 'docx', 'md', 'pdf'])('the synthetic report with tables as %s', (form) => {
  test('has its rows: of each the filled cells, from left to right', async () => {
    const name = `paper.${form}`;
    const bytes = readFileSync(new URL(`../../golden/verslag-met-tabellen/${name}`, import.meta.url));
    const format = inputFormatOf(name) ?? 'txt';
    expect(rowsOf(await readDocument(bytes, { format, name }))).toEqual([
      'Onderdeel | Uitgaven in het jaar | Verschil',
      '2029 | 2030 | in procenten',
      'Personeel | 1.240 | 1.310 | 5,6%',
      'Materieel, waaronder de vervanging van voertuigen en de aanschaf van munitie | 2.015 | 2.480 | 23,1%',
      'Overig | 310 | 298 | –3,9%',
      'Totaal | 3.565 | 4.088 | 14,7%',
      'Categorie | Aantal',
      'Militair | 43.120',
      'Burger | 21.007',
      'Reservist | 7.450',
    ]);
  });
});

test('cells of a form without rows, and a cell alone in its row, make none', () => {
  const cell = (text: string) => ({ kind: 'cell' as const, text });
  const sections = [{ heading: null, level: 1, blocks: [cell('Marine'), cell('1.240')] }];
  expect(tableRowsOf({ sections })).toEqual([]);
});
