import { letterOrDigit } from '../source/notation.ts';
import { countries, noCountries } from './countries.ts';
import { latin } from './latin.ts';
import { organisations } from './organisations.ts';

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

type Name = Omit<NameMention, 'text' | 'start'>;

/** The value of what only looks like a name: "Latijns-Amerika". */
const NONE = '';

/** What is compared under each name. */
const known = new Map<string, Name>();
/** Of names that go on behind their first word, by that word, the longest first. */
const longNames = new Map<string, string[]>();

const lists: readonly (readonly [Name['kind'], typeof countries])[] = [
  ['country', [...countries, [NONE, noCountries]]],
  ['organisation', organisations],
];
for (const [kind, list] of lists) {
  for (const [value, names] of list) {
    const under: Name = { kind, value };
    for (const name of names) {
      known.set(name, under);
      // A word ends where `capitalised` does.
      const end = name.search(/-?[ '’]/);
      if (end === -1) continue;
      const first = name.slice(0, end);
      const others = longNames.get(first);
      if (others === undefined) longNames.set(first, [name]);
      else others.push(name);
    }
  }
}
for (const names of longNames.values()) names.sort((one, other) => other.length - one.length);

function longestAt(text: string, start: number, word: string): NameMention | undefined {
  const name = nameFrom(word, text, start);
  if (name !== undefined) return name;
  // A heading in capitals names the same countries; short names are letters already, and "VS" is not "vs".
  const inSmall = inCapitalsMade(word);
  return inSmall === word ? undefined : nameFrom(inSmall, text, start);
}

function nameFrom(first: string, text: string, start: number): NameMention | undefined {
  const name = longNames.get(first)?.find((one) => stands(one, text, start)) ?? first;
  const found = known.get(name);
  if (found === undefined || !stands(name, text, start)) return undefined;
  const { kind, value } = found;
  return { kind, value, text: text.slice(start, start + name.length), start };
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

function partsOf(compound: string, start: number): NameMention[] {
  const found: NameMention[] = [];
  let at = start;
  for (const part of compound.split('-')) {
    // By itself "Frans" is a first name, as part of a compound the country's.
    const name = known.get(part === 'Frans' ? 'Franse' : part);
    if (name) found.push({ ...name, text: part, start: at });
    at += part.length + 1;
  }
  return found;
}

/** What a text calls after a country in one word: "Chinabeleid", "Oekraïnesteun". Other words only begin like a name. */
const heads =
  /(?:beleid|strategie|notitie|missie|deal|akkoord|faciliteit|overleg|crisis|oorlog|steun|top|conferentie|gezant|fonds|coalitie|dossier|kwestie|brief|inzet)$/;

function headOf(word: string, start: number): NameMention[] {
  const head = heads.exec(word);
  const text = word.slice(0, head?.index);
  const name = head && known.get(text);
  return name ? [{ ...name, text, start }] : [];
}
