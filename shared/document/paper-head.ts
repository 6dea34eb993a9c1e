import { dossiernummerOf, dossierPattern } from '../source/notation.ts';
import { daysIn } from './days.ts';
import type { PaperHead, Signatory } from './document.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The head of a paper, its address, its line of place and day and its signatures, taken out of its paragraphs as
 * fields; the rest is its text. Only what has the very form of these is taken: anything else stays text.
 */
export function takeHead(paragraphs: readonly string[]): {
  readonly head: PaperHead & { readonly title?: string };
  readonly rest: string[];
} {
  const head: Mutable<PaperHead> & { title?: string } = {};
  const signatories: Signatory[] = [];
  const rest: string[] = [];
  let inHead = true;
  for (const paragraph of paragraphs) {
    if (inHead && takeLine(paragraph, head)) continue;
    const signed = signatures(paragraph);
    if (signed.length > 0) {
      signatories.push(...signed);
      continue;
    }
    // A letter's head is over at its first paragraph of text; a signature may come later.
    inHead = false;
    rest.push(paragraph);
  }
  if (signatories.length > 0) head.signatories = signatories;
  return { head, rest };
}

const chamber = /^(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?/;
const year = /^(?:(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?\s+)?Vergaderjaar (\d{4})[–-](\d{4})$/;
const dossier = new RegExp(`^(${dossierPattern})\\s+(\\p{L}.*)$`, 'u');
const number = /^(?:Nr\.|N°)\s?([0-9]{1,5}|[A-Z]{1,3})(?:\s+(.+))?$/u;
const address = /^Aan de (?:Voorzitter|voorzitter|leden|Leden)\b.{0,90}$/;
const placeAndDay = /^[’']?\p{Lu}[\p{L}’'-]*(?: \p{Lu}?[\p{L}-]+)?, (\d{1,2} \p{L}+ \d{4})$/u;

function takeLine(text: string, head: Mutable<PaperHead> & { title?: string }): boolean {
  const years = year.exec(text);
  if (years) {
    head.vergaderjaar = `${years[1]}-${years[2]}`;
    return true;
  }
  if (chamber.test(text) && text.length < 60) return true;
  if (head.addressee === undefined && address.test(text)) {
    head.addressee = text;
    return true;
  }
  const day = placeAndDay.exec(text)?.[1];
  if (head.publishedOn === undefined && day !== undefined) {
    const [found] = daysIn(day);
    if (found) head.publishedOn = found.from;
    return found !== undefined;
  }
  const [, numbered, title] = number.exec(text) ?? [];
  if (head.ondernummer === undefined && numbered !== undefined) {
    head.ondernummer = numbered;
    if (title !== undefined) head.title = title;
    return true;
  }
  const [, named, dossiertitel] = dossier.exec(text) ?? [];
  if (named !== undefined && dossiertitel !== undefined && text.length < 300 && !/[.;]$/.test(text)) {
    // A paper of several dossiers is filed under the first.
    if (head.dossiernummer === undefined) {
      head.dossiernummer = dossiernummerOf(named);
      head.dossiertitel = dossiertitel;
    }
    return true;
  }
  return false;
}

const office = `(?:De|Het) (?:(?:demissionair )?(?:Minister|Staatssecretaris|Minister-President|minister|staatssecretaris)|(?:fungerend )?voorzitter van de (?:vaste |algemene )?(?:tijdelijke )?commissie|(?:adjunct-)?griffier van de (?:vaste |algemene )?(?:tijdelijke )?commissie)[^.;:]{0,110}?`;
const name = String.raw`(?:(?:[\p{Lu}]\.|IJ\.|Th\.|Chr\.|Ch\.|Ph\.)+\s?)?(?:\p{Lu}?[\p{L}’'-]+\s){0,4}\p{Lu}[\p{L}’'-]+`;
const signature = new RegExp(`(${office}),\\s+(${name})(?=\\s*$|\\s+(?:De|Het) )`, 'uy');

/** "De Minister van Defensie, K.H. Ollongren", once or several times and nothing else. */
export function signatures(paragraph: string): Signatory[] {
  if (paragraph.length > 400 || !/^(?:De|Het) /.test(paragraph)) return [];
  const found: Signatory[] = [];
  for (let at = 0; at < paragraph.length; ) {
    signature.lastIndex = at;
    const [whole, role = '', signed = ''] = signature.exec(paragraph) ?? [];
    if (whole === undefined) return [];
    found.push({ role: role.replace(/^(?:De|Het) /, ''), name: signed });
    at += whole.length;
    while (paragraph[at] === ' ') at += 1;
  }
  return found;
}
