import { boundsOf } from './bounds.ts';
import { lowerLatin } from './latin.ts';
import { jointPattern, noNumberBefore, numberPattern } from './numbers.ts';

/** A share in percent; `unit` tells a share ("%") from a difference of shares ("procentpunt") and from "‰". */
export type Percentage = {
  readonly text: string;
  readonly start: number;
  readonly value: number;
  readonly unit: '%' | 'procentpunt' | '‰';
};

const percentage = new RegExp(
  String.raw`${noNumberBefore}(?:(?<low>${numberPattern})${jointPattern})?(?<high>${numberPattern})\s?(?<sign>%(?:-?punt(?:en)?(?![a-z]))?|‰|(?:pro|per)cent(?:punt(?:en)?)?(?![a-z])|(?<=\d\s?)pp(?![a-z])|pct\.?(?![a-z])|promille(?![a-z]))`,
  'g',
);

/** The percentages a text names, in order: "2%", "2 procent", "1,97 procent", "5%-norm"; of a range both ends. */
export function percentagesIn(text: string): Percentage[] {
  const plain = lowerLatin(text);
  return [...plain.matchAll(percentage)].flatMap((match) => {
    const { sign = '' } = match.groups ?? {};
    const unit = /punt|pp/.test(sign) ? 'procentpunt' : /‰|promille/.test(sign) ? '‰' : '%';
    return boundsOf(plain, match).map(
      ({ value, start, end }): Percentage => ({ text: text.slice(start, end), start, value, unit }),
    );
  });
}
