import { isWhole, opensClause, type Stand, stand } from './stance-clause.ts';
import { participles } from './stance-forms.ts';
import type { Word } from './stance-holders.ts';
import { modalVerbs, type StanceVerb, stanceVerbs } from './stance-verbs.ts';

const lemma = (name: string) => stanceVerbs.find((verb) => verb.lemma === name) as StanceVerb;

/**
 * The stand of who is named behind "door": "het voorstel wordt door Nederland niet gesteund".
 *
 * @param from where its name begins; `to` where it ends, excluded
 */
export function passiveStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  const clause = clauseAround(words, from, to);
  if (clause.some(({ lower }) => supposes.test(lower))) return undefined;
  const modality = modalityOf(clause);
  if (modality === undefined) return undefined;
  for (const word of clause) {
    const verb = participles.get(word.lower)?.find((one) => isWhole(one, clause));
    if (verb) return stand(verb, [modality.word, word], clause, modality.name);
  }
  return undefined;
}

/** "Het is voor het kabinet van belang dat …": of what only is of importance ("de haven is voor Nederland van belang") none. */
export function weightStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  const clause = clauseAround(words, from, to);
  const finite = clause.find(({ lower }) => /^(?:is|blijft|was)$/.test(lower));
  const at = words.findIndex(({ lower }, place) => place >= to && weights.test(lower));
  if (!finite || at === -1 || at > to + 3 || !/^(?:dat|om)$/.test(words[at + 1]?.lower ?? ''))
    return undefined;
  const modality = finite.lower === 'blijft' ? 'blijft' : null;
  return stand(achten, [finite, words[at]], clause, modality);
}

const weights =
  /^(?:belang|belangrijk|essentieel|cruciaal|wezenlijk|onaanvaardbaar|onacceptabel|prioriteit)$/;
const achten = lemma('achten');

/** "Naar het oordeel van het kabinet is dit niet nodig", "Wat Nederland betreft wordt de termijn verlengd". */
export function opinionStand(words: readonly Word[], from: number, to: number): Stand | undefined {
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

/** "Dit voorstel kan op de steun van het kabinet rekenen." */
export function supportStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  if (words[from - 2]?.lower !== 'steun') return undefined;
  const clause = clauseAround(words, from, to);
  const finite = clause.find(({ lower }) => /^(?:rekenen|rekent|geniet|genieten)$/.test(lower));
  return finite && stand(steunen, [words[from - 2], finite], clause, null);
}

const steunen = lemma('steunen');
const opinion = lemma('van mening zijn');

/** What is only supposed is no stand. */
const supposes = /^(?:als|of|indien|wanneer|zodra|mits|tenzij|voordat|totdat|om)$/;

function clauseAround(words: readonly Word[], from: number, to: number): readonly Word[] {
  let start = from - 1;
  while (start > 0 && !words[start - 1]?.stop) {
    start -= 1;
    if (opensClause.test((words[start] as Word).lower)) break;
  }
  let end = to;
  while (end < words.length && !words[end - 1]?.stop && !opensClause.test((words[end] as Word).lower))
    end += 1;
  return words.slice(start, end);
}

/** "wordt gesteund" is as "steunt", "is gesteund" as "heeft gesteund", "zal worden gesteund" as "zal steunen". */
function modalityOf(clause: readonly Word[]): { word: Word; name: string | null } | undefined {
  const find = (form: RegExp) => clause.find(({ lower }) => form.test(lower));
  const now = find(/^(?:wordt|worden|werd|werden)$/);
  if (now?.lower === 'worden') {
    const modal = clause.find(({ lower }) => modalVerbs[lower] !== undefined);
    if (modal) return { word: modal, name: modalVerbs[modal.lower] as string };
  }
  if (now) return { word: now, name: null };
  const done = find(/^(?:is|zijn|was|waren)$/);
  return done && { word: done, name: 'heeft' };
}
