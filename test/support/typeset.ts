import type { Document, Footnote } from '../../shared/document/document.ts';
import { type Chance, chance } from './random.ts';

/**
 * A document as the text of a PDF: lines of one width with words broken at their ends, pages with the Kamer's foot,
 * notes below the text of the page that calls them, their marks glued to the words. Made by chance from a seed, so
 * that a reader meets breaks at places nobody chose.
 */
export function typeset(document: Document, seed: number, { width = 74, linesPerPage = 46 } = {}): string {
  const luck = chance(seed);
  const notes = placedNotes(document, luck);
  const lines = bodyLines(document, notes, width, luck);
  return inPages(headLines(document), lines, document, linesPerPage, width);
}

/** `keep`: no page ends behind it, as none does behind a heading. */
type Line = { readonly text: string; readonly calls: readonly Footnote[]; readonly keep?: boolean };

/** Which paragraph ends with the call of which note: in order, at most one each. */
function placedNotes({ sections, footnotes }: Document, luck: Chance): ReadonlyMap<string, Footnote> {
  const places = sections.flatMap(({ blocks }, s) =>
    blocks.flatMap(({ kind, text }, b) =>
      kind === 'paragraph' && /\p{Ll}{3}\.$/u.test(text) && text.length > 80 ? [`${s}.${b}`] : [],
    ),
  );
  const chosen = luck
    .shuffled(places)
    .slice(0, footnotes.length)
    .sort((x, y) => places.indexOf(x) - places.indexOf(y));
  return new Map(chosen.map((place, at) => [place, footnotes[at] as Footnote]));
}

function bodyLines(
  document: Document,
  notes: ReadonlyMap<string, Footnote>,
  width: number,
  luck: Chance,
): Line[] {
  const lines: Line[] = [];
  const blank = () => lines.push({ text: '', calls: [] });
  for (const [s, { heading, blocks }] of document.sections.entries()) {
    if (heading !== null) {
      for (const text of wrapped(heading, width, luck, false)) lines.push({ text, calls: [], keep: true });
      lines.push({ text: '', calls: [], keep: true });
    }
    for (const [b, { kind, text }] of blocks.entries()) {
      const note = notes.get(`${s}.${b}`);
      const called = note ? `${text}${note.mark}` : text;
      const marked = kind === 'list-item' && !/^\S{1,3}[.)] /.test(called) ? `• ${called}` : called;
      const wrap = wrapped(marked, width, luck, kind === 'paragraph');
      for (const [at, line] of wrap.entries())
        lines.push({ text: line, calls: note && at === wrap.length - 1 ? [note] : [] });
      if (kind !== 'list-item' || blocks[b + 1]?.kind !== 'list-item') blank();
    }
  }
  return lines;
}

/** Lines no longer than the width; a word that does not fit is broken between syllables, or at its own hyphen. */
function wrapped(text: string, width: number, luck: Chance, mayBreak: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = width - line.length - (line ? 1 : 0);
    if (word.length <= room) {
      line += (line ? ' ' : '') + word;
      continue;
    }
    const at = mayBreak && luck.next() < 0.7 ? breakPlace(word, room - 1) : undefined;
    if (at === undefined) {
      lines.push(line);
      line = word;
    } else {
      const ownHyphen = word[at - 1] === '-';
      lines.push(`${line}${line ? ' ' : ''}${word.slice(0, at)}${ownHyphen ? '' : '-'}`);
      line = word.slice(at);
    }
  }
  return [...lines, line].filter((one) => one !== '');
}

/** The last place at which a word may be broken within so many characters: vowel | consonant vowel, or a hyphen. */
function breakPlace(word: string, room: number): number | undefined {
  for (let at = Math.min(room, word.length - 3); at >= 3; at -= 1) {
    if (word[at - 1] === '-' && /\p{L}/u.test(word[at] ?? '')) return at;
    const around = word.slice(at - 2, at + 2);
    if (/^\p{Ll}[aeiou][bcdfghklmnprstvwz][aeiou]$/u.test(around) && /^\p{L}+[.,;]?$/u.test(word)) return at;
  }
  return undefined;
}

function headLines(document: Document): string[] {
  const {
    vergaderjaar = '2030-2031',
    dossiernummer = '28676',
    dossiertitel = 'NAVO',
    ondernummer = '999',
  } = document;
  const day = document.publishedOn ?? '2031-06-30';
  const months =
    'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
  const printedDay = `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
  return [
    'Tweede Kamer der Staten-Generaal 2',
    `Vergaderjaar ${vergaderjaar.replace('-', '–')}`,
    '',
    `${dossiernummer.slice(0, 2)} ${dossiernummer.slice(2)} ${dossiertitel}`,
    '',
    `Nr. ${/^\d+$/.test(ondernummer) ? ondernummer : 999}  ${document.title}`,
    '',
    document.addressee ?? 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
    '',
    `Den Haag, ${printedDay}`,
    '',
    ...(document.signatories ?? []).flatMap(({ role, name }) => [`De ${role},`, name, '']),
  ];
}

function inPages(
  head: readonly string[],
  lines: readonly Line[],
  document: Document,
  linesPerPage: number,
  width: number,
): string {
  const pages: string[][] = [];
  let page: string[] = [...head];
  let notes: string[] = [];
  const turn = () => {
    const number = pages.length + 1;
    const nr = /^\d+$/.test(document.ondernummer ?? '') ? document.ondernummer : 999;
    pages.push([
      ...page,
      ...(notes.length > 0 ? ['', ...notes] : []),
      '',
      ...(number === 1 ? [`kst-28676-${nr}`, 'ISSN 0921 - 7371'] : []),
      `${number === 1 ? '’s-Gravenhage 2031 ' : ''}Tweede Kamer, vergaderjaar 2030–2031, 28 676, nr. ${nr} ${number}`,
      '',
    ]);
    page = [];
    notes = [];
  };
  for (const { text, calls, keep } of lines) {
    if (page.length === 0 && text === '') continue;
    page.push(text);
    for (const { mark, text: note } of calls)
      notes.push(...wrapped(`${mark} ${note}`, width, chance(1), false));
    if (!keep && page.length + notes.length >= linesPerPage) turn();
  }
  turn();
  return pages.map((one) => one.join('\n')).join('\n');
}
