import type { Block, PaperHead, Section, Signatory } from './document.ts';
import { endsMotion, isSigner, signatures, takeHead } from './paper-head.ts';
import { isCapitals } from './pdf-headings.ts';

/** What a reader of markup finds, one after the other, before it is known how deep each heading is. */
export type Piece = Block | HeadingPiece;
export type HeadingPiece = { readonly kind: 'heading'; readonly text: string; readonly place: HeadingPlace };

/** A heading that the structure places has its level; of one by looks it is known only how heavy it is set. */
export type HeadingPlace =
  | { readonly level: number }
  /** `under`: the level of the structure around it; `weight`: 0 is the heaviest. */
  | { readonly under: number; readonly weight: number };

/**
 * The pieces as sections. Of headings known by their looks only the order of the looks used says the level: by weight,
 * and among those of one look by number, "2.1" under "2.". What is headed by "Bijlage" or a title in capitals is an
 * enclosure: the headings below it are one deeper, and are ordered among themselves.
 */
export function sectionsOf(pieces: readonly Piece[]): Section[] {
  const levels = levelsOf(pieces.filter((piece) => piece.kind === 'heading'));
  const sections: { heading: string | null; level: number; blocks: Block[] }[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      sections.push({ heading: piece.text || null, level: levels.get(piece) ?? 1, blocks: [] });
      continue;
    }
    if (sections.length === 0) sections.push({ heading: null, level: 1, blocks: [] });
    sections.at(-1)?.blocks.push(piece);
  }
  return sections;
}

function levelsOf(headings: readonly HeadingPiece[]): ReadonlyMap<HeadingPiece, number> {
  const levels = new Map<HeadingPiece, number>();
  /** Headings by their looks that are ordered among themselves. */
  let part: { readonly base: number; readonly of: { heading: HeadingPiece; rank: number }[] } = {
    base: 0,
    of: [],
  };
  let enclosure: { readonly under: number; readonly level: number } | undefined;
  const begin = (base: number) => {
    const ranks = [...new Set(part.of.map(({ rank }) => rank))].sort((a, b) => a - b);
    for (const { heading, rank } of part.of) levels.set(heading, part.base + 1 + ranks.indexOf(rank));
    part = { base, of: [] };
  };
  for (const heading of headings) {
    const { place, text } = heading;
    if ('level' in place) {
      begin(place.level);
      levels.set(heading, place.level);
      enclosure = undefined;
    } else if (headsEnclosure(text)) {
      begin(place.under + 1);
      levels.set(heading, place.under + 1);
      enclosure = { under: place.under, level: place.under + 1 };
    } else {
      const base = enclosure?.under === place.under ? enclosure.level : place.under;
      if (base !== part.base) begin(base);
      part.of.push({ heading, rank: (1 + place.weight) * 10 + Math.max(1, numberDepth(text)) });
    }
  }
  begin(0);
  return levels;
}

/** A few words in capitals without one that says what is enclosed are as often a name: "EUNAVFOR ASPIDES". */
const headsEnclosure = (text: string): boolean =>
  /^Bijlage\b/i.test(text) || (isCapitals(text) && (enclosed.test(text) || text.split(' ').length > 4));

const enclosed =
  /(?:AGENDA|VERSLAG|BIJLAGE|ANNEX|INZET|NOTA|NOTITIE|TOELICHTING|INBRENG|OVERZICHT|LIJST|RAPPORT|BRIEF|APPRECIATIE|FICHE|REACTIE|ANTWOORD)/;

/** 2 for "2.1 Inzet", 1 for "2. Inzet", 0 where there is no number. */
export function numberDepth(heading: string): number {
  const number = /^\d{1,2}(?:\.\d{1,2}){0,5}(?=[.)]?(?:\s|$))/.exec(heading)?.[0];
  return number === undefined ? 0 : number.split('.').length;
}

/**
 * The head of a letter taken out of its text as fields: address, place and day from the paragraphs before the first
 * heading or list, signatures from anywhere.
 */
export function takeLetterHead(
  pieces: readonly Piece[],
  known: PaperHead & { readonly title?: string } = {},
): {
  readonly head: PaperHead & { readonly title?: string };
  readonly rest: readonly Piece[];
} {
  const end = pieces.findIndex(({ kind }) => kind !== 'paragraph');
  const opening = end < 0 ? pieces : pieces.slice(0, end);
  const { head, rest } = takeHead(
    opening.map(({ text }) => text),
    known,
  );
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
  let hasMoved = false;
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] as Piece;
    const isMoved = piece.kind === 'paragraph' && isSigner(piece.text);
    if (isMoved && (hasMoved || endsMotion.test(rest.at(-1)?.text ?? ''))) {
      signatories.push({ role: '', name: piece.text });
      hasMoved = true;
      continue;
    }
    hasMoved = false;
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
