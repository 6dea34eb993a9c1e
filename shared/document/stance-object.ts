import { clauseFrom, type Stand, stand } from './stance-clause.ts';
import type { Word } from './stance-holders.ts';
import { verbOf } from './stance-verbs.ts';

/** Verbs of which who takes the stand is the object: forms, words that are needed, and the verb that says the same. */
const objectVerbs = [
  { forms: /^(?:gaat|ging)$/, needed: /^ver$/, verb: verbOf('te ver gaan') },
  { forms: /^(?:baart|baarde|baren)$/, needed: /^zorgen$/, verb: verbOf('zorgen maken') },
  {
    forms: /^(?:stemt|stemde)$/,
    needed: /^(?:hoopvol|positief|tevreden|optimistisch|somber|bezorgd)$/,
    verb: verbOf('gestemd zijn'),
  },
  { forms: /^verheugt$/, needed: /^/, verb: verbOf('verheugd zijn') },
  { forms: /^stel(?:t|de)$/, needed: /^teleur$/, verb: verbOf('bezorgd zijn') },
] as const;

/** "Een verbod gaat het kabinet te ver", "Het baart ons land zorgen dat …": the verb stands right before it. */
export function objectStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  const finite = words[from - 1];
  if (from < 2 || !finite || finite.stop || words[to - 1]?.stop) return undefined;
  const rest = clauseFrom(words, to);
  for (const { forms, needed, verb } of objectVerbs) {
    if (!forms.test(finite.lower)) continue;
    const told = rest.find(({ lower }) => needed.test(lower));
    if (told) return stand(verb, [finite, told], [finite, ...rest], null);
  }
  return undefined;
}
