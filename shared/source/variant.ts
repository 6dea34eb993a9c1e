import { parseIdentifier } from './identifier.ts';

/** What a paper is of another, by the end of its identifier: "kst-28676-82-h1" is a reprint of "kst-28676-82". */
export type Variant = {
  readonly kind: 'reprint' | 'correction' | 'revision' | 'attachment';
  /** The identifier without that end. */
  readonly of: string;
  /** 1 for the first of its kind. */
  readonly number: number;
};

const kinds = { h: 'reprint', n: 'correction', r: 'revision', b: 'attachment' } as const;

/** Undefined for a paper in its own right. */
export function variantOf(id: string): Variant | undefined {
  const suffix = parseIdentifier(id)?.suffix;
  const [, letter, number] = /^([hnrb])(\d+)$/i.exec(suffix ?? '') ?? [];
  if (suffix === undefined || letter === undefined) return undefined;
  return {
    kind: kinds[letter.toLowerCase() as keyof typeof kinds],
    of: id.slice(0, -(suffix.length + 1)),
    number: Number(number),
  };
}

/**
 * "blg-1098765": what is no Kamerstuk to the register of official texts, is listed with its letter alone, and out as
 * PDF alone.
 */
export function isOnlyAttached(id: string): boolean {
  return /^blg-/i.test(id);
}
