import type { Block, PaperHead, Section, Signatory } from './document.ts';
import { signatures, takeHead } from './paper-head.ts';

/** What a reader of markup finds, one after the other, before it is known how deep each heading is. */
export type Piece = Block | HeadingPiece;
export type HeadingPiece = { readonly kind: 'heading'; readonly text: string; readonly place: HeadingPlace };

/** A heading that the structure places has its level; of one by looks it is known only how heavy it is set. */
export type HeadingPlace =
  | { readonly level: number }
  /** `under`: the level of the structure around it; `weight`: 0 is the heaviest. */
  | { readonly under: number; readonly weight: number };

/**
 * The pieces as sections. Among headings known by their looks alone only the order of the looks used says the level:
 * capitals first, for so an enclosure is headed, then by weight; among those of one look the number, "2.1" under "2.".
 */
export function sectionsOf(pieces: readonly Piece[]): Section[] {
  const levelOf = levels(pieces);
  const sections: { heading: string | null; level: number; blocks: Block[] }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      sections.push({ heading: piece.text || null, level: levelOf(piece), blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
    sections.at(-1)?.blocks.push(piece);
  }
  return sections;
}

function levels(pieces: readonly Piece[]): (heading: HeadingPiece) => number {
  const byLooks = pieces.flatMap((piece) =>
    piece.kind === 'heading' && 'weight' in piece.place
      ? [{ text: piece.text, weight: piece.place.weight }]
      : [],
  );
  const shallowest = new Map<number, number>();
  for (const { text, weight } of byLooks) {
    const look = lookOf(text, weight);
    const depth = numberDepth(text);
    if (depth > 0) shallowest.set(look, Math.min(depth, shallowest.get(look) ?? depth));
  }
  const rankOf = (text: string, weight: number): number => {
    const look = lookOf(text, weight);
    return look * 10 + Math.max(0, numberDepth(text) - (shallowest.get(look) ?? 0));
  };
  const ranks = [...new Set(byLooks.map(({ text, weight }) => rankOf(text, weight)))].sort((a, b) => a - b);
  return ({ text, place }) =>
    'level' in place ? place.level : place.under + 1 + ranks.indexOf(rankOf(text, place.weight));
}

const lookOf = (text: string, weight: number): number => (isCapitals(text) ? 0 : 1 + weight);

const isCapitals = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 8;

/** 2 for "2.1 Inzet", 1 for "2. Inzet", 0 where there is no number. */
export function numberDepth(heading: string): number {
  const number = /^\d{1,2}(?:\.\d{1,2}){0,5}(?=[.)]?(?:\s|$))/.exec(heading)?.[0];
  return number === undefined ? 0 : number.split('.').length;
}

/**
 * The head of a letter taken out of its text as fields: address, place and day from the paragraphs before the first
 * heading or list, signatures from anywhere.
 */
export function takeLetterHead(pieces: readonly Piece[]): {
  readonly head: PaperHead & { readonly title?: string };
  readonly rest: readonly Piece[];
} {
  const end = pieces.findIndex(({ kind }) => kind !== 'paragraph');
  const opening = end < 0 ? pieces : pieces.slice(0, end);
  const { head, rest } = takeHead(opening.map(({ text }) => text));
  const later = takeSignatures(pieces.slice(opening.length));
  const signatories = [...(head.signatories ?? []), ...later.signatories];
  return {
    head: { ...head, ...(signatories.length > 0 ? { signatories } : {}) },
    rest: [...rest.map((text): Piece => ({ kind: 'paragraph', text })), ...later.rest],
  };
}

function takeSignatures(pieces: readonly Piece[]): { signatories: Signatory[]; rest: Piece[] } {
  const signatories: Signatory[] = [];
  const rest: Piece[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const next = pieces[at + 1];
    // The name may stand in a paragraph of its own, under the office.
    const isOffice = piece.text.length < 140 && piece.text.endsWith(',') && next?.kind === 'paragraph';
    const signed =
      piece.kind === 'paragraph' ? signatures(isOffice ? `${piece.text} ${next.text}` : piece.text) : [];
    if (signed.length === 0) rest.push(piece);
    else if (isOffice) at += 1;
    signatories.push(...signed);
  }
  return { signatories, rest };
}
