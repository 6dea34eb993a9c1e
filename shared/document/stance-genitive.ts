import { type Stand, stand } from './stance-clause.ts';
import type { Word } from './stance-holders.ts';
import { nounStand } from './stance-noun.ts';
import { clauseAround } from './stance-passive.ts';
import { verbOf } from './stance-verbs.ts';

/**
 * The stand of who is named behind "van" or "wat": of an opinion ("naar het oordeel van"), of support that can be counted
 * on, of what an aim or a condition is. Whatever else is of the cabinet or the Netherlands is no stand.
 *
 * @param from where its name begins; `to` where it ends, excluded
 */
export function genitiveStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  return opinionStand(words, from, to) ?? supportStand(words, from, to) ?? nounStand(words, from - 2, to);
}

const steunen = verbOf('steunen');
const opinion = verbOf('van mening zijn');

/** "Naar het oordeel van het kabinet is dit niet nodig", "Wat Nederland betreft wordt de termijn verlengd". */
function opinionStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  const said = words.slice(Math.max(0, from - 4), from).map(({ lower }) => lower);
  if (said.at(-1) === 'wat')
    return words[to]?.lower === 'betreft'
      ? stand(
          opinion,
          [words[from - 1], words[to]],
          [...words.slice(from - 1, to + 1), ...clauseAround(words, to + 1, to + 1)],
          null,
        )
      : undefined;
  if (!/^naar (?:het oordeel|de mening|de opvatting|de overtuiging) van$/.test(said.join(' ')))
    return undefined;
  const opening = words.slice(from - 4, from);
  return stand(opinion, opening, [...opening, ...clauseAround(words, to, to)], null);
}

/** "Naar mijn oordeel is dit niet nodig." */
export function ownOpinionStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  if (words[from]?.lower !== 'mijn' || words[to - 1]?.lower === 'inzet') return undefined;
  const opening = words.slice(from - 1, to);
  return stand(opinion, opening, [...opening, ...clauseAround(words, to, to)], null);
}

/** "Dit voorstel kan op de steun van het kabinet rekenen." */
function supportStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  if (!/^(?:steun|instemming)$/.test(words[from - 2]?.lower ?? '')) return undefined;
  const clause = clauseAround(words, from, to);
  const finite = clause.find(({ lower }) => /^(?:rekenen|rekent|geniet|genieten)$/.test(lower));
  return finite && stand(steunen, [words[from - 2], finite], clause, null);
}
