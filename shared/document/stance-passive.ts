import { isWhole, opensClause, type Stand, stand } from './stance-clause.ts';
import { participles } from './stance-forms.ts';
import type { Word } from './stance-holders.ts';
import { modalVerbs, verbOf } from './stance-verbs.ts';

/**
 * The stand of who is named behind "door": "het voorstel wordt door Nederland niet gesteund".
 *
 * @param from where its name begins; `to` where it ends, excluded
 */
export function passiveStand(words: readonly Word[], from: number, to: number): Stand | undefined {
  const clause = clauseAround(words, from, to);
  if (isSupposed(words, clause, from)) return undefined;
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
  if (isSupposed(words, clause, from)) return undefined;
  const first = firstStand(words, clause, to);
  if (first) return first;
  const finite = clause.find(({ lower }) => /^(?:is|blijft|was)$/.test(lower));
  const at = words.findIndex(
    ({ lower }, place) => place >= to && (weights.test(lower) || verdicts.test(lower)),
  );
  if (!finite || at === -1 || at > to + 5 || !clause.includes(words[at] as Word)) return undefined;
  const isVerdict = verdicts.test((words[at] as Word).lower);
  if (!isVerdict && !/^(?:dat|om)$/.test(words[at + 1]?.lower ?? '')) return undefined;
  const modality = finite.lower === 'blijft' ? 'blijft' : null;
  return stand(achten, [finite, words[at]], clause, modality);
}

/** "Voor het kabinet staat voorop dat …", "Voor Nederland geldt als uitgangspunt dat …" */
function firstStand(words: readonly Word[], clause: readonly Word[], to: number): Stand | undefined {
  const finite = clause.find(({ lower }) => /^(?:staat|geldt|vooropstaat|weegt)$/.test(lower));
  const shown = clause.find(({ lower }) => /^(?:voorop|uitgangspunt|vooropstaat|zwaar)$/.test(lower));
  const last = words.indexOf(clause.at(-1) as Word);
  if (!finite || !shown || last > to + 4 || words[last + 1]?.lower !== 'dat') return undefined;
  return stand(vooropstaan, [finite, shown], clause, null);
}

/** What is said to be so for someone is his opinion, whatever follows. */
const verdicts =
  /^(?:onaanvaardbaar|onacceptabel|onbespreekbaar|onverteerbaar|ondenkbaar|onwenselijk|breekpunt|voorwaarde|randvoorwaarde|aandachtspunt|uitgangspunt|speerpunt)$/;

const weights = /^(?:belang|belangrijk|essentieel|cruciaal|wezenlijk|prioriteit)$/;
const achten = verbOf('achten');
const vooropstaan = verbOf('vooropstaan');

/** What is only supposed is no stand. */
const supposes = /^(?:als|of|indien|wanneer|zodra|mits|tenzij|voordat|totdat|om)$/;

const isSupposed = (words: readonly Word[], clause: readonly Word[], before: number): boolean =>
  clause.some((word) => supposes.test(word.lower) && words.indexOf(word) < before);

/** The words of the clause that holds what stands from `from` up to `to`; none where it only supposes. */
export function clauseAround(words: readonly Word[], from: number, to: number): readonly Word[] {
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
