import type { Position } from './document.ts';
import { finiteForms } from './stance-forms.ts';
import type { Word } from './stance-holders.ts';
import { afterNoNegation, alsoNouns, negations, type StanceVerb } from './stance-verbs.ts';

/** A stand before it is known whose it is. */
export type Stand = Omit<Position, 'sentence' | 'holder'>;

export const opensClause =
  /^(?:dat|om|zodat|omdat|doordat|waarbij|waarin|waarmee|waarvoor|die|terwijl|hoewel|mits|tenzij|indien|of)$/;

/** The words up to where another clause begins, its first word included. */
export function clauseFrom(words: readonly Word[], from: number): Word[] {
  const clause: Word[] = [];
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (at > from && joinsVerb(word, words[at + 1])) break;
    clause.push(word);
    if (word.stop) {
      const end = asideEnd(words, at + 1);
      if (end === undefined) break;
      at = end - 1;
      continue;
    }
    if (clause.length > 1 && opensClause.test(word.lower)) {
      clause.push(...lateDenial(words, at));
      break;
    }
  }
  return clause;
}

/**
 * Behind what was put in between two marks, where that begins at `from`: "zal, samen met Zweden, pleiten". None where
 * nothing was, or where the sentence ends with it.
 */
export function asideEnd(words: readonly Word[], from: number): number | undefined {
  if (!asides.test(words[from]?.lower ?? '')) return undefined;
  const end = from + words.slice(from, from + LONGEST_ASIDE).findIndex(({ stop }) => stop);
  return end < from || end === words.length - 1 ? undefined : end + 1;
}

const LONGEST_ASIDE = 12;
const asides = /^(?:ook|samen|tezamen|evenals|net|mede|namens|conform|zeker|juist|met)$/;

/** Behind "en" a plural is as likely a noun or an infinitive: only what is surely a finite verb of a stand counts. */
export function joinsVerb({ lower }: Word, next: Word | undefined): boolean {
  if ((lower !== 'en' && lower !== 'maar') || next === undefined) return false;
  if (/^(?:zal|zou|wil|kan|heeft|heb|blijft|blijf)$/.test(next.lower)) return true;
  return finiteForms.has(next.lower) && !next.lower.endsWith('en');
}

/** "steunt het voorstel om de quota te verlagen niet": what denies the main clause may stand behind another. */
function lateDenial(words: readonly Word[], from: number): readonly Word[] {
  const end = words.findIndex(({ stop }, at) => at >= from && stop);
  const last = words[end];
  return last?.lower === 'niet' && words[end - 2]?.lower === 'te' ? [last] : [];
}

/** Whether the clause has what makes the verb a stand: "roept … op", "is … voorstander", "zet zich … in". */
export function isWhole(verb: StanceVerb, clause: readonly Word[]): boolean {
  return hasNeeded(verb, clause) && fits(verb, clause);
}

/**
 * Whether the form at `at` is what this modal verb asks for: a participle after "heeft", an infinitive after the others. So
 * "zal worden opgeroepen" is none: who is its subject does not call.
 */
export function isFormAfter(
  modality: string,
  { bare }: StanceVerb,
  clause: readonly Word[],
  at: number,
): boolean {
  if (isNoun(clause, at)) return false;
  const { lower } = clause[at] as Word;
  // "heeft niet willen steunen"
  const isAfterHave =
    modality === 'heeft' && !/^(?:willen|kunnen|moeten|mogen|laten)$/.test(clause[at - 1]?.lower ?? '');
  return bare.some((form, place) => form === lower && place % 2 === (isAfterHave ? 1 : 0));
}

/**
 * Whether the form at `at` is a noun there: "de eisen", "nieuwe voorstellen", "adviezen en besluiten". The first word of the
 * clause is the verb's own.
 */
export function isNoun(clause: readonly Word[], at: number): boolean {
  if (!alsoNouns.has((clause[at] as Word).lower)) return false;
  const before = clause[at - 1];
  if (before === undefined || before.stop) return false;
  if (beforeNoun.test(before.lower)) return true;
  const isAdjective = before.text === before.lower && before.lower.endsWith('e');
  return isAdjective && (at === 1 || beforeNoun.test(clause[at - 2]?.lower ?? ''));
}

const beforeNoun =
  /^(?:de|het|een|deze|die|alle|enkele|geen|veel|meer|beide|onze|hun|haar|zijn|en|of|met|aan|over|op|in|bij|van|voor|tot|twee|drie|[0-9]+)$/;

/** The same of a verb that has its particle in it: "afwijst". */
export const fits = ({ also, never }: StanceVerb, clause: readonly Word[]): boolean =>
  (also.length === 0 || clause.some(({ lower }) => also.includes(lower))) &&
  !clause.some(({ lower }) => never.includes(lower));

const hasNeeded = (verb: StanceVerb, clause: readonly Word[]): boolean =>
  verb.with.length + verb.last.length === 0 || needed(verb, clause) !== undefined;

/** The word without which the verb means something else. */
function needed(verb: StanceVerb, clause: readonly Word[]): Word | undefined {
  return clause.find(
    ({ lower, stop }, at) =>
      verb.with.includes(lower) ||
      (verb.last.includes(lower) &&
        (stop || opensClause.test(clause[at + 1]?.lower ?? 'dat') || isToDo(clause))),
  );
}

/** "stelt voor de termijn te verlengen" */
const isToDo = (clause: readonly Word[]): boolean =>
  clause.at(-2)?.lower === 'te' && clause.at(-1)?.lower.endsWith('n') === true;

/** @param words the clause with the words that are the verb in it, as they stand */
export function stand(
  verb: StanceVerb,
  ofVerb: readonly (Word | undefined)[],
  words: readonly Word[],
  modality: string | null,
): Stand {
  const denial = words.find(
    ({ lower }, at) => negations.has(lower) && !afterNoNegation.has(words[at + 1]?.lower ?? ''),
  );
  return {
    verb: verb.lemma,
    text: quoted(words, new Set([...ofVerb, needed(verb, words), denial])),
    modality,
    negated: denial !== undefined,
  };
}

/** The words that make the verb what it is, with "…" for what stands between: "zal … niet steunen". */
function quoted(words: readonly Word[], shown: ReadonlySet<Word | undefined>): string {
  const parts: string[] = [];
  let skipped: string[] = [];
  for (const word of words) {
    if (!shown.has(word)) skipped.push(word.text);
    else {
      // For one word alone "…" would save nothing.
      if (parts.length > 0) parts.push(...(skipped.length > 1 ? ['…'] : skipped));
      parts.push(word.text);
      skipped = [];
    }
  }
  return parts.join(' ');
}
