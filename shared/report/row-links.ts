import type { Change } from '../comparison/comparison.ts';
import { blockOf, type RowPair } from '../comparison/row-pairs.ts';
import type { Sentence } from '../document/document.ts';

/** A sentence with its change. */
export type Entry = { readonly sentence: Sentence; readonly change: Change };
/** The sentences of each block of either side, in order. */
export type Index = Readonly<Record<'before' | 'after', ReadonlyMap<string, readonly Entry[]>>>;

export type RowLinks = {
  /** Whether what became this cell of *after* stood in the row too, or in no row at all. */
  readonly isOwn: (change: Change) => boolean;
  /** Whether what a cell of *before* became is told in the row. */
  readonly isTold: (change: Change) => boolean;
  readonly stood: (before: Change['before']) => boolean;
  /** By a cell of *after* the one of *before* that says the same, though each was linked with another row. */
  readonly twins: ReadonlyMap<string, string>;
};

/**
 * How the cells of a row hang together with the row it was. Sentences are linked wherever they stand, and a table has
 * many equal cells: "nee" in one row may be linked with "nee" in the next. To who reads the row it stayed.
 */
export function rowLinks({ before, after }: RowPair, index: Index, inRows: ReadonlySet<string>): RowLinks {
  const here = { before: new Set(before), after: new Set(after) };
  const stood = ([was]: Change['before']): boolean => was !== undefined && here.before.has(blockOf(was));
  const stands = ([is]: Change['after']): boolean => is !== undefined && here.after.has(blockOf(is));
  const changesIn = (side: 'before' | 'after', block: string): readonly Change[] =>
    (index[side].get(block) ?? []).map(({ change }) => change);
  const strays = {
    before: (before ?? []).filter((block) =>
      changesIn('before', block).every(({ kind, after: is }) => kind === 'same' && !stands(is)),
    ),
    after: (after ?? []).filter((block) =>
      changesIn('after', block).every(({ kind, before: was }) => kind === 'same' && !stood(was)),
    ),
  };
  const twins = new Map<string, string>();
  for (const block of strays.after) {
    const text = textOf(index.after.get(block));
    const at = strays.before.findIndex((one) => textOf(index.before.get(one)) === text);
    if (at >= 0) twins.set(block, strays.before.splice(at, 1)[0] as string);
  }
  const twinsBefore = new Set(twins.values());
  const linked = (after ?? [])
    .flatMap((block) => changesIn('after', block))
    .filter((one) => stood(one.before));
  // Where some cells of a row stayed, one that moved within it has another place among them.
  const isOut = ({ moved, before: was }: Change): boolean =>
    moved && stood(was) && linked.some((one) => !one.moved);
  return {
    isOwn: (change) => {
      const [was] = change.before;
      const [is] = change.after;
      if (was === undefined || !inRows.has(blockOf(was))) return true;
      return (is !== undefined && twins.has(blockOf(is))) || (stood(change.before) && !isOut(change));
    },
    isTold: (change) => {
      const [was] = change.before;
      return (was !== undefined && twinsBefore.has(blockOf(was))) || (stands(change.after) && !isOut(change));
    },
    stood,
    twins,
  };
}

export const textOf = (entries: readonly Entry[] = []): string =>
  entries.map(({ sentence }) => sentence.text).join(' ');

/** The sentences of each block of one side, in order, each with its change. */
export function entriesOf(
  changes: readonly Change[],
  side: 'before' | 'after',
): ReadonlyMap<string, readonly Entry[]> {
  const blocks = new Map<string, Entry[]>();
  for (const change of changes) {
    for (const sentence of change[side]) {
      const block = blockOf(sentence);
      const entries = blocks.get(block);
      if (entries === undefined) blocks.set(block, [{ sentence, change }]);
      else entries.push({ sentence, change });
    }
  }
  const place = ({ sentence: { id } }: Entry): number => Number(/\d+$/.exec(id)?.[0]);
  for (const entries of blocks.values()) entries.sort((one, other) => place(one) - place(other));
  return blocks;
}
