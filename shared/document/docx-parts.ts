import { ParseError } from '../errors.ts';
import { allNamed, elementsIn, readXmlTree, type XmlElement } from './xml-tree.ts';
import { textsInArchive } from './zip.ts';

/** The files in a Word file that are read: the text, and what it refers to. Heads and feet of pages are not. */
export type DocxParts = {
  readonly document: XmlElement;
  readonly styles?: XmlElement;
  readonly numbering?: XmlElement;
  readonly footnotes?: XmlElement;
  readonly endnotes?: XmlElement;
};

/** @throws ParseError for what is no Word file, or one whose files are damaged */
export function partsOfDocx(bytes: Uint8Array, name: string): DocxParts {
  const texts = textsInArchive(bytes, name);
  const treeAt = (path: string | undefined): XmlElement | undefined => {
    const text = path === undefined ? undefined : texts.get(path);
    return text === undefined ? undefined : readXmlTree(text, name);
  };
  const path = relationsOf(treeAt('_rels/.rels'), '').get('officeDocument') ?? 'word/document.xml';
  const document = treeAt(path);
  if (document?.name !== 'document') {
    const found = document === undefined ? 'an archive without a text' : `an archive with <${document.name}>`;
    throw new ParseError(name, `found ${found}, expected a Word file`);
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const related = relationsOf(treeAt(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const kinds = ['styles', 'numbering', 'footnotes', 'endnotes'] as const;
  const found = kinds.flatMap((kind) => {
    const tree = treeAt(related.get(kind));
    return tree === undefined ? [] : [[kind, tree] as const];
  });
  return { document, ...Object.fromEntries(found) };
}

/** The path of each related file by the last word of its type, which is the same in both namespaces of the format. */
function relationsOf(tree: XmlElement | undefined, folder: string): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const { attributes } of tree === undefined ? [] : elementsIn(tree)) {
    const [kind, target = ''] = [attributes.get('Type')?.split('/').at(-1), attributes.get('Target')];
    if (kind === undefined || attributes.get('TargetMode') === 'External' || paths.has(kind)) continue;
    paths.set(kind, target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//, '')}`);
  }
  return paths;
}

/** The `val` of a property: "w:pStyle" of "w:pPr". Undefined where it is not there; '' where it only is. */
export function settingOf(properties: XmlElement | undefined, name: string): string | undefined {
  const found =
    properties === undefined ? undefined : elementsIn(properties).find((one) => one.name === name);
  return found === undefined ? undefined : (found.attributes.get('val') ?? '');
}

/** A switch such as "w:b": there and not turned off. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | undefined {
  const value = settingOf(properties, name);
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/.test(value);
}

export const partsNamed = (tree: XmlElement | undefined, name: string): readonly XmlElement[] =>
  tree === undefined ? [] : allNamed(tree, name);
