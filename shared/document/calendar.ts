/** Days as ISO text. Every function here is plain calendar arithmetic in UTC; no clock is read. */
export type IsoDay = string;

/** "2023-06-30", or undefined where the calendar has no such day: 31 June, month 13. */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  const iso = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return isIsoDay(iso) ? iso : undefined;
}

export function isIsoDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The whole days from one day to another, below zero where the other is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A day without a year, as ISO 8601 once wrote it: "--07-11". */
export function yearlessDay(month: number, day: number): string {
  return `--${two(month)}-${two(day)}`;
}

export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
