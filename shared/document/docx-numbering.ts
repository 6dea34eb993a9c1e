import { partsNamed, settingOf } from './docx-parts.ts';
import { printed } from './list-numbers.ts';
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
