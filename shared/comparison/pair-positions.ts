import type { Position } from '../document/document.ts';
import type { Change, PositionChange } from './comparison.ts';

/**
 * What became of each stand of the cabinet, within the change its sentence is in. Stands are paired in order, the same
 * verb with the same verb first; one that is left on either side was added or removed. Both are shown and no verdict
 * is given: that "verwelkomt" became "steunt" may mean much or nothing.
 */
export function pairPositions(
  changes: readonly Change[],
  before: readonly Position[],
  after: readonly Position[],
): PositionChange[] {
  const bySentence = { before: grouped(before), after: grouped(after) };
  return changes.flatMap((change) => {
    const left = change.before.flatMap(({ id }) => bySentence.before.get(id) ?? []);
    const right = change.after.flatMap(({ id }) => bySentence.after.get(id) ?? []);
    return pairsOf(left, right).map(
      ([one, other]): PositionChange => ({
        change: whatBecame(one, other),
        differs: one && other ? differences(one, other) : [],
        before: one ?? null,
        after: other ?? null,
        changeId: change.id,
      }),
    );
  });
}

type Pair = readonly [Position | undefined, Position | undefined];

/** In the order of *after*, then what is gone. */
function pairsOf(before: readonly Position[], after: readonly Position[]): Pair[] {
  const partner = new Map<Position, Position>();
  const free = new Set(before);
  const take = (isLike: (one: Position, other: Position) => boolean) => {
    for (const other of after) {
      if (partner.has(other)) continue;
      const one = [...free].find((candidate) => isLike(candidate, other));
      if (one === undefined) continue;
      partner.set(other, one);
      free.delete(one);
    }
  };
  take((one, other) => one.verb === other.verb && differences(one, other).length === 0);
  take((one, other) => one.verb === other.verb);
  take(() => true);
  return [
    ...after.map((other): Pair => [partner.get(other), other]),
    ...[...free].map((one): Pair => [one, undefined]),
  ];
}

function whatBecame(before: Position | undefined, after: Position | undefined): PositionChange['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return differences(before, after).length === 0 ? 'same' : 'changed';
}

function differences(one: Position, other: Position): PositionChange['differs'] {
  return [
    ...(one.verb === other.verb ? [] : ['verb' as const]),
    ...(one.modality === other.modality ? [] : ['modality' as const]),
    ...(one.negated === other.negated ? [] : ['negation' as const]),
  ];
}

function grouped(positions: readonly Position[]): Map<string, Position[]> {
  const groups = new Map<string, Position[]>();
  for (const position of positions) {
    const group = groups.get(position.sentence);
    if (group) group.push(position);
    else groups.set(position.sentence, [position]);
  }
  return groups;
}
