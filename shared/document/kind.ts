import { daysIn } from './days.ts';
import type { PaperKind } from './document.ts';
import { lowerLatin } from './latin.ts';

/** The kinds of paper that speak of a meeting by handing over its agenda, its report or the cabinet's position on it. */
export type HandedKind = Extract<PaperKind, 'geannoteerde-agenda' | 'kabinetsinzet' | 'verslag'>;

/**
 * The kinds that a title or the register's type says with its first words, whatever the rest is about: a motion may
 * ask for an annotated agenda, and what answers questions on one is none. `undefined` for what is of no such kind.
 */
export function kindFromFirstWords(text: string): PaperKind | undefined {
  const title = lowerLatin(plainTitle(text));
  return firstWords.find(({ words }) => words.test(title))?.kind;
}

/** A title on one line; what is synthetic says so before all else, and is of a kind none the less. */
export function plainTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^synthetisch: /i, '');
}

// All of these read texts in `lowerLatin`.
const record = '^(?:nader )?verslag (?:van |over )?(?:een |het )?';
const some = '(?:(?:de|het|nadere|aanvullende|openstaande|resterende|schriftelijke|feitelijke|gestelde) )*';
const answers = `^(?:(?:antwoord(?:en)?|reactie) op|antwoord(?:en)?|beantwoording(?: van)?) ${some}`;
const firstWords: readonly { readonly kind: PaperKind; readonly words: RegExp }[] = [
  { kind: 'motie', words: /^(?:(?:nader|tweede|derde) )*(?:gewijzigde )?motie(?![a-z])/ },
  { kind: 'schriftelijk-overleg-inbreng', words: /^inbreng\b.{0,30}\bschriftelijk overleg/ },
  { kind: 'schriftelijk-overleg', words: new RegExp(`${record}(?:nader )?schriftelijk overleg`) },
  { kind: 'schriftelijk-overleg', words: new RegExp(`${answers}.{0,60}\\bschriftelijk overleg\\b`) },
  {
    kind: 'schriftelijk-overleg',
    words: new RegExp(
      `${answers}vragen(?: en opmerkingen)?(?: (?:van|uit|door|gesteld|de|het|leden|vaste|algemene|tijdelijke|eerste|tweede))* (?:kamer)?commissies?\\b`,
    ),
  },
  { kind: 'commissiedebat', words: new RegExp(`${record}commissiedebat`) },
  { kind: 'algemeen-overleg', words: new RegExp(`${record}algemeen overleg`) },
  { kind: 'notaoverleg', words: new RegExp(`${record}notaoverleg`) },
  { kind: 'wetgevingsoverleg', words: new RegExp(`${record}wetgevingsoverleg`) },
  { kind: 'vragen', words: /^(?:aanhangsel\b|(?:lijst van|schriftelijke|mondelinge|feitelijke) vragen\b)/ },
  { kind: 'vragen', words: /^(?:kamer)?vragen (?:van|aan|gesteld|over)\b/ },
  { kind: 'vragen', words: new RegExp(`${answers}(?:kamer)?vragen\\b`) },
];

/** What the Kamer makes and a minister does not send: a letter that begins so is about it. */
export const madeByTheKamer: ReadonlySet<PaperKind> = new Set([
  'motie',
  'commissiedebat',
  'algemeen-overleg',
  'notaoverleg',
  'wetgevingsoverleg',
  'schriftelijk-overleg-inbreng',
]);

/** What no later word in a title can make an agenda or a report: it is about one. */
export function isAboutOther(title: string): boolean {
  return aboutOther.test(lowerLatin(plainTitle(title)));
}

const aboutOther =
  /^(?:(?:kabinets|beleids|schriftelijke )?reactie|(?:kabinets)?appreciatie|uitvoering|opvolging|stand van zaken|voortgang[a-z]*|toezegging[a-z]*|uitstel|verzoek|afschrift|toelichting|rectificatie|(?:nadere )?informatie[a-z]*|aanvulling op|motie)(?![a-z])/;

/**
 * The kind of a record of a debate that has no title, from its first sentence: "De vaste commissie voor Defensie heeft
 * op 10 februari 2022 overleg gevoerd met …". What was an algemeen overleg is a commissiedebat since the rules of order
 * of 31 March 2021; in the months around it either was said.
 */
export function kindOfRecord(sentence: string): PaperKind | undefined {
  if (!/^(?:de|binnen de) .{0,200}commissies?\b.{0,400}\boverleg gevoerd met\b/.test(lowerLatin(sentence)))
    return undefined;
  const [held] = daysIn(sentence);
  if (held === undefined || held.from.startsWith('--')) return undefined;
  if (held.from < '2021-03-01') return 'algemeen-overleg';
  return held.from > '2021-09-01' ? 'commissiedebat' : undefined;
}

/** Whether a sentence speaks of what is handed over of a meeting: then a letter may be that, for all its title says. */
export const mayHandOver = (sentence: string): boolean =>
  /(?<![a-z])(?:agenda|verslag|kabinetsinzet|terugkoppeling|uitkomst(?:en)?)(?![a-z])/.test(
    lowerLatin(sentence),
  );
