import { isOnlyAttached } from '../source/variant.ts';
import type { RegisterState } from '../store/records.ts';
import { sightingKey } from './look.ts';
import type { Answer } from './registers.ts';

/** A larger part of what was there before cannot vanish in the ordinary way. */
const mostThatVanishes = 0.2;
/** After this long the register means it. */
const patienceMs = 24 * 60 * 60 * 1000;

/**
 * Why a listing is not to be believed, or undefined where it is: a register that breaks down may answer politely with
 * too little. Held against what the last listing had from the same days on; the total alone says nothing, as each
 * listing begins at another day. A paper is withdrawn at times: one that is gone is no outage, and what lasts a day is
 * believed after all.
 */
export function hasShrunk(
  { seen, trouble }: Pick<RegisterState, 'seen' | 'trouble'>,
  {
    known,
    since,
    now,
  }: { readonly known: Pick<Answer, 'publications'>; readonly since: string; readonly now: Date },
): string | undefined {
  // An official attachment is listed as long as its letter is, whatever day it bears itself.
  const expected = Object.entries(seen).filter(
    ([id, { availableOn, modifiedAt }]) => !isOnlyAttached(id) && (availableOn ?? modifiedAt ?? '') >= since,
  );
  const present = new Set(known.publications.map(sightingKey));
  const missing = expected.filter(([id]) => !present.has(id));
  if (missing.length <= Math.max(1, expected.length * mostThatVanishes)) return undefined;
  if (trouble && now.getTime() - Date.parse(trouble.since) > patienceMs) return undefined;
  return (
    `The register's listing since ${since} lacks ${missing.length} of the ${expected.length} publications it had before ` +
    `(${missing
      .slice(0, 3)
      .map(([id]) => id)
      .join(', ')}${missing.length > 3 ? ', …' : ''}): taken for an outage.`
  );
}
