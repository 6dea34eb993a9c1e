import type { Document } from './document.ts';

/** A row of a table: its cells by the ids of their blocks, "s3.p4", from left to right. */
export type TableRow = readonly [string, string, ...string[]];

/**
 * The rows of the tables of a document that have more than one filled cell. Rows are layout: nothing is compared by
 * them, so that the same cells in another layout differ in nothing. But a figure alone says little to who reads what
 * changed, and the row that it stands in says what it is of. A form that has no rows, as JSON, gives none.
 */
export function tableRowsOf({ sections }: Pick<Document, 'sections'>): TableRow[] {
  const rows: string[][] = [];
  for (const [index, { blocks }] of sections.entries()) {
    for (const [at, { kind, inRow }] of blocks.entries()) {
      if (kind !== 'cell') continue;
      const id = `s${index + 1}.p${at + 1}`;
      if (inRow && blocks[at - 1]?.kind === 'cell') rows.at(-1)?.push(id);
      else rows.push([id]);
    }
  }
  return rows.filter((row): row is [string, string, ...string[]] => row.length > 1);
}

/** These pieces as one row: each cell but the first goes on in the row of the one before it. */
export function asRow<T extends { readonly kind: string }>(pieces: readonly T[]): T[] {
  const first = pieces.findIndex(({ kind }) => kind === 'cell');
  return pieces.map((piece, at) => (piece.kind === 'cell' && at > first ? { ...piece, inRow: true } : piece));
}
