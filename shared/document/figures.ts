import { signBefore } from './below-zero.ts';
import { lowerLatin } from './latin.ts';
import { figuresPattern, noNumberBefore, numberValue, numberWordsPattern } from './numbers.ts';

/** A number that is no amount, share, date or reference: what is counted, ranked or divided. */
export type Figure = { readonly value: number; readonly text: string; readonly start: number };

/**
 * The numbers a text names in figures and in words, in order within each; ordinals and fractions are numbers too:
 * "derde" and "3e" are 3, "een kwart" is 0.25.
 *
 * @param isItem "a." and "1." before an item are what it is referred to by, and count nothing
 */
export function figuresIn(text: string, isItem: boolean): Figure[] {
  const plain = lowerLatin(text);
  const found = [
    ...(mayHoldFraction.test(plain) ? fractionsIn(plain) : []),
    ...inDigits(plain, isItem),
    ...(mayHoldOrdinal.test(plain) ? ordinalsIn(plain) : []),
    ...(mayHoldWord.test(plain) ? inWords(plain) : []),
  ];
  return found
    .filter(({ start }) => !isInName(text, start))
    .map(({ value, start, end }) => ({ value, start, text: text.slice(start, end) }));
}

/** "Zr.Ms. De Zeven Provinciën": a capital within a sentence is that of a name. */
const isInName = (text: string, start: number): boolean =>
  /^[A-Z][a-z]/.test(text.slice(start, start + 2)) && /[A-Za-z,]\s$/.test(text.slice(0, start));

/** A figure before it is shown as it is printed; what finds one reads the text in `lowerLatin`. */
type Found = { readonly value: number; readonly start: number; readonly end: number };

const foundAt = ({ index, 0: printed }: RegExpExecArray, value: number): Found => ({
  value,
  start: index,
  end: index + printed.length,
});

// Expressions that only look are faster than those that find: most texts can be spared those at a glance.
const mayHoldFraction = /derde|kwart|vierde|vijfde|tiende|helft|\d\/\d/;
const mayHoldOrdinal =
  /(?:twee|der|vier|vijf|zes|zeven|negen|tien|elf|twaalf)de(?![a-z])|(?:eer|acht|tig|honderd|duizend)ste(?![a-z])/;
const mayHoldWord =
  /\b(?:een(?:en|h|d| half)|twee|twaalf|twintig|drie|derti|vier|veerti|vijf|zes|zeven|acht(?!er|ing)|tacht|negen|tien|elf|honderd|duizend|anderhal)/;

// Figures that begin with a naught and no comma ("070-123") are a code or a telephone's. Figures within a word ("G7",
// "AP4", "360-graden", "artikel 100-brief") or behind the name of what is numbered in series ("Leopard 2") are part of
// a name, but not those of "25-jarig" and "10-jaars"; behind a mark of punctuation that closes something they are the
// mark of a note ("2%.4", "(DIP)4"); "de jaren 90" are a time, and "21 501-02" is a dossier.
const digits = new RegExp(
  String.raw`(?=[\d¼½¾])(?<![a-z0-9.,:/_=%)»”’]|(?<!(?:^|[\s(])|(?<![a-z0-9.,:/_=-]|\d\s)[1-9]\d{0,2}(?:\.\d{3})?)-|(?<![a-z])(?:jaren|leopard|boeing|airbus|box|natura|fit for)\s)${noNumberBefore}(?!0\d|\d{2}\s\d{3}-\d{2}(?!\d))(?:${figuresPattern}(?:(?:ste|de|e)(?![a-z]))?)(?![a-z0-9¼½¾]|[.,:]\d|-(?!jarig|jaars|daags|urig|koppig|zijdig|voudig)[a-z]|\/\d)`,
  'g',
);
// "artikelen 3, 4 en 5", "hoofdstuk 2", "blz. 12", "§ 3", "Stb. 2013, 487", "nr. 12": where something stands, which
// counts nothing.
const inText =
  /(?:(?<![a-z])(?:artikel(?:en)?|art\.|lid|onderdeel|onderdelen|hoofdstuk(?:ken)?|paragraa?f(?:en)?|par\.|afdeling|bijlagen?|annex|tabel(?:len)?|figu(?:ur|ren)|grafiek(?:en)?|(?:voet|eind)?no(?:ot|ten)|bladzijden?|blz\.|pagina(?:['’]s)?|pag\.|pp?\.|vraag|antwoord|(?<=(?:de|op)\s)vragen|agendapunt(?:en)?|alinea)|(?:stb|stcrt|trb|pbe[ug])\.?(?:\s\d{4},)?|(?<![a-z])nrs?\.|com\s?\(\d{4}\)|§)\s?(?:\d[\d.]*[a-z]?(?:\s?[,–-]\s?|\s(?:en|of|tot|tot en met|t\/m)\s))*$/;
/** "1) geld, 2) tijd": what closes a bracket that none has opened is the mark of an item. */
const isBracketOpen = /\([^()]*$/;
// The mark of a note that is a line of its own: "1 Kamerstuk 28 676, nr. 417", "2 Zie ook".
const noteMark =
  /^\s*\d{1,3}\s(?=kamerstuk(?:ken)?\s(?:i{1,2}\s)?\d|zie\s|idem|ibid|aanhangsel|handelingen|bron:|https?:)/;
const itemMark = /^\s*\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s/;

function inDigits(text: string, isItem: boolean): Found[] {
  if (!/[\d¼½¾]/.test(text)) return [];
  const mark = itemMark.exec(text)?.[0] ?? '';
  const from = isItem || /[.)]\s$/.test(mark) || (mark !== '' && noteMark.test(text)) ? mark.length : 0;
  return [...text.matchAll(digits)].flatMap((match): Found[] => {
    const { index, 0: printed } = match;
    if (index < from || inText.test(text.slice(Math.max(0, index - 60), index))) return [];
    const end = index + printed.length;
    if (text[end] === ')' && !isBracketOpen.test(text.slice(0, end))) return [];
    const value = numberValue(printed.replace(/[a-z]+$/, ''));
    const signed = signOf(text, index, end);
    if (signed === undefined) return [];
    return [{ value: signed > 0 ? -value : value, start: index - signed, end }];
  });
}

/**
 * How many characters of a sign stand before figures; undefined where they are the end of a range that was printed as
 * "5 -10 jaar", which ascends, or part of a code: "28676 -415". The dash of "-3 fregatten" at the beginning is that of an item.
 */
function signOf(text: string, start: number, end: number): number | undefined {
  const signed = signBefore(text, start, end);
  if (signed !== 1) return signed;
  const [other] = numberBefore.exec(text.slice(Math.max(0, start - 16), start - 1)) ?? [];
  if (other !== undefined && (isCode.test(other) || numberValue(other) < numberValue(text.slice(start, end))))
    return undefined;
  return start === 1 && /^\s[a-z]/.test(text.slice(end, end + 2)) ? 0 : signed;
}
const isCode = /^\d{5}/;
const numberBefore = /(?<![a-z0-9.,])[-–−‒]?\d[\d.]*(?:,\d+)?\s$/;

/** "een" and "één" are an article far more often than a number; "de jaren negentig" are a time, and no 90. */
const words = new RegExp(
  String.raw`(?<![a-z0-9-]|jaren\s)(?!een(?![a-z]))${numberWordsPattern}(?![a-z0-9-])`,
  'g',
);

const inWords = (text: string): Found[] =>
  [...text.matchAll(words)].flatMap((match) => {
    const value = numberValue(match[0]);
    const isNumber = !Number.isNaN(value) && !(match[0] === 'acht' && isVerb(text, match.index));
    return isNumber ? [foundAt(match, value)] : [];
  });

/** "acht" is of "achten" by who thinks it, by what is thought of, and in "in acht nemen". */
const isVerb = (text: string, at: number): boolean =>
  thinkers.test(text.slice(Math.max(0, at - 20), at)) || thoughts.test(text.slice(at, at + 25));
const thinkers =
  /\b(?:kabinet|regering|nederland|minister|staatssecretaris|commissie|raad|kamer|men|ik|hij|zij|wij|we|het)\s$/;
const thoughts =
  /^acht\s(?:het|de|dit|dat|deze|die|een|zich|zij|wij|we|ik|hij|men|daarom|echter|ook|niet|geen|van belang|kabinet|regering|nederland|(?:te )?(?:nemen|slaan)|genomen)(?![a-z])/;

const ordinals =
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste'.split(
    ' ',
  );
// "Vierde" of "vieren" has an object; "Tweede Kamer" and "Eerste Wereldoorlog" are names, "ten eerste" an
// enumeration, "in eerste instantie" a manner of speaking, "derde landen" are others, and "het tweede lid" is a place
// in a text, "de eerste helft van 2025" one in a year.
const ordinal = new RegExp(
  String.raw`(?<![a-z0-9-]|(?:ten|in|eerste|tweede)\s)(?!vierde\s(?:het|een|zijn|haar|hun)(?![a-z]))(?:${ordinals.join('|')}|${numberWordsPattern}ste)(?![a-z0-9-]|\s(?:lid|volzin|alinea|helft|kamer|wereldoorlog|instantie|plaats|landen|lezing|lijn|partijen|orde|en tweede))`,
  'g',
);

const ordinalsIn = (text: string): Found[] =>
  [...text.matchAll(ordinal)].flatMap((match) => {
    const value = ordinals.indexOf(match[0]) + 1 || numberValue(match[0].slice(0, -'ste'.length));
    return Number.isNaN(value) ? [] : [foundAt(match, value)];
  });

const parts: Readonly<Record<string, number>> = {
  derde: 3,
  kwart: 4,
  vierde: 4,
  vijfde: 5,
  tiende: 10,
};
// "een derde" is as likely one more: a share only with what it is of, as figures are ("1/3 van").
const fraction =
  /(?<![a-z0-9/-])(?:(?<many>twee|drie|vier)\s?(?<parts>derde|kwart|vierde|vijfde|tiende)|(?<one>een)\s(?<part>kwart|(?:derde|vierde|vijfde|tiende)(?=\s(?:deel|van)(?![a-z])))|de\s(?<half>helft)|(?<top>\d)\/(?<bottom>[2-9]|10)(?:e|de)?(?=\s(?:deel|van|meerderheid)(?![a-z])))(?![a-z])/g;

const fractionsIn = (text: string): Found[] =>
  [...text.matchAll(fraction)].map((match) => {
    const { many, one, parts: of, part, half, top, bottom } = match.groups ?? {};
    const share = half
      ? 0.5
      : numberValue(many ?? one ?? top ?? '') / (parts[of ?? part ?? ''] ?? Number(bottom));
    return foundAt(match, Number(share.toFixed(4)));
  });
