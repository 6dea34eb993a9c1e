/** A span of days, both included; open where a side is absent. */
export type Span = { readonly since?: string; readonly until?: string };

/** The collection asked begins here; what bears an earlier day falls in the first part all the same. */
const firstDay = '1995-01-01';

/**
 * A span in two, so that a list too long for the register is asked in parts; undefined for a single day. A side that
 * was open stays open: a paper with a day nobody expects is in one of the two.
 *
 * @param today where an open span is thought to end; it decides only where the cut falls
 */
export function halvesOf({ since, until }: Span, today: string): readonly [Span, Span] | undefined {
  const first = days(since ?? firstDay);
  const last = days(until ?? today);
  if (last <= first) return undefined;
  const middle = Math.floor((first + last) / 2);
  return [
    { since, until: isoDay(middle) },
    { since: isoDay(middle + 1), until },
  ];
}

function days(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function isoDay(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
