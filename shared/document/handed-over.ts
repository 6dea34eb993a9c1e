import { type HandedKind, isAboutOther, plainTitle } from './kind.ts';
import { lowerLatin } from './latin.ts';

/** A thing that a title or a sentence hands over, and the words about it: one letter may hold a report and an agenda. */
export type HandedOver = { readonly kind: HandedKind; readonly text: string };

/**
 * What a title says the paper is, in order: "Verslag Raad Buitenlandse Zaken van 13 november en geannoteerde agenda
 * van 11 december" is a report and an agenda. Nothing where the thing is only spoken of: "Uitstel van de geannoteerde
 * agenda", "vragen over het verslag".
 */
export function handedOverInTitle(title: string): HandedOver[] {
  const plain = plainTitle(title);
  const low = lowerLatin(plain);
  const [first, ...further] = thingsIn(low);
  if (first === undefined || isAboutOther(plain) || !isLead(low.slice(0, first.start))) return [];
  return partsOf(plain, [{ ...first, start: 0 }, ...further.filter(({ start }) => isJoined(low, start))]);
}

/**
 * What a letter hands over with its first words: "Hierbij bieden wij u … de geannoteerde agenda aan voor de NAVO-Top".
 * Only where a verb of handing over and the thing stand in one sentence, and no questions are answered.
 */
export function handedOverInSentence(sentence: string): HandedOver[] {
  const low = lowerLatin(sentence);
  if (!here.test(low) || !handing.test(low) || answering.test(low)) return [];
  const [first, ...further] = thingsIn(low);
  if (first === undefined) return [];
  return partsOf(sentence, [first, ...further.filter(({ start }) => isJoined(low, start))]);
}

/**
 * What a letter answers that says so with its first words: "Hierbij bied ik u de antwoorden aan op de vragen van de
 * vaste commissie voor Defensie" is the second half of a schriftelijk overleg. Nothing where it does not say whose.
 */
export function answersInSentence(
  sentence: string,
): { readonly kind: 'schriftelijk-overleg' | 'vragen'; readonly text: string } | undefined {
  const low = lowerLatin(sentence);
  if (!here.test(low) || !handing.test(low)) return undefined;
  const [, whose] = answers.exec(low) ?? [];
  if (whose === undefined) return undefined;
  return { kind: /^(?:lid|leden)$/.test(whose) ? 'vragen' : 'schriftelijk-overleg', text: sentence };
}

// All of these read texts in `lowerLatin`.
const here =
  /\b(?:hierbij|bijgaand|bijgaande|hiermee|(?:met|in|middels|via|per|door middel van) deze brief|bijgevoegd|als bijlage)\b/;
const handing =
  /\b(?:bied|bieden|stuur|sturen|zend|zenden|ontvangt|treft|doe|doen|informeer|informeren|presenteer|presenteren)\b/;
const answers =
  /\b(?:antwoord|antwoorden|beantwoording)\b[^.;]{0,30}\bvragen\b[^.;]{0,60}?\b(lid|leden|commissies?|fracties?)\b/;
const answering = /\b(?:vragen|beantwoord|antwoorden|motie)\b/;

/** What names a meeting: without it a report is of something else, and an agenda a plan. */
const meeting = `(?:(?<![a-z])(?:[a-z]+-)?top(?:ontmoeting|conferentie)?|(?<![a-z])(?:[a-z]+[- ])?[a-z]*(?<!be|voor)raad|raden|bijeenkomst(?:en)?|vergadering(?:en)?|[a-z]*conferentie|zitting|ministeriele|ministers|meeting|summit|conference|council|forum|dialoog|assemblee|avvn|eurogroep|ecofin|gymnich|rbz|raz|jbz|nar)(?![a-z])`;
const near = `(?=[^.;:]{0,90}?${meeting})`;
/** Of what a report is not one of a meeting, though it may name one. */
const otherReport =
  '(?: van)?(?: een| het| de)? (?:[a-z]+ )?(?:[a-z]*overleg|[a-z]*debat|[a-z]*gesprek|hoorzitting|briefing|bezoek|werkbezoek|rapporteurs?|[a-z]*commissaris|[a-z]*gezant|[a-z]*vertegenwoordiger)';

/** `hints`: one of them stands in whatever the words match, and most texts have none. */
type ThingWords = { readonly kind: HandedKind; readonly hints: readonly string[]; readonly words: RegExp };
const things: readonly ThingWords[] = [
  {
    kind: 'geannoteerde-agenda',
    hints: ['agenda'],
    words: /(?<![a-z])geannoteerde?[\s-]agenda(?:['’]?s)?(?![a-z])/g,
  },
  {
    kind: 'geannoteerde-agenda',
    hints: ['agenda v'],
    words: new RegExp(
      `(?<!geannoteerde |[a-z])agenda (?:voor|van) (?:de|het|een) (?!procedure)(?=(?:[a-z-]+ ){0,4}?${meeting})`,
      'g',
    ),
  },
  {
    kind: 'geannoteerde-agenda',
    hints: ['agenda '],
    words: new RegExp(`^agenda (?:en (?:kabinets)?inzet )?(?=(?:[a-z0-9-]+ ){0,3}?${meeting})`, 'g'),
  },
  { kind: 'kabinetsinzet', hints: ['kabinetsinzet'], words: /(?<![a-z])kabinetsinzet(?![a-z])/g },
  {
    kind: 'kabinetsinzet',
    hints: ['inzet '],
    words: new RegExp(
      `(?<![a-z])(?:nederlandse inzet|inzet)(?: van (?:het kabinet|nederland))?(?: (?:voor|tijdens|bij|op))?(?: de| het)? (?=(?:(?:aanstaande|komende|informele|extra|buitengewone) )*(?:[a-z0-9-]+ ){0,2}?${meeting})`,
      'g',
    ),
  },
  {
    kind: 'verslag',
    hints: ['verslag', 'terugkoppeling', 'uitkomst'],
    words: new RegExp(
      `(?<![a-z])(?:verslag(?:en)?(?!${otherReport})|terugkoppeling|uitkomst(?:en)?)(?![a-z])${near}`,
      'g',
    ),
  },
  {
    kind: 'verslag',
    hints: ['resultaten van'],
    words: new RegExp(`(?<![a-z])resultaten van (?:de|het) (?=(?:[a-z-]+ ){0,2}?${meeting})`, 'g'),
  },
  // "NAVO-top van 11 en 12 juli: verslag"
  {
    kind: 'verslag',
    hints: [': verslag', '- verslag', '– verslag'],
    words: new RegExp(`(?<=${meeting}.{0,80}[:–-] )verslag$`, 'g'),
  },
];

type Thing = { readonly kind: HandedKind; readonly start: number; readonly end: number };

function thingsIn(low: string): Thing[] {
  return things
    .filter(({ hints }) => hints.some((hint) => low.includes(hint)))
    .flatMap(({ kind, words }) =>
      [...low.matchAll(words)].map(({ index, 0: { length } }) => ({
        kind,
        start: index,
        end: index + length,
      })),
    )
    .sort((one, other) => one.start - other.start);
}

/** What may stand before the thing in a title: an offer, an author, a meeting; not what makes it a subject. */
const isLead = (low: string): boolean => low.length <= 120 && !subject.test(low.replace(offer, ''));
const offer = /^(?:aanbiedings|oplegs?|geleide|geleidende |kamer)?brief bij\b/;
const subject =
  /(?<![a-z])(?:over|omtrent|inzake (?:het|de) (?:verzoek|planning)|(?:op|bij|naar|uit)(?: de| het| een)?\s?$|vragen|antwoord[a-z]*|beantwoording|[a-z]*overleg|[a-z]*debat|motie|reactie|verzoek|uitstel|aanvulling[a-z]*|nazending|toezegging[a-z]*|toelichting|rectificatie|planning|gebruik|late)(?![a-z])/;

/** "… en het verslag van", "…; geannoteerde agenda": a second thing, and not what the first is about. */
const isJoined = (low: string, start: number): boolean =>
  /(?:(?<![a-z])(?:en|alsmede|alsook|evenals)(?: tevens)?|[,;+&])\s(?:(?:de|het|een)\s)?$/.test(
    low.slice(Math.max(0, start - 30), start),
  );

/** "Geannoteerde agenda en kabinetsinzet Raad Buitenlandse Zaken": two names of one thing, of which the first counts. */
function partsOf(text: string, found: readonly Thing[]): HandedOver[] {
  const apart = found.filter(({ start }, at) => {
    const before = found[at - 1];
    return before === undefined || !/^(?:,?\s(?:en|alsmede|alsook)\s)?$/i.test(text.slice(before.end, start));
  });
  return apart.map(({ kind, start }, at) => ({ kind, text: text.slice(start, apart[at + 1]?.start) }));
}
