import { dossiernummerOf } from '../source/notation.ts';
import { isIsoDay } from './calendar.ts';
import { daysIn } from './days.ts';
import type { PaperHead } from './document.ts';
import { latin } from './latin.ts';
import { inlineText, textOf, type XmlNote } from './xml-text.ts';
import { allNamed, childNamed, elementsIn, isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

export type XmlHead = {
  readonly title: string;
  readonly head: PaperHead;
  /** Called in the title. */
  readonly notes: readonly XmlNote[];
  /** The paper without its head. */
  readonly body: XmlElement;
};

/** Of papers as from 2010: `kamerstukkop`, `dossier` for each dossier, `stuk` with number, title and day. */
export function headOf(paper: XmlElement): XmlHead {
  const stuk = childNamed(paper, 'stuk') ?? paper;
  // A paper of several dossiers is filed under the first.
  const dossier = childNamed(paper, 'dossier');
  const title = childNamed(stuk, 'titel');
  const day = childNamed(stuk, 'datumtekst') ?? childNamed(paper, 'datumtekst');
  const lines = allNamed(paper, 'tekstregel').map(textOf);
  const line = inlineText(title?.children ?? []);
  return {
    title: line.text,
    notes: line.notes,
    head: present({
      dossiernummer: dossiernummerIn(dossier),
      ondernummer: ondernummerIn(childNamed(stuk, 'stuknr')),
      dossiertitel: textOf(childNamed(dossier, 'titel')),
      vergaderjaar: lines.map(vergaderjaarIn).find((year) => year !== undefined),
      publishedOn: dayIn(day),
    }),
    body: withoutElements(paper, ['kamerstukkop', 'dossier', 'stuknr', 'datumtekst', 'metadata'], title),
  };
}

/** Of papers of 1995–2009, root `kamerwrk`: the head stands in `frontm`, the notes at the end. */
export function oldHeadOf(paper: XmlElement): XmlHead {
  const front = childNamed(paper, 'frontm');
  const dossier = childNamed(front, 'onderw');
  const stuk = childNamed(childNamed(paper, 'body'), 'stuk');
  const title = childNamed(stuk, 'titel') ?? childNamed(childNamed(paper, 'kop'), 'titel');
  const line = inlineText(title?.children ?? []);
  const heading = childNamed(paper, 'kop');
  const numbers = [childNamed(stuk, 'nummer'), childNamed(stuk, 'ltrlabel')].filter(
    (part) => part !== undefined,
  );
  return {
    title: line.text,
    notes: line.notes,
    head: present({
      dossiernummer: printedDossiernummer(textOf(childNamed(dossier, 'nummer'))),
      ondernummer: numbers.map(ondernummerIn).find((number) => number !== undefined),
      dossiertitel: textOf(childNamed(dossier, 'naam')),
      vergaderjaar: vergaderjaarIn(textOf(childNamed(front, 'vergjaar'))),
    }),
    body: withoutElements(paper, ['frontm', 'metadata'], title, heading, ...numbers),
  };
}

/** In `latin`. */
const shortNumber = /^[A-Za-z0-9-]{1,12}$/;

function dossiernummerIn(dossier: XmlElement | undefined): string | undefined {
  if (dossier === undefined) return undefined;
  const [number] = allNamed(dossier, 'dossiernr');
  const [chapter] = allNamed(dossier, 'begrotingshoofdstuk');
  const printed = number === undefined ? textOf(childNamed(dossier, 'dossiernummer')) : textOf(number);
  return printedDossiernummer(
    chapter && !printed.includes(textOf(chapter)) ? `${printed} ${textOf(chapter)}` : printed,
  );
}

function printedDossiernummer(printed: string): string | undefined {
  return dossiernummerOf(printed) || (shortNumber.test(latin(printed)) ? printed : undefined);
}

/** "Nr. 439" is 439, in the Eerste Kamer "A" is A. */
function ondernummerIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [marked] = allNamed(element, 'ondernummer');
  const text = textOf(marked ?? element)
    .replace(/^(?:nr|nrs|n°)\b\.?\s*/i, '')
    .replace(/\.$/, '');
  return shortNumber.test(latin(text)) ? text : undefined;
}

function vergaderjaarIn(text: string): string | undefined {
  const [, from, to] = /(\d{4})\s?[–/-]\s?(\d{4})/.exec(text) ?? [];
  return from === undefined ? undefined : `${from}-${to}`;
}

function dayIn(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const [marked] = allNamed(element, 'datum');
  const iso = (marked?.attributes.get('isodatum') ?? '').replace(/^(\d{4})-?(\d{2})-?(\d{2})$/, '$1-$2-$3');
  return isIsoDay(iso) ? iso : daysIn(textOf(element)).find(({ from }) => isIsoDay(from))?.from;
}

/** Without what the file leaves empty: a field says something or is not there. */
function present(head: { readonly [K in keyof PaperHead]: PaperHead[K] | undefined }): PaperHead {
  return Object.fromEntries(Object.entries(head).filter(([, value]) => value !== undefined && value !== ''));
}

/** Elements of these names at the top and in `stuk`, and these very elements, wherever they stand. */
function withoutElements(
  element: XmlElement,
  names: readonly string[],
  ...those: readonly (XmlElement | undefined)[]
): XmlElement {
  const children = element.children.flatMap((child): XmlNode[] => {
    if (!isElement(child)) return [child];
    if (names.includes(child.name) || those.includes(child)) return [];
    return child.name === 'stuk' || child.name === 'body'
      ? [withoutElements(child, names, ...those)]
      : [child];
  });
  return { ...element, children };
}

/** The paper in its file, and which generation it is of; undefined where it is none. */
export function paperIn(
  root: XmlElement,
): { readonly paper: XmlElement; readonly isOld: boolean } | undefined {
  if (root.name === 'kamerwrk') return { paper: root, isOld: true };
  if (root.name !== 'officiele-publicatie') return undefined;
  const paper = elementsIn(root).find(({ name }) => paperNames.includes(name));
  return paper && { paper, isOld: false };
}

const paperNames = ['kamerstuk', 'kamervragen', 'handelingen', 'niet-dossier-stuk', 'agenda'];
