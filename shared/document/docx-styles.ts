import { isOn, partsNamed, settingOf } from './docx-parts.ts';
import { childNamed, type XmlElement } from './xml-tree.ts';

export type DocxStyle = {
  /** From 1, as headings count. */
  readonly heading?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly hidden?: boolean;
  readonly list?: { readonly number: string; readonly level: number };
};

/** What the styles of a Word file say, by id, each with what it has from the one it is based on. */
export function stylesOf(tree: XmlElement | undefined): (id: string | undefined) => DocxStyle {
  const elements = new Map(
    partsNamed(tree, 'style').map((style) => [style.attributes.get('styleId') ?? '', style]),
  );
  const known = new Map<string, DocxStyle>();
  const styleOf = (id: string | undefined, depth = 0): DocxStyle => {
    const element = id === undefined ? undefined : elements.get(id);
    if (id === undefined || element === undefined || depth > 20) return {};
    const found = known.get(id) ?? {
      ...styleOf(settingOf(element, 'basedOn'), depth + 1),
      ...ownStyle(element),
    };
    known.set(id, found);
    return found;
  };
  return styleOf;
}

function ownStyle(element: XmlElement): DocxStyle {
  // "heading 1" in every language of Word; "Kop 1" where another program wrote it.
  const [, named] =
    /^(?:heading|kop|titre|überschrift) ?([1-9])$/i.exec(settingOf(element, 'name') ?? '') ?? [];
  const paragraph = paragraphProperties(childNamed(element, 'pPr'));
  const run = runProperties(childNamed(element, 'rPr'));
  return { ...paragraph, ...run, ...(named === undefined ? {} : { heading: Number(named) }) };
}

/** What a paragraph says for itself, over its style. */
export function paragraphProperties(properties: XmlElement | undefined): DocxStyle {
  const outline = Number(settingOf(properties, 'outlineLvl') ?? 9);
  const list = childNamed(properties, 'numPr');
  const number = settingOf(list, 'numId');
  return {
    ...(outline < 9 ? { heading: outline + 1 } : {}),
    ...(number === undefined ? {} : { list: { number, level: Number(settingOf(list, 'ilvl') ?? 0) } }),
  };
}

export function runProperties(properties: XmlElement | undefined): DocxStyle {
  const [bold, italic, hidden] = [isOn(properties, 'b'), isOn(properties, 'i'), isOn(properties, 'vanish')];
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}
