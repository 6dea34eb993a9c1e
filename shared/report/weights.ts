import type { FactKind } from '../document/document.ts';

/**
 * The published rules by which a change is weighed, 0 to 100: the table of `docs/importance.md`, which a test holds
 * equal to this. Money and shares of it weigh most because they are what is quoted; what names a paper or a day least
 * because it differs between any two papers.
 */
export const points = {
  amount: 40,
  percentage: 40,
  number: 15,
  motion: 12,
  country: 12,
  date: 10,
  meeting: 10,
  organisation: 8,
  reference: 5,
  'position changed': 35,
  'position new or gone': 25,
  'section new or gone': 60,
  'any other word': 2,
  'all words other': 8,
  'moved only': 1,
  'line of the letterhead': 1,
} as const satisfies Readonly<Record<FactKind | string, number>>;

/** What one change can gather of each sort. */
export const ceilings = { facts: 60, positions: 40 } as const;

/** A fact that one side alone names is a quarter of one that changed: in new text any figure is new. */
export const NAMED_ONCE = 1 / 4;
/** Of a heading: it says little of what is said under it. */
export const HEADING = 1 / 4;
/** Of a note, and of what stands before the first heading of a paper that has headings: the covering letter. */
export const ASIDE = 1 / 2;

/** Of the whole: which share of the points of each sort counts, and up to how much. Together 100. */
export const whole = {
  facts: { share: 0.3, most: 40 },
  positions: { share: 0.2, most: 24 },
  sections: { share: 0.1, most: 18 },
  wording: { most: 18 },
} as const;

const quietPoints: Readonly<Partial<Record<string, number>>> = { section: 60, position: 50, number: 4 };

/**
 * How much it says that something is no longer said: sections first, then stands, then facts by their points; a bare
 * number that went tells nothing without its sentence, and comes last.
 */
export function quietWeight(kind: 'section' | 'position' | FactKind): number {
  return quietPoints[kind] ?? points[kind as FactKind];
}
