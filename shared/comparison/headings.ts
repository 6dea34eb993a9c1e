/**
 * The name of a heading without its number: "3. Inzet", "§ 2.1 Inzet" and "Artikel 7 Inzet" are all "Inzet", so that
 * renumbering renames nothing and moves nothing. Empty for a heading that is a number alone ("Artikel 7").
 */
export const nameOfHeading = (heading: string): string => heading.slice(numberLength(heading));

/** How many characters of a heading are its number, the space behind it included. */
export const numberLength = (heading: string): number => number.exec(heading)?.[0].length ?? 0;

/** A letter or a Roman number alone is a number only with a stop behind it: "I. Inleiding", but "D66 en de EU". */
const number =
  /^\s*(?:(?:artikel|art\.|hoofdstuk|paragraaf|afdeling|titel|deel|bijlage|vraag|antwoord|§)\s*(?:\d+(?:\.\d+)*[a-z]?|[ivxlc]+|[a-z])[.):]?|\d+(?:\.\d+)*[.):]?|(?:[ivxlc]+|[a-z])[.)])(?:\s+(?:[-–—]\s+)?|$)/i;
