import type { Change } from '../comparison/comparison.ts';
import { printList, quote } from './language.ts';
import type { Part } from './outline.ts';
import type { Origin } from './outline-blocks.ts';
import type { Quiet } from './quiet.ts';
import type { Report } from './report.ts';
import { isMostlyRewritten } from './rewritten.ts';
import type { StructureRow } from './structure.ts';
import type { Texts } from './texts.ts';

/** One word for what became of a sentence. What is the same and is shown nonetheless has moved. */
export function labelOf({ kind }: Pick<Change, 'kind'>, texts: Texts): string {
  return kind === 'same' ? texts.label.moved : texts.label[kind];
}

/** What else there is to say of a change: where it came from, that it was split, that little was kept. */
export function notesOn(change: Change, from: Origin | undefined, texts: Texts): readonly string[] {
  const notes: string[] = [];
  if ((change.after[0] ?? change.before[0])?.kind === 'heading') notes.push(texts.label.heading);
  if (from !== undefined) {
    if (change.kind !== 'same') notes.push(texts.label.moved.toLowerCase());
    notes.push(originText(from, texts));
  }
  const [before, after] = [change.before.length, change.after.length];
  if (before === 1 && after > 1) notes.push(texts.label.split(after));
  else if (before > 1 && after === 1) notes.push(texts.label.merged(before));
  else if (before > 1 && after > 1 && before !== after) notes.push(texts.label.regrouped(before, after));
  if (isMostlyRewritten(change)) notes.push(texts.label.rewritten);
  return notes;
}

/** What there is to say of a row besides. */
export function notesOnRow(
  { kind }: Pick<Change, 'kind'>,
  from: Origin | undefined,
  texts: Texts,
): readonly string[] {
  const moved = kind === 'same' ? [] : [texts.label.moved.toLowerCase()];
  return [texts.label.row, ...(from === undefined ? [] : [...moved, originText(from, texts)])];
}

function originText(from: Origin, texts: Texts): string {
  switch (from.kind) {
    case 'within':
      return texts.label.movedWithin;
    case 'footnotes':
      return texts.label.movedFrom(texts.footnotes);
    case 'under':
      return texts.label.movedFrom(from.heading ?? texts.opening);
  }
}

/** What a reader must know of a whole part beside its heading; nothing where it stayed what and where it was. */
export function notesOnPart(
  { section }: Pick<Part, 'section'>,
  language: Report['language'],
  texts: Texts,
): readonly string[] {
  if (section === undefined) return [];
  const { kind, moved, renamed, before, after, certainty } = section;
  if (kind === 'added' || kind === 'removed') return [texts.section[kind]];
  const named = (refs: typeof before) =>
    printList(
      refs.map(({ path }) => quote(path.at(-1) ?? texts.opening, language)),
      language,
    );
  const notes: string[] = [];
  if (before.length > 1) notes.push(texts.section.merged(named(before)));
  if (after.length > 1) notes.push(texts.section.split(named(before)));
  if (renamed && before.length === 1 && after.length === 1) {
    notes.push(texts.section.renamed(before[0]?.path.at(-1) ?? texts.opening));
  }
  if (moved) notes.push(texts.section.moved);
  if (notes.length > 0 && certainty === 'likely') notes.push(texts.likely);
  return notes;
}

/** "Oud → Nieuw", "van plaats 2 naar 5", or the heading alone. */
export function structureText(row: StructureRow, texts: Texts): string {
  const before = row.before.map((heading) => heading ?? texts.opening).join(' + ');
  const after = row.after.map((heading) => heading ?? texts.opening).join(' + ');
  const what = {
    added: after,
    removed: before,
    renamed: `${before} → ${after}`,
    split: `${before} → ${after}`,
    merged: `${before} → ${after}`,
    moved: after,
  }[row.kind];
  const notes = [
    ...(row.places ? [texts.place(...row.places)] : []),
    ...(row.isLikely ? [texts.likely] : []),
  ];
  return notes.length === 0 ? what : `${what} (${notes.join(', ')})`;
}

export function structureLabel(kind: StructureRow['kind'], texts: Texts): string {
  return {
    added: texts.sectionsAdded,
    removed: texts.sectionsRemoved,
    renamed: texts.sectionsRenamed,
    moved: texts.sectionsMoved,
    split: texts.sectionsSplit,
    merged: texts.sectionsMerged,
  }[kind];
}

/** What sort of thing went quiet: "Onderdeel", "Standpunt", "Bedrag". */
export function quietLabel({ kind }: Pick<Quiet, 'kind'>, texts: Texts): string {
  return kind === 'section' || kind === 'position' ? texts.quietKind[kind] : texts.fact[kind];
}
