import type { Block, Signatory } from './document.ts';
import { latin } from './latin.ts';
import { isOfRecord } from './pdf-headings.ts';
import type { HeadingPlace, Piece } from './pieces.ts';
import { numberDepth } from './pieces.ts';
import { asRow } from './table-rows.ts';
import { signaturesIn } from './xml-signatures.ts';
import { holdsOnly, type InlineText, inlineText, isMixed, textOf, type XmlNote } from './xml-text.ts';
import { childNamed, elementsIn, isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

export type XmlFlow = {
  readonly pieces: readonly Piece[];
  readonly notes: readonly XmlNote[];
  readonly signatories: readonly Signatory[];
};

/** Where in the structure we are: the level of the heading above, and of the enclosure we are in; what a block is. */
type Place = { readonly level: number; readonly enclosure: number; readonly kind: Block['kind'] };

type Found = { pieces: Piece[]; notes: XmlNote[]; signatories: Signatory[] };

/**
 * The text below an element, piece by piece. What no rule knows is kept: an unknown element that stands between
 * others is gone into, one that stands within a line is part of it, and text that stands anywhere is a paragraph.
 */
export function flowOf(element: XmlElement): XmlFlow {
  const found: Found = { pieces: [], notes: [], signatories: [] };
  readInto(found, element, { level: 0, enclosure: 0, kind: 'paragraph' });
  return found;
}

const inline = new Set(
  'nadruk extref intref extern intern sup inf br noot nootref voetref voetnoot noot.nr b i u em strong'.split(
    ' ',
  ),
);

function readInto(found: Found, element: XmlElement, place: Place): void {
  const mixed = isMixed(element);
  let line: XmlNode[] = [];
  const flush = () => {
    addBlock(found, inlineText(line), place.kind);
    line = [];
  };
  for (const node of element.children) {
    if (!isElement(node) || inline.has(node.name) || (mixed && !knows(node.name))) line.push(node);
    else {
      flush();
      readElement(found, node, place);
    }
  }
  flush();
}

function addBlock(found: Found, { text, notes }: InlineText, kind: Block['kind']): void {
  if (text !== '') found.pieces.push({ kind, text });
  found.notes.push(...notes);
}

/** The heaviest first; of old papers the same marks are in `letat`. */
const weights = ['vet', 'halfvet', 'vetcur', 'cur', 'rom', 'ondlijn'];
const weightOf = (name: string | undefined): number => {
  const weight = weights.indexOf(name ?? '');
  return weight < 0 ? weights.length : weight;
};

type Rule = (found: Found, element: XmlElement, place: Place) => void;

const rules: Readonly<Record<string, Rule>> = {
  al: readParagraph,
  kop: (found, element, { level }) => {
    const { text, notes } = headText(element);
    addHeading(found, text, notes, { under: level, weight: 0 });
  },
  tussenkop: readLooseHeading,
  tuskop: readLooseHeading,
  divisie: readDivision,
  bijlage: (found, element, place) => readDivision(found, element, { ...place, level: 0, enclosure: 0 }),
  artikel: readDivision,
  hoofdstuk: readDivision,
  paragraaf: readDivision,
  afdeling: readDivision,
  li: readItem,
  'definitie-item': readItem,
  lid: (found, element, place) => readMarked(found, element, [childNamed(element, 'lidnr')], place),
  vraag: (found, element, place) => readQuestion(found, element, 'Vraag', place),
  antwoord: (found, element, place) => readQuestion(found, element, 'Antwoord', place),
  entry: (found, element) => addBlock(found, inlineText(element.children), 'cell'),
  row: readRow,
  ondertekening: readSignature,
  ondtek: readSignature,
};
/** Begin a block of their own wherever they stand, even in the midst of a line. */
const structural = new Set(
  'al-groep lijst definitielijst table tgroup plaatje algemeen vrije-tekst tekst tekst-sluiting'.split(' '),
);
const knows = (name: string): boolean => Object.hasOwn(rules, name) || structural.has(name);

function readElement(found: Found, element: XmlElement, place: Place): void {
  const rule = Object.hasOwn(rules, element.name) ? rules[element.name] : undefined;
  (rule ?? readInto)(found, element, place);
}

const bold = (child: XmlElement): boolean =>
  child.name === 'nadruk' && /^(?:vet|halfvet|vetcur)$/.test(child.attributes.get('type') ?? '');

/** A paragraph, or a heading where it holds bold type only, is as short as one and ends as one. */
function readParagraph(found: Found, element: XmlElement, place: Place): void {
  if (place.kind === 'paragraph' && holdsOnly(element, bold)) {
    const { text, notes } = inlineText(element.children);
    if (text !== '' && text.length <= 200 && !/[.,;:]$/.test(text) && !isOfRecord(text)) {
      const weight = Math.min(
        ...elementsIn(element).map(({ attributes }) => weightOf(attributes.get('type'))),
      );
      addHeading(found, text, notes, { under: place.level, weight });
      return;
    }
  }
  readInto(found, element, place);
}

function readLooseHeading(found: Found, element: XmlElement, place: Place): void {
  const { text, notes } = inlineText(element.children);
  const weight = weightOf(element.attributes.get('kopopmaak') ?? element.attributes.get('letat'));
  addHeading(found, text, notes, { under: place.level, weight });
}

function addHeading(found: Found, text: string, notes: readonly XmlNote[], place: HeadingPlace): void {
  if (text !== '') found.pieces.push({ kind: 'heading', text, place });
  found.notes.push(...notes);
}

/** A part with a heading of its own. "2.1" may stand beside "2." and not in it: then the number decides. */
function readDivision(found: Found, element: XmlElement, place: Place): void {
  const head = childNamed(element, 'kop');
  if (head === undefined) {
    readInto(found, element, place);
    return;
  }
  const { text, notes } = headText(head);
  const numbered = place.enclosure + numberDepth(textOf(childNamed(head, 'nr')) || text);
  const level = Math.max(place.level + 1, numbered);
  addHeading(found, text, notes, { level });
  const enclosure = element.name === 'bijlage' ? level : place.enclosure;
  readInto(
    found,
    { ...element, children: element.children.filter((child) => child !== head) },
    { ...place, level, enclosure },
  );
}

/** Label, number and titles stand in elements without a space between them. */
function headText(head: XmlElement): InlineText {
  return isMixed(head)
    ? inlineText(head.children)
    : inlineText(elementsIn(head).flatMap((part): XmlNode[] => [' ', part]));
}

function readItem(found: Found, element: XmlElement, place: Place): void {
  const term = element.name === 'definitie-item' ? childNamed(element, 'term') : undefined;
  readMarked(found, element, [childNamed(element, 'li.nr'), term], {
    ...place,
    kind: place.kind === 'cell' ? 'cell' : 'list-item',
  });
}

/**
 * What bears a mark: "a." and "1." are what a text is referred to by, and stay before its first line, as does a term
 * that is explained; a bullet or a dash is layout and goes.
 */
function readMarked(
  found: Found,
  element: XmlElement,
  marks: readonly (XmlElement | undefined)[],
  place: Place,
): void {
  const from = found.pieces.length;
  const children = element.children.filter((child) => !isElement(child) || !marks.includes(child));
  readInto(found, { ...element, children }, place);
  const printed = marks.map((mark) => inlineText(mark?.children ?? []));
  found.notes.push(...printed.flatMap(({ notes }) => notes));
  const text = printed
    .map((one) => one.text)
    .filter((one) => /[A-Za-z0-9]/.test(latin(one)))
    .join(' ');
  if (text === '') return;
  const first = found.pieces[from];
  if (first === undefined || first.kind === 'heading')
    found.pieces.splice(from, 0, { kind: place.kind, text });
  else found.pieces[from] = { kind: first.kind, text: `${text} ${first.text}` };
}

function readRow(found: Found, element: XmlElement, place: Place): void {
  const from = found.pieces.length;
  readInto(found, element, place);
  for (const [at, piece] of asRow(found.pieces.slice(from)).entries()) found.pieces[from + at] = piece;
}

/** The number alone stands in the file; what is printed before it says whether it is asked or answered. */
function readQuestion(found: Found, element: XmlElement, word: string, place: Place): void {
  const number = childNamed(element, 'nr');
  const { text, notes } = inlineText(number?.children ?? []);
  if (text !== '') {
    const heading = /[A-Za-z]/.test(latin(text)) ? text : `${word} ${text}`;
    addHeading(found, heading, notes, { level: place.level + 1 });
  }
  const level = text === '' ? place.level : place.level + 1;
  readInto(
    found,
    { ...element, children: element.children.filter((child) => child !== number) },
    { ...place, level },
  );
}

function readSignature(found: Found, element: XmlElement, place: Place): void {
  const { signatories, notes, rest } = signaturesIn(element);
  found.signatories.push(...signatories);
  found.notes.push(...notes);
  readInto(found, rest, place);
}
