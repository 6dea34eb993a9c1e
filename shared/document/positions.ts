import type { Sentence } from './document.ts';
import { modalVerbs, negations, type StanceVerb, stanceVerbs } from './stance-verbs.ts';

/** A sentence in which the cabinet or the Netherlands takes a stand. */
export type Position = {
  /** Who takes it, as printed: "het kabinet", "Nederland". */
  readonly holder: string;
  /** The verb by its name ("aandringen") and as printed ("zal erop aandringen"). */
  readonly verb: string;
  readonly text: string;
  /** "zal", "kan", "moet", "wil", "blijft", …, or null where the verb stands alone. */
  readonly modality: string | null;
  readonly negated: boolean;
  /** The id of its sentence. */
  readonly sentence: string;
};

/**
 * The positions taken in these sentences; precision before recall.
 *
 * Looked for is the main clause alone: a subject (the cabinet, the Netherlands) with its finite verb beside it, before
 * or behind ("Daarom steunt het kabinet …", "Nederland zal … onderstrepen"). Of what others think, of what stands in a
 * subordinate clause ("omdat Nederland dit steunt") and of the passive nothing is said.
 */
export function positionsOf(sentences: readonly Sentence[]): Position[] {
  return sentences.flatMap(({ id, kind, text }) =>
    kind === 'heading' || !mayHold.test(text)
      ? []
      : positionsIn(text).map((found) => ({ ...found, sentence: id })),
  );
}

const mayHold = /kabinet|Nederland|regering|\b[Ww](?:ij|e)\b/;

type Word = { readonly text: string; readonly lower: string; readonly stop: boolean };

function positionsIn(text: string): Omit<Position, 'sentence'>[] {
  const words = wordsOf(text);
  const found: Omit<Position, 'sentence'>[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const subject = subjectAt(words, at);
    if (!subject) continue;
    const position = standOf(words, at, at + subject.length);
    if (position) found.push({ holder: subject.map((word) => word.text).join(' '), ...position });
    at += subject.length - 1;
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return text
    .split(/\s+/)
    .filter((chunk) => /[\p{L}\p{N}]/u.test(chunk))
    .map((chunk) => {
      const bare = chunk.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      return { text: bare, lower: bare.toLowerCase(), stop: /[,;:.!?)»]$/.test(chunk) };
    });
}

const adjectives = /^(?:nieuwe|huidige|demissionaire|vorige|nederlandse)$/;
/** After one of these the noun is no subject: "volgens het kabinet", "de veiligheid van Nederland". */
const governors = new Set(
  'van voor in aan met door uit naar bij op tegen over tot binnen buiten namens volgens tussen via vanuit of dat die als omdat zodat waarin waarbij waarop indien wanneer terwijl hoe'.split(
    ' ',
  ),
);

function subjectAt(words: readonly Word[], at: number): readonly Word[] | undefined {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (before && !before.stop && governors.has(before.lower)) return undefined;
  if (word.text === 'Nederland' && !/^(?:en|of)$/.test(before?.lower ?? '')) return [word];
  if (word.lower === 'wij' || word.lower === 'we') return [word];
  const noun = word.lower === 'het' ? 'kabinet' : word.lower === 'de' ? 'regering' : undefined;
  if (!noun) return undefined;
  const length = adjectives.test(words[at + 1]?.lower ?? '') ? 3 : 2;
  return words[at + length - 1]?.lower === noun ? words.slice(at, at + length) : undefined;
}

/** How far from the subject its finite verb may stand, past "dan ook", "daarom" and the like. */
const FINITE_REACH = 3;
/** How far behind a modal verb the verb itself may stand: "zal daarom op de aankomende Top onderstrepen". */
const BARE_REACH = 14;
const adverbs =
  /^(?:ook|dan|daarom|hierbij|daarbij|nog|steeds|verder|tevens|derhalve|echter|onverminderd|nadrukkelijk|wel|reeds|hierom|eveneens|opnieuw|thans)$/;

function standOf(
  words: readonly Word[],
  from: number,
  to: number,
): Omit<Position, 'sentence' | 'holder'> | undefined {
  for (const at of finitePlaces(words, from, to)) {
    const word = words[at] as Word;
    const rest = clauseFrom(words, Math.max(at + 1, to));
    const modality = modalVerbs[word.lower];
    if (modality) {
      for (const [step, next] of rest.slice(0, BARE_REACH).entries()) {
        const verb = stanceVerbs.find((one) => one.bare.includes(next.lower) && isWhole(one, rest, word));
        if (verb) return stand(verb, [word, ...rest.slice(0, step + 1)], rest, modality, next);
      }
    }
    const verb = stanceVerbs.find((one) => one.finite.includes(word.lower) && isWhole(one, rest, undefined));
    if (verb) return stand(verb, [word], rest, null, word);
    if (modality) return undefined;
  }
  return undefined;
}

/** Where the finite verb may be: behind the subject, or just before it where something else opens the sentence. */
function* finitePlaces(words: readonly Word[], from: number, to: number): Generator<number> {
  const before = words[from - 1];
  if (before && !before.stop) yield from - 1;
  for (let at = to; at < Math.min(words.length, to + FINITE_REACH); at += 1) {
    yield at;
    const word = words[at] as Word;
    if (word.stop || !adverbs.test(word.lower)) return;
  }
}

/** The words up to where another clause begins. */
function clauseFrom(words: readonly Word[], from: number): Word[] {
  const clause: Word[] = [];
  for (const word of words.slice(from)) {
    if (clause.length > 0 && /^(?:dat|om|zodat|omdat|waarbij|waarin|die|terwijl)$/.test(word.lower)) {
      clause.push(word);
      break;
    }
    clause.push(word);
    if (word.stop) break;
  }
  return clause;
}

function isWhole(verb: StanceVerb, clause: readonly Word[], modal: Word | undefined): boolean {
  if (!verb.with) return true;
  return (
    clause.some(({ lower }) => verb.with?.includes(lower)) ||
    (modal !== undefined && verb.with.includes(modal.lower))
  );
}

function stand(
  verb: StanceVerb,
  shown: readonly Word[],
  clause: readonly Word[],
  modality: string | null,
  last: Word,
): Omit<Position, 'sentence' | 'holder'> {
  const isLong = shown.length > 4;
  const negated = clause.some(({ lower }) => negations.has(lower));
  const text = isLong ? `${shown[0]?.text} … ${last.text}` : shown.map((word) => word.text).join(' ');
  return { verb: verb.lemma, text, modality, negated };
}
