import { partsNamed, settingOf } from './docx-parts.ts';
import { childNamed, elementsIn, type XmlElement } from './xml-tree.ts';

type Level = { readonly start: number; readonly form: string; readonly text: string };
type List = {
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
};

/**
 * What is printed before the paragraphs of lists. A Word file holds the rule and no mark: "%1.%2" with the form of each
 * level. Lists of one family count on, unless one says where it begins.
 *
 * @returns asked for each paragraph in turn, the mark of this one: '' for a bullet
 */
export function numberingOf(
  tree: XmlElement | undefined,
): (list: string, level: number) => string | undefined {
  const lists = listsOf(tree);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (number, level) => {
    const list = lists.get(number);
    const rule = list?.levels.get(level);
    if (list === undefined || rule === undefined) return undefined;
    const count = counts.get(list.family) ?? [];
    counts.set(list.family, count);
    const restart = list.restarts.get(level);
    if (restart !== undefined && !begun.has(`${number} ${level}`)) count[level] = restart - 1;
    begun.add(`${number} ${level}`);
    count[level] = (count[level] ?? rule.start - 1) + 1;
    count.length = level + 1;
    if (rule.form === 'bullet') return '';
    return rule.text.replace(/%([1-9])/g, (_, one: string) => {
      const at = Number(one) - 1;
      const { form = 'decimal', start = 1 } = list.levels.get(at) ?? {};
      return printed(count[at] ?? start, form);
    });
  };
}

function listsOf(tree: XmlElement | undefined): ReadonlyMap<string, List> {
  const families = new Map(
    partsNamed(tree, 'abstractNum').map(
      (one) => [one.attributes.get('abstractNumId') ?? '', levelsOf(one)] as const,
    ),
  );
  return new Map(
    partsNamed(tree, 'num').map((number) => {
      const family = settingOf(number, 'abstractNumId') ?? '';
      const overrides = elementsIn(number).filter(({ name }) => name === 'lvlOverride');
      const restarts = overrides.flatMap((one) => {
        const start = childNamed(one, 'startOverride')?.attributes.get('val');
        return start === undefined ? [] : [[Number(one.attributes.get('ilvl')), Number(start) || 1] as const];
      });
      const levels = new Map([
        ...(families.get(family) ?? []),
        ...overrides.flatMap((one) => [...levelsOf(one)]),
      ]);
      return [number.attributes.get('numId') ?? '', { family, levels, restarts: new Map(restarts) }];
    }),
  );
}

function levelsOf(element: XmlElement): ReadonlyMap<number, Level> {
  return new Map(
    elementsIn(element)
      .filter(({ name }) => name === 'lvl')
      .map((level) => [
        Number(level.attributes.get('ilvl')),
        {
          start: Number(settingOf(level, 'start') ?? 1) || 0,
          form: settingOf(level, 'numFmt') ?? 'decimal',
          text: (settingOf(level, 'lvlText') ?? '').slice(0, 60),
        },
      ]),
  );
}

export function printed(count: number, form: string): string {
  switch (form) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return roman(count);
    case 'upperRoman':
      return roman(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(count);
  }
}

/** After z comes aa, then bb. */
function letters(count: number): string {
  if (count < 1 || count > 26 * 9) return String(count);
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
}

function roman(count: number): string {
  if (count < 1 || count > 3999) return String(count);
  const signs = 'm cm d cd c xc l xl x ix v iv i'.split(' ');
  const values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
  let rest = count;
  return signs
    .map((sign, at) => {
      const value = values[at] as number;
      const times = Math.floor(rest / value);
      rest -= times * value;
      return sign.repeat(times);
    })
    .join('');
}
