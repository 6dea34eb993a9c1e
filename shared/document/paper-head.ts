import { dossiernummerOf, dossierPattern } from '../source/notation.ts';
import { daysIn } from './days.ts';
import type { PaperHead, Signatory } from './document.ts';
import { latin } from './latin.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How many paragraphs from the top are looked at: above the head may stand the frame of a web page. */
const HEAD_PARAGRAPHS = 14;

/**
 * The head of a paper, its address, its line of place and day and its signatures, taken out of its paragraphs as
 * fields; the rest is its text. Only what has the very form of these is taken: anything else stays text.
 *
 * @param known fields that a form has elsewhere: a second title or number is text
 */
export function takeHead(
  paragraphs: readonly string[],
  known: PaperHead & { readonly title?: string } = {},
): {
  readonly head: PaperHead & { readonly title?: string };
  readonly rest: string[];
} {
  const head: Head = { ...known };
  const signatories: Signatory[] = [];
  const rest: string[] = [];
  let hasMoved = false;
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at] as string;
    if ((hasMoved || endsMotion.test(rest.at(-1) ?? '')) && isSigner(paragraph)) {
      signatories.push({ role: '', name: paragraph });
      hasMoved = true;
      continue;
    }
    hasMoved = false;
    // A ministry breaks the line of address, and has where the house stands after it.
    const [house, seat] = at < HEAD_PARAGRAPHS ? addressed(paragraph, paragraphs[at + 1] ?? '') : [];
    if (house !== undefined && head.addressee === undefined) {
      head.addressee = `${paragraph} ${house}`;
      if (seat) rest.push(seat);
      at += 1;
      continue;
    }
    if (at < HEAD_PARAGRAPHS && takeLine(paragraph, paragraphs[at - 1] ?? '', head)) continue;
    // The name may stand in a paragraph of its own, under the office.
    const isOffice = paragraph.endsWith(',') && paragraph.length < 140;
    const signed = signatures(isOffice ? `${paragraph} ${paragraphs[at + 1] ?? ''}` : paragraph);
    if (signed.length > 0) signatories.push(...signed);
    else rest.push(paragraph);
    if (signed.length > 0 && isOffice) at += 1;
  }
  if (signatories.length > 0) head.signatories = signatories;
  return { head, rest };
}

type Head = Mutable<PaperHead> & { title?: string };

// All in `latin`.
const chamber = /^(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?$/;
const year = /^(?:(?:Tweede|Eerste) Kamer der Staten-Generaal(?: \d)?\s+)?Vergaderjaar (\d{4})[–-](\d{4})$/;
/** Set with a space and named with a capital: "11.300 sollicitaties" goes on with a sentence. */
const dossier = new RegExp(`^(?!\\d+\\.)(${dossierPattern})\\s+([A-Z].*)$`);
const number = /^(?:[Nn]r\.|N°)\s?([0-9]{1,5}|[A-Z]{1,3})(?:\s+([A-Z]{2}.+))?$/;
const address = /^Aan de (?:[Vv]oorzitter|[Ll]eden)\b.{0,90}$/;
const placeAndDay =
  /^(?:[’']?[A-Z][A-Za-z’'-]*(?: [A-Za-z-]+)?,|Datum:?|(?:Vastgesteld|Voorgesteld|Ontvangen)(?: tijdens [^.;:]{3,80} van)?) (\d{1,2} [A-Za-z]+ \d{4})$/;

const addressed = (line: string, next: string): readonly (string | undefined)[] =>
  /^Aan de [Vv]oorzitter van de$/.test(line)
    ? (/^((?:Tweede|Eerste) Kamer der Staten-Generaal)(?: (.*))?$/.exec(next)?.slice(1) ?? [])
    : [];

/** Whether a line is of the head, and so a paragraph of its own even where no empty line parts it from the next. */
export function isHeadLine(line: string): boolean {
  const plain = latin(line);
  return (
    [chamber, year, number, address, placeAndDay].some((form) => form.test(plain)) ||
    (dossier.test(plain) && !/[.;,]$/.test(line) && line.length < 120)
  );
}

/** Of the lines of a head two go on: "28 676  NAVO …" and "Nr. 439  BRIEF VAN DE MINISTERS VAN …". */
export const endsWithLine = (line: string): boolean =>
  isHeadLine(line) && !/^(?:\d{2}\s?\d{3}|[Nn]r\.\s?\S+\s+[A-Z]{2})/.test(latin(line));

function takeLine(text: string, above: string, head: Head): boolean {
  const plain = latin(text);
  const years = year.exec(plain);
  if (years) {
    head.vergaderjaar = `${years[1]}-${years[2]}`;
    return true;
  }
  if (chamber.test(plain)) return true;
  if (head.addressee === undefined && address.test(plain)) {
    head.addressee = text;
    return true;
  }
  const day = placeAndDay.exec(plain)?.[1];
  const [found] = day === undefined ? [] : daysIn(day);
  if (found) {
    // A letter in a paper with a day of its own: that of the paper stands above it.
    head.publishedOn ??= found.from;
    return true;
  }
  const [, numbered, title] = number.exec(plain) ?? [];
  if (head.ondernummer === undefined && numbered !== undefined) {
    head.ondernummer = numbered;
    if (title !== undefined) head.title = text.slice(-title.length);
    return true;
  }
  // The title stands on a line of its own under "Nr. 479", in capitals.
  if (
    head.title === undefined &&
    head.ondernummer !== undefined &&
    number.test(latin(above)) &&
    isCapitals(text)
  ) {
    head.title = text;
    return true;
  }
  const [, named, dossiertitel] = dossier.exec(plain) ?? [];
  if (named === undefined || text.length > 300 || /[.;]$/.test(text)) return false;
  // Below the number of the paper such a line is text: "25 000 militairen …".
  if (head.ondernummer !== undefined && head.dossiernummer !== undefined) return false;
  // A paper of several dossiers is filed under the first.
  if (head.dossiernummer === undefined) {
    head.dossiernummer = dossiernummerOf(named);
    if (dossiertitel !== undefined) head.dossiertitel = text.slice(-dossiertitel.length);
  }
  return true;
}

const isCapitals = (text: string): boolean =>
  text.length < 300 && /[A-Z]{3}/.test(latin(text)) && !/[a-z]/.test(latin(text));

/** With these words a motion ends; the names of the members who move it follow. */
export const endsMotion = /\ben gaat over tot de orde van de dag\.$/;

/** "Van der Proef", "De Roon": a name without office, and no line of the page around it. */
export const isSigner = (text: string): boolean =>
  text.length <= 40 &&
  /^(?:[A-Z]\.\s?)*(?:[A-Za-z][A-Za-z’'-]*\s){0,4}[A-Z][A-Za-z’'-]+$/.test(latin(text)) &&
  !/^(?:Naar boven|Indieners?|Ondertekenaars?|Eerste ondertekenaar|Stemming[a-z]*|Verworpen|Aangenomen)\b/.test(
    text,
  );

const office = `(?:De|Het) (?:(?:demissionair )?(?:[Mm]inister|[Ss]taatssecretaris)|(?:fungerend )?voorzitter van de (?:vaste |algemene )?(?:tijdelijke )?commissie|(?:adjunct-)?griffier van de (?:vaste |algemene )?(?:tijdelijke )?commissie)[^.;:]{0,110}?`;
const name = String.raw`(?:(?:(?:[A-Z]|IJ|Th|Chr|Ch|Ph)\.\s?)+)?(?:[A-Za-z’'-]+\s){0,4}[A-Z][A-Za-z’'-]+`;
const signature = new RegExp(`(${office}),\\s+(${name})(?=\\s*$|\\s+(?:De|Het) )`, 'y');

/** "De Minister van Defensie, K.H. Ollongren", once or several times and nothing else. */
export function signatures(paragraph: string): Signatory[] {
  if (paragraph.length > 400 || !/^(?:De|Het) /.test(paragraph)) return [];
  const plain = latin(paragraph);
  const found: Signatory[] = [];
  for (let at = 0; at < paragraph.length; ) {
    signature.lastIndex = at;
    const [whole, role = '', signed = ''] = signature.exec(plain) ?? [];
    if (whole === undefined) return [];
    const end = at + whole.length;
    const printedRole = paragraph.slice(at, at + role.length);
    found.push({
      role: printedRole.replace(/^(?:De|Het) /, ''),
      name: paragraph.slice(end - signed.length, end),
    });
    at = end;
    while (paragraph[at] === ' ') at += 1;
  }
  return found;
}
