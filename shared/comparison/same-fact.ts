import type { Fact } from '../document/document.ts';

/** Whether two facts are of one value, however they are printed. */
export const isSameFact = (one: Fact, other: Fact): boolean =>
  one.kind === other.kind && one.value === other.value && one.unit === other.unit;
