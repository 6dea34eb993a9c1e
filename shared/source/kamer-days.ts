import { dayOf } from './record.ts';

// Made when it is first asked for: Node takes some ten milliseconds to, and most runs never ask.
let inAmsterdam: Intl.DateTimeFormat | undefined;

function dayInAmsterdam(time: number): string {
  inAmsterdam ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return inAmsterdam.format(time);
}

/**
 * The day a moment of the Kamer's register means. Days are given there as midnight in The Hague, with its offset
 * ("2023-06-30T00:00:00+02:00") or turned to UTC ("2023-06-29T22:00:00Z"); without a zone the day stands as written.
 */
export function kamerDay(text: string | null | undefined): string | undefined {
  const written = dayOf(text ?? undefined);
  if (!written || !text || !/(?:Z|[+-]\d\d:?\d\d)$/.test(text)) return written;
  const time = Date.parse(text);
  return Number.isNaN(time) ? written : dayInAmsterdam(time);
}

/** A moment in UTC; one without a zone is taken for UTC, as readers of this register do. */
export function kamerMoment(text: string | null | undefined): string | undefined {
  if (dayOf(text ?? undefined) === undefined || !text) return undefined;
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
