/** How many characters before a number are looked at for its sign. */
const REACH = 16;

const sign = /(?:(?:^|[\s(])[-–−‒]|\([-–−‒]\s|-\/-\s?|(?<![a-z]|plus\s(?:of\s)?|plus\/)minus\s)$/;
const dashBeforeAll = /^[-–−‒]\s$/;

/**
 * How many characters of a sign stand before a number or its currency, in `lowerLatin`; 0 where it is not below zero:
 * "-0,3%", "(– € 12 mln)", "-/- 900", "minus 2 procent". A dash with a space behind it is that of an item or between
 * two thoughts, unless it stands in brackets or the text is this number alone, as in a cell: "– 900".
 */
export function signBefore(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (start === 2 && dashBeforeAll.test(before) && end === text.length) return 2;
  const printed = sign.exec(before)?.[0];
  return printed === undefined ? 0 : printed.replace(/^[\s(]/, '').length;
}
