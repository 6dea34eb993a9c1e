/** What an act that took too long is ended with; internal to the adapters, who turn it into an error of their own. */
export class DeadlineError extends Error {
  readonly afterMs: number;
  constructor(afterMs: number) {
    super(`no answer within ${afterMs / 1000} s`);
    this.name = 'DeadlineError';
    this.afterMs = afterMs;
  }
}

/**
 * What the act gives, if it does so in time. The SDK's own time limits end with the head of an answer: a body that
 * stalls half-way would hang for ever. So the promise is let go of, too, and not just told to stop.
 *
 * @throws DeadlineError when the time is over; the act may then still have had its effect
 */
export async function withDeadline<T>(ms: number, act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DeadlineError(ms);
      reject(error);
      controller.abort(error);
    }, ms);
  });
  try {
    return await Promise.race([act(controller.signal), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A pause before the n-th next try, from 1: somewhere below 50 ms, 100 ms, 200 ms …, so that two never keep step. */
export function jitter(round: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 50 * 2 ** (round - 1)));
}
