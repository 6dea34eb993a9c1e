import { type Stand, stand } from './stance-clause.ts';
import type { Word } from './stance-holders.ts';
import { clauseAround } from './stance-passive.ts';
import { type StanceVerb, verbOf } from './stance-verbs.ts';

/** Nouns whose content is a stand, each with the verb that says the same. */
const nouns: Readonly<Record<string, StanceVerb>> = {
  inzet: verbOf('gericht zijn'),
  kabinetsinzet: verbOf('gericht zijn'),
  standpunt: verbOf('van mening zijn'),
  positie: verbOf('van mening zijn'),
  opvatting: verbOf('van mening zijn'),
  oordeel: verbOf('beoordelen'),
  grondhouding: verbOf('grondhouding hebben'),
  uitgangspunt: verbOf('vooropstaan'),
  prioriteit: verbOf('prioriteit geven'),
  voorwaarde: verbOf('voorwaarde stellen'),
  randvoorwaarde: verbOf('voorwaarde stellen'),
  wens: verbOf('wensen'),
  ambitie: verbOf('streven'),
  streven: verbOf('streven'),
  doel: verbOf('als doel hebben'),
  voornemen: verbOf('voornemen hebben'),
  overtuiging: verbOf('overtuigd zijn'),
  // "Van belang voor Nederland is dat …"
  belang: verbOf('achten'),
  belangrijk: verbOf('achten'),
  essentieel: verbOf('achten'),
  cruciaal: verbOf('achten'),
};

/**
 * The stand that a noun of the cabinet holds: "De Nederlandse positie is dat …", "Voorwaarde voor Nederland is dat …", "De
 * grondhouding van het kabinet is positief". Of what else is said of the noun ("is opgenomen in de bijlage") nothing is.
 *
 * @param at where the noun stands; `to` behind the words that say whose it is
 */
export function nounStand(words: readonly Word[], at: number, to: number): Stand | undefined {
  const noun = words.slice(at, to).find(({ lower }) => nouns[lower] !== undefined);
  if (!noun || words[to - 1]?.stop) return undefined;
  // "Het doel van de inzet van Nederland is …": of what is said of something else.
  if (words[words.indexOf(noun) - 2]?.lower === 'van') return undefined;
  if (words.indexOf(noun) >= 2 && /^(?:dat|om)$/.test(words[to]?.lower ?? '')) {
    // "Het is de ambitie van het kabinet om …"
    const before = words.slice(0, words.indexOf(noun)).slice(-4);
    const finite = before.find(({ lower }) => /^(?:is|blijft)$/.test(lower));
    if (!finite || before.some(({ stop }) => stop)) return undefined;
    return stand(nouns[noun.lower] as StanceVerb, [finite, noun], [...before, noun], null);
  }
  const clause = clauseAround(words, to, to);
  const place = clause.findIndex(({ lower }) => /^(?:is|blijft|was|richt|richtte)$/.test(lower));
  const finite = clause[place];
  if (!finite || finite.stop) return undefined;
  const rest = [
    ...clause.slice(place + 1),
    ...words.slice(words.indexOf(clause.at(-1) as Word) + 1).slice(0, 1),
  ];
  const told = rest.find(({ lower }, i) => isTold(lower, finite.lower, i, rest));
  // "De positie van Nederland is ongewijzigd" may be its place in a list.
  if (
    !told ||
    (told.lower === 'om' && !words.some(({ lower }, i) => lower === 'te' && i > to)) ||
    (noun.lower === 'positie' && !/^(?:dat|om)$/.test(told.lower))
  )
    return undefined;
  const modality = finite.lower === 'blijft' ? 'blijft' : null;
  return stand(nouns[noun.lower] as StanceVerb, [finite, told], clause, modality);
}

function isTold(lower: string, finite: string, at: number, rest: readonly Word[]): boolean {
  if (finite.startsWith('richt')) return lower === 'op' && rest[at - 1]?.lower === 'zich';
  // Directly behind the verb, or behind "niet", "onveranderd": "is er om".
  return (
    at <= 2 &&
    /^(?:dat|om|gericht|positief|negatief|kritisch|terughoudend|ongewijzigd|onveranderd)$/.test(lower)
  );
}
