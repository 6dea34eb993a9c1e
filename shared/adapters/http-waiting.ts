/**
 * How long a sender asks to wait, in milliseconds: `Retry-After` as seconds or as a date. Undefined where it says
 * nothing that can be read.
 */
export function retryAfterMs(header: string | undefined, now: Date): number | undefined {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  // Only the form of HTTP: Date.parse alone would take "-5" and "1.5" for dates.
  const time = /^[A-Z][a-z]{2,8},? .*GMT$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time - now.getTime());
}

/**
 * How long to wait after a try that failed: doubled each time, up to half a minute, and of that a random half to all,
 * so that those who failed together do not come back together.
 *
 * @param tried how many tries have failed, from 1
 * @param random 0 to 1
 */
export function backoffMs(tried: number, firstMs: number, random: number): number {
  const whole = Math.min(firstMs * 2 ** (tried - 1), 30_000);
  return Math.round(whole * (0.5 + random / 2));
}
