import type { Store } from '../../shared/store/store.ts';

/** Thrown where a store is cut off: as if the power failed just then. */
export class CutOff extends Error {}

/**
 * A store that takes so many writes and no more. The write at which it is cut off is done or not, as asked: a crash may
 * come before the write, or after it and before its answer.
 */
export function cutOffAfter(store: Store, writes: number, { last }: { last: 'done' | 'lost' }): Store {
  let left = writes;
  const cut =
    <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (left > 0) {
        left -= 1;
        return write(...args);
      }
      if (last === 'done' && left === 0) await write(...args);
      left = -1;
      throw new CutOff();
    };
  return {
    ...store,
    create: cut(store.create),
    replace: cut(store.replace),
    put: cut(store.put),
    delete: cut(store.delete),
  };
}
