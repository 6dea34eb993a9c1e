import type { Signatory } from './document.ts';
import { inlineText, type XmlNote } from './xml-text.ts';
import { allNamed, isElement, type XmlElement } from './xml-tree.ts';

/**
 * Who signed: offices and names in turn; a motion has names alone. Beside them the notes called there, and what else
 * stands there, which is text.
 */
export function signaturesIn(element: XmlElement): {
  readonly signatories: readonly Signatory[];
  readonly notes: readonly XmlNote[];
  readonly rest: XmlElement;
} {
  const signatories: Signatory[] = [];
  const notes: XmlNote[] = [];
  let role = '';
  let pending = false;
  for (const part of allNamed(element, 'functie', 'naam')) {
    const line = inlineText(part.children);
    const said = line.text.replace(/[,;]$/, '');
    notes.push(...line.notes);
    if (part.name === 'functie') {
      if (pending) signatories.push({ role, name: '' });
      role = said.replace(/^(?:de|het) /i, '');
      pending = role !== '';
    } else if (said !== '') {
      signatories.push({ role, name: said });
      role = pending ? role : '';
      pending = false;
    }
  }
  if (pending) signatories.push({ role, name: '' });
  return { signatories, notes, rest: without(element, new Set(['functie', 'naam'])) };
}

function without(element: XmlElement, names: ReadonlySet<string>): XmlElement {
  const children = element.children
    .filter((child) => !isElement(child) || !names.has(child.name))
    .map((child) => (isElement(child) ? without(child, names) : child));
  return { ...element, children };
}
