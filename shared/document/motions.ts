/** A motie that a text names by who proposed it; `value` is their names, whatever the words around them. */
export type MotionMention = { readonly value: string; readonly text: string; readonly start: number };

const particle = String.raw`(?:[Vv]an\s(?:de[rn]?\s|’t\s|'t\s)?|[Dd]e[rn]?\s|[Tt]e[rn]\s|El\s|Al\s)`;
const name = String.raw`${particle}?\p{Lu}[\p{L}’']+(?:-\p{Lu}[\p{L}’']+)*`;
const others = String.raw`(?:\s(?:c\.s\.|cum suis))?`;
const motion = new RegExp(
  String.raw`(?<![\p{L}\p{N}])[Mm]oties?(?:[-\s](?<joined>${name}(?:\s?/\s?${name}){0,8})|\s(?:van|door)\s(?:het\slid|de\sleden)\s(?<listed>${name}(?:\s\(\p{L}+\))?(?:(?:,\s|\sen\s)${name}(?:\s\(\p{L}+\))?){0,8}))${others}`,
  'gu',
);

/**
 * The moties a text names, in order: "de motie-Van der Lee c.s." and "de motie van het lid Van der Lee" are one. That
 * somebody was joined by others ("c.s.") and what party they are of says nothing of which motie is meant.
 */
export function motionsIn(text: string): MotionMention[] {
  if (!/motie/i.test(text)) return [];
  return [...text.matchAll(motion)].map((match) => {
    const { joined, listed } = match.groups ?? {};
    const names = joined?.split('/') ?? listed?.split(/,\s|\sen\s/) ?? [];
    return { value: names.map(proposer).join('/'), text: match[0], start: match.index };
  });
}

function proposer(printed: string): string {
  const bare = printed.replace(/\s\(\p{L}+\)$/u, '').trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
