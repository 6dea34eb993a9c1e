import type { SectionChange, SectionRef } from '../comparison/comparison.ts';

export type NameOf = (ref: SectionRef) => string | undefined;

/**
 * How each section is called where it stands without its text: by its heading, and by the one above it too where
 * several have the same, as each enclosure has its "Inleiding". The text before the first heading has no name.
 */
export function sectionNames(
  sections: readonly SectionChange[],
): Readonly<Record<'before' | 'after', NameOf>> {
  const of = (side: 'before' | 'after'): NameOf => {
    const count = new Map<string, number>();
    for (const { path } of sections.flatMap((section) => section[side])) {
      const heading = path.at(-1) ?? '';
      count.set(heading, (count.get(heading) ?? 0) + 1);
    }
    return ({ path }) => {
      const heading = path.at(-1);
      if (heading === undefined || (count.get(heading) ?? 0) < 2) return heading;
      return path.slice(-2).join(' › ');
    };
  };
  return { before: of('before'), after: of('after') };
}
