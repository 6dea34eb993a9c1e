import { isCommonWord, isFunctionWord } from './stop-words.ts';

/**
 * Words as numbers: what counts as the same word is settled once, here, and everything after compares integers.
 *
 * `exact` decides what is shown as changed. Quotes, dashes and the hyphen between two letters do not count, because
 * typesetters and PDF readers change them ("trans-⏎Atlantische"); capitals and accents do.
 * `loose` decides what two sentences have in common: also without capitals, accents and the commonest endings.
 */
export type Vocabulary = {
  readonly exact: (word: string) => number;
  readonly looseOf: (exact: number) => number;
  /** Not a mark: it has a letter or a digit. */
  readonly isWord: (exact: number) => boolean;
  /** A word that carries meaning of its own: not a function word. */
  readonly isContent: (exact: number) => boolean;
  readonly isCommon: (loose: number) => boolean;
  /** A figure, a date, an amount: never hidden in a tidied run of changed words. */
  readonly hasDigit: (exact: number) => boolean;
  readonly text: (exact: number) => string;
  readonly looseCount: () => number;
};

export function newVocabulary(): Vocabulary {
  const byWord = new Map<string, number>();
  const byExact = new Map<string, number>();
  const byLoose = new Map<string, number>();
  const texts: string[] = [];
  const loose: number[] = [];
  const isWord: boolean[] = [];
  const content: boolean[] = [];
  const common: boolean[] = [];
  const digit: boolean[] = [];

  function exact(word: string): number {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const folded = foldWord(word);
    let id = byExact.get(folded);
    if (id === undefined) {
      id = texts.length;
      byExact.set(folded, id);
      texts.push(folded);
      const lower = folded.toLowerCase();
      const stem = stemOf(lower);
      let looseId = byLoose.get(stem);
      if (looseId === undefined) {
        looseId = byLoose.size;
        byLoose.set(stem, looseId);
        common.push(isCommonWord(lower));
      }
      loose.push(looseId);
      isWord.push(/[a-z0-9]/.test(lower) || (!isMarks.test(lower) && /[\p{L}\p{N}]/u.test(lower)));
      content.push(isWord[id] === true && !isFunctionWord(lower));
      digit.push(plainWord.test(folded) ? /\d/.test(folded) : /\p{N}/u.test(folded));
    }
    byWord.set(word, id);
    return id;
  }

  return {
    exact,
    looseOf: (id) => loose[id] ?? -1,
    isWord: (id) => isWord[id] ?? false,
    isContent: (id) => content[id] ?? false,
    isCommon: (id) => common[id] ?? false,
    hasDigit: (id) => digit[id] ?? false,
    text: (id) => texts[id] ?? '',
    looseCount: () => byLoose.size,
  };
}

const plainWord = /^[A-Za-z0-9]*$/;
// Of letters of all scripts an expression is made and run much more slowly: most words need none of it.
const isAscii = /^[ -~]*$/;
const isMarks = /^[ -~«»‐-‧€]*$/;
/** Between two letters. */
const asciiHyphen = /(?<=[A-Za-z])-(?=[A-Za-z])/g;
const anyHyphen = /(?<=\p{L})-(?=\p{L})/gu;

/** The word without what does not count: one form for each quote and dash, no hyphen between letters. */
export function foldWord(word: string): string {
  if (plainWord.test(word)) return word;
  const folded = word
    .normalize('NFC')
    .replace(/[«»“”„‟″]/g, '"')
    .replace(/[‘’‚‛′ʼ`´]/g, "'")
    .replace(/[\u2010-\u2015\u2212\u00ad]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, ' ');
  return folded.includes('-') ? folded.replace(isAscii.test(folded) ? asciiHyphen : anyHyphen, '') : folded;
}

/** "bondgenoten" and "bondgenoot" are near enough to suggest a pair; nothing shown depends on it. */
function stemOf(lower: string): string {
  const plain = plainWord.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain.length < 6 || /\d/.test(plain)) return plain;
  return plain.replace(/(?:ingen|heden|eren|ende|en|e|s|t)$/, '');
}
