import { figuresPattern, numberValue, numberWordsPattern } from './numbers.ts';

/** A share in percent; `unit` tells a share ("%") from a difference of shares ("procentpunt") and from "‰". */
export type Percentage = {
  readonly text: string;
  readonly start: number;
  readonly value: number;
  readonly unit: '%' | 'procentpunt' | '‰';
};

const number = `(?:${figuresPattern}|${numberWordsPattern}(?![\\p{L}\\p{N}]))`;
const percentage = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,]|\d\s)(?:(?<low>${number})\s?(?:tot|à|of|[–-])\s?|(?<=tussen\s(?:de\s)?)(?<least>${number})\sen\s(?:de\s)?)?(?<high>${number})\s?(?<sign>%(?:-punt)?|‰|procentpunt(?:en)?(?!\p{L})|procent(?!\p{L})|pct\.?(?!\p{L})|promille(?!\p{L}))`,
  'giu',
);

/** The percentages a text names, in order: "2%", "2 procent", "1,97 procent", "5%-norm"; of a range both ends. */
export function percentagesIn(text: string): Percentage[] {
  const found: Percentage[] = [];
  for (const match of text.matchAll(percentage)) {
    const { low, least, high = '', sign = '' } = match.groups ?? {};
    const unit = /punt/i.test(sign) ? 'procentpunt' : /‰|promille/i.test(sign) ? '‰' : '%';
    for (const end of [low ?? least, high]) {
      if (end === undefined) continue;
      found.push({ text: match[0], start: match.index, value: numberValue(end), unit });
    }
  }
  return found;
}
