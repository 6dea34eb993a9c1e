import { isSmall } from './latin.ts';
import { isHeadLine, signatures } from './paper-head.ts';
import { itemMark } from './paragraphs.ts';
import { looksLikeHeading } from './pdf-headings.ts';

/** A paragraph is over where it ends with a stop; without one it goes on, unless a signature or a heading parts the two. */
export function goesOn(last: string, first: string): boolean {
  if (itemMark.test(first)) return false;
  if (/[,(-]$/.test(last) || isSmall(first) || /^[(,;-]/.test(first)) return true;
  if (/[.?!:;»”")]$/.test(last)) return false;
  return !looksLikeHeading(first) && signatures(last).length === 0 && !isHeadLine(last);
}
