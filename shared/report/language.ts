import type { Language } from '../watchlist.ts';

const months: Readonly<Record<Language, readonly string[]>> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/**
 * "30 juni 2023" of "2023-06-30". What is no ISO day comes back as it is.
 *
 * The names of the months stand here, and not in `Intl`, because a report must be made again byte for byte on
 * another machine, whose Node may carry other locale data. The same holds for the functions below.
 */
export function printDay(day: string, language: Language): string {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  const name = months[language][Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** The day and the minute in UTC, said to be so: the place of the reader is not known. */
export function printMoment(moment: string, language: Language): string {
  const [, day, hour, minute] = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/.exec(moment) ?? [];
  if (day === undefined) return moment;
  const time = language === 'nl' ? `${hour}.${minute} uur` : `${hour}:${minute}`;
  return `${printDay(day, language)}, ${time} UTC`;
}

/** "11 en 12 juli 2023", "28–30 juni 2022", "29 juni – 1 juli 2022", or the one day. */
export function printSpan(from: string, to: string | null, language: Language): string {
  const last = to ?? from;
  if (from === last) return printDay(from, language);
  if (from.slice(0, 8) === last.slice(0, 8)) {
    const first = Number(from.slice(8));
    const isNext = first + 1 === Number(last.slice(8));
    const joint = isNext ? ` ${language === 'nl' ? 'en' : 'and'} ` : '–';
    return `${first}${joint}${printDay(last, language)}`;
  }
  return `${printDay(from, language)} – ${printDay(last, language)}`;
}

/** Cities whose name is not the same in both languages. */
const inEnglish: Readonly<Record<string, string>> = {
  Athene: 'Athens',
  Berlijn: 'Berlin',
  Boedapest: 'Budapest',
  Boekarest: 'Bucharest',
  Brussel: 'Brussels',
  'Den Haag': 'The Hague',
  Gent: 'Ghent',
  Kopenhagen: 'Copenhagen',
  Krakau: 'Krakow',
  Lissabon: 'Lisbon',
  Londen: 'London',
  Luxemburg: 'Luxembourg',
  München: 'Munich',
  Parijs: 'Paris',
  Praag: 'Prague',
  Sevilla: 'Seville',
  Straatsburg: 'Strasbourg',
  'Straatsburg/Kehl': 'Strasbourg/Kehl',
  Warschau: 'Warsaw',
  Wenen: 'Vienna',
};

/** A place as a Dutch paper names it, in the language of the report. */
export function printPlace(place: string, language: Language): string {
  return language === 'en' ? (inEnglish[place] ?? place) : place;
}

/** A whole number with its thousands apart: "12.345" in Dutch, "12,345" in English. */
export function printNumber(number: number, language: Language): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
}

/** "41%" of 0.41. What is neither nothing nor all is not rounded to it: 0.999 is "99%". */
export function printShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return '99%';
  if (percent === 0 && share > 0) return '1%';
  return `${percent}%`;
}

/** "a, b en c". */
export function printList(texts: readonly string[], language: Language): string {
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${texts.at(-1)}`;
}

/** In the quotation marks of the language. */
export function quote(text: string, language: Language): string {
  return language === 'nl' ? `‘${text}’` : `“${text}”`;
}
