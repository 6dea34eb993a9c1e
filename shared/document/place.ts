/** Words that open a name of more than one: "Den Haag", "Sint-Petersburg" is one word already. */
const opening = 'Den|Sint|San|Santa|São|New|Los|Las|Abu|Tel|Cap|Nieuw|Bad|Ponta';
const name = String.raw`\p{Lu}[\p{L}’'-]+`;
const place = String.raw`(?:(?:${opening})\s${name}|[’']s-\p{Lu}[\p{L}-]+|${name})(?:,?\sD\.C\.)?(?:\s?\/\s?${name})?`;

/** What is written with a capital after "in" and is no place of a meeting. */
const noPlace =
  /^(?:NAVO|NATO|EU|VN|OVSE|EPF|RBZ|NAR|VERBAND|VERVOLG|REACTIE|AANVULLING|HET|DE|EEN|DIT|DEZE|ELK|ELKE|UW|ONS|ONZE|DAT|DIE|JANUARI|FEBRUARI|MAART|APRIL|MEI|JUNI|JULI|AUGUSTUS|SEPTEMBER|OKTOBER|NOVEMBER|DECEMBER)(?![\p{L}])/iu;

const after = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:in|te)\s(?<place>${place})`, 'iuy');
const bare = new RegExp(`(?<place>${place})`, 'uy');

/** Where such meetings are held: only these are places without a word that says so, as in "NAVO-top Den Haag". */
const cities =
  'Ankara|Antalya|Athene|Berlijn|Boedapest|Boekarest|Bonn|Bratislava|Brussel|Chicago|Den Haag|Dublin|Gent|Helsinki|Istanbul|Kopenhagen|Krakau|Krakow|Lissabon|Ljubljana|Londen|Luxemburg|Madrid|München|Newport|Nicosia|Oslo|Parijs|Podgorica|Praag|Reykjavik|Riga|Rome|Sarajevo|Sevilla|Skopje|Sofia|Stockholm|Straatsburg|Tallinn|Tirana|Toledo|Valletta|Vilnius|Warschau|Washington|Wenen|Zagreb';
const city = new RegExp(String.raw`(?:${cities})(?![\p{L}-])(?:,?\sD\.C\.)?`, 'iuy');
const citySaid = new RegExp(
  String.raw`(?<!\p{L})(?:in|te)\s(?<place>(?:${cities})(?![\p{L}-])(?:,?\sD\.C\.)?)`,
  'gu',
);

/** The one place a sentence names where a meeting may be; undefined where there is none, or more than one. */
export function onlyCityIn(text: string): string | undefined {
  const found = new Set([...text.matchAll(citySaid)].map(({ groups }) => groups?.place));
  const [only] = found;
  return found.size === 1 ? only?.replace(/,(?=\sD\.C\.)/, '') : undefined;
}

export type PlaceMention = { readonly place: string; readonly end: number };

/** The place that a text names at an offset: "in Vilnius", "te Brussel", "Brussel"; with `alone` any name alone. */
export function placeAt(text: string, at: number, { alone = false } = {}): PlaceMention | undefined {
  const pattern = alone ? bare : after;
  city.lastIndex = at;
  const [printedCity] = city.exec(text) ?? [];
  if (printedCity !== undefined && !alone) {
    return { place: inCapitalsMade(printedCity).replace(/,(?=\sD\.C\.)/, ''), end: city.lastIndex };
  }
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  const printed = found?.groups?.place;
  if (!found || printed === undefined || noPlace.test(printed) || !/^[\p{Lu}’']/u.test(printed))
    return undefined;
  return { place: inCapitalsMade(printed).replace(/,(?=\sD\.C\.)/, ''), end: pattern.lastIndex };
}

/** A heading in capitals prints "VILNIUS": capitals are kept at the beginning of each name and in "D.C." */
function inCapitalsMade(printed: string): string {
  if (/\p{Ll}/u.test(printed.replace(/^[’']s/, '')) || printed.length < 4) return printed;
  return printed.replace(
    /(?<![\p{L}.])(\p{Lu})(\p{Lu}+)(?![.\p{L}])/gu,
    (_, first, rest) => first + rest.toLowerCase(),
  );
}
