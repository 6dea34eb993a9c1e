import { wordsWithin } from './broken-words.ts';
import type { Document } from './document.ts';
import { documentFromPdfText, looksLikePdfText } from './from-pdf-text.ts';
import { latin } from './latin.ts';
import { joinedLines } from './lines.ts';
import { normaliseText } from './normalise.ts';
import { withoutFrame } from './page-frame.ts';
import { isHeadLine, takeHead } from './paper-head.ts';
import { itemMark, sectionsOfParagraphs } from './paragraphs.ts';
import { documentFromPlainForm } from './plain-form.ts';

/**
 * A document from text without markup: what kamerdiff wrote itself, the text of a PDF, or any other.
 *
 * Of any other, empty lines part paragraphs and lines within one are joined, unless there are some too long to have
 * been broken by hand or by a program: then each is a paragraph. Which short lines are headings is a guess.
 */
export function documentFromText(text: string): Document {
  const ours = documentFromPlainForm(text);
  if (ours !== undefined) return ours;
  if (looksLikePdfText(text)) return documentFromPdfText(text);
  const page = withoutFrame(paragraphsOf(text.split(/\n|\u2028|\u2029/)));
  const { head, rest } = takeHead(page.rest);
  return { title: '', ...head, sections: sectionsOfParagraphs(rest), footnotes: page.footnotes };
}

function paragraphsOf(lines: readonly string[]): string[] {
  const known = wordsWithin(lines);
  const groups: string[][] = [];
  // Of the whole text and not of each line: else one word more in a line would part it from the heading above it.
  const isBroken = !lines.some((line) => line.length > widest && /\s/.test(line.trim()));
  let above = '';
  for (const line of lines.map((one) => one.trim())) {
    if (line !== '') {
      const group = groups.at(-1);
      if (above !== '' && group && goesOn(group[0] ?? '', above, line, isBroken)) group.push(line);
      else groups.push([line]);
    }
    above = line;
  }
  return groups.map((group) => normaliseText(joinedLines(group, known))).filter((text) => text !== '');
}

/** A line of words above this was not broken to fit a page, one below the other ends for a reason of its own. */
const [widest, narrowest] = [120, 60];

function goesOn(first: string, above: string, line: string, isBroken: boolean): boolean {
  if (itemMark.test(line) || isHeadLine(line)) return false;
  // Of the head only a title goes on: "Nr. 439 BRIEF VAN DE MINISTERS VAN …".
  if (isHeadLine(first)) return /^[Nn]r\.\s?\S+\s+[A-Z]{2}/.test(latin(first)) && !/[a-z]/.test(latin(line));
  return isBroken || (above.length >= narrowest && !/[.:;?!»”")]$/.test(above));
}
