import { fits, isFormAfter, isNoun, isWhole, opensClause, type Stand, stand } from './stance-clause.ts';
import { bareForms, finiteForms, joinedForms, ownForms } from './stance-forms.ts';
import type { Word } from './stance-holders.ts';
import { modalVerbs, negations, type StanceVerb } from './stance-verbs.ts';

/**
 * Whether what stands behind this word is said to be so, and not asked, supposed or thought by another: "waarbij Nederland
 * zal pleiten", but not "of Nederland zal pleiten". Of "dat", only what the holder himself said before: "de minister gaf
 * aan dat Nederland dit steunt".
 *
 * @param at the place of the holder in the clause
 */
export function isSaidToBeSo(
  governor: string,
  words: readonly Word[],
  at: number,
  isHolder: (at: number) => boolean,
): boolean {
  if (factual.has(governor)) return true;
  if (governor !== 'dat') return false;
  // "Dat neemt niet weg dat ik …", "Dit laat onverlet dat …"
  if (/^(?:weg|onverlet)$/.test(words[at - 2]?.lower ?? '')) return true;
  for (let from = at - 3; from >= 0; from -= 1) {
    const word = words[from] as Word;
    if (word.stop || opensClause.test(word.lower) || negations.has(word.lower)) return false;
    if (isHolder(from))
      return words.slice(Math.max(0, from - 1), at).some(({ lower }) => reports.test(lower));
  }
  return false;
}

const factual = new Set('waarbij waardoor doordat omdat aangezien terwijl hoewel zoals hetgeen'.split(' '));
const reports =
  /^(?:aan|aangegeven|gezegd|benadrukte?|onderstreepte?|onderstreept|bevestig(?:t|de|d)|meld(?:t|de)|gemeld|zei|zegt|weten|erop|antwoordt|antwoordde|herhaalt|herhaalde|verklaart|verklaarde|op|toe)$/;

/** The stand of the subject that ends before `from`, with its verb where a subordinate clause has it: at the end. */
export function subordinateStand(words: readonly Word[], from: number, isOwn: boolean): Stand | undefined {
  const clause = clauseBehind(words, from);
  const finites = isOwn ? ownForms : finiteForms;
  for (const [at, word] of clause.entries()) {
    const modality = modalVerbs[word.lower];
    if (modality !== undefined) {
      // "zal blijven pleiten", "gesteund heeft"
      for (const place of [at + 1, at + 2, at + 3, at - 1]) {
        const bare = clause[place];
        const verb =
          bare &&
          bareForms
            .get(bare.lower)
            ?.find((one) => isFormAfter(modality, one, clause, place) && isWhole(one, clause));
        if (verb) return stand(verb, [word, bare], clause, modality);
      }
    }
    if ((!closes(clause, at) && modality !== 'wil') || isNoun(clause, at)) continue;
    const verb =
      joinedForms.get(word.lower)?.find((one) => fits(one, clause)) ??
      finites.get(word.lower)?.find((one) => canBeFinite(one, word) && isWhole(one, clause));
    if (verb) return stand(verb, [word], clause, null);
  }
  return undefined;
}

function clauseBehind(words: readonly Word[], from: number): readonly Word[] {
  if (words[from - 1]?.stop) return [];
  let end = from;
  while (end < words.length && !opensClause.test((words[end] as Word).lower)) {
    end += 1;
    if (words[end - 1]?.stop) break;
  }
  return words.slice(from, end);
}

/** Behind the verb of a subordinate clause nothing stands but what it governs: "hecht aan"; "acht schepen" is a number. */
const closes = (clause: readonly Word[], at: number): boolean =>
  at === clause.length - 1 ||
  /^(?:aan|op|voor|tot|naar|met|van|achter|tegen|uit|in|over)$/.test(clause[at + 1]?.lower ?? '');

/** A plural is as likely an infinitive, and the verb alone has no word that stands apart: "voor" is of "voorstelt". */
const canBeFinite = ({ last }: StanceVerb, { lower }: Word): boolean =>
  !lower.endsWith('en') && last.length === 0;
