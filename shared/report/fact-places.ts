import type { Part } from './outline.ts';
import { changesIn } from './outline-blocks.ts';
import { sectionNames } from './section-name.ts';
import { rowName } from './table-rows.ts';
import type { Texts } from './texts.ts';

/**
 * Under which heading each shown change stands, and in which row of a table, by its id. What is not shown has no place
 * to send a reader to.
 */
export type Places = ReadonlyMap<string, string>;

export function placesOf(parts: readonly Part[], texts: Texts): Places {
  const places = new Map<string, string>();
  const names = sectionNames([...new Set(parts.flatMap(({ section }) => section ?? []))]);
  const nameOf = ({ anchor, kind, section, title }: Part): string => {
    if (kind === 'footnotes') return texts.footnotes;
    const own = section?.after.find(({ id }) => id === anchor);
    return (own && names.after(own)) ?? title ?? texts.opening;
  };
  for (const part of parts) {
    const title = nameOf(part);
    if (part.heading !== undefined) places.set(part.heading.id, title);
    for (const block of part.blocks) {
      if (block.kind === 'unchanged') continue;
      for (const change of changesIn(block)) {
        const name = block.kind === 'row' ? rowName(block.row, change) : undefined;
        places.set(change.id, name === undefined ? title : `${title}: ${name}`);
      }
    }
  }
  return places;
}
