import { inWords, type Word } from './stance-holders.ts';

/**
 * Whether what stands before the verb at `at` leaves the subject to come behind it: an adverb, a preposition, a clause, "dat"
 * alone. Behind a noun the subject may be the object: "De Kamer verzoekt de regering". First in a sentence, it is a question.
 */
export function isInverted(words: readonly Word[], at: number, subject: number): boolean {
  const first = clauseStart(words, at);
  const { lower } = words[at] as Word;
  // "De Kamer, gehoord de beraadslaging, verzoekt het kabinet": of what is asked, the one who is asked.
  if (first === at) return at > 0 && !/^(?:verzoek|roep|vraag)t$/.test(lower);
  const opening = (words[first] as Word).lower;
  if (isNominative.test((words[subject] as Word).lower) || opensWithout(opening)) return true;
  // "Dat betreurt het kabinet", but "Dit steunt het kabinet in zijn streven"
  if (first === at - 1 && /^(?:dit|dat)$/.test(opening)) return !/^(?:onder)?steun/.test(lower);
  const fronted = inWords(words.slice(first, at));
  return phrases.test(fronted) || (ofThings.test(lower) && !bodies.test(fronted));
}

/** What stands before the verb at `at` where it may be its object: "Die zorgen deel ik", "De aanbeveling neem ik over". */
export function frontedBefore(words: readonly Word[], at: number, subject: number): readonly Word[] {
  if (at !== subject - 1) return [];
  const fronted = words.slice(clauseStart(words, at), at);
  // "Liever ziet het kabinet dat …"
  return fronted.length > 1 && opensWithout(fronted[0]?.lower ?? '') ? [] : fronted;
}

function clauseStart(words: readonly Word[], at: number): number {
  let first = at;
  while (first > 0 && !words[first - 1]?.stop && !/^(?:en|maar)$/.test(words[first - 1]?.lower ?? ''))
    first -= 1;
  return first;
}

/** "ik" is never an object. */
const isNominative = /^(?:ik|wij|we)$/;
/** Verbs whose object is no cabinet: in "De analyse onderschrijft het kabinet" the cabinet is the subject. */
const ofThings =
  /^(?:betreurt|betreurde|deelt|deelde|neemt|nam|onderschrijft|onderschreef|onderkent|sluit|sloot|wijst|wees)$/;
/** Before such a verb they are its subject none the less: "De Kamer deelt het kabinet mee". */
const bodies =
  /\b(?:kamer|fractie|partij|lid|leden|heer|mevrouw|commissie|raad|parlement|minister|gemeente|provincie|college|rechter|rechtbank|hof|bond|vereniging|stichting|inspectie|autoriteit|autoriteiten|staat|regering|indiener)$|^[^ ]+$/;
/** A set, since an expression of so many words takes a quarter of a millisecond to be made. */
const openingWords = new Set(
  (
    'in op om bij met voor na naast tijdens sinds vanaf tot tegen uit van over onder tussen binnen namens mede gezien ' +
    'gelet conform ondanks vanwege wegens door via ten ter te ook en maar zo toch wel verder tevens eveneens echter ' +
    'bovendien vervolgens inmiddels tegelijkertijd tegelijk momenteel nu dan eerder onlangs desondanks desalniettemin ' +
    'daarentegen juist vooral evenmin vooralsnog uiterlijk recent recentelijk vandaag gisteren jaarlijks graag helaas ' +
    'liever allereerst voorts wederom terecht zodoende opnieuw samen onverminderd uiteraard eerst eind begin medio ' +
    'vorig vorige volgend komend komende dus derhalve niet nog al aan zonder inzake rond rondom als gegeven behalve ' +
    'afgezien anders wellicht mogelijk niettemin evenwel primair principieel concreet specifiek uiteindelijk ' +
    'natuurlijk gelukkig voorlopig binnenkort straks sindsdien destijds toen blijvend kortom tenslotte ditmaal altijd ' +
    'steeds nooit'
  ).split(' '),
);
/** "daarom", "hierbij", "op", "ook": what opens a clause without being its subject. */
const opensWithout = (word: string): boolean => openingWords.has(word) || /^(?:daar|hier)/.test(word);
/** "De komende jaren", "Dit najaar", "Wat de rechtsgrondslag betreft" */
const phrases =
  /^(?:(?:de|het|dit|deze|die|dat) (?:(?:komende|afgelopen|volgende|eerste|laatste) )?(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|voorjaar|najaar|zomer|periode|tijd|keer)$|wat .* betreft$)/;
