/**
 * What goes wrong with a call, in the ways it does in the world:
 *
 * - `refuse`: answered with an error, nothing done;
 * - `cut`: the connection breaks before anything is done; `lose-answer`: it is done, and then the connection breaks;
 * - `stall`: it is done, half of the answer's body comes (of an answer without one not even the head), and then
 *   nothing; `truncate`: half, and then the connection ends;
 * - `corrupt`: one byte of the answer's body is another;
 * - `duplicate`: a message that was handed out is handed out again at once (ReceiveMessage only).
 */
export type Fault =
  | { readonly kind: 'refuse'; readonly status: number; readonly code: string }
  | { readonly kind: 'cut' | 'lose-answer' | 'stall' | 'truncate' | 'corrupt' | 'duplicate' };

export const conflict: Fault = { kind: 'refuse', status: 409, code: 'ConditionalRequestConflict' };
export const slowDown: Fault = { kind: 'refuse', status: 503, code: 'SlowDown' };
export const denied: Fault = { kind: 'refuse', status: 403, code: 'AccessDenied' };
export const throttled: Fault = { kind: 'refuse', status: 400, code: 'ThrottlingException' };
export const brokenDown: Fault = { kind: 'refuse', status: 500, code: 'InternalError' };

/** Which calls a fault befalls: the first `times` (1 where nothing is said), or each with a `chance`. */
export type PlannedFault = {
  readonly on: string;
  /** The key, topic or queue it must be about; any where absent. */
  readonly about?: RegExp;
  readonly fault: Fault;
} & ({ readonly times?: number } | { readonly chance: number });

export type FaultPlan = {
  add(...faults: readonly PlannedFault[]): void;
  clear(): void;
  /** What befalls this call. Asking uses it up. */
  next(operation: string, about: string): Fault | undefined;
};

/**
 * A plan that is empty until told otherwise. Faults by chance come from a seeded generator, and after one the next
 * call for the same thing is spared: so a client that tries again at all gets through, and a test of it is not a
 * matter of luck.
 */
export function faultPlan(seed = 1): FaultPlan {
  let planned: { rule: PlannedFault; left: number }[] = [];
  const spared = new Set<string>();
  const random = generator(seed);
  return {
    add(...faults) {
      planned.push(
        ...faults.map((rule) => ({
          rule,
          left: 'chance' in rule ? Number.POSITIVE_INFINITY : (rule.times ?? 1),
        })),
      );
    },
    clear() {
      planned = [];
      spared.clear();
    },
    next(operation, about) {
      const call = `${operation} ${about}`;
      if (spared.delete(call)) return undefined;
      for (const entry of planned) {
        const { rule } = entry;
        if (rule.on !== operation || (rule.about && !rule.about.test(about)) || entry.left === 0) continue;
        if ('chance' in rule) {
          if (random() >= rule.chance) continue;
          spared.add(call);
        }
        entry.left -= 1;
        return rule.fault;
      }
      return undefined;
    },
  };
}

/** Numbers from 0 to 1, the same for the same seed: a 32-bit xorshift. */
function generator(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
