import type { Position, Sentence } from './document.ts';
import { mayHoldHolder, subjectAt, type Word, wordsOf } from './stance-holders.ts';
import { afterNoNegation, modalVerbs, negations, type StanceVerb, stanceVerbs } from './stance-verbs.ts';

/**
 * The positions taken in these sentences; precision before recall.
 *
 * Looked for is the main clause alone: a subject (the cabinet, the Netherlands, one of its ministers) with its finite
 * verb beside it, before or behind ("Daarom steunt het kabinet …", "Nederland zal … onderstrepen"). Of what others
 * think, of what stands in a subordinate clause ("omdat Nederland dit steunt") and of the passive nothing is said.
 */
export function positionsOf(sentences: readonly Sentence[]): Position[] {
  return sentences.flatMap(({ id, kind, text }) =>
    kind === 'heading' || !mayHoldHolder.test(text)
      ? []
      : positionsIn(text).map((found) => ({ ...found, sentence: id })),
  );
}

type Stand = Omit<Position, 'sentence' | 'holder'>;

function positionsIn(text: string): Omit<Position, 'sentence'>[] {
  const words = wordsOf(text);
  const found: Omit<Position, 'sentence'>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const subject = subjectAt(words, at);
    if (!subject) continue;
    const holder = subject.map((word) => word.text).join(' ');
    for (const stand of standsOf(words, at, at + subject.length)) found.push({ holder, ...stand });
    at += subject.length - 1;
  }
  return found;
}

/** How far from the subject its finite verb may stand, past "dan ook", "daarom" and the like. */
const FINITE_REACH = 3;
/** How far behind a modal verb the verb itself may stand: "zal daarom op de aankomende Top onderstrepen". */
const BARE_REACH = 14;
const adverbs =
  /^(?:ook|dan|daarom|hierbij|daarbij|daarnaast|nog|steeds|verder|tevens|derhalve|echter|onverminderd|nadrukkelijk|wel|reeds|hierom|eveneens|opnieuw|thans|zelf|tegelijkertijd)$/;

/** The stand beside a subject, and a second one that shares it: "Nederland steunt dit en bepleit meer". */
function standsOf(words: readonly Word[], from: number, to: number): Stand[] {
  for (const at of finitePlaces(words, from, to)) {
    const one = standAt(words, at, Math.max(at + 1, to));
    if (one) return [one, ...secondStand(words, Math.max(at + 1, to))];
    if (modalVerbs[(words[at] as Word).lower]) return [];
  }
  return [];
}

function secondStand(words: readonly Word[], from: number): Stand[] {
  for (let at = from; at < words.length - 1; at += 1) {
    const word = words[at] as Word;
    if (word.stop || opensClause.test(word.lower)) return [];
    if (!joinsVerb(word, words[at + 1])) continue;
    const stand = standAt(words, at + 1, at + 2);
    if (stand) return [stand];
  }
  return [];
}

/** Behind "en" a plural is as likely a noun or an infinitive: only what is surely a finite verb of a stand counts. */
function joinsVerb({ lower }: Word, next: Word | undefined): boolean {
  if ((lower !== 'en' && lower !== 'maar') || next === undefined) return false;
  if (/^(?:zal|zou|wil|kan|heeft|blijft)$/.test(next.lower)) return true;
  return next.lower.endsWith('t') && stanceVerbs.some(({ finite }) => finite.includes(next.lower));
}

/** Where the finite verb may be: behind the subject, or just before it where something else opens the sentence. */
function* finitePlaces(words: readonly Word[], from: number, to: number): Generator<number> {
  const before = words[from - 1];
  if (before && !before.stop && isInverted(words, from - 1)) yield from - 1;
  if (words[to - 1]?.stop) return;
  for (let at = to; at < Math.min(words.length, to + FINITE_REACH); at += 1) {
    yield at;
    const word = words[at] as Word;
    if (word.stop || !adverbs.test(word.lower)) return;
  }
}

/**
 * Whether what stands before the verb at `at` leaves the subject to come behind it: an adverb, a preposition, a clause.
 * Behind a noun the subject may be the object: "De Kamer verzoekt de regering". First in a sentence, it is a question.
 */
function isInverted(words: readonly Word[], at: number): boolean {
  let first = at;
  while (first > 0 && !words[first - 1]?.stop && !/^(?:en|maar)$/.test(words[first - 1]?.lower ?? ''))
    first -= 1;
  // "De Kamer, gehoord de beraadslaging, verzoekt het kabinet": of what is asked, the one who is asked.
  if (first === at) return at > 0 && !/^(?:verzoek|roep|vraag)t$/.test((words[at] as Word).lower);
  return openers.test((words[first] as Word).lower);
}

const openers =
  /^(?:(?:daar|hier)\p{L}*|in|op|om|bij|met|voor|na|naast|tijdens|sinds|vanaf|tot|tegen|uit|van|volgens|over|onder|tussen|binnen|namens|mede|gezien|gelet|conform|ondanks|vanwege|wegens|door|via|ten|ter|te|ook|en|maar|zo|toch|wel|verder|tevens|eveneens|echter|bovendien|vervolgens|inmiddels|tegelijkertijd|tegelijk|momenteel|nu|dan|eerder|onlangs|desondanks|desalniettemin|daarentegen|juist|vooral|evenmin|eerst|eind|begin|medio|vorig|vorige|volgend|komend|komende|dus|derhalve|niet|nog|al)$/u;

/** The stand whose finite verb is the word at `at`; what belongs to it stands from `next` on. */
function standAt(words: readonly Word[], at: number, next: number): Stand | undefined {
  const finite = words[at] as Word;
  const rest = clauseFrom(words, next);
  const modality = modalVerbs[finite.lower] ?? null;
  if (modality) {
    for (const bare of rest.slice(0, BARE_REACH)) {
      const verb = stanceVerbs.find((one) => one.bare.includes(bare.lower) && isWhole(one, rest));
      if (verb) return stand(verb, finite, bare, rest, modality);
    }
  }
  const verb = stanceVerbs.find((one) => one.finite.includes(finite.lower) && isWhole(one, rest));
  // "wil" and "heeft" are verbs of their own here, "blijft voorstander" is not "is voorstander".
  return verb && stand(verb, finite, undefined, rest, modality === 'blijft' ? modality : null);
}

const opensClause =
  /^(?:dat|om|zodat|omdat|doordat|waarbij|waarin|waarmee|waarvoor|die|terwijl|hoewel|mits|tenzij|indien|of)$/;

/** The words up to where another clause begins, its first word included. */
function clauseFrom(words: readonly Word[], from: number): Word[] {
  const clause: Word[] = [];
  for (let at = from; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (at > from && joinsVerb(word, words[at + 1])) break;
    clause.push(word);
    if (word.stop) break;
    if (clause.length > 1 && opensClause.test(word.lower)) {
      clause.push(...lateDenial(words, at));
      break;
    }
  }
  return clause;
}

/** "steunt het voorstel om de quota te verlagen niet": what denies the main clause may stand behind another. */
function lateDenial(words: readonly Word[], from: number): readonly Word[] {
  const end = words.findIndex(({ stop }, at) => at >= from && stop);
  const last = words[end];
  return last?.lower === 'niet' && words[end - 2]?.lower === 'te' ? [last] : [];
}

function isWhole(verb: StanceVerb, clause: readonly Word[]): boolean {
  return verb.with.length + verb.last.length === 0 || needed(verb, clause) !== undefined;
}

/** The word without which the verb means something else. */
function needed(verb: StanceVerb, clause: readonly Word[]): Word | undefined {
  return clause.find(
    ({ lower, stop }, at) =>
      verb.with.includes(lower) ||
      (verb.last.includes(lower) && (stop || opensClause.test(clause[at + 1]?.lower ?? 'dat'))),
  );
}

function stand(
  verb: StanceVerb,
  finite: Word,
  bare: Word | undefined,
  clause: readonly Word[],
  modality: string | null,
): Stand {
  const denial = clause.find(
    ({ lower }, at) => negations.has(lower) && !afterNoNegation.has(clause[at + 1]?.lower ?? ''),
  );
  const shown = new Set([needed(verb, clause), denial, bare]);
  return {
    verb: verb.lemma,
    text: quoted(finite, clause, shown),
    modality,
    negated: denial !== undefined,
  };
}

/** The finite verb and the words that make it what it is, with "…" for what stands between: "zal … niet steunen". */
function quoted(finite: Word, clause: readonly Word[], shown: ReadonlySet<Word | undefined>): string {
  const parts = [finite.text];
  let skipped: string[] = [];
  for (const word of clause) {
    if (!shown.has(word)) skipped.push(word.text);
    else {
      // For one word alone "…" would save nothing.
      parts.push(...(skipped.length > 1 ? ['…'] : skipped), word.text);
      skipped = [];
    }
  }
  return parts.join(' ');
}
