import { clauseFrom, isWhole, type Stand, stand } from './stance-clause.ts';
import { bareForms, finiteForms } from './stance-forms.ts';
import type { Word } from './stance-holders.ts';
import { modalVerbs } from './stance-verbs.ts';

/**
 * The stand that a holder is told to take: "Nederland gaf aan geen voorstander te zijn", "Het kabinet heeft laten weten dit te
 * zullen steunen". Its verb is the infinitive behind "te"; what tells of it is none.
 *
 * @param at where the finite verb stands that tells of it; the clause goes on at `next`
 */
export function toldStand(words: readonly Word[], at: number, next: number): Stand | undefined {
  if (!/^(?:geeft|gaf|laat|liet|heeft|zegt|zei|verklaart|verklaarde)$/.test((words[at] as Word).lower))
    return undefined;
  const clause = clauseFrom(words, next);
  const told = clause.findIndex(({ lower }) => /^(?:aan|aangegeven|weten|verklaard|gezegd)$/.test(lower));
  const isVerbOfSaying = /^(?:zegt|zei|verklaart|verklaarde)$/.test((words[at] as Word).lower);
  if (told === -1 && !isVerbOfSaying) return undefined;
  const rest = clause.slice(told + 1);
  const to = rest.findIndex(({ lower }) => lower === 'te');
  const first = rest[to + 1];
  if (to === -1 || !first) return undefined;
  const modality = modalVerbs[first.lower] ?? null;
  const infinitive = (modality !== null && modality !== 'heeft' && rest[to + 2]) || first;
  const named = [...(bareForms.get(infinitive.lower) ?? []), ...(finiteForms.get(infinitive.lower) ?? [])];
  const verb = named.find((one) => isWhole(one, rest));
  return verb && stand(verb, [infinitive], rest, infinitive === first ? null : modality);
}
