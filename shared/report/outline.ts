import type { Change, SectionChange, SectionRef } from '../comparison/comparison.ts';
import type { Sentence } from '../document/document.ts';
import { type Block, blocksOf, type Pairs } from './outline-blocks.ts';
import type { Report } from './report.ts';
import { type RowChange, type Rows, tableRowsIn } from './table-rows.ts';

/** The changes under one heading, or the footnotes. */
export type Part = {
  /** "s3" in *after*, "was-s4" for a section that is gone, "n" for the footnotes. */
  readonly anchor: string;
  readonly kind: 'section' | 'footnotes';
  /** Absent where the comparison says nothing of the section, as of the footnotes. */
  readonly section: SectionChange | undefined;
  /** The heading as it reads in *after*, or did in *before*; absent before the first heading. */
  readonly title: string | undefined;
  /** What became of the heading; absent where there is none. */
  readonly heading: Change | undefined;
  /** How deep: 1 and up, never more than one below the part before it. */
  readonly depth: number;
  readonly blocks: readonly Block[];
};

/**
 * All changes under their headings, in the order of *after*: every change once, none left out.
 *
 * A removed sentence stands under the heading that its own became, and under its own, as a part that is gone, where
 * that became none. Such a part follows the one in which the comparison put its first sentence.
 */
export function outlineOf(report: Pick<Report, 'sections' | 'changes' | 'rows'>): readonly Part[] {
  const pairs = pairsOf(report.sections);
  const rows = tableRowsIn(report);
  let depth = 0;
  return [...gathered(report.changes, pairs, rows)].map(([anchor, changes]): Part => {
    const isGone = anchor.startsWith(gone);
    const id = isGone ? anchor.slice(gone.length) : anchor;
    const side = isGone ? 'before' : 'after';
    const section = pairs[side].get(id);
    const ref: SectionRef | undefined = section?.[side].find((one) => one.id === id);
    const heading = changes.find((change) => change[side].some((sentence) => sentence.id === `${id}.h`));
    const own = heading?.[side].find((sentence) => sentence.id === `${id}.h`);
    depth = Math.min(depth + 1, Math.max(1, ref?.path.length ?? 1));
    return {
      anchor,
      kind: id === footnotes ? 'footnotes' : 'section',
      section,
      title: own?.text ?? ref?.path.at(-1),
      heading,
      depth,
      blocks: blocksOf(heading ? changes.filter((change) => change !== heading) : changes, pairs, rows),
    };
  });
}

/** In which pair each section stands, by the ids of either side. */
export function pairsOf(sections: readonly SectionChange[]): Pairs {
  const of = (side: 'before' | 'after') =>
    new Map(sections.flatMap((pair) => pair[side].map((ref) => [ref.id, pair] as const)));
  return { before: of('before'), after: of('after') };
}

const gone = 'was-';
const footnotes = 'n';

function gathered(
  changes: readonly Change[],
  pairs: Pairs,
  rows: Rows,
): ReadonlyMap<string, readonly Change[]> {
  const found = new Map<string, Change[]>();
  const order = new Set<string>();
  /** A row of a table stands together, where it is in *after*, or where its first cell stood. */
  const rowAnchors = new Map<RowChange, string>();
  let current = '';
  for (const change of changes) {
    const row = rows.of(change);
    const after = change.after[0] ?? row?.changes[0].after[0];
    const anchor =
      after?.section ?? (row && rowAnchors.get(row)) ?? placeOf(change.before[0] as Sentence, pairs, current);
    if (row) rowAnchors.set(row, anchor);
    if (change.after.length > 0) current = anchor;
    // A removed sentence does not bring its section forward: that comes where *after* has it.
    if (change.after.length > 0 || anchor.startsWith(gone)) order.add(anchor);
    const here = found.get(anchor);
    if (here === undefined) found.set(anchor, [change]);
    else here.push(change);
  }
  return new Map([...order, ...found.keys()].map((anchor) => [anchor, found.get(anchor) ?? []]));
}

function placeOf({ section }: Sentence, pairs: Pairs, current: string): string {
  if (section === footnotes) return footnotes;
  const partners = pairs.before.get(section)?.after ?? [];
  const partner = partners.find(({ id }) => id === current) ?? partners[0];
  return partner?.id ?? gone + section;
}
