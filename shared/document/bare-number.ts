import { lowerLatin } from './latin.ts';

/** How far before a bracket the word that it explains is looked for, in characters. */
const REACH = 160;

const said = /(?<![a-z])(?:kamerstuk(?:ken)?|stuk(?:ken)?|moties?|amendement(?:en)?)\s+(?:met\s+|onder\s+)?$/;
const papers = `[a-z]*(?:kamerstuk(?:ken)?|brief|brieven|agenda(?:['’]?s)?|verslag(?:en)?|moties?|amendement(?:en)?|nota(?:['’]?s)?|rapportages?|antwoord(?:en)?|beantwoording|stuk(?:ken)?)`;
const others = `[a-z]*(?:advies|adviezen|rapport|resoluties?|verordening|richtlijn|besluit|verdrag|protocol|aanbeveling|artikel|zaak|arrest|lot|project)`;
const nouns = new RegExp(`(?<![a-z])(?:(?<paper>${papers})|${others})(?![a-z])`, 'g');

/**
 * Whether a "nr." that names no dossier is that of a kamerstuk: "motie nr. 12", "op stuk nr. 12", or in brackets behind
 * one: "de geannoteerde agenda voor de top van 11 en 12 juli (nr. 439)". Of what stands before the bracket the nearest
 * noun decides: "het AIV-advies over Oekraïne (nr. 125)" is none.
 */
export function isNumberOfPaper(text: string, at: number): boolean {
  const before = lowerLatin(text.slice(Math.max(0, at - REACH), at));
  if (said.test(before)) return true;
  if (!before.endsWith('(')) return false;
  return [...before.matchAll(nouns)].at(-1)?.groups?.paper !== undefined;
}
