import type { Document, Position, Sentence } from './document.ts';
import { lowerLatin } from './latin.ts';
import {
  asideEnd,
  clauseFrom,
  isFormAfter,
  isWhole,
  joinsVerb,
  opensClause,
  type Stand,
  stand,
} from './stance-clause.ts';
import { bareForms, finiteForms, ownForms } from './stance-forms.ts';
import { genitiveStand, ownOpinionStand } from './stance-genitive.ts';
import { governorOf, holderAt, mayHoldHolder, type Word, wordsOf } from './stance-holders.ts';
import { frontedBefore, isInverted } from './stance-inversion.ts';
import { nounStand } from './stance-noun.ts';
import { objectStand } from './stance-object.ts';
import { passiveStand, weightStand } from './stance-passive.ts';
import { speakerIn } from './stance-speaker.ts';
import { isSaidToBeSo, subordinateStand } from './stance-subordinate.ts';
import { toldStand } from './stance-told.ts';
import { courtesies, modalVerbs } from './stance-verbs.ts';

const SPEAKERS_OF_A_DEBATE = 3;

/**
 * The positions taken in these sentences; precision before recall.
 *
 * Looked for is a holder (the cabinet, the Netherlands, one of its ministers) as the subject of a main clause, with its
 * finite verb beside it, before or behind ("Daarom steunt het kabinet …", "Nederland zal … onderstrepen"); as who did
 * it in the passive ("wordt door Nederland gesteund") or is for whom it weighs ("voor het kabinet van belang dat"); and
 * as the subject of a subordinate clause that says what is so ("waarbij Nederland zal pleiten"). Of what others think,
 * of what is asked or supposed ("of Nederland dit steunt") nothing is said.
 *
 * @param options.isOwn the paper is a minister's own, so that "ik" is the minister
 */
export function positionsOf(
  sentences: readonly Sentence[],
  { isOwn = false }: { readonly isOwn?: boolean } = {},
): Position[] {
  const heard = sentences.map(({ text }) => speakerIn(text));
  // One "De voorzitter: …" makes no debate: what follows may be of the paper's author again.
  const isDebate = heard.filter((one) => one !== undefined).length >= SPEAKERS_OF_A_DEBATE;
  let speaker: ReturnType<typeof speakerIn>;
  return sentences.flatMap(({ id, kind, text }, at) => {
    speaker = heard[at] ?? (isDebate ? speaker : undefined);
    // What a member of the Kamer says of the cabinet, or of "wij", is no stand of the cabinet.
    if (speaker === 'other' || kind === 'heading' || !mayHoldHolder.test(text)) return [];
    // Between quotes anyone may say "ik".
    const isOwnHere = (isOwn || speaker === 'minister') && !/[«“”"„‘]/.test(text);
    return positionsIn(text, isOwnHere).map((found) => ({ ...found, sentence: id }));
  });
}

/** Whether a paper is written and signed by members of the cabinet. */
export const isMinisters = ({ title, signatories = [] }: Pick<Document, 'title' | 'signatories'>): boolean =>
  /^(?:antwoord|brief)[^a-z]+van (?:de )?(?:minister|staatssecretaris)/.test(lowerLatin(title)) ||
  signatories.some(({ role }) => /^(?:minister|staatssecretaris)/i.test(role));

function positionsIn(text: string, isOwn: boolean): Omit<Position, 'sentence'>[] {
  if (/\?[»”"’)]?$/.test(text)) return [];
  const words = wordsOf(text);
  // "Volgens de AIV zou het kabinet …": all of it is what another says.
  if (words[0]?.lower === 'volgens' && holderAt(words, 1, isOwn) === undefined) return [];
  const found: Omit<Position, 'sentence'>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const named = holderAt(words, at, isOwn);
    if (!named) continue;
    const holder = named
      .map(({ text, stop }, i) => (stop && i < named.length - 1 ? `${text},` : text))
      .join(' ');
    for (const one of standsBeside(words, at, at + named.length, isOwn)) found.push({ holder, ...one });
    at += named.length - 1;
  }
  return found;
}

function standsBeside(words: readonly Word[], from: number, to: number, isOwn: boolean): readonly Stand[] {
  const governor = governorOf(words, from);
  if (governor === undefined) {
    const found = words[from]?.lower === 'mij' ? [] : standsOf(words, from, to);
    return found.length > 0 ? found : some(nounStand(words, from, to) ?? objectStand(words, from, to));
  }
  if (governor === 'door') return some(passiveStand(words, from, to));
  if (governor === 'voor') return some(weightStand(words, from, to) ?? nounStand(words, from - 2, to));
  if (governor === 'naar') return some(ownOpinionStand(words, from, to));
  if (governor === 'van' || governor === 'wat') return some(genitiveStand(words, from, to));
  const isHolder = (at: number) =>
    holderAt(words, at, isOwn) !== undefined && governorOf(words, at) === undefined;
  if (!isSaidToBeSo(governor, words, from, isHolder)) return [];
  const isI = (words[from] as Word).lower === 'ik';
  return some(subordinateStand(words, to, isI));
}

const some = (stand: Stand | undefined): readonly Stand[] => (stand ? [stand] : []);

/** How far from the subject its finite verb may stand, past "dan ook", "daarom" and the like. */
const FINITE_REACH = 3;
/** How far behind a modal verb the verb itself may stand: "zal daarom op de aankomende Top onderstrepen". */
const BARE_REACH = 14;
const adverbs =
  /^(?:ook|dan|daarom|hierbij|daarbij|daarnaast|nog|steeds|verder|tevens|derhalve|echter|onverminderd|nadrukkelijk|wel|reeds|hierom|eveneens|opnieuw|thans|zelf|tegelijkertijd)$/;

/** The stand beside a subject, and a second one that shares it: "Nederland steunt dit en bepleit meer". */
function standsOf(words: readonly Word[], from: number, to: number): Stand[] {
  const isOwn = (words[from] as Word).lower === 'ik';
  for (const at of finitePlaces(words, from, to)) {
    const one =
      standAt(words, at, Math.max(at + 1, to), isOwn, frontedBefore(words, at, from)) ??
      toldStand(words, at, Math.max(at + 1, to));
    if (one) return [one, ...secondStand(words, Math.max(at + 1, to), isOwn)];
    if (modalVerbs[(words[at] as Word).lower]) break;
  }
  // "Nederland sprak met de gezant en onderstreepte …": who opens the sentence is the subject of both.
  const opens = from === 0 || words[from - 1]?.stop;
  return opens && !words[to - 1]?.stop ? secondStand(words, to, isOwn) : [];
}

function secondStand(words: readonly Word[], from: number, isOwn: boolean): Stand[] {
  let isBehindClause = false;
  for (let at = from; at < words.length - 1; at += 1) {
    const word = words[at] as Word;
    // "onderkent de zorgen, maar wijst een moratorium af"
    if (word.stop && joinsVerb(words[at + 1] ?? word, words[at + 2])) continue;
    if (word.stop) return [];
    // Behind the verb "die" is of a noun that follows: "deelt die analyse en …".
    isBehindClause ||= opensClause.test(word.lower) && (at > from || word.lower !== 'die');
    if (!joinsVerb(word, words[at + 1])) continue;
    // "erkent dat dit te lang duurde en biedt excuses aan": in the clause with "dat" its verb would stand at the end.
    if (isBehindClause && !isMainVerb(words, at + 1)) return [];
    const second = standAt(words, at + 1, at + 2, isOwn);
    if (second) return [second];
  }
  return [];
}

/**
 * Whether the verb at `at`, behind "en" and a clause, is of the main clause again: "en biedt excuses aan", "en riep op
 * tot"; but in "een rapport dat bonden steunt en pleit voor hulp" it is of the clause, with what it governs behind it.
 */
const isMainVerb = (words: readonly Word[], at: number): boolean =>
  !words[at]?.stop &&
  (!governed.test(words[at + 1]?.lower ?? '') || governed.test(words[at + 2]?.lower ?? ''));
const governed = /^(?:aan|achter|dat|in|met|naar|om|op|over|tegen|tot|uit|van|voor)$/;

/** Where the finite verb may be: behind the subject, or just before it where something else opens the sentence. */
function* finitePlaces(words: readonly Word[], from: number, to: number): Generator<number> {
  const before = words[from - 1];
  if (before && !before.stop) {
    if (isInverted(words, from - 1, from)) yield from - 1;
    // "De Kamer heeft het kabinet verzocht …": of another's verb it is the object.
    else if (modalVerbs[before.lower] !== undefined) return;
  }
  if (words[to - 1]?.stop) {
    // "Nederland, samen met Zweden, pleit voor …"
    // "Meerdere lidstaten, waaronder Nederland, riepen op …"
    const behind = before?.lower === 'waaronder' ? to : asideEnd(words, to);
    if (behind !== undefined && behind < words.length) yield behind;
    return;
  }
  for (let at = to; at < Math.min(words.length, to + FINITE_REACH); at += 1) {
    yield at;
    const word = words[at] as Word;
    if (word.stop || !adverbs.test(word.lower)) return;
  }
}

/** The stand whose finite verb is the word at `at`; what belongs to it stands from `next` on. */
function standAt(
  words: readonly Word[],
  at: number,
  next: number,
  isOwn = false,
  fronted: readonly Word[] = [],
): Stand | undefined {
  const finite = words[at] as Word;
  const rest = clauseFrom(words, next);
  const modality = modalVerbs[finite.lower] ?? null;
  if (modality) {
    for (const [place, bare] of rest.slice(0, BARE_REACH).entries()) {
      const verb = bareForms
        .get(bare.lower)
        ?.find((one) => isFormAfter(modality, one, rest, place) && isWhole(one, rest));
      if (verb) return stand(verb, [finite, bare], [finite, ...rest], modality);
    }
  }
  const verb = (isOwn ? ownForms : finiteForms)
    .get(finite.lower)
    ?.find((one) => isWhole(one, rest) || (fronted.length > 0 && isWhole(one, [...fronted, ...rest])));
  if (!verb || (modality === 'wil' && rest.some(({ lower }) => courtesies.has(lower)))) return undefined;
  // "wil" and "heeft" are verbs of their own here, "blijft voorstander" is not "is voorstander".
  return stand(verb, [finite], [finite, ...rest], modality === 'blijft' ? modality : null);
}
