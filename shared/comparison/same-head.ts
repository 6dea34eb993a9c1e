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
  return printed(signed) === printed(otherSigned);
}

/** In no order: two names stand beside each other in one form, and below each other in another. */
function printed(signed: readonly Signatory[]): string {
  return signed
    .map(({ role, name }) => `${plain(role)} ${shortName(name)}`)
    .sort()
    .join('; ');
}

/** "k ollongren" of "K.H. Ollongren" and of "Kajsa Ollongren". */
function shortName(name: string): string {
  const words = plain(name).split(' ');
  const first = words.length > 1 ? (words[0] ?? '').slice(0, 1) : '';
  return `${first} ${words.at(-1) ?? ''}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
