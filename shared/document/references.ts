import { parseIdentifier } from '../source/identifier.ts';
import {
  dossiernummerOf,
  dossierPattern,
  furtherDossiersPattern,
  numberWordPattern,
  ondernummerPattern,
} from '../source/notation.ts';

/** A kamerstuk that a text names. `text` as printed and `start` its place, without the word "Kamerstuk" before it. */
export type Reference = { readonly id: string; readonly text: string; readonly start: number };

// Not after a digit, a mark of a number or a currency: "1 028 676" and "EUR 28 676" are amounts.
const notInNumber = String.raw`(?<![\p{L}\p{N}.,-]|\d\s|€\s?|EUR\s)`;
const year = String.raw`(?:\d{4}\s?[/–-]\s?\d{2,4},\s*)?`;
const introduced = String.raw`(?<=[Kk]amerstuk(?:ken|nummer)?:?\s+(?:I{1,2},?\s+)?${year})`;

const forms = [
  // 28 676, nr. 439 · 28 676 en 36 045, nr. 427 · 2022/23, 28 676, nr. 439
  String.raw`${notInNumber}${year}(?<dossier>${dossierPattern})${furtherDossiersPattern}\s?,?\s?(?<word>${numberWordPattern})\s?(?<number>${ondernummerPattern})`,
  // Kamerstuk 28676-500 · (28676-500) · Kamerstuk 28 676, A: without a "nr." only where it is said to be a kamerstuk
  String.raw`(?:${introduced}|(?<=\())(?<dashed>\d{2}\s?\d{3}(?:-[0-9A-Z]{1,6})?-\d{1,5}(?:-[hnbr]\d{1,2})?)(?![\p{L}\p{N}-])`,
  String.raw`${introduced}(?<chamber>${dossierPattern})\s?,\s?(?<letters>[A-Z]{1,3})(?![\p{L}\p{N}])`,
  // kst-28676-439
  String.raw`(?<![\p{L}\p{N}-])(?<official>(?:kst|demo|nds|ah|kv|h|ag|blg)(?:-[0-9A-Za-z]{1,20}){1,6})(?![\p{L}\p{N}])`,
];
const anyForm = new RegExp(forms.join('|'), 'gu');
const hint = /nr|nummer|amerstuk|kst-|demo-|nds-|ah-|kv-|ag-|blg-|h-tk|h-ek|\(\d{2}\s?\d{3}-/i;

/**
 * The kamerstukken a text names, in order, in all notations in which they are printed. "nrs. 411 en 417" and "nr. 411
 * en nr. 417" are two. A number is taken for a kamerstuk only where the text says so, by "nr.", "Kamerstuk", brackets
 * or the official form: "28 676 euro" never is. What is printed wrong ("21 501-18" for 21 501-28) is given as printed.
 */
export function referencesIn(text: string): Reference[] {
  if (!hint.test(text)) return [];
  const references: Reference[] = [];
  for (const match of text.matchAll(anyForm)) {
    const { dossier, word, number, dashed, chamber, letters, official } = match.groups ?? {};
    const id = idOf(dossier ?? chamber, number ?? letters, dashed ?? official);
    if (id === undefined) continue;
    references.push({ id, text: match[0], start: match.index });
    if (dossier === undefined) continue;
    const plural = /s/i.test(word ?? '');
    references.push(...furtherNumbers(text, match.index + match[0].length, dossier, plural));
  }
  return references;
}

function idOf(dossier: string | undefined, number: string | undefined, whole: string | undefined) {
  if (whole !== undefined) return parseIdentifier(whole)?.id;
  if (dossier === undefined || number === undefined) return undefined;
  return parseIdentifier(`kst-${dossiernummerOf(dossier)}-${number}`)?.id;
}

const next = new RegExp(
  String.raw`(\s?,\s?|\s?,?\s+en\s+)(${numberWordPattern}\s?)?(\d{1,5}[a-z]?(?:-[hnbr]\d{1,2})?(?![\p{L}\p{N}]))`,
  'uy',
);

function furtherNumbers(text: string, from: number, dossier: string, plural: boolean): Reference[] {
  const found: Reference[] = [];
  for (let at = from; ; at = next.lastIndex) {
    next.lastIndex = at;
    const [, glue = '', word = '', number = ''] = next.exec(text) ?? [];
    const id = number === '' || (word === '' && !plural) ? undefined : idOf(dossier, number, undefined);
    if (id === undefined) return found;
    found.push({ id, text: word + number, start: at + glue.length });
  }
}
