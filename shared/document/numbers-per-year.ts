import { figuresPattern, numberValue } from './numbers.ts';

/** What a number is worth, and where it is printed. */
export type NumberOfYear = { readonly value: number; readonly start: number; readonly end: number };

/** How far back one number with its year is looked for, in characters. */
const REACH = 90;

const year = String.raw`(?<![a-z0-9.,/-])(?:19|20)\d{2}`;
const small = String.raw`(?:(?:structureel|jaarlijks|oplopend|naar|tot|nog|eens|ruim|circa|ca\.|ongeveer|bijna|rond|zo['’]n)\s){0,3}`;
const toYear = String.raw`(?:(?:in|vanaf|voor|per|over)\s(?:het\sjaar\s)?)?`;
// A word that is no number has no `numberValue`: an expression of all of them takes a millisecond to be made.
const number = `(?<number>${figuresPattern}|[a-z]+)`;
const glue = String.raw`(?:,\s(?:en\s)?|\sen\s)`;
// Whether a row may be there is much sooner asked than which.
const mayEndBehindYear =
  /(?:19|20)\d\d\s[^\d,;:]{0,20}[\d.,a-z¼½¾]+(?:,| en)\s[^\d,;:]{0,16}(?:19|20)\d\d\s[^\d,;:]{0,24}$/;
const mayFollowYear = /(?:19|20)\d\d(?:,| en)\s[^\d,;:]*$/;
const behindYear = new RegExp(`${year}\\s${small}${number}${glue}${toYear}${year}\\s${small}$`, 'd');
const isBeforeYear = /^\s(?:in|vanaf|voor|per)\s(?:19|20)\d{2}(?!\d)/;
const beforeYear = new RegExp(
  `(?<![a-z0-9.,]|\\d\\s|[€$£¥]\\s?)${number}\\s(?:in|vanaf|voor|per)\\s${year}${glue}${small}$`,
  'd',
);

/**
 * The numbers before this one that share its unit across their years, in order: "20" of "in 2022 20 en vanaf 2023 30
 * miljoen euro", and of "20 in 2022 en 30 miljoen euro in 2023". Only of a row in which each has a year in the same way
 * and counts nothing itself.
 *
 * @param text in `lowerLatin`
 * @param start where the number begins that bears the unit, and `end` behind the unit
 */
export function numbersOfYears(text: string, start: number, end: number): NumberOfYear[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const row = mayEndBehindYear.test(before)
    ? behindYear
    : mayFollowYear.test(before) && isBeforeYear.test(text.slice(end, end + 20))
      ? beforeYear
      : null;
  const found: NumberOfYear[] = [];
  for (let at = start; row !== null; at = found[0]?.start ?? 0) {
    const from = Math.max(0, at - REACH);
    const [begin, stop] = row.exec(text.slice(from, at))?.indices?.groups?.number ?? [];
    if (begin === undefined || stop === undefined) break;
    const value = numberValue(text.slice(from + begin, from + stop));
    if (Number.isNaN(value)) break;
    found.unshift({ value, start: from + begin, end: from + stop });
  }
  return found;
}
