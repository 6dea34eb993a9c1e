import { lowerLatin } from './latin.ts';
import { about, endsOf, figuresPattern, noNumberBefore, numberValue, numberWordsPattern } from './numbers.ts';

/** A share in percent; `unit` tells a share ("%") from a difference of shares ("procentpunt") and from "‰". */
export type Percentage = {
  readonly text: string;
  readonly start: number;
  readonly value: number;
  readonly unit: '%' | 'procentpunt' | '‰';
};

const number = `(?:${figuresPattern}|${numberWordsPattern}(?![a-z0-9]))`;
const percentage = new RegExp(
  String.raw`${noNumberBefore}(?:(?<low>${number})\s?(?:tot|a|of|[–-])\s?|(?<=tussen\s(?:de\s)?)(?<least>${number})\sen\s(?:de\s)?|(?<=van\s${about})(?<old>${number})\snaar\s${about})?(?<high>${number})\s?(?<sign>%(?:-punt)?|‰|procentpunt(?:en)?(?![a-z])|procent(?![a-z])|pct\.?(?![a-z])|promille(?![a-z]))`,
  'g',
);

/** The percentages a text names, in order: "2%", "2 procent", "1,97 procent", "5%-norm"; of a range both ends. */
export function percentagesIn(text: string): Percentage[] {
  const found: Percentage[] = [];
  for (const match of lowerLatin(text).matchAll(percentage)) {
    const { low, least, old, high = '', sign = '' } = match.groups ?? {};
    const unit = /punt/.test(sign) ? 'procentpunt' : /‰|promille/.test(sign) ? '‰' : '%';
    const [first, second] = endsOf(match, old !== undefined);
    for (const [bound, place] of [
      [low ?? least ?? old, first],
      [high, second],
    ] as const) {
      const value = numberValue(bound ?? '');
      if (!Number.isNaN(value)) found.push({ text: text.slice(...place), start: place[0], value, unit });
    }
  }
  return found;
}
