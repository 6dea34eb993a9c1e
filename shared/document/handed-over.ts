import { type HandedKind, isAboutOther, plainTitle } from './kind.ts';

/** A thing that a title or a sentence hands over, and the words about it: one letter may hold a report and an agenda. */
export type HandedOver = { readonly kind: HandedKind; readonly text: string };

/**
 * What a title says the paper is, in order: "Verslag Raad Buitenlandse Zaken van 13 november en geannoteerde agenda
 * van 11 december" is a report and an agenda. Nothing where the thing is only spoken of: "Uitstel van de geannoteerde
 * agenda", "vragen over het verslag".
 */
export function handedOverInTitle(title: string): HandedOver[] {
  const plain = plainTitle(title);
  const [first, ...further] = thingsIn(plain);
  if (first === undefined || isAboutOther(plain) || !isLead(plain.slice(0, first.start))) return [];
  return partsOf(plain, [{ ...first, start: 0 }, ...further.filter(({ start }) => isJoined(plain, start))]);
}

/**
 * What a letter hands over with its first words: "Hierbij bieden wij u … de geannoteerde agenda aan voor de NAVO-Top".
 * Only where a verb of handing over and the thing stand in one sentence, and no questions are answered.
 */
export function handedOverInSentence(sentence: string): HandedOver[] {
  if (!here.test(sentence) || !handing.test(sentence) || answering.test(sentence)) return [];
  const [first, ...further] = thingsIn(sentence);
  if (first === undefined) return [];
  return partsOf(sentence, [first, ...further.filter(({ start }) => isJoined(sentence, start))]);
}

const here = /\b(?:hierbij|bijgaand|hiermee|met deze brief|middels deze brief|bijgevoegd|als bijlage)\b/iu;
const handing =
  /\b(?:bied|bieden|stuur|sturen|zend|zenden|ontvangt|treft|doe|doen|informeer|informeren|presenteer|presenteren)\b/iu;
const answering = /\b(?:vragen|beantwoord|antwoorden|motie)\b/iu;

/** What names a meeting: without it a report is of something else, and an agenda a plan. */
const meeting = String.raw`(?:(?<!\p{L})(?:\p{L}+-)?top(?:ontmoeting|conferentie)?|(?<!\p{L})(?:\p{L}+[- ])?\p{L}*(?<!be|voor)raad|raden|bijeenkomst(?:en)?|vergadering(?:en)?|conferentie|zitting|ministeriële|ministers|meeting|summit|eurogroep|ecofin|gymnich|RBZ|RAZ|JBZ|NAR)(?!\p{L})`;
const near = `(?=[^.;:]{0,90}?${meeting})`;
const debate = String.raw`(?: van)?(?: een| het)? (?:\p{L}+ )?(?:\p{L}*overleg|\p{L}*debat|\p{L}*gesprek|hoorzitting|briefing|werkbezoek|rapporteur)`;
const things: readonly { readonly kind: HandedKind; readonly words: RegExp }[] = [
  { kind: 'geannoteerde-agenda', words: /(?<!\p{L})geannoteerde?[\s-]agenda(?:['’]?s)?(?!\p{L})/giu },
  {
    kind: 'geannoteerde-agenda',
    words: new RegExp(
      String.raw`(?<!geannoteerde |\p{L})agenda (?:voor|van) (?:de|het|een) (?!procedure)(?=(?:[\p{L}-]+ ){0,4}?${meeting})`,
      'giu',
    ),
  },
  { kind: 'kabinetsinzet', words: /(?<!\p{L})kabinetsinzet(?!\p{L})/giu },
  {
    kind: 'kabinetsinzet',
    words: new RegExp(
      String.raw`(?<!\p{L})(?:nederlandse inzet|inzet)(?: van (?:het kabinet|nederland))?(?: (?:voor|tijdens|bij|op))?(?: de| het)? (?=(?:(?:aanstaande|komende|informele|extra|buitengewone) )*(?:[\p{L}]+ )?${meeting})`,
      'giu',
    ),
  },
  {
    kind: 'verslag',
    words: new RegExp(
      String.raw`(?<!\p{L})(?:verslag(?:en)?(?!${debate})|terugkoppeling|uitkomst(?:en)?)(?!\p{L})${near}`,
      'giu',
    ),
  },
];

type Thing = { readonly kind: HandedKind; readonly start: number };

function thingsIn(text: string): Thing[] {
  return things
    .flatMap(({ kind, words }) => [...text.matchAll(words)].map(({ index }) => ({ kind, start: index })))
    .sort((one, other) => one.start - other.start);
}

/** What may stand before the thing in a title: an offer, an author, a meeting; not what makes it a subject. */
const isLead = (lead: string): boolean => lead.length <= 120 && !subject.test(lead);
const subject =
  /(?<!\p{L})(?:over|omtrent|inzake (?:het|de) (?:verzoek|planning)|(?:op|bij|naar|uit)(?: de| het| een)?\s?$|vragen|antwoord\p{L}*|beantwoording|\p{L}*overleg|\p{L}*debat|motie|reactie|verzoek|uitstel|aanvulling\p{L}*|nazending|toezegging\p{L}*|toelichting|rectificatie|planning|gebruik|late)(?!\p{L})/iu;

/** "… en het verslag van", "…; geannoteerde agenda": a second thing, and not what the first is about. */
const isJoined = (text: string, start: number): boolean =>
  /(?:(?<!\p{L})(?:en|alsmede|alsook|evenals)(?: tevens)?|[,;+&])\s(?:(?:de|het|een)\s)?$/iu.test(
    text.slice(0, start),
  );

function partsOf(text: string, found: readonly Thing[]): HandedOver[] {
  return found.map(({ kind, start }, at) => ({ kind, text: text.slice(start, found[at + 1]?.start) }));
}
