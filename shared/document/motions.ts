import { latin } from './latin.ts';

/** A motie that a text names by who proposed it; `value` is their names, whatever the words around them. */
export type MotionMention = { readonly value: string; readonly text: string; readonly start: number };

const particle = String.raw`(?:[Vv]an\s(?:de[rn]?\s|’t\s|'t\s)?|[Dd]e[rn]?\s|[Tt]e[rn]\s|El\s|Al\s)`;
const name = `${particle}?[A-Z][A-Za-z’']+(?:-[A-Z][A-Za-z’']+)*`;
// "Olger van Dijk", "Pia Dijkstra": where a name is sure to follow, so is a first one.
const whole = `(?:[A-Z][a-z]+\\s(?=${particle}?[A-Z]))?${name}`;
const others = String.raw`(?:\s(?:c\.s\.|cum suis))?`;
// "motie Van der Wal en Ellian (29 628, nr. 1200)": a second name only where nothing but the motie is spoken of.
const second = String.raw`(?:\sen\s${name}(?=\sc\.s\.|\s\(|[.,;:)]|$|\s(?:over|inzake|is|wordt|verzoekt|vraagt|van|waarin|met|die|om)(?![a-z])))?`;
const motion = new RegExp(
  String.raw`(?<![A-Za-z0-9])[Mm]oties?(?:[-\s](?<joined>${name}(?:\s?/\s?${name}){0,8}${second})|\s(?:van|door)\s(?:het\slid|de\sleden)\s(?<listed>${whole}(?:\s\([A-Za-z]+\))?(?:(?:,\s|\sen\s)${whole}(?:\s\([A-Za-z]+\))?){0,8}))${others}`,
  'gd',
);

/**
 * The moties a text names, in order: "de motie-Van der Lee c.s." and "de motie van het lid Van der Lee" are one. That
 * somebody was joined by others ("c.s.") and what party they are of says nothing of which motie is meant.
 */
export function motionsIn(text: string): MotionMention[] {
  if (!/motie/i.test(text)) return [];
  return [...latin(text).matchAll(motion)].map((match) => {
    const { joined, listed } = match.indices?.groups ?? {};
    const names = joined
      ? text.slice(...joined).split(/\s?\/\s?|\sen\s/)
      : text.slice(...(listed ?? [])).split(/,\s|\sen\s/);
    const { index } = match;
    const printed = text.slice(index, index + match[0].length);
    return { value: names.map(proposer).join('/'), text: printed, start: index };
  });
}

function proposer(printed: string): string {
  const bare = printed.replace(/\s\([^()]+\)$/, '').trim();
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
