import type { Document, Signatory } from '../document/document.ts';

/**
 * Whether two texts of one paper bear the same day and the same signatures. What one of them does not say is no
 * difference, for not every form of a paper has it; nor is a first name that is spelt out in one and an initial in the
 * other, as between a ministry's own letter and its print.
 */
export function hasSameHead(one: Document, other: Document): boolean {
  const { publishedOn: day, signatories: signed = [] } = one;
  const { publishedOn: otherDay = day, signatories: otherSigned = [] } = other;
  if (day !== undefined && day !== otherDay) return false;
  if (signed.length === 0 || otherSigned.length === 0) return true;
  const [mine, theirs] = [signed.map(printed).sort(bySurname), otherSigned.map(printed).sort(bySurname)];
  return mine.length === theirs.length && mine.every((name, at) => isSame(name, theirs[at]));
}

type Printed = { readonly surname: string; readonly initial: string; readonly role: string };

/** "Kajsa Ollongren" and "K.H. Ollongren" are both K, Ollongren. */
function printed({ role, name }: Signatory): Printed {
  const words = plain(name).split(' ');
  const initial = words.length > 1 ? (words[0] ?? '').slice(0, 1) : '';
  return { surname: words.at(-1) ?? '', initial, role: plain(role).replace(/^(?:de|het) /, '') };
}

/** Two names stand beside each other in one form, and below each other in another: their order says nothing. */
function bySurname(one: Printed, other: Printed): number {
  return `${one.surname} ${one.role}` < `${other.surname} ${other.role}` ? -1 : 1;
}

function isSame(one: Printed, other: Printed | undefined): boolean {
  const isOrUnsaid = (field: 'initial' | 'role') =>
    one[field] === other?.[field] || one[field] === '' || other?.[field] === '';
  return one.surname === other?.surname && isOrUnsaid('initial') && isOrUnsaid('role');
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
