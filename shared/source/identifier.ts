import { aanhangselPattern, handelingenIdOf, handelingenPattern, printHandelingen } from './handelingen.ts';
import {
  dossiernummerOf,
  dossierPattern,
  furtherDossiersPattern,
  numberWordPattern,
  ondernummerPattern,
  printDossiernummer,
  vergaderjaarPattern,
} from './notation.ts';
import { namesInAddress } from './paper-address.ts';

/**
 * What names a paper. `id` is the official identifier, its kind in lower case and the rest in the case it was given
 * in: "kst-31700-iv-c" is written so by its register. Compare with `sameIdentifier`, which does not mind case.
 *
 * Absent where the identifier does not say: "kst-1183940" and "nds-tk-2025D20112" are of no dossier.
 */
export type Identifier = {
  readonly id: string;
  /** "28676", "21501-02", "36600-VII", in the oldest also a Roman number: "CXLIX". */
  readonly dossiernummer?: string;
  /** "439"; in the Eerste Kamer letters: "AI". */
  readonly ondernummer?: string;
  /** "h1" a reprint, "n1" a corrected text, "b1" an attachment, "r1" seen only in a few. */
  readonly suffix?: string;
};

// A two-part kst-28676-A is a paper of the Eerste Kamer, a three-part kst-35925-X-8 is nr. 8 of budget chapter X:
// only the count of parts tells. Seen besides: a year first (kst-20022003-28678-139), an empty part (kst-33002--1).
const numbered =
  /^(kst|demo)-(?:\d{8}-)?(\d{4,6}|[IVXLCDM]+)(?:-(\d{1,3}|[A-Z]{1,7}|R\d{4})?)?-(\d{1,5}[A-Z]?|[A-Z]{1,4})(?:-([hnbr]\d{1,3}))?$/i;
const unnumbered = /^kst-\d{6,7}$/i;
const elsewhere =
  /^((?:nds|ah|kv|h|ag)-(?:tk|ek|vv)|blg)-[0-9A-Z]{1,20}(?:-[0-9A-Z]{1,20}){0,3}?(?:-([hnbr]\d{1,3}))?$/i;

const introduction = String.raw`(?:kamerstuk(?:ken|nummer)?|dossier(?:nummer)?|kst|TK|EK|(?:tweede|eerste)\s+kamer)[:.]?,?\s+(?:(?:I{1,2}|EK|TK)\b,?\s*)?`;
const introduced = new RegExp(`^${introduction}(?<year>${vergaderjaarPattern},?\\s+)?`, 'i');
const dashed = /^(\d{2})[\s.]?(\d{3})(?:\s([IVX]{1,6}))?((?:\s?[-‐‑–]\s?[0-9A-Z]{1,7}){1,3})$/i;
/** What may follow a reference and is no part of it: the page that is cited, the word that says it was printed anew. */
const behind = /(?:,\s(?:p|pp|blz)\.\s?\d+(?:\s?[-–]\s?\d+)?|\s\(?herdruk\)?)$/i;
const written = new RegExp(
  `^(${dossierPattern})${furtherDossiersPattern}\\s?,?\\s?(?:${numberWordPattern}\\s?(${ondernummerPattern})|,\\s?(?:letter\\s)?([A-Z]{1,3}(?:-[hnbr]\\d{1,3})?))$`,
);
const numberAlone = new RegExp(`^(${dossierPattern}),\\s(\\d{1,5})$`);
const inHandelingen = [aanhangselPattern, handelingenPattern].map((form) => new RegExp(`^${form}$`));

/**
 * The identifier a text is, or undefined where it is none: official ("kst-28676-439"), as people write it
 * ("28676-439", "28 676, nr. 439", "Kamerstukken 28 676 en 36 045, nr. 427"), or the address of its page. Of a paper
 * in several dossiers the first named is the one it is filed under. Papers that no register has bear "demo-".
 */
export function parseIdentifier(text: string): Identifier | undefined {
  if (text.length > 2000) return undefined;
  const plain = text.trim();
  const official = parseOfficial(plain);
  if (official !== undefined) return official;
  for (const name of namesInAddress(plain)) {
    const named = parseOfficial(name);
    if (named !== undefined) return named;
  }
  return plain.length > 300 ? undefined : parseWritten(plain);
}

function parseWritten(text: string): Identifier | undefined {
  const whole = text
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/[.;]$/, '')
    .replace(behind, '');
  for (const form of /Aanhangsel|Handelingen/.test(whole) ? inHandelingen : []) {
    const groups = form.exec(whole)?.groups;
    if (groups) return parseOfficial(handelingenIdOf(groups) ?? '');
  }
  const opening = introduced.exec(whole);
  const bare = whole.slice(opening?.[0].length ?? 0);
  if (!/^\d{2}[\s.]?\d{3}/.test(bare)) return undefined;
  const [, head, tail, chapter, end] = dashed.exec(bare) ?? [];
  if (end !== undefined) return parseDashed(`${head}${tail}${chapter ? `-${chapter}` : ''}`, end);
  // "Kamerstukken II 2022/23, 28676, 439" is how jurists cite; without the year two numbers may be anything.
  const byYear = opening?.groups?.year === undefined ? null : numberAlone.exec(bare);
  const [, dossier, numbered, lettered] = byYear ?? written.exec(bare) ?? [];
  const number = numbered ?? lettered;
  if (dossier === undefined || number === undefined) return undefined;
  return parseOfficial(`kst-${dossiernummerOf(dossier)}-${number}`);
}

/** "28676-439"; but "21501-02" and "36600-VII" are dossiers, whose papers have a number besides. */
function parseDashed(dossier: string, end: string): Identifier | undefined {
  if (!dossier.includes('-') && /^\W+(?:0\d+|[IVX]+)$/i.test(end)) return undefined;
  return parseOfficial(`kst-${dossier}${end.replace(/\s?[-‐‑–]\s?/g, '-')}`);
}

function parseOfficial(text: string): Identifier | undefined {
  const [, kind, dossier, addition, ondernummer, suffix] = numbered.exec(text) ?? [];
  if (kind !== undefined && dossier !== undefined && ondernummer !== undefined) {
    return {
      id: withKindInLowerCase(text),
      dossiernummer: addition ? `${dossier}-${addition}` : dossier,
      ondernummer,
      ...(suffix === undefined ? {} : { suffix }),
    };
  }
  if (unnumbered.test(text)) return { id: withKindInLowerCase(text) };
  const [, other, end] = elsewhere.exec(text) ?? [];
  if (other === undefined) return undefined;
  return { id: withKindInLowerCase(text), ...(end === undefined ? {} : { suffix: end }) };
}

function withKindInLowerCase(id: string): string {
  const end = /^(?:(?:nds|ah|kv|h|ag)-(?:tk|ek|vv)|kst|demo|blg)-/i.exec(id)?.[0].length ?? 0;
  return id.slice(0, end).toLowerCase() + id.slice(end);
}

/**
 * As a paper prints it: "28 676, nr. 439", "36 200 V, nr. 54", "28 676, A", "Aanhangsel Handelingen II 2024/25, nr.
 * 1244". Read back it gives the same identifier; where that cannot be, and for what is synthetic, the identifier itself.
 */
export function printHuman({ id, dossiernummer, ondernummer, suffix }: Identifier): string {
  if (dossiernummer === undefined || ondernummer === undefined) return printHandelingen(id) ?? id;
  const mark = /^[A-Z]{1,3}$/.test(ondernummer) ? '' : 'nr. ';
  const end = suffix === undefined ? '' : `-${suffix}`;
  const printed = `${printDossiernummer(dossiernummer)}, ${mark}${ondernummer}${end}`;
  return parseIdentifier(printed)?.id === id ? printed : id;
}

export function sameIdentifier(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
