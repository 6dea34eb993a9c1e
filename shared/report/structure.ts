import type { SectionChange } from '../comparison/comparison.ts';
import type { Report } from './report.ts';
import { sectionNames } from './section-name.ts';

/** One thing that happened to a section; a section that was renamed and moved gives two. */
export type StructureRow = {
  readonly kind: 'added' | 'removed' | 'renamed' | 'moved' | 'split' | 'merged';
  /** The headings of either side; the text before the first heading has none: undefined. */
  readonly before: readonly (string | undefined)[];
  readonly after: readonly (string | undefined)[];
  /** The part in the outline. */
  readonly anchor: string;
  readonly isLikely: boolean;
  /** The places among the sections of either paper, from 1, of one that moved; not where what came before made up for it. */
  readonly places: readonly [number, number] | undefined;
};

export const structureKinds = ['added', 'removed', 'renamed', 'moved', 'split', 'merged'] as const;

/**
 * What became of the sections: first what is new and what is gone, within a kind in the order of the comparison. What
 * only changed inside is left to the text.
 */
export function structureOf({ sections }: Pick<Report, 'sections'>): readonly StructureRow[] {
  const names = sectionNames(sections);
  return structureKinds.flatMap((kind) =>
    sections.filter((section) => became(section, kind)).map((section) => rowOf(section, kind, names)),
  );
}

function became(section: SectionChange, kind: StructureRow['kind']): boolean {
  switch (kind) {
    case 'added':
    case 'removed':
      return section.kind === kind;
    case 'renamed':
      // What was split or merged has other headings by nature.
      return section.renamed && section.before.length === 1 && section.after.length === 1;
    case 'moved':
      return section.moved;
    case 'split':
      return section.after.length > 1;
    case 'merged':
      return section.before.length > 1;
  }
}

function rowOf(
  { before, after, certainty }: SectionChange,
  kind: StructureRow['kind'],
  names: ReturnType<typeof sectionNames>,
): StructureRow {
  const [was] = before;
  const [is] = after;
  return {
    kind,
    before: before.map(names.before),
    after: after.map(names.after),
    anchor: is?.id ?? `was-${was?.id}`,
    isLikely: certainty === 'likely',
    places: kind === 'moved' && was && is && was.index !== is.index ? [was.index, is.index] : undefined,
  };
}
