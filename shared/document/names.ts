import { letterOrDigit } from '../source/notation.ts';
import { countryNames, noCountries } from './countries.ts';
import { latin } from './latin.ts';
import { organisationNames } from './organisations.ts';

/** A country or an organisation where a text names it; `value` is a country's ISO code or an organisation's short name. */
export type NameMention = {
  readonly kind: 'country' | 'organisation';
  readonly value: string;
  readonly text: string;
  readonly start: number;
};

/**
 * The countries and organisations a text names, in order, by name or by adjective: "Rusland" and "Russische" are one.
 * Of names within names the longest counts: "Europese Raad" is not the EU, "Zuid-Soedan" not Sudan. A compound that is
 * no name itself is read part by part: "EU-NAVO", "Frans-Duitse", "NAVO-bondgenoten", "pro-Russische".
 */
export function namesIn(text: string): NameMention[] {
  const found: NameMention[] = [];
  let taken = 0;
  for (const match of latin(text).matchAll(capitalised)) {
    if (match.index < taken) continue;
    const word = text.slice(match.index, match.index + match[0].length);
    const whole = longestAt(text, match.index, word);
    if (whole) {
      // "de Verenigde Staten (VS)" names one country once.
      const last = found.at(-1);
      const repeats = last?.value === whole.value && text.slice(taken, whole.start) === ' (';
      if (!repeats && whole.value !== NONE) found.push(whole);
      taken = whole.start + whole.text.length;
    } else {
      found.push(...(match[0].includes('-') ? partsOf(word, match.index) : headOf(word, match.index)));
    }
  }
  return found;
}

/** In `latin`. */
const capitalised = /(?<![A-Za-z0-9])[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g;

type Name = { readonly name: string; readonly kind: NameMention['kind']; readonly value: string };

/** The value of what only looks like a name: "Latijns-Amerika". */
const NONE = '';

/** By the first word of each name what may stand there, the longest first. */
const byFirstWord = new Map<string, Name[]>();
for (const [kind, names] of [
  ['country', countryNames],
  ['country', new Map(noCountries.map((name) => [name, NONE]))],
  ['organisation', organisationNames],
] as const) {
  for (const [name, value] of names) {
    const first = firstWord(name);
    const all = byFirstWord.get(first);
    if (all) all.push({ name, kind, value });
    else byFirstWord.set(first, [{ name, kind, value }]);
  }
}
for (const all of byFirstWord.values())
  if (all.length > 1) all.sort((one, other) => other.name.length - one.name.length);

/** Up to where `capitalised` ends: a thousand names are cut at every start, so none is looked at letter by letter. */
function firstWord(name: string): string {
  const end = name.search(/-?[ '’]/);
  return end === -1 ? name : name.slice(0, end);
}

function longestAt(text: string, start: number, word: string): NameMention | undefined {
  // A heading in capitals names the same countries; short names are letters already, and "VS" is not "vs".
  const known = byFirstWord.get(word) ?? byFirstWord.get(inCapitalsMade(word));
  const name = known?.find((one) => stands(one.name, text, start));
  return (
    name && { kind: name.kind, value: name.value, text: text.slice(start, start + name.name.length), start }
  );
}

function stands(name: string, text: string, start: number): boolean {
  const end = start + name.length;
  const printed = text.slice(start, end);
  if (printed !== name && printed !== name.toUpperCase()) return false;
  // "NAVO’s" is NAVO, "Nederlandstalig" and "EU-NAVO" are other words.
  return !/^-?[A-Za-z0-9]/.test(latin(text.slice(end, end + 2)));
}

/** Of each word of a compound all but its first letter. */
const behindFirst = new RegExp(`(?<=[${letterOrDigit}])[${letterOrDigit}]+`, 'g');

function inCapitalsMade(word: string): string {
  if (word.length < 4 || word !== word.toUpperCase()) return word;
  return word.replace(behindFirst, (rest) => rest.toLowerCase()).replace(/^Ij/, 'IJ');
}

/** By itself "Frans" is a first name, as part of a compound the country's. */
const french: Name = { name: 'Frans', kind: 'country', value: 'FR' };

function partsOf(compound: string, start: number): NameMention[] {
  const found: NameMention[] = [];
  let at = start;
  for (const part of compound.split('-')) {
    const name = part === french.name ? french : byFirstWord.get(part)?.find((one) => one.name === part);
    if (name) found.push({ kind: name.kind, value: name.value, text: part, start: at });
    at += part.length + 1;
  }
  return found;
}

/** What a text calls after a country in one word: "Chinabeleid", "Oekraïnesteun". Other words only begin like a name. */
const heads =
  /(?:beleid|strategie|notitie|missie|deal|akkoord|faciliteit|overleg|crisis|oorlog|steun|top|conferentie|gezant|fonds|coalitie|dossier|kwestie|brief|inzet)$/;

function headOf(word: string, start: number): NameMention[] {
  const head = heads.exec(word);
  const name =
    head && byFirstWord.get(word.slice(0, head.index))?.find((one) => one.name.length === head.index);
  return name ? [{ kind: name.kind, value: name.value, text: name.name, start }] : [];
}
