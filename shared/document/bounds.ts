import { signBefore } from './below-zero.ts';
import { figuresPattern, numberValue } from './numbers.ts';
import { numbersOfYears } from './numbers-per-year.ts';

/** A number of a match, and where it is printed with what belongs to it. */
export type Bound = { readonly value: number; readonly start: number; readonly end: number };

/**
 * The numbers of a match with the groups `high` and, for one before it that shares what is behind, `low` and `joint`.
 * Both ends of a range ("16 tot 19 procent", "tussen 16 en 19 procent") are where the whole is printed; of a step ("van
 * 2 naar 3,5 procent") and of a row ("1, 2 en 3 procent") each is in its own place. Either may be below zero: "-0,3%".
 *
 * @param text what was matched, in `lowerLatin`
 */
export function boundsOf(text: string, match: RegExpExecArray): Bound[] {
  const { low, joint = '', below, high = '', minus } = match.groups ?? {};
  const end = match.index + match[0].length;
  const signed = signBefore(text, match.index, end);
  const sign = signed > 0 || minus !== undefined ? -1 : 1;
  const start = match.index - signed;
  const last = numberValue(high) * (below === undefined ? 1 : -1);
  const first = numberValue(low ?? '');
  if (low === undefined || Number.isNaN(first))
    return bounds([...numbersOfYears(text, start, end), { value: sign * last, start, end }]);
  const lowStart = match.index + match[0].indexOf(low);
  const lowEnd = lowStart + low.length;
  const behind = { value: last, start: lowEnd + joint.length, end };
  const word = joint.trim();
  // "11,5% in 2020 naar ruim 15 procent in 2022", "1½ procent in 2024 tot 2½ procent in 2025": a range ascends.
  if (isYear.test(low) && (word === 'naar' || last < first))
    return bounds([...numbersOfYears(text, behind.start, end), behind]);
  if (word === 'naar') return bounds([{ value: sign * first, start, end: lowEnd }, behind]);
  if (word !== 'en' || /tussen\s(?:de\s)?$/.test(text.slice(Math.max(0, start - 12), start)))
    return bounds([
      { value: sign * first, start, end },
      { value: last, start, end },
    ]);
  const others = rowBefore(text, lowStart, lowEnd).map((one) =>
    one.start === lowStart ? { ...one, value: sign * one.value, start } : one,
  );
  return bounds([...others, behind]);
}

const isYear = /^(?:19|20)\d{2}$/;

const bounds = (all: readonly Bound[]): Bound[] => all.filter(({ value }) => !Number.isNaN(value));

/**
 * The numbers of a row that ends here: "1, 2" of "respectievelijk 1, 2 en 3 miljoen euro". Years are none of them ("in 2023
 * en 2 procent"), and neither is what has a currency or is the name of a place in a text.
 */
function rowBefore(text: string, start: number, end: number): Bound[] {
  const from = Math.max(0, start - ROW);
  const { index, groups } = row.exec(text.slice(from, end)) ?? {};
  if (index === undefined || groups?.numbers === undefined) return [];
  const { numbers } = groups;
  return Array.from(numbers.matchAll(inRow), ({ 0: printed, index: at }) => ({
    value: numberValue(printed),
    start: end - numbers.length + at,
    end: end - numbers.length + at + printed.length,
  }));
}

const ROW = 60;
const inRow = new RegExp(`(?!(?:19|20)\\d{2}(?!\\d))${figuresPattern}`, 'g');
const row = new RegExp(
  String.raw`(?<![a-z0-9.,]|\d\s|[€$£¥]\s?|(?<![a-z])(?:artikel|artikelen|lid|nrs?\.|eur|usd|gbp)\s)(?<numbers>(?:${inRow.source},\s){0,4}${inRow.source})$`,
);
