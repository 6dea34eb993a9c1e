import { aanhangselPattern, handelingenIdOf, handelingenPattern } from '../source/handelingen.ts';
import { parseIdentifier } from '../source/identifier.ts';
import {
  dossiernummerOf,
  dossierPattern,
  furtherDossiersPattern,
  letterOrDigit,
  numberWordPattern,
  ondernummerPattern,
  vergaderjaarPattern,
} from '../source/notation.ts';
import { isNumberOfPaper } from './bare-number.ts';
import { lowerLatin } from './latin.ts';
import { numbersAt } from './number-lists.ts';

/** A kamerstuk that a text names. `text` as printed and `start` its place, without the word "Kamerstuk" before it. */
export type Reference = { readonly id: string; readonly text: string; readonly start: number };

export type ReferenceContext = {
  /** The dossier of the paper itself: a bare "motie nr. 12" is of it, unless another was named before. */
  readonly dossiernummer?: string | undefined;
};

// Not after a digit, a mark of a number or a currency: "1 028 676" and "EUR 28 676" are amounts. Nor in the line that
// every page of a printed paper ends with, which names the paper itself.
const notInNumber = String.raw`(?<![${letterOrDigit}.,-]|\d\s|\(\d{4}\)\s|\d{3}\s(?:tot|à)\s|€\s?|EUR\s|Kamer,\s+vergaderjaar\s+\d{4}[–-]\d{4},\s+)`;
const chamber = String.raw`(?<=[Kk]amerstuk(?:ken|nummer|nr\.?)?:?,?\s+(?:nr\.?\s+)?(?:I{1,2}\b,?\s+)?`;
const introduced = String.raw`${chamber}(?:${vergaderjaarPattern},\s*)?)`;

/** `hint` is cheap, and stands in whatever the form matches: most texts are spared most forms. */
type Form = { readonly hint: RegExp; readonly words: RegExp };
const form = (hint: RegExp, words: string): Form => ({ hint, words: new RegExp(words, 'g') });

/** Of two that match at one place the first counts. */
const forms: readonly Form[] = [
  // 28 676, nr. 439 · 28 676 en 36 045, nr. 427
  form(
    /nr|nos?\.|nummer/i,
    String.raw`${notInNumber}(?<dossier>${dossierPattern})${furtherDossiersPattern}\s?,?\s?(?=${numberWordPattern}\s?${ondernummerPattern})`,
  ),
  // Kamerstuk 28 676, A · Kamerstuk 28676-500 · (28676-500): without a "nr." only where it is said to be a kamerstuk, or
  // stands alone in brackets and may be no span ("10000-20000")
  form(
    /[, ][A-Z]{1,3}(?![A-Za-z])/,
    String.raw`${introduced}(?<ofChamber>${dossierPattern})\s?,\s?(?:letter\s)?(?<letters>[A-Z]{1,3}(?:-[hnbr]\d{1,3})?)(?![${letterOrDigit}])`,
  ),
  form(
    /\d{3}-/,
    String.raw`${introduced}(?<dashed>\d{2}\s?\d{3}(?:-[0-9A-Z]{1,6})?-\d{1,5}(?:-[hnbr]\d{1,3})?)(?![${letterOrDigit}-])`,
  ),
  form(
    /\(\d{2}\s?\d{3}-/,
    String.raw`(?<=\()(?<inBrackets>\d{2}\s?\d{3}(?:-[0-9A-Z]{1,6})?-\d{1,4}(?:-[hnbr]\d{1,3})?)(?=\)|[,;]\s|\sen\s)`,
  ),
  // Kamerstukken II 2022/23, 28676, 439: as jurists cite, without a "nr."
  form(
    /\d{4}\s?[/–-]\s?\d{2}/,
    String.raw`${chamber}${vergaderjaarPattern},\s*)(?<ofYear>${dossierPattern}),\s(?<number>\d{1,5})(?![${letterOrDigit}]|\s?\d{3})`,
  ),
  // stuk nr. 503 (28 676)
  form(
    /[Nn]rs?\.?\s\d+\s?\(/,
    String.raw`(?<![${letterOrDigit}])[Nn]rs?\.?\s(?<before>\d{1,5})\s?\((?<behind>${dossierPattern})\)`,
  ),
  form(/Aanhangsel/, `(?<![${letterOrDigit}])${aanhangselPattern}`),
  form(/Handelingen/, `(?<![${letterOrDigit}])${handelingenPattern}`),
  // kst-28676-439, but not at the foot of a page: "kst-28676-439 ISSN 0921 - 7371"
  form(
    /(?:kst|demo|nds|ah|kv|h|ag|blg)-/,
    String.raw`(?<![${letterOrDigit}-])(?<official>(?:kst|demo|nds|ah|kv|h|ag|blg)(?:-{1,2}[0-9A-Za-z]{1,20}){1,6})(?![${letterOrDigit}])(?!\s+ISSN)`,
  ),
  // nr. 439: which dossier it is of stands elsewhere
  form(
    /[Nn]rs?\.\s?\d/,
    String.raw`(?<![${letterOrDigit}]|\d,?\s|\/\s)(?<bare>(?=[Nn]rs?\.\s?\d)(?!nr\.\s?\d{2}\s?\d{3}))`,
  ),
];

/** Of all forms at once, in `lowerLatin`. */
const anyHint = /nr|nos?\.|nummer|amerstuk|andelingen|(?:kst|demo|nds|ah|kv|h|ag|blg)-|\(\d{2}\s?\d{3}-/;

/** The matches of all forms in the order of the text. */
function matchesIn(text: string): RegExpExecArray[] {
  if (!anyHint.test(lowerLatin(text))) return [];
  return forms
    .filter(({ hint }) => hint.test(text))
    .flatMap(({ words }) => [...text.matchAll(words)])
    .sort((one, other) => one.index - other.index);
}

/**
 * The kamerstukken a text names, in order, in all notations in which they are printed. "nrs. 411 en 417", "nr. 411 en
 * nr. 417" and "nrs. 411–412" are two. A number is taken for a kamerstuk only where the text says so, by "nr.",
 * "Kamerstuk", brackets or the official form: "28 676 euro" never is. What is printed wrong ("21 501-18" for
 * 21 501-28) is given as printed: no text tells which paper was meant.
 */
export function referencesIn(text: string, { dossiernummer }: ReferenceContext = {}): Reference[] {
  const references: Reference[] = [];
  let ofLast = dossiernummer;
  let end = 0;
  for (const match of matchesIn(text)) {
    const { dossier, behind, bare } = match.groups ?? {};
    const start = match.index;
    if (start < end) continue;
    if (bare === undefined) ofLast = dossierOf(dossier ?? behind) ?? ofLast;
    const goesOn = end > 0 && joins.test(text.slice(end, start));
    if (bare !== undefined && (ofLast === undefined || !(goesOn || isNumberOfPaper(text, start)))) continue;
    const found =
      dossier === undefined && bare === undefined
        ? one(match)
        : numbersAt(text, start + match[0].length).flatMap(({ number, ...place }, at) => {
            const from = at === 0 ? start : place.start;
            const id = parseIdentifier(`kst-${ofLast}-${number}`)?.id;
            return id === undefined ? [] : [{ id, text: text.slice(from, place.end), start: from }];
          });
    references.push(...found);
    end = found.reduce(
      (last, reference) => Math.max(last, reference.start + reference.text.length),
      start + match[0].length,
    );
  }
  return references;
}

/** "nr. 612 en de nrs. 613 en 615": what goes on from a paper is of its dossier. */
const joins = /^(?:,?\s(?:en|alsmede|evenals)|,)\s(?:(?:de|met)\s)?$/;

const dossierOf = (printed: string | undefined) =>
  printed === undefined ? undefined : dossiernummerOf(printed);

function one(match: RegExpExecArray): Reference[] {
  const groups = match.groups ?? {};
  const { dashed, inBrackets, ofChamber, letters, ofYear, number, before, behind, official } = groups;
  const dossier = dossierOf(ofChamber ?? ofYear ?? behind);
  const named =
    dossier === undefined
      ? (dashed ?? inBrackets ?? official ?? handelingenIdOf(groups) ?? '')
      : `kst-${dossier}-${letters ?? number ?? before}`;
  const id = parseIdentifier(named)?.id;
  return id === undefined ? [] : [{ id, text: match[0], start: match.index }];
}
