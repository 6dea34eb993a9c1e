import { boundsOf } from './bounds.ts';
import { lowerLatin } from './latin.ts';
import { jointPattern, noNumberBefore, numberPattern, numberValue } from './numbers.ts';
import { areTonsOfMoney } from './tons.ts';

/** An amount of money or, where `unit` is null, a number in millions or the like of which no currency is meant. */
export type Amount = {
  readonly text: string;
  readonly start: number;
  readonly value: number;
  readonly unit: string | null;
};

/** Each currency as it is written before or behind a number; "dollar" alone is that of the United States. */
const written: Readonly<Record<string, string>> = {
  EUR: "€ eur euro euro's euro’s",
  USD: '$ us$ usd dollar',
  CAD: 'cad canadese-dollar',
  AUD: 'aud australische-dollar',
  GBP: '£ gbp pond',
  CHF: 'chf frank',
  SEK: 'sek zweedse-kronen zweedse-kroon',
  NOK: 'nok noorse-kronen noorse-kroon',
  DKK: 'dkk deense-kronen deense-kroon',
  PLN: 'pln zloty',
  JPY: '¥ jpy yen',
  CNY: 'cny yuan renminbi',
  RUB: 'rub roebel',
  UAH: 'uah hryvnia',
  TRY: 'try turkse-lira',
  AWG: 'awg arubaanse-florin',
  XCG: 'xcg caribische-gulden',
  ANG: 'ang antilliaanse-gulden',
  NLG: 'nlg gulden',
};
const currencies = new Map(
  Object.entries(written).flatMap(([unit, names]) =>
    names.split(' ').map((name): [string, string] => [name.replace('-', ' '), unit]),
  ),
);
const signs = '€|us\\$|\\$|£|¥';
const allCodes = Object.keys(written).map((code) => code.toLowerCase());
const allNames = [...currencies.keys()]
  .filter((name) => !/[€$£¥]/.test(name) && !allCodes.includes(name))
  .sort((one, other) => other.length - one.length);
const codes = allCodes.join('|');
const names = allNames.join('|');

const scales: Readonly<Record<string, number>> = {
  duizend: 1e3,
  ton: 1e5,
  miljoen: 1e6,
  mln: 1e6,
  mio: 1e6,
  miljard: 1e9,
  mld: 1e9,
  mrd: 1e9,
  bn: 1e9,
  biljoen: 1e12,
};

const before = String.raw`(?:(?<before>${codes}|${signs}|euro(?=\s\d)(?!\s\d+-[a-z]))\s?(?<minus>[-–−](?=\d))?)`;
const scale = String.raw`(?:[\s-]?(?:(?<scale>${Object.keys(scales).join('|')})(?![a-z])(?:(?<=m(?:ln|ld|rd))\.)?))`;
// "in 2023 € 610 miljoen": a currency before a figure is of that one.
const after = String.raw`(?:\s?(?:(?:amerikaanse|zwitserse|britse|poolse|japanse|chinese|russische|us)[\s-])?(?<after>${names}|${codes}|€)(?![a-z]|\s?\d))`;
const again = String.raw`(?:(?:eur|usd|gbp|${signs})\s?)?`;
const amount = new RegExp(
  `${noNumberBefore}${before}?(?:(?<low>${numberPattern})${jointPattern}(?<again>${again}))?(?<high>${numberPattern})${scale}?(?:,-|,–)?${after}?`,
  'g',
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
  const plain = lowerLatin(text);
  for (const match of plain.matchAll(amount)) {
    const { before, joint = '', again, high = '', scale, after } = match.groups ?? {};
    const last = numberValue(high);
    if ((before ?? after ?? scale) === undefined || Number.isNaN(last)) continue;
    const times = scales[scale ?? ''] ?? 1;
    const printed = currencies.get(before ?? after ?? '');
    const unit = printed ?? impliedUnit(plain, match.index, match.index + match[0].length, last);
    if (scale === 'ton' && unit === null) continue;
    // "€ 5 tot € 7 miljoen" is in millions at both ends; "€ 500 tot € 1 miljoen" is not, and "500.000 tot 1 miljoen"
    // neither. What descends shares its scale: "van 20 naar 15 miljoen".
    const most = again && !/naar|en|of/.test(joint) ? 1 : 100;
    for (const { value, start, end } of boundsOf(plain, match)) {
      const whole = value * (Math.abs(value) > last * most ? 1 : times);
      found.push({ text: text.slice(start, end), start, value: inCents(whole), unit });
    }
  }
  return found;
}

const butEuro = (words: readonly string[]): string => words.filter((word) => !/^eur/.test(word)).join('|');

/** Whether a text can name an amount, in `lowerLatin`: much sooner asked than which. "Europa" names none. */
export const mayHoldAmount = new RegExp(
  `[€$£¥]|(?<![a-z])(?:eur(?!op|o-a)|(?:${butEuro(allCodes)})(?![a-z]))|${butEuro(allNames)}|${Object.keys(scales).join('|').replace('ton', '\\ston(?![a-z])')}`,
);

/** Cents are the least that is printed; what floating point adds beyond them (5,69 miljard) is cut off. */
function inCents(value: number): number {
  return Number(value.toFixed(2));
}

const money =
  /begroting|budget|uitga|euro(?!p)|€|\beur\b|miljard|financ|kosten|bijdrage|investe|bezuinig|bedrag|besteed|besteden|plafond|ophoging/;
const counting =
  /^\s(?!(?:aan|al|alleen|beschikbaar|bedraagt|bedragen|bij|binnen|boven|buiten|daaraan|daarvan|daarvoor|dat|de|die|dit|door|dus|een|eenmalig|eerder|en|ervan|extra|het|hieraan|hiervan|hiervoor|hoger|in|is|jaarlijks|lager|meer|met|minder|naar|naast|nodig|of|om|omdat|onder|ook|op|over|per|structureel|te|ten|ter|tijdens|toe|tot|uit|van|vanaf|vanuit|via|volgens|voor|vrij|waarmee|waarvan|waarvoor|wordt|worden|werd|zal|zijn|zodat|(?:toe|uit|vrij|in|op|over)?ge[a-z]+[dt]|(?:ver|be|ont)[a-z]+[dt]|(?:uit|neer)k[ow]a?m(?:t|en)?|[a-z]*(?:subsidie|steun|budget|krediet|schuld|schade|bezuiniging|investering|uitgave|lening|garantie|boete)(?:s|n|en)?)(?![a-z]))[a-z]/;

/** @param text in `lowerLatin` */
function impliedUnit(text: string, start: number, end: number, value: number): string | null {
  if (counting.test(text.slice(end, end + 30))) return null;
  if (/milj?ard|mld|mrd/.test(text.slice(start, end))) return 'EUR';
  if (text.endsWith('ton', end)) return areTonsOfMoney(text, value) ? 'EUR' : null;
  const around = text.slice(Math.max(0, start - 200), start) + text.slice(end, end + 200);
  return money.test(around) ? 'EUR' : null;
}
