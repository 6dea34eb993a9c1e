import type { Change, Comparison } from '../comparison/comparison.ts';
import { blockOf, type RowPair } from '../comparison/row-pairs.ts';
import type { Sentence } from '../document/document.ts';
import { latin } from '../document/latin.ts';
import { type Entry, entriesOf, type Index, rowLinks, textOf } from './row-links.ts';

/** A row of a table and what became of it, told as one thing: a cell by itself says little. */
export type RowChange = {
  /** 'same': no cell differs, though the row may have moved. */
  readonly kind: Change['kind'];
  /** From left to right; what is gone stands where it stood. */
  readonly cells: readonly RowCell[];
  /** The whole row of either side; undefined where that side has none. */
  readonly before: RowText | undefined;
  readonly after: RowText | undefined;
  /** Those that are told here, and nowhere else. */
  readonly changes: readonly [Change, ...Change[]];
};

/** What became of the sentences of a cell. `id`: of the change, where it is told here. */
export type RowCell = readonly RowPart[];
export type RowPart = Pick<Change, 'kind' | 'words'> & { readonly id: string | undefined };

/** The texts of the cells, each with whether the row has it on the other side too. */
export type RowText = readonly { readonly text: string; readonly isKept: boolean }[];

export type Rows = {
  /** The row that tells a change; undefined where none does. */
  readonly of: (change: Pick<Change, 'id'>) => RowChange | undefined;
  /** The row of *before* that a sentence stood in, as a text; undefined where it stood in none. */
  readonly around: (sentence: Sentence) => string | undefined;
};

export function tableRowsIn({ rows, changes }: Pick<Comparison, 'rows' | 'changes'>): Rows {
  if (rows.length === 0) return { of: () => undefined, around: () => undefined };
  const index = { before: entriesOf(changes, 'before'), after: entriesOf(changes, 'after') };
  const inRows = new Set(rows.flatMap(({ before }) => before ?? []));
  const told = new Map<string, RowChange>();
  const around = new Map<string, string>();
  for (const pair of rows) {
    const row = rowChange(pair, index, inRows);
    for (const change of row?.changes ?? []) told.set(change.id, row as RowChange);
    const text = pair.before?.map((block) => textOf(index.before.get(block))).join(' | ');
    for (const block of pair.before ?? []) around.set(block, text ?? '');
  }
  return {
    of: ({ id }) => told.get(id),
    around: (sentence) => around.get(blockOf(sentence)),
  };
}

/** What the figures of a row are of: its first cell, where that is words and tells of another cell. */
export function rowName(row: RowChange, { id }: Pick<Change, 'id'>): string | undefined {
  const name = (row.after ?? row.before)?.[0]?.text ?? '';
  const isOfFirst = row.cells[0]?.some((part) => part.id === id) === true;
  return isOfFirst || name.length > longestName || !/^[^A-Za-z0-9]*[A-Za-z]/.test(latin(name))
    ? undefined
    : name;
}

const longestName = 60;

/** The row as one line. Where it was changed in part, what the other side has otherwise stands in brackets. */
export function rowLine(row: RowText): string {
  const isMixed = row.some(({ isKept }) => isKept) && row.some(({ isKept }) => !isKept);
  return row.map(({ text, isKept }) => (isMixed && !isKept ? `[${text}]` : text)).join(' | ');
}

function rowChange(pair: RowPair, index: Index, inRows: ReadonlySet<string>): RowChange | undefined {
  const { before, after } = pair;
  const { isOwn, isTold, stood, twins } = rowLinks(pair, index, inRows);
  const cells: RowPart[][] = [];
  const changes: Change[] = [];
  const cellOf = new Map<string, RowPart[]>();
  for (const block of after ?? []) {
    const own = (index.after.get(block) ?? []).filter(({ sentence, change }) => change.after[0] === sentence);
    const cell = own.map(({ change }): RowPart => {
      const { id, kind, words } = change;
      if (kind !== 'same' || isOwn(change)) return { id, kind, words };
      return { id, kind: 'added', words: words.map(({ text }) => ({ op: 'added', text })) };
    });
    if (cell.length > 0) cells.push(cell);
    for (const { change } of own) {
      changes.push(change);
      if (isOwn(change)) for (const was of change.before) cellOf.set(blockOf(was), cell);
    }
    const twin = twins.get(block);
    if (twin !== undefined) cellOf.set(twin, cell);
  }
  let last: RowPart[] | undefined;
  for (const block of before ?? []) {
    const gone = (index.before.get(block) ?? []).filter(({ change }) => !isTold(change));
    changes.push(...gone.flatMap(({ change }) => (change.kind === 'removed' ? [change] : [])));
    const parts = gone.map(
      ({ sentence: { text }, change: { id, kind } }): RowPart => ({
        id: kind === 'removed' ? id : undefined,
        kind: 'removed',
        words: [{ op: 'removed', text }],
      }),
    );
    const cell = cellOf.get(block);
    if (cell !== undefined) cell.push(...parts);
    else if (parts.length > 0) cells.splice(last === undefined ? 0 : cells.indexOf(last) + 1, 0, parts);
    if (cell !== undefined || parts.length > 0) last = cell ?? parts;
  }
  const [first, ...others] = changes;
  if (first === undefined) return undefined;
  const kinds = new Set(cells.flat().map(({ kind }) => kind));
  const [only] = kinds;
  // Of a form without rows the cells that became these are the row; what was reworded and stood elsewhere is said too.
  const strange = changes.filter(
    (change) => !stood(change.before) && (isOwn(change) ? before === null : change.kind === 'reworded'),
  );
  const was = [
    ...(before ?? []).map((block) => sideCell(index.before.get(block), isTold)),
    ...strange.flatMap(({ kind, before: texts }) =>
      texts.map(({ text }) => ({ text, isKept: kind === 'same' })),
    ),
  ];
  return {
    kind: kinds.size === 1 && only !== undefined ? only : 'reworded',
    cells,
    before: was.length === 0 ? undefined : was,
    after: after?.map((block) => sideCell(index.after.get(block), isOwn)),
    changes: [first, ...others],
  };
}

function sideCell(entries: readonly Entry[] = [], isHere: (change: Change) => boolean): RowText[number] {
  return {
    text: textOf(entries),
    isKept: entries.every(({ change }) => change.kind === 'same' && isHere(change)),
  };
}
