import { articles, beforeNumber, letterNouns, mayEnd, neverEnds, openers } from './abbreviations.ts';
import type { Block, Document, Sentence } from './document.ts';
import { isCapital, isSmall, latin } from './latin.ts';
import { cutLongSentence } from './long-sentences.ts';

/**
 * The sentences of a Dutch text, in order. Joined, they give the text back, spaces included.
 *
 * A full stop after an abbreviation ends no sentence: "28 676, nr. 417" is one, and so is "Washington D.C. en Londen".
 * Some abbreviations may end one where a new sentence clearly begins: "10 januari jl. De …". What is doubtful is not
 * cut (see `abbreviations.ts`). One pass from stop to stop, each decided on the few characters around it, because
 * `Intl.Segmenter` takes microseconds a character, more on long texts, and cuts after "nr.". A sentence of more than
 * 120 words is cut besides: see `long-sentences.ts`.
 *
 * @param text one block of normalised text; the empty text has no sentences
 */
export function splitSentences(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (let at = nextStop(text, 0); at >= 0; ) {
    // A run of stops is taken whole, with or without a space after it: tried again from each of its stops, a text of
    // stops alone would take quadratic time.
    run.lastIndex = at;
    const marks = run.exec(text)?.[0] ?? '';
    const end = at + marks.length;
    if (end < text.length && (/\s$/.test(marks.at(-1) ?? '') || wide.test(text[at] ?? ''))) {
      if (endsSentence(text, start, at, marks, end)) {
        for (const piece of cutLongSentence(text.slice(start, end))) sentences.push(piece);
        start = end;
      }
    }
    at = nextStop(text, end);
  }
  return start < text.length ? sentences.concat(cutLongSentence(text.slice(start))) : sentences;
}

const wide = /[。！？]/;
const anyStop = /[.!?…؟۔。！？]/g;
const run = /[.!?…؟۔]+["'”’»)\]]*\s*|[。！？]+[」』）]*\s*/y;

function nextStop(text: string, from: number): number {
  anyStop.lastIndex = from;
  return anyStop.exec(text)?.index ?? -1;
}

/**
 * All sentences of a document, trimmed, in the order of reading: each section's heading, then its blocks; the
 * footnotes last. A heading is one sentence, whatever stops stand in it.
 */
export function sentencesOf(document: Document): Sentence[] {
  const sections = document.sections.flatMap(({ heading, blocks }, index): Sentence[] => {
    const section = `s${index + 1}`;
    const head: Sentence[] =
      heading === null ? [] : [{ id: `${section}.h`, section, kind: 'heading', text: heading }];
    return head.concat(
      blocks.flatMap(({ kind, text }, block) =>
        numbered(text, `${section}.p${block + 1}`, section, sentenceKinds[kind]),
      ),
    );
  });
  const notes = document.footnotes.flatMap(({ text }, index) =>
    numbered(text, `n${index + 1}`, 'n', 'footnote'),
  );
  return sections.concat(notes);
}

const sentenceKinds: Readonly<Record<Block['kind'], Sentence['kind']>> = {
  paragraph: 'sentence',
  'list-item': 'list-item',
  cell: 'cell',
};

function numbered(text: string, prefix: string, section: string, kind: Sentence['kind']): Sentence[] {
  return splitSentences(text)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
    .map((sentence, index) => ({ id: `${prefix}.z${index + 1}`, section, kind, text: sentence }));
}

/** How far is looked around a stop: longer than any abbreviation or opening word, so that a stop costs the same anywhere. */
const reach = 40;

function endsSentence(text: string, start: number, at: number, stop: string, next: number): boolean {
  const after = text.slice(next, next + reach);
  if (goesOn(after)) return false;
  const marks = stop.trimEnd();
  if (!marks.startsWith('.') || marks.startsWith('..')) return true;

  const from = Math.max(start, at - reach);
  const before = text.slice(from, at);
  const lastSpace = before.search(/\S*$/);
  const word = before.slice(lastSpace).replace(/^[("'«“”‘’[–-]+/, '');
  // A mark of enumeration at the very start: "1. De minister", "a. het doel", "2.1. Inzet", "IV. Slot".
  if (from === start && before.slice(0, lastSpace).trim() === '' && enumerator.test(latin(word)))
    return false;
  const nextWord = /^[A-Za-z0-9’'-]*/.exec(latin(after))?.[0] ?? '';
  const closed = marks.length > 1;
  const verdict = judge(latin(word), latin(before.slice(0, lastSpace).trimEnd()), nextWord);
  return verdict === 'end' || (verdict === 'end unless closed' && !closed);
}

const enumerator = /^(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z]|[ivxlc]{1,6}|[IVXLC]{1,6})$/;

/** After "…)" or "…”" a name may go on with the sentence, so an abbreviation before it ends nothing. */
type Verdict = 'end' | 'end unless closed' | 'no end';

/** All three in `latin`. */
function judge(word: string, earlier: string, nextWord: string): Verdict {
  const proves = openers.has(nextWord);
  if (/^[A-Z]$/.test(word)) {
    const noun = /[A-Za-z]+$/.exec(earlier)?.[0].toLowerCase() ?? '';
    return letterNouns.has(noun) && (proves || articles.has(nextWord)) ? 'end unless closed' : 'no end';
  }
  const name = abbreviationName(word);
  if (name === undefined) return 'end';
  if (neverEnds.has(name)) return 'no end';
  if (beforeNumber.has(name)) {
    return /^(?:\d|[A-Za-z]$|[IVXLC]+$|$)/.test(nextWord) ? 'no end' : 'end unless closed';
  }
  const may = mayEnd.get(name);
  if (may === 'anyCapital') return /^(?:[A-Z]|$)/.test(nextWord) ? 'end unless closed' : 'no end';
  if (may === 'opener') {
    // "o.a. De Telegraaf", "J. De Roon", but "Washington D.C. De top".
    const place = isCapital(word);
    return proves || (place && articles.has(nextWord)) ? 'end unless closed' : 'no end';
  }
  if (name === 'al' && /\bet$/i.test(earlier)) return 'no end';
  // Initials and what else is written letter by letter: "W.B. Hoekstra", "n.t.v. …".
  if (/^(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,3}$/.test(word)) return 'no end';
  return 'end';
}

/**
 * The name under which a word could be listed, or undefined where it cannot be an abbreviation: a word in capitals
 * is an acronym, so that "de VS." is not "vs." and "het MAX." no measure; dotted letters may have any case.
 */
function abbreviationName(word: string): string | undefined {
  if (word === '' || word.length > 12) return undefined;
  if (!word.includes('.') && /[A-Z]{2}/.test(word)) return undefined;
  return word.toLowerCase();
}

/** A small letter proves that the sentence goes on. */
function goesOn(text: string): boolean {
  // A dropped syllable comes first: "’s Avonds", "’t Is".
  const bare = text.replace(/^(?:["'«“”‘’([–—-]+\s*)+/, '');
  const [syllable = ''] = /^[’']?[st] /.exec(bare) ?? [];
  return isSmall(bare) && !(syllable && isCapital(bare.slice(syllable.length)));
}
