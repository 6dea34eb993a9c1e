import type { ReferenceChange, ReferenceMention } from '../comparison/references.ts';
import { parseIdentifier, printHuman } from '../source/identifier.ts';
import { pageOf } from '../source/paper-address.ts';
import { wasNotThereYet } from './doubtful-reference.ts';
import type { Report } from './report.ts';
import type { Texts } from './texts.ts';

/**
 * A paper that is referred to, as a person names it and with its page in the register; `url` null for what no register
 * has, or can have had then (`doubtful`). Whether any other page is there nobody asked: a report is made of two texts
 * alone, and says so.
 */
export type ReportReference = ReferenceChange & {
  readonly name: string;
  readonly url: string | null;
  readonly doubtful?: true;
};

export function referencesFor(
  references: readonly ReferenceChange[],
  { before, after }: Pick<Report, 'before' | 'after'>,
): readonly ReportReference[] {
  return references.map((reference) => {
    const identifier = parseIdentifier(reference.id);
    const name = identifier === undefined ? reference.id : printHuman(identifier);
    const citing = reference.change === 'removed' ? before : after;
    if (identifier && wasNotThereYet(identifier, citing))
      return { ...reference, name, url: null, doubtful: true };
    return { ...reference, name, url: pageOf(reference.id) ?? null };
  });
}

/** References of one kind, each with the headings under which it stands: what is new first, for it is news. */
export type ReferenceGroup = {
  readonly change: ReferenceChange['change'];
  readonly references: readonly (ReportReference & { readonly under: readonly string[] })[];
};

export function referenceGroups(
  { references, sections }: Pick<Report, 'references' | 'sections'>,
  texts: Texts,
): readonly ReferenceGroup[] {
  const headings = { before: headingsOf('before', sections), after: headingsOf('after', sections) };
  const place = (side: 'before' | 'after', { sentence }: ReferenceMention): string => {
    const section = sentence.split('.')[0] ?? '';
    return /^n\d/.test(section) ? texts.footnotes : (headings[side].get(section) ?? texts.opening);
  };
  return (['added', 'removed', 'same'] as const)
    .map((change) => ({
      change,
      references: references
        .filter((reference) => reference.change === change)
        .map((reference) => {
          const side = change === 'removed' ? 'before' : 'after';
          return {
            ...reference,
            under: [...new Set(reference[side].map((mention) => place(side, mention)))],
          };
        }),
    }))
    .filter((group) => group.references.length > 0);
}

function headingsOf(side: 'before' | 'after', sections: Report['sections']): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section) =>
      section[side].flatMap(({ id, path }) => {
        const heading = path.at(-1);
        return heading === undefined ? [] : [[id, heading] as const];
      }),
    ),
  );
}
