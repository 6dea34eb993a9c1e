import type { Comparison, PositionChange } from '../comparison/comparison.ts';
import type { Position } from '../document/document.ts';

/** A stand of the cabinet that is taken otherwise than it was, in a sentence that both papers have. */
export type ChangedPosition = PositionChange & { readonly before: Position; readonly after: Position };

/** The stands that changed, in the order of the text. */
export function changedPositions({ positions }: Pick<Comparison, 'positions'>): readonly ChangedPosition[] {
  return positions.filter((one): one is ChangedPosition => one.change === 'changed');
}
