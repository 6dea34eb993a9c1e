import { isCapital, latin, lowerLatin } from './latin.ts';

/** Words that open a name of more than one: "Den Haag", "Sint-Petersburg" is one word already. */
const opening =
  'Den|DEN|Sint|SINT|San|SAN|Santa|SANTA|São|SÃO|New|NEW|Los|LOS|Las|LAS|Abu|ABU|Tel|TEL|Cap|CAP|Nieuw|NIEUW|Bad|BAD|Ponta|PONTA';
// The letters of Latin as ranges: "\p{L}" costs a fraction of a millisecond at each place it stands.
const letter = 'A-Za-zÀ-ÖØ-öø-ž';
const name = `[A-ZÀ-ÖØ-ÞĀ-ž][${letter}’'-]+`;
const place = String.raw`(?:(?:${opening})\s${name}|[’']s-[A-ZÀ-ÖØ-ÞĀ-ž][${letter}-]+|${name})(?:,?\s[Dd]\.[Cc]\.)?(?:\s?\/\s?${name})?`;

/** What is written with a capital after "in" and is no place of a meeting. */
const noPlace =
  /^(?:navo|nato|eu|vn|ovse|epf|rbz|nar|verband|vervolg|reactie|aanvulling|het|de|een|dit|deze|elk|elke|uw|ons|onze|dat|die|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)(?![a-z])/;

const after = new RegExp(String.raw`^(?:in|te|In|Te|IN|TE)\s(?<place>${place})`);
const bare = new RegExp(`^(?<place>${place})`);

/** Where such meetings are held: only these are places without a word that says so, as in "NAVO-top Den Haag". */
const cities =
  'Ankara|Antalya|Athene|Berlijn|Boedapest|Boekarest|Bonn|Bratislava|Brussel|Chicago|Den Haag|Dublin|Gent|Helsinki|Istanbul|Kopenhagen|Krakau|Krakow|Lissabon|Ljubljana|Londen|Luxemburg|Madrid|München|Newport|Nicosia|Oslo|Parijs|Podgorica|Praag|Reykjavik|Riga|Rome|Sarajevo|Sevilla|Skopje|Sofia|Stockholm|Straatsburg|Tallinn|Tirana|Toledo|Valletta|Vilnius|Warschau|Washington|Wenen|Zagreb';
const city = new RegExp(String.raw`^(?:${lowerLatin(cities)})(?![a-z-])(?:,?\sd\.c\.)?`);
const citySaid = new RegExp(
  String.raw`(?<![${letter}])(?:in|te)\s(?<place>(?:${cities})(?![${letter}-])(?:,?\sD\.C\.)?)`,
  'g',
);

/** The one place a sentence names where a meeting may be; undefined where there is none, or more than one. */
export function onlyCityIn(text: string): string | undefined {
  const found = new Set([...text.matchAll(citySaid)].map(({ groups }) => groups?.place));
  const [only] = found;
  return found.size === 1 ? only?.replace(/,(?=\sD\.C\.)/, '') : undefined;
}

export type PlaceMention = { readonly place: string; readonly end: number };

/** How far a name of a place may reach, with what stands before and behind it. */
const REACH = 100;

/** The place that a text names at an offset: "in Vilnius", "te Brussel", "Brussel"; with `alone` any name alone. */
export function placeAt(text: string, at: number, { alone = false } = {}): PlaceMention | undefined {
  const here = text.slice(at, at + REACH);
  const [printedCity] = alone ? [] : (city.exec(lowerLatin(here)) ?? []);
  if (printedCity !== undefined) return mention(here.slice(0, printedCity.length), at + printedCity.length);
  const found = (alone ? bare : after).exec(here);
  const printed = found?.groups?.place;
  if (
    !found ||
    printed === undefined ||
    !(isCapital(printed) || /^[’']/.test(printed)) ||
    noPlace.test(lowerLatin(printed))
  )
    return undefined;
  return mention(printed, at + found[0].length);
}

const mention = (printed: string, end: number): PlaceMention => ({
  place: inCapitalsMade(printed).replace(/,(?=\sD\.C\.)/, ''),
  end,
});

/** A heading in capitals prints "VILNIUS": capitals are kept at the beginning of each name and in "D.C." */
function inCapitalsMade(printed: string): string {
  const plain = latin(printed);
  if (/[a-z]/.test(plain.replace(/^[’']s/, '')) || printed.length < 4) return printed;
  let made = '';
  let from = 0;
  for (const { index, 0: rest } of plain.matchAll(/(?<=(?<![A-Za-z.])[A-Z])[A-Z]+(?![.A-Za-z])/g)) {
    const end = index + rest.length;
    made += printed.slice(from, index) + printed.slice(index, end).toLowerCase();
    from = end;
  }
  return made + printed.slice(from);
}
