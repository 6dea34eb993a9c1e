import { daysBetween, type IsoDay } from './calendar.ts';

/** The working days after one day and before another: three between Friday 30 June and Thursday 6 July 2023. */
export function workingDaysBetween(from: IsoDay, to: IsoDay): number {
  return Array.from({ length: Math.max(0, daysBetween(from, to) - 1) }, (_, index) =>
    plus(from, index + 1),
  ).filter(isWorkingDay).length;
}

function isWorkingDay(day: IsoDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays(Number(day.slice(0, 4))).includes(day);
}

/** On which government and Kamer are closed by law or custom (Algemene termijnenwet, art. 3; Good Friday is none). */
function holidays(year: number): readonly IsoDay[] {
  const easter = easterSunday(year);
  const king = `${year}-04-27`;
  return [
    `${year}-01-01`,
    plus(easter, 1),
    new Date(`${king}T00:00:00Z`).getUTCDay() === 0 ? `${year}-04-26` : king,
    plus(easter, 39),
    plus(easter, 50),
    `${year}-12-25`,
    `${year}-12-26`,
  ];
}

/** By the rule of Gauss as Butcher gives it for the Gregorian calendar. */
function easterSunday(year: number): IsoDay {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * shift + 114;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`;
}

function plus(day: IsoDay, days: number): IsoDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
