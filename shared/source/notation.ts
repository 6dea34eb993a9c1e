/**
 * What a number or a word of a notation may not run on with, as the inside of a class: the letters of Latin as ranges,
 * since "\p{L}" costs a fraction of a millisecond before its first use at each place it stands.
 */
export const letterOrDigit = 'A-Za-z0-9À-ÖØ-öø-ž';

/**
 * The parts of which people write the number of a kamerstuk, as sources of regular expressions: "28 676, nr. 439",
 * "21 501-28 / 28676, nr. 136", "36 200 V, nr. 54". Whitespace is any: a no-break space or a line end may fall inside.
 *
 * A dossier has five digits since 1995. What is added to it is a number ("-02"), the Roman number or letter of a
 * chapter of the budget, with a space or a hyphen ("36 200 V", "36600-X"), or the number of a kingdom act ("(R1975)").
 * Some write "21.501-02", "36 600 hoofdstuk X" and "36 600 (X)".
 */
export const dossierPattern = String.raw`\d{2}[\s.]?\d{3}(?:[-‐‑–](?:\d{1,3}|R\d{4}|[A-Z]{1,6}[a-z]?)|\s[-–]\s\d{2}|\s(?:hoofdstuk\s)?(?:[IVX]{1,6}|[A-J])|\s?\((?:R\d{4}|[IVX]{1,6})\))?(?![${letterOrDigit}])`;

/** The other dossiers a paper stands in: " en 36 045", " / 28676", ", 36 200 V en 36 045". */
export const furtherDossiersPattern = String.raw`(?:(?:\s?[,/&]\s?|\s?,?\s+en\s+)${dossierPattern}){0,5}`;

/**
 * "nr.", "nrs.", "Nr", "no.", "nummer", "ondernummer"; before it may stand the letters of a paper that both chambers
 * number: "AG/ Nr. 65".
 */
export const numberWordPattern = String.raw`(?:(?:[A-Z]{1,3}\s?\/\s?)?(?:[Nn][Rr][Ss]?\b\.?|[Nn]os?\.|(?:onder)?nummers?\b))`;

/** "439", "12a", in the Eerste Kamer "AI"; with "-h1" for a reprint and the like. */
export const ondernummerPattern = String.raw`(?:\d{1,5}[A-Za-z]?|[A-Z]{1,3})(?:-[hnbr]\d{1,3})?(?![${letterOrDigit}])`;

/** "2022/23", "2022-2023", "vergaderjaar 2022–2023". */
export const vergaderjaarPattern = String.raw`(?:vergaderjaar\s+)?\d{4}\s?[/–-]\s?\d{2,4}`;

/** "28 676" → "28676"; "36 200 V" → "36200-V"; "33 183 (R1975)" → "33183-R1975". */
export function dossiernummerOf(printed: string): string {
  const [, digits = '', addition = ''] =
    /^(\d{2}[\s.]?\d{3})[-‐‑–\s(]*(?:hoofdstuk\s)?([A-Za-z0-9]*)\)?$/.exec(printed.trim()) ?? [];
  const dossier = digits.replace(/[\s.]/g, '');
  return addition === '' ? dossier : `${dossier}-${addition}`;
}

/** "28676" → "28 676"; "36200-V" → "36 200 V"; "33183-R1975" → "33 183 (R1975)"; "21501-02" → "21 501-02". */
export function printDossiernummer(dossiernummer: string): string {
  const [, head, tail, addition] = /^(\d{2})(\d{3})(?:-(.+))?$/.exec(dossiernummer) ?? [];
  if (head === undefined) return dossiernummer;
  const printed = `${head} ${tail}`;
  if (addition === undefined) return printed;
  if (/^R\d{4}$/.test(addition)) return `${printed} (${addition})`;
  return /^[IVX]{1,6}$|^[A-J]$/.test(addition) ? `${printed} ${addition}` : `${printed}-${addition}`;
}

/** "2022/23", "2022-2023" → "20222023"; undefined where the second year is not the one after the first. */
export function yearsOf(vergaderjaar: string): string | undefined {
  const [first, last] = (vergaderjaar.match(/\d+/g) ?? []) as [string?, string?];
  if (first === undefined || last === undefined) return undefined;
  const next = String(Number(first) + 1);
  return next === last || next.slice(-2) === last ? first + next : undefined;
}
