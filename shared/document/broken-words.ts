import { latin } from './latin.ts';

/**
 * Words broken at line ends, made whole. A hyphen at a line end is the typesetter's or the word's own, and print does
 * not tell which; the text itself mostly does, and Dutch spelling does the rest.
 */
export type KnownWords = { readonly whole: ReadonlySet<string>; readonly hyphenated: ReadonlySet<string> };

/**
 * The words of a text that are not broken: what stands whole or hyphenated within a line is evidence. None where no
 * line ends in a hyphen, for nobody will ask.
 */
export function wordsWithin(lines: readonly string[]): KnownWords {
  const whole = new Set<string>();
  const hyphenated = new Set<string>();
  if (!lines.some((line) => /[-\u2010\u00ad]\s*$/.test(line))) return { whole, hyphenated };
  for (const line of lines) {
    for (const { 0: word, index } of latin(line).matchAll(unbroken)) {
      const lower = line.slice(index, index + word.length).toLowerCase();
      if (lower.includes('-')) hyphenated.add(lower);
      else whole.add(lower);
    }
  }
  return { whole, hyphenated };
}

const unbroken = /[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?![A-Za-z0-9]|-$)/g;

/** Two lines as one: with a space, with the hyphen, or without it. */
export function joinLines(line: string, next: string, known: KnownWords): string {
  const left = line.trimEnd();
  const right = next.trimStart();
  if (left === '' || right === '') return left + right;
  if (isAddress(left, right)) return left + right;
  const broken = /[A-Za-z0-9][A-Za-z0-9’'/-]*(?=[-\u2010\u00ad]$)/.exec(latin(left));
  const following = right.slice(0, /^[A-Za-z0-9’'-]*/.exec(latin(right))?.[0].length);
  if (!broken || following === '') return `${left} ${right}`;
  switch (hyphenAt(left.slice(broken.index, -1), following, known)) {
    case 'suspended':
      return `${left} ${right}`;
    case 'kept':
      return `${left}${right}`;
    case 'dropped':
      return `${left.slice(0, -1)}${right}`;
  }
}

/** An address on the web has no spaces: it goes on over a line end where it stops at one of its own marks. */
function isAddress(left: string, right: string): boolean {
  const last = /\S+$/.exec(left)?.[0] ?? '';
  if (!/^(?:\(|<)?(?:https?:\/\/|www\.)/i.test(last)) return false;
  const next = /^\S+/.exec(right)?.[0] ?? '';
  return /[/_=&?-]$/.test(last) || (/[/_]|\.(?:html?|pdf|aspx?)\b/.test(next) && !/^[A-Z(]/.test(next));
}

/** Parts that keep their hyphen in Dutch, whatever follows. */
const keepers = new Set([
  'non',
  'niet',
  'ex',
  'oud',
  'vice',
  'adjunct',
  'kandidaat',
  'aspirant',
  'quasi',
  'pseudo',
]);
/** Offices of two words: "secretaris-generaal", "minister-president". */
const offices =
  /^(?:secretaris|directeur|inspecteur|gouverneur|advocaat|procureur|minister|luitenant|generaal)$/;
const officeEnds = /^(?:generaal|president|majoor|kolonel)/;
const suspenders = new Set(['en', 'of', 'tot', 'noch', 'dan', 'respectievelijk', 'resp']);
/** Vowels that would be read as one sound: a compound keeps a hyphen between them ("informatie-uitwisseling"). */
const clash = /^(?:aa|ae|ai|au|ee|ei|eu|ie|ii|ij|oe|oi|oo|ou|ui|uu)$/;

function hyphenAt(part: string, following: string, known: KnownWords): 'suspended' | 'kept' | 'dropped' {
  const next = following.toLowerCase();
  if (suspenders.has(next)) return 'suspended';
  const last = (/[^-/]+$/.exec(part)?.[0] ?? part).toLowerCase();
  const tail = /^[^-’']+/.exec(next)?.[0] ?? next;
  // "NAVO-⏎landen", "EU-⏎top", "trans-⏎Atlantische", "360-⏎graden": a capital or a figure beside it is its reason.
  if (/^[A-Z0-9]/.test(latin(following)) || /(?:[A-Z0-9]|(?:^|[-/])[A-Z]{2,}s?)$/.test(latin(part)))
    return 'kept';
  if (known.whole.has(last + tail)) return 'dropped';
  if (known.hyphenated.has(`${last}-${tail}`)) return 'kept';
  if (keepers.has(last) || (offices.test(last) && officeEnds.test(tail))) return 'kept';
  return clash.test(last.slice(-1) + tail.charAt(0)) ? 'kept' : 'dropped';
}
