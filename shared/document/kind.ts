import type { PaperKind } from './document.ts';

/**
 * What kind of paper its title, or a heading, says it is; undefined where it does not say. The words decide in this
 * order: what answers questions on an agenda names that agenda too, and is none.
 */
export function kindFromTitle(title: string): PaperKind | undefined {
  // What is synthetic says so before all else, and is of a kind none the less.
  const plain = title
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^synthetisch: /i, '');
  return rules.find(({ words }) => words.test(plain))?.kind;
}

const rules: readonly { readonly kind: PaperKind; readonly words: RegExp }[] = [
  { kind: 'motie', words: /^(?:(?:nader |tweede )?gewijzigde )?motie\b/iu },
  {
    kind: 'schriftelijk-overleg-inbreng',
    words: /^inbreng(?: van een| voor een)?(?: verslag)?(?: van een)? schriftelijk overleg/iu,
  },
  {
    kind: 'schriftelijk-overleg',
    words:
      /^(?:verslag van een schriftelijk overleg|(?:lijst van vragen en )?antwoorden op (?:vragen|de vragen|schriftelijke vragen)(?: van)?(?: de)?(?: vaste)? commissie|lijst van vragen en antwoorden|beantwoording (?:vragen|van de vragen)[^.]* schriftelijk overleg)/iu,
  },
  { kind: 'commissiedebat', words: /^verslag van een commissiedebat/iu },
  { kind: 'algemeen-overleg', words: /^verslag van een (?:algemeen|nota-?)\s?overleg/iu },
  {
    kind: 'vragen',
    words:
      /^(?:aanhangsel|(?:schriftelijke |kamer|mondelinge )?vragen (?:van|aan|gesteld)|beantwoording (?:van )?(?:kamer)?vragen|antwoord(?:en)? op (?:de )?(?:schriftelijke |kamer)?vragen|lijst van vragen)/iu,
  },
  { kind: 'geannoteerde-agenda', words: /^(?:aanbieding |de )?geannoteerde agenda\b/iu },
  { kind: 'geannoteerde-agenda', words: /^agenda (?:voor|van) de\b/iu },
  {
    kind: 'kabinetsinzet',
    words:
      /^(?:de )?(?:kabinetsinzet|inzet van het kabinet|nederlandse inzet) (?:voor|tijdens|bij|op) de\b/iu,
  },
  {
    kind: 'verslag',
    words:
      /^(?:aanbieding |het )?verslag\b(?! van (?:een|het) (?:rapporteur|werkbezoek|wetgevingsoverleg))/iu,
  },
];

/**
 * What a letter hands over with its first words: "Hierbij bieden wij u … de geannoteerde agenda aan voor de NAVO-Top".
 * Only where a verb of handing over and the thing stand in one sentence, and no questions are answered.
 */
export function kindFromOpening(sentence: string): PaperKind | undefined {
  if (!/\b(?:hierbij|bijgaand|hiermee|met deze brief|bijgevoegd|als bijlage)\b/iu.test(sentence))
    return undefined;
  if (
    !/\b(?:bied|bieden|stuur|sturen|zend|zenden|ontvangt|treft|doe|doen|informeer|informeren|presenteer)\b/iu.test(
      sentence,
    )
  )
    return undefined;
  if (/\b(?:vragen|beantwoord|antwoorden|motie)\b/iu.test(sentence)) return undefined;
  const found = handedOver.exec(sentence)?.[1]?.toLowerCase();
  if (found === undefined) return undefined;
  return found.startsWith('verslag')
    ? 'verslag'
    : found === 'kabinetsinzet'
      ? 'kabinetsinzet'
      : 'geannoteerde-agenda';
}

const handedOver = /\b(geannoteerde agenda|kabinetsinzet|verslag (?=van|over|aan)|verslag$)/iu;
