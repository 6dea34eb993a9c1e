import type { DocumentInfo } from '../document/document.ts';
import type { Identifier } from '../source/identifier.ts';

type Citing = Pick<DocumentInfo, 'dossiernummer' | 'ondernummer' | 'publishedOn'>;

/** How far ahead of its own number a paper may cite: papers of the same weeks are numbered as they come in. */
const AHEAD = 25;

/** Dossiers are numbered on, some 300 a year: in 2026 there were fewer than this, with room to spare. */
const DOSSIERS_IN_2026 = 38_000;
const DOSSIERS_A_YEAR = 500;

/**
 * Whether a paper cannot have cited this one, since it was not there yet: a number far above its own in its own dossier,
 * or a dossier that no year had reached. Then the number was printed wrong, or is no kamerstuk's. That a paper can have
 * been there proves nothing: numbers are left out, and "21 501-18" for 21 501-28 is a dossier too.
 */
export function wasNotThereYet(
  { dossiernummer, ondernummer }: Pick<Identifier, 'dossiernummer' | 'ondernummer'>,
  citing: Citing,
): boolean {
  if (dossiernummer === undefined || ondernummer === undefined) return false;
  const year = Number(citing.publishedOn?.slice(0, 4) ?? 2026);
  const dossiers = DOSSIERS_IN_2026 + DOSSIERS_A_YEAR * Math.max(0, year - 2026);
  if (/^\d{5}(?!\d)/.test(dossiernummer) && Number(dossiernummer.slice(0, 5)) > dossiers) return true;
  const isOwn = dossiernummer.toLowerCase() === citing.dossiernummer?.toLowerCase();
  return isOwn && Number(ondernummer) > Number(citing.ondernummer ?? Number.NaN) + AHEAD;
}
