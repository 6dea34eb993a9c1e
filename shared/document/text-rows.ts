import { dossierPattern } from '../source/notation.ts';
import { isCapital, latin } from './latin.ts';
import { bareMark } from './paragraphs.ts';
import { isCapitals } from './pdf-headings.ts';
import { markPlaces } from './pdf-notes.ts';
import { isFurniture } from './pdf-pages.ts';
import type { Row, Segment } from './pdf-rows.ts';

/**
 * A text that shows where things stood on a page is measured as if it were typed: each sign half as wide as it is
 * high, every line as far from the next. No size is known; what counts is what stands further to the right or lower.
 */
export const typed = { sign: 5, size: 10, leading: 12 };

/** Whether an extractor kept what stands beside what, by spaces, as "pdftotext -layout" does. */
export const showsPlaces = (text: string): boolean => (text.match(/\S {3,}\S|^ {6,}\S/gm)?.length ?? 0) > 2;

/** The rows of a page on which spaces show what stands where. */
export function rowsByPlace(page: string): Row[] {
  return page.split('\n').flatMap((line, at) => {
    const segments = [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map((found) =>
      segmentOf(found[0], found.index),
    );
    return segments.length === 0 ? [] : [rowOf(segments, at)];
  });
}

/**
 * The rows of a page of which only the order of its lines is known. What stands left of a text, with a gap between,
 * comes as a line of its own: the mark of an item, "28 676" before the name of the dossier, "Nr. 439" before the title.
 */
export function rowsInOrder(page: string): Row[] {
  const lines = withoutCorners(withHyphens(page.split('\n').map((line) => line.trim())));
  const rows: Row[] = [];
  let left = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] as string;
    if (line === '') continue;
    let next = at + 1;
    while (next < lines.length && lines[next] === '') next += 1;
    const beside = lines[next] ?? '';
    const isMark = bareMark.test(line);
    if (isMark && /^[^A-Za-z0-9(]/.test(latin(line)) && (beside === '' || bareMark.test(beside))) continue;
    if ((isMark && beside !== '') || (headNumber.test(line) && at < HEAD_LINES && isCapital(beside))) {
      left = isMark ? 0 : BESIDE;
      rows.push(rowOf([segmentOf(line, 0), segmentOf(beside, isMark ? 4 : BESIDE)], next));
      at = next;
      continue;
    }
    if (!isCapitals(line)) left = 0;
    rows.push(rowOf([segmentOf(line, left)], at));
  }
  return rows;
}

/** Without the numbers that stand in the corners of a page, beside a line of its head or foot. */
function withoutCorners(lines: readonly string[]): string[] {
  let last = '';
  return lines.map((line) => {
    const isCorner = /^\d{1,4}$/.test(line) && (isFurniture(last) || isChamber.test(last));
    if (line !== '') last = line;
    return isCorner ? '' : line;
  });
}

/**
 * The extractor joins a word over the end of its line, and takes away a hyphen that is the word's own. Where a figure
 * comes next, as the mark of a note does at the end of a page, it takes that for the rest of the word.
 */
function withHyphens(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const mark = /(?<=[a-z]{3})\d{1,2}$/.exec(latin(line))?.[0] ?? '';
    const isNote =
      mark !== '' &&
      lines[at + 1] === '' &&
      markPlaces(lines.slice(Math.max(0, at - PAGE_LINES), at).join('\n'), Number(mark)).length > 0;
    if (isNote) return [`${line.slice(0, -mark.length)}-`, mark];
    const joined = latin(line).search(/(?<=(?:^|\s)(?!IJ)[A-Z]{2,})(?=[a-z]{3,}\S*$)/);
    return [joined === -1 ? line : `${line.slice(0, joined)}-${line.slice(joined)}`];
  });
}

/** More than stand on a page: a text without pages is not searched from end to end. */
const PAGE_LINES = 120;

const isChamber = /^(?:Tweede|Eerste) Kamer der Staten-Generaal$/;

/** In signs. */
const BESIDE = 20;
const HEAD_LINES = 24;
const headNumber = new RegExp(`^(?:${dossierPattern}|[Nn]r\\.\\s?\\S{1,5})$`, 'u');

const rowOf = (segments: readonly Segment[], line: number): Row => ({
  y: -line * typed.leading,
  size: typed.size,
  segments,
});

const segmentOf = (text: string, from: number): Segment => ({
  text,
  x: from * typed.sign,
  end: (from + text.length) * typed.sign,
  size: typed.size,
  bold: false,
  italic: false,
});
