import { vergaderjaarPattern, yearsOf } from './notation.ts';

/**
 * How people write what is numbered by parliamentary year and not in a dossier: "Handelingen II 2024/25, nr. 31,
 * item 4" (h-tk-20242025-31-4) and "Aanhangsel Handelingen II 2024/25, nr. 1244" (ah-tk-20242025-1244). The sources of
 * regular expressions; without a chamber the Tweede Kamer is meant.
 */
export const aanhangselPattern = String.raw`Aanhangsel(?:\s+(?:van\s+de\s+)?Handelingen)?,?\s+(?:(?<ahKamer>I{1,2}|EK|TK)\b,?\s*)?(?<ahJaar>${vergaderjaarPattern}),\s*(?:nr\.?\s*)?(?<ahNummer>\d{1,5})(?!\d)`;
export const handelingenPattern = String.raw`Handelingen,?\s+(?:(?<hKamer>I{1,2}|EK|TK)\b,?\s*)?(?<hJaar>${vergaderjaarPattern}),\s*nr\.?\s*(?<hNummer>\d{1,3}),\s*item\s*(?<hItem>\d{1,3})(?!\d)`;

type Groups = Readonly<Record<string, string | undefined>>;

/** The id that a match of one of the patterns names; undefined for years that do not follow each other. */
export function handelingenIdOf({
  ahKamer,
  ahJaar,
  ahNummer,
  hKamer,
  hJaar,
  hNummer,
  hItem,
}: Groups): string | undefined {
  const years = yearsOf(ahJaar ?? hJaar ?? '');
  if (years === undefined) return undefined;
  return ahNummer === undefined
    ? `h-${chamberOf(hKamer)}-${years}-${hNummer}-${hItem}`
    : `ah-${chamberOf(ahKamer)}-${years}-${ahNummer}`;
}

/** As people write the id; undefined for one that has no such form. */
export function printHandelingen(id: string): string | undefined {
  const [, kind, chamber, first, last, number, item] =
    /^(ah|h)-(tk|ek)-(\d{4})(\d{4})-(\d{1,5})(?:-(\d{1,3}))?$/.exec(id) ?? [];
  if (kind === undefined || Number(first) + 1 !== Number(last) || (kind === 'h') !== (item !== undefined)) {
    return undefined;
  }
  const year = `${chamber === 'tk' ? 'II' : 'I'} ${first}/${last?.slice(2)}, nr. ${number}`;
  return kind === 'h' ? `Handelingen ${year}, item ${item}` : `Aanhangsel Handelingen ${year}`;
}

const chamberOf = (printed: string | undefined): string =>
  printed === 'I' || printed === 'EK' ? 'ek' : 'tk';
