import type { Change, SectionChange } from '../comparison/comparison.ts';

/** One change to show, or a run of sentences of which there is nothing to show. */
export type Block =
  | { readonly kind: 'unchanged'; readonly changes: readonly [Change, ...Change[]] }
  | { readonly kind: 'change'; readonly change: Change; readonly from: Origin | undefined };

/** Where a moved sentence stood: elsewhere in its section, or in another, whose heading may be absent. */
export type Origin =
  | { readonly kind: 'within' }
  | { readonly kind: 'under'; readonly heading: string | undefined }
  | { readonly kind: 'footnotes' };

export type Pairs = Readonly<Record<'before' | 'after', ReadonlyMap<string, SectionChange>>>;

/** The changes of one part, with what stayed as it was in runs, so that a reader may skip it. */
export function blocksOf(changes: readonly Change[], pairs: Pairs): readonly Block[] {
  const blocks: Block[] = [];
  let run: [Change, ...Change[]] | undefined;
  for (const change of changes) {
    const from = originOf(change, pairs);
    if (change.kind !== 'same' || from !== undefined) {
      blocks.push({ kind: 'change', change, from });
      run = undefined;
    } else if (run === undefined) {
      run = [change];
      blocks.push({ kind: 'unchanged', changes: run });
    } else run.push(change);
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
