import type { Footnote } from './document.ts';
import { normaliseText } from './normalise.ts';
import { elementsIn, isElement, type XmlElement, type XmlNode } from './xml-tree.ts';

/** What stands in a line: its text, and the notes it calls, which stand where they are called. */
export type InlineText = { readonly text: string; readonly notes: readonly XmlNote[] };

/** `key` names the note in its file, where marks start again in every enclosure and table. */
export type XmlNote = Footnote & { readonly key: string | undefined };

/** Notes, and calls of notes given elsewhere: a mark is layout and stands in no sentence. */
const noteNames = new Set(['noot', 'voetnoot', 'nootref', 'voetref', 'noot.nr']);

/** What calls a note holds a mark or nothing; with more in it, it is text by a wrong name. */
const mark = String.raw`[[(]?(?:[\d¹²³⁰-⁹]{1,4}|[*†‡§#]{1,4}|[a-zß-öø-ÿα-ω]{1,2}|[ivxl]{1,6})[\])]?[.]?`;
const marks = new RegExp(`^(?:${mark}(?:,?\\s${mark}|,${mark}){0,5})?$`, 'i');
const isMark = (text: string): boolean => marks.test(text);

/**
 * The text of nodes as one line, without the notes in it. No space is put where an element begins or ends, since a
 * word may go on ("m<sup>2</sup>"), but one between first and last name, which stand without one in the files, and
 * at a line break.
 */
export function inlineText(nodes: readonly XmlNode[]): InlineText {
  const parts: string[] = [];
  const notes: XmlNote[] = [];
  let afterNote = false;
  const walk = (node: XmlNode): void => {
    if (!isElement(node)) {
      // "Defensie <noot/>, zoals": the space stood before the mark, and goes with it.
      if (afterNote && /^[.,;:!?)»”]/.test(node)) parts.push((parts.pop() ?? '').trimEnd());
      parts.push(node);
      afterNote = false;
    } else if (noteNames.has(node.name) && isNoteOrCall(node)) {
      notes.push(...notesIn(node));
      afterNote = true;
    } else {
      if (spacedNames.has(node.name)) parts.push(' ');
      node.children.forEach(walk);
      if (spacedNames.has(node.name)) parts.push(' ');
    }
  };
  nodes.forEach(walk);
  return { text: normaliseText(parts.join('')), notes };
}

const spacedNames = new Set([
  'br',
  'voornaam',
  'achternaam',
  'al',
  'noot.al',
  'entry',
  'li',
  'tr',
  'p',
  'witreg',
]);

export const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : inlineText(element.children).text;

function isNoteOrCall(element: XmlElement): boolean {
  if (element.name === 'noot' || element.name === 'voetnoot') return true;
  return isMark(
    inlineText(element.children.filter((node) => !isElement(node) || node.name !== 'voetnoot')).text,
  );
}

/** None for a mere call; a `voetref` of old papers holds the notes themselves. */
export function notesIn(element: XmlElement): XmlNote[] {
  if (element.name !== 'noot' && element.name !== 'voetnoot')
    return inlineText(element.children).notes.slice();
  const [number] = elementsIn(element).filter(({ name }) => name === 'noot.nr');
  const printed = inlineText(number?.children ?? []);
  const mark = isMark(printed.text) ? printed.text : '';
  const inner = element.children.filter((node) => node !== number || mark !== printed.text);
  const { text, notes } = inlineText(inner);
  const within = mark === printed.text ? [...printed.notes, ...notes] : notes;
  if (text === '') return [...within];
  const given = mark || normaliseText(element.attributes.get('nr') ?? '');
  return [{ key: element.attributes.get('id'), mark: given, text }, ...within];
}

/** Each note once: one that is given again under the same key is another call of it. */
export function distinctNotes(notes: readonly XmlNote[]): Footnote[] {
  const seen = new Set<string>();
  return notes.flatMap(({ key, mark, text }) => {
    const identity = `${key} ${mark} ${text}`;
    if (key !== undefined && seen.has(identity)) return [];
    seen.add(identity);
    return [{ mark, text }];
  });
}

/** Whether text stands beside the elements in it: then what is unknown in it is part of the line. */
export function isMixed(element: XmlElement): boolean {
  return element.children.some((node) => !isElement(node) && /\S/.test(node));
}

/** Whether all that is printed of it stands in elements of that kind. */
export function holdsOnly(element: XmlElement, wanted: (child: XmlElement) => boolean): boolean {
  const printed = elementsIn(element).filter(({ name }) => !noteNames.has(name));
  return printed.length > 0 && !isMixed(element) && printed.every(wanted);
}
