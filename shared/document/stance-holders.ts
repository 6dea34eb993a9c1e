import { isCapital, latin } from './latin.ts';

/** One word of a sentence; `stop`: a mark that ends a clause stands behind it. */
export type Word = { readonly text: string; readonly lower: string; readonly stop: boolean };

export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { index, 0: found } of latin(text).matchAll(word)) {
    let length = found.length;
    while (!isLetterOrFigure(found.charCodeAt(length - 1))) length -= 1;
    const printed = text.slice(index, index + length);
    const stop =
      length < found.length &&
      stops.includes(found.charAt(found.length - 1)) &&
      !(index + found.length < text.length && abbreviation.test(found));
    words.push({ text: printed, lower: printed.toLowerCase(), stop });
  }
  return words;
}

/** From its first letter or figure on, the marks behind it included. */
const word = /[A-Za-z0-9]\S*/g;
/** "nr. 31", "jl. besloot": within a sentence a point behind letters ends no clause. */
const abbreviation = /^[A-Za-z]{2,}\.$/;
const stops = ',;:.!?)»';
const isLetterOrFigure = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);

/** A text without any of these has no holder. */
export const mayHoldHolder =
  /(?:kabinet|nederland|nederlandse (?:beleid|inzet|positie|standpunt)|kabinetsinzet|regering|minister|staatssecretaris|ons land|\b(?:wij|we|ik|mij|mijn))(?![a-z])/i;

const adjectives = /^(?:nieuwe|huidige|demissionaire|vorige|nederlandse)$/;
/** After one of these the noun is no subject of a main clause: "volgens het kabinet", "de veiligheid van Nederland". */
const governors = new Set(
  'van voor in aan met door uit naar bij op tegen over tot binnen buiten namens volgens tussen via vanuit of dat die als omdat aangezien zodat waarin waarbij waardoor doordat waarop indien wanneer terwijl hoewel hoe wie wat waar waarmee waarvan waarvoor waaraan waarover zoals welke hetgeen aldus zowel dan'.split(
    ' ',
  ),
);

/** What makes the words at `at` something else than a subject of a main clause, if anything: "door", "omdat", "van". */
export function governorOf(words: readonly Word[], at: number): string | undefined {
  const before = words[at - 1];
  if (before === undefined || before.stop) return undefined;
  // "waarbij ook Nederland"
  if (before.lower === 'ook') return governorOf(words, at - 1);
  return governors.has(before.lower) ? before.lower : undefined;
}

/**
 * The words at `at` that name who takes a stand in a paper of the cabinet: itself, the Netherlands, or one of its
 * ministers. Ministers in the plural are left out: in a paper on NATO they are those of all allies. So is "ik" unless
 * the paper is a minister's own: in a report of a debate it is a member of the Kamer as often.
 */
export function holderAt(words: readonly Word[], at: number, isOwn: boolean): readonly Word[] | undefined {
  const word = words[at] as Word;
  const before = words[at - 1];
  if (word.lower === 'ik') return isOwn ? [word] : undefined;
  // "wat mij betreft", "gaat mij te ver", "naar mijn oordeel", "Mijn inzet is …"
  if (word.lower === 'mij') return isOwn && beforeMe.test(before?.lower ?? '') ? [word] : undefined;
  if (word.lower === 'mijn')
    return isOwn && /^(?:inzet|oordeel|mening|opvatting)$/.test(words[at + 1]?.lower ?? '')
      ? words.slice(at, at + 2)
      : undefined;
  if (word.text === 'Nederland') {
    // "België en Nederland steunen", but "… en Nederland steunt"
    const isLastOfRow = before?.lower === 'en' && !isSingular.test(words[at + 1]?.lower ?? '');
    return isLastOfRow || before?.lower === 'of' ? undefined : withNeighbours(words, at);
  }
  if (word.lower === 'wij' || word.lower === 'we') return [word];
  if (word.lower === 'ons' && words[at + 1]?.lower === 'land') return words.slice(at, at + 2);
  if (word.lower !== 'het' && word.lower !== 'de') return undefined;
  const length = adjectives.test(words[at + 1]?.lower ?? '') ? 3 : 2;
  const noun = words[at + length - 1];
  if (noun?.lower === (word.lower === 'het' ? 'kabinet' : 'regering')) return words.slice(at, at + length);
  // "De Nederlandse inzet is erop gericht …"
  if (
    /^(?:nederlandse (?:beleid|inzet|positie|standpunt)|kabinetsinzet)$/.test(
      inWords(words.slice(at + 1, at + length)),
    )
  )
    return words.slice(at, at + length);
  // "de Minister-President en de Minister van Defensie": of a row of offices the verb stands behind the last.
  if (/^(?:en|of)$/.test(before?.lower ?? '')) return undefined;
  if (word.lower === 'de' && /^(?:minister(?:-president)?|staatssecretaris)$/.test(noun?.lower ?? '')) {
    const end = endOfOffice(words, at + length);
    // "de Minister van Defensie van Noorwegen", "de Minister-President van Spanje"
    if (!words[end - 1]?.stop && words[end]?.lower === 'van' && isCapital(words[end + 1]?.text ?? ''))
      return undefined;
    return words.slice(at, end);
  }
  return undefined;
}

/** Behind other words "mij" belongs to "ik". */
const beforeMe = /^(?:wat|voor|gaat|ging|baart|baarde|baren|verheugt|stemt|stemde)$/;
const isSingular = /^(?:zal|zou|wil|kan|is|[a-z]{2,}t)$/;

export const inWords = (words: readonly Word[]): string => words.map(({ lower }) => lower).join(' ');

/** "Nederland en Duitsland", "Nederland, Zweden en Denemarken": who takes a stand together with others takes it too. */
function withNeighbours(words: readonly Word[], at: number): readonly Word[] {
  let last = at;
  while (words[last]?.stop && isCapital(words[last + 1]?.text ?? '')) last += 1;
  const isRow = words[last + 1]?.lower === 'en' && isCapital(words[last + 2]?.text ?? '');
  return words.slice(at, isRow && !words[last]?.stop ? last + 3 : at + 1);
}

/** "van Buitenlandse Zaken", "voor Klimaat en Energie": the rest of the name of an office. */
function endOfOffice(words: readonly Word[], from: number): number {
  // A Minister-President has no field: what stands behind it is a country.
  if (words[from - 1]?.stop || words[from - 1]?.lower === 'minister-president') return from;
  if (!/^(?:van|voor)$/.test(words[from]?.lower ?? '')) return from;
  let end = from + 1;
  while (end < words.length && isCapital(words[end]?.text ?? '')) {
    end += 1;
    if (words[end]?.lower === 'en' && isCapital(words[end + 1]?.text ?? '')) end += 1;
  }
  return end === from + 1 ? from : end;
}
