import type { Sentence } from '../document/document.ts';
import type { TableRow } from '../document/table-rows.ts';
import { blockOf } from './row-pairs.ts';

/** Where the cells of one side stand in their tables, by the places of sentences; -1 where that is not known. */
export type TablePlaces = {
  /** The first cell of the row: what the figures in it are of. */
  readonly label: Int32Array;
  /** The cell at the head of the column. */
  readonly head: Int32Array;
  /** All heads of columns. */
  readonly heads: readonly number[];
};

/**
 * Columns are counted from the right, since the corner of a table is often empty, and empty cells are no blocks; where
 * a row is not as long as the first of its table, or one longer, its columns are not known.
 */
export function tablePlaces(sentences: readonly Sentence[], rows: readonly TableRow[]): TablePlaces {
  const label = new Int32Array(sentences.length).fill(-1);
  const head = new Int32Array(sentences.length).fill(-1);
  if (rows.length === 0) return { label, head, heads: [] };
  const placesOf = new Map<string, number[]>();
  for (const [at, sentence] of sentences.entries()) {
    const block = blockOf(sentence);
    const places = placesOf.get(block);
    if (places === undefined) placesOf.set(block, [at]);
    else places.push(at);
  }
  const first = (block: string | undefined): number => placesOf.get(block ?? '')?.[0] ?? -1;
  const heads: number[] = [];
  let top: TableRow | undefined;
  let end = -1;
  for (const row of rows) {
    const begin = first(row[0]);
    const isNext = sentences.slice(end, begin).every(({ kind }) => kind === 'cell');
    if (end < 0 || !isNext) {
      top = row;
      heads.push(...row.map(first));
    }
    const shift = row.length - (top?.length ?? 0);
    for (const [at, block] of row.entries()) {
      for (const place of placesOf.get(block) ?? []) {
        label[place] = begin;
        if (row !== top && (shift === 0 || shift === 1)) head[place] = first(top?.[at - shift]);
      }
    }
    end = (placesOf.get(row.at(-1) ?? '')?.at(-1) ?? begin) + 1;
  }
  return { label, head, heads };
}
