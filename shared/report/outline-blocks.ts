import type { Change, SectionChange } from '../comparison/comparison.ts';
import type { RowChange, Rows } from './table-rows.ts';

/** One change to show, a row of a table, or a run of sentences of which there is nothing to show. */
export type Block =
  | { readonly kind: 'row'; readonly row: RowChange; readonly from: Origin | undefined }
  | { readonly kind: 'unchanged'; readonly changes: readonly [Change, ...Change[]] }
  | { readonly kind: 'change'; readonly change: Change; readonly from: Origin | undefined };

/** Where a moved sentence stood: elsewhere in its section, or in another, whose heading may be absent. */
export type Origin =
  | { readonly kind: 'within' }
  | { readonly kind: 'under'; readonly heading: string | undefined }
  | { readonly kind: 'footnotes' };

export type Pairs = Readonly<Record<'before' | 'after', ReadonlyMap<string, SectionChange>>>;

/** The changes of one part, with what stayed as it was in runs, so that a reader may skip it. */
export function blocksOf(changes: readonly Change[], pairs: Pairs, rows: Rows): readonly Block[] {
  const blocks: Block[] = [];
  const shown = new Set<RowChange>();
  let run: [Change, ...Change[]] | undefined;
  for (const change of changes) {
    const row = rows.of(change);
    // A row stands where its first cell does.
    if (row !== undefined && shown.has(row)) continue;
    if (row !== undefined) shown.add(row);
    const from = row ? originOfRow(row, pairs) : originOf(change, pairs);
    if ((row ?? change).kind !== 'same' || from !== undefined) {
      blocks.push(row ? { kind: 'row', row, from } : { kind: 'change', change, from });
      run = undefined;
      continue;
    }
    const same = row?.changes ?? ([change] as const);
    if (run === undefined) {
      run = [...same];
      blocks.push({ kind: 'unchanged', changes: run });
    } else run.push(...same);
  }
  return blocks;
}

/**
 * Where a sentence that moved came from; undefined where it did not, or came along with its whole section: then the
 * section moved, which is said once, at its heading.
 */
function originOf({ moved, before, after }: Change, pairs: Pairs): Origin | undefined {
  const [was] = before;
  const [is] = after;
  if (!moved || was === undefined || is === undefined) return undefined;
  const pair = pairs.before.get(was.section);
  const isAtHome = is.section === was.section && pair === undefined;
  if (isAtHome || pair?.after.some(({ id }) => id === is.section)) {
    return pair?.moved ? undefined : { kind: 'within' };
  }
  if (pair === undefined) return { kind: 'footnotes' };
  const heading = pair.before.find(({ id }) => id === was.section)?.path.at(-1);
  return { kind: 'under', heading };
}

/** A row moved where all of it did that was not put into it; one that is new or gone as a whole did not. */
function originOfRow({ kind, changes }: RowChange, pairs: Pairs): Origin | undefined {
  if (kind === 'added' || kind === 'removed') return undefined;
  const linked = changes.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const origins = linked.map((change) => originOf(change, pairs));
  return origins.every((origin) => origin !== undefined) ? origins[0] : undefined;
}

/** The changes that a block tells. */
export function changesIn(block: Block): readonly [Change, ...Change[]] {
  switch (block.kind) {
    case 'change':
      return [block.change];
    case 'row':
      return block.row.changes;
    case 'unchanged':
      return block.changes;
  }
}
