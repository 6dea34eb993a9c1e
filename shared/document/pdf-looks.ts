import { latin } from './latin.ts';
import { isHeadLine, signatures } from './paper-head.ts';
import { itemMark, withoutBullet } from './paragraphs.ts';
import { headingsAmong, isCapitals, isOfRecord, looksLikeHeading } from './pdf-headings.ts';
import type { Piece } from './pieces.ts';

export type TextBlock = {
  readonly kind: 'paragraph' | 'list-item' | 'cell';
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly inRow?: true;
};

/**
 * Blocks of a PDF as pieces: a heading is short, has text under it, and is set in larger, bold or slanted type or in
 * capitals. Where a file sets none so, it is told by its form alone, as in text without looks.
 */
export function piecesOfBlocks(blocks: readonly TextBlock[], usual: number): Piece[] {
  const looked = blocks.map((block, at) => isHeadingByLook(block, blocks[at - 1], usual));
  const lastOfText = blocks.findLastIndex((block, at) => !looked[at] && !isHeadLine(block.text));
  const sizes = blocks.map(({ size }) => size);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  // Capitals alone are no look: they are the same in a text without any.
  const byForm = looked.some((is, at) => is && !isCapitals(blocks[at]?.text ?? ''))
    ? []
    : headingsByForm(blocks);
  return blocks.map((block, at): Piece => {
    const { kind, text } = block;
    if ((looked[at] && at < lastOfText) || byForm[at]) {
      return {
        kind: 'heading',
        text,
        place: { under: 0, weight: byForm.length > 0 ? 0 : weightOf(block, largest) },
      };
    }
    return { kind, text: kind === 'list-item' ? withoutBullet(text) : text, ...rowMark(block) };
  });
}

const rowMark = ({ inRow }: TextBlock): Pick<TextBlock, 'inRow'> => (inRow ? { inRow } : {});

function isHeadingByLook(block: TextBlock, above: TextBlock | undefined, usual: number): boolean {
  const { kind, text, size, bold, italic } = block;
  if (kind !== 'paragraph' || isHeadLine(text) || isTitle(text, above) || isOfRecord(text)) return false;
  if (isCapitals(text)) return looksLikeHeading(text);
  const isHeavy = bold || size > 1.06 * usual;
  if (isHeavy)
    return (
      text.length <= 200 && !/[.,;:]$/.test(text) && /[A-Za-z]{2}/.test(latin(text)) && !itemBullet.test(text)
    );
  return italic && looksLikeHeading(text);
}

const itemBullet = /^[•·▪◦‣–—*-]\s/u;

/** The title stands in capitals under the line "Nr. 479". */
const isTitle = (text: string, above: TextBlock | undefined): boolean =>
  above !== undefined && /^[Nn]r\.\s?\S+$/.test(above.text) && isCapitals(text);

function headingsByForm(blocks: readonly TextBlock[]): boolean[] {
  const paragraphs = blocks.map((block, at) => {
    const [above, below] = [blocks[at - 1], blocks[at + 1]];
    const mayHead =
      block.kind === 'paragraph'
        ? !itemMark.test(block.text)
        : isNumbered(block) && !isNumbered(above) && below?.kind === 'paragraph';
    return mayHead && !isSignature(block, above) ? block.text : '.';
  });
  return headingsAmong(paragraphs).map(
    (is, at) => is && !isHeadLine(blocks[at]?.text ?? '') && !isTitle(blocks[at]?.text ?? '', blocks[at - 1]),
  );
}

/** A number heads what stands under it, and is of a list where another item stands beside it. */
const isNumbered = (block: TextBlock | undefined): boolean =>
  block?.kind === 'list-item' && /^\d/.test(block.text);

/** An office and the name of who signs, which may stand under it, parted by a comma. */
const isSignature = ({ text }: TextBlock, above: TextBlock | undefined): boolean =>
  signatures(text).length > 0 ||
  (above?.text.endsWith(',') === true && signatures(`${above.text} ${text}`).length > 0);

/** 0 is the heaviest: by size first, then bold before slanted. */
function weightOf({ size, bold, italic }: TextBlock, largest: number): number {
  return Math.round(2 * (largest - size)) * 4 + (bold ? 0 : 2) + (italic ? 1 : 0);
}
