import { figuresPattern, numberValue, numberWordsPattern } from './numbers.ts';

/** An amount of money or, where `unit` is null, a number in millions or the like of which no currency is meant. */
export type Amount = {
  readonly text: string;
  readonly start: number;
  readonly value: number;
  readonly unit: string | null;
};

const currencies: Readonly<Record<string, string>> = {
  EUR: 'EUR',
  '€': 'EUR',
  EURO: 'EUR',
  "EURO'S": 'EUR',
  'EURO’S': 'EUR',
  USD: 'USD',
  US$: 'USD',
  $: 'USD',
  DOLLAR: 'USD',
  GBP: 'GBP',
  '£': 'GBP',
  POND: 'GBP',
};
const scales: Readonly<Record<string, number>> = {
  duizend: 1e3,
  miljoen: 1e6,
  mln: 1e6,
  miljard: 1e9,
  mld: 1e9,
  mrd: 1e9,
  biljoen: 1e12,
};

const number = `(?:${figuresPattern}|${numberWordsPattern}(?![\\p{L}\\p{N}]))`;
const before = String.raw`(?:(?<before>EUR|€|US\$|USD|\$|GBP|£|[Ee]uro(?=\s\d))\s?)`;
const scale = String.raw`(?:[\s-]?(?:(?<scale>${Object.keys(scales).join('|')})(?!\p{L})(?:(?<=m(?:ln|ld|rd))\.)?))`;
// "in 2023 € 610 miljoen": a currency before a figure is of that one.
const after = String.raw`(?:\s?(?:Amerikaanse\s|US[\s-])?(?<after>[Ee]uro(?:['’]s)?|EUR|€|USD|[Dd]ollar|GBP|[Pp]ond)(?!\p{L}|\s?\d))`;
const again = String.raw`(?:(?:EUR|€|US\$|USD|\$|GBP|£)\s?)?`;
const range = String.raw`(?<low>${number})(?:\s(?:tot(?:\sen\smet)?|t\/m|à|of)\s|\s?[–-]\s?)${again}`;
const between = String.raw`(?<=tussen\s(?:de\s)?(?:(?:EUR|€|US\$|USD|\$|GBP|£)\s?)?)(?<least>${number})\sen\s(?:de\s)?${again}`;
const amount = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,]|\d\s(?=\d))${before}?(?:${range}|${between})?(?<high>${number})${scale}?(?:,-|,–)?${after}?`,
  'giu',
);

/**
 * The amounts a text names, in order; of a range ("16 tot 19 miljard euro") both ends, in the scale and currency that
 * the second bears. "EUR 100 miljoen", "€ 100 mln." and "100.000.000 euro" are of one value.
 *
 * Without a currency a number in milliards is money ("een ophoging met ruim 5 miljard": EUR), and one in millions where
 * the text around it speaks of money; unless it counts what follows: "5 miljoen vluchtelingen" is of no unit.
 */
export function amountsIn(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(amount)) {
    const { before, low, least, high = '', scale, after } = match.groups ?? {};
    const printed = currencies[(before ?? after ?? '').toUpperCase()];
    if (printed === undefined && scale === undefined) continue;
    const times = scales[(scale ?? '').toLowerCase()] ?? 1;
    const unit = printed ?? impliedUnit(text, match.index, match.index + match[0].length);
    const last = numberValue(high);
    for (const end of [low ?? least, high]) {
      if (end === undefined) continue;
      // "€ 5 tot € 7 miljoen" is in millions at both ends; "€ 500 tot € 1 miljoen" is not.
      const value = numberValue(end) * (numberValue(end) > last ? 1 : times);
      found.push({ text: match[0], start: match.index, value: inCents(value), unit });
    }
  }
  return found;
}

/** Cents are the least that is printed; what floating point adds beyond them (5,69 miljard) is cut off. */
function inCents(value: number): number {
  return Number(value.toFixed(2));
}

const money =
  /begroting|budget|uitga|euro(?!p)|€|\bEUR\b|miljard|financ|kosten|bijdrage|investe|bezuinig|bedrag|besteed|besteden|plafond|ophoging/i;
const counting =
  /^\s(?!(?:aan|in|voor|per|naar|om|uit|extra|op|van|te|tot|en|of|is|zijn|wordt|worden|bij|door|met|meer|minder|jaarlijks|structureel|beschikbaar|vanaf|die|dat|ten|ter|vrij|hoger|lager|boven|onder|over|bedraagt|bedragen|toe|nodig)(?!\p{L}))\p{L}/u;

function impliedUnit(text: string, start: number, end: number): string | null {
  if (counting.test(text.slice(end, end + 30))) return null;
  if (/milj?ard|mld|mrd/i.test(text.slice(start, end))) return 'EUR';
  const around = text.slice(Math.max(0, start - 200), start) + text.slice(end, end + 200);
  return money.test(around) ? 'EUR' : null;
}
