import { pdfOf } from './pdf.ts';
import { type Chance, chance } from './random.ts';
import { registerDocument } from './register-document.ts';
import type { RegisterFault } from './register-faults.ts';
import { agenda } from './register-fetch.ts';
import type { RegisterEvent } from './register-time.ts';

/**
 * Weeks in the life of papers, from a seed: each comes in at the Kamer as a Word file, often before it has its number;
 * then as PDF, some with a note that belongs to them; then the official text as PDF, page or XML; some are reprinted,
 * some withdrawn, and for hours or a day
 * now one register fails and then the other. Beside the events stands what must have come of them. All synthetic.
 */
export type Weeks = {
  readonly events: readonly RegisterEvent[];
  readonly papers: readonly ExpectedPaper[];
  readonly start: number;
  readonly end: number;
};

export type ExpectedPaper = {
  readonly id: string;
  /** What is told of it after it was new, in order: each time its words became others. */
  readonly changes: readonly ('revised' | 'official-text')[];
  /** The words that stand in the end. */
  readonly words: string;
  readonly hasEarlyText: boolean;
  /** A note that came with its early text. */
  readonly hasAttachment: boolean;
};

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
export const weeksStart = Date.parse('2024-06-03T00:00:00Z');
/** No outage lasts longer, and no two things happen to one paper within it. */
const longestOutageHours = 22;

export function someWeeks(seed: number, count = 6): Weeks {
  const luck = chance(seed);
  const lives = Array.from({ length: count }, (_, at) => life(at, luck));
  const lastDay = 3 * count + 24;
  return {
    events: [...lives.flatMap(({ events }) => events), ...outages(luck, lastDay)],
    papers: lives.map(({ expected }) => expected),
    start: weeksStart,
    end: weeksStart + lastDay * dayMs,
  };
}

type Life = { readonly events: readonly RegisterEvent[]; readonly expected: ExpectedPaper };

function life(at: number, luck: Chance): Life {
  const number = 901 + at;
  const id = `kst-28676-${number}`;
  const moment = (day: number) => weeksStart + (2 + 3 * at + day) * dayMs + (6 + luck.below(12)) * hourMs;
  const iso = (time: number) => new Date(time).toISOString();
  const datedOn = iso(moment(0)).slice(0, 10);
  const year = 2001 + at;
  const title = `Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli ${year}`;
  const events: RegisterEvent[] = [];
  const changes: ('revised' | 'official-text')[] = [];
  let tanks = 100 * (at + 1);
  let told: 'provisional' | 'official' | undefined;
  const texts = () => [
    `Nederland steunt de bondgenoten in het oosten met ${tanks} tanks, en blijft dat ook de komende jaren doen, samen met anderen.`,
    'De top is kort.',
    'Het kabinet verwelkomt de afspraken over de verdediging van de oostflank en over de samenwerking met de industrie.',
  ];
  /** The text as it is from now on, in the same words or in others. */
  const next = (status: 'provisional' | 'official', hasOtherWords: boolean): readonly string[] => {
    if (told !== undefined && hasOtherWords) {
      tanks += 1;
      changes.push(told === 'provisional' && status === 'official' ? 'official-text' : 'revised');
    }
    told = status;
    return texts();
  };

  const hasEarlyText = luck.next() < 0.8;
  const numbering = luck.pick(['at once', 'at once', 'later', 'never'] as const);
  const nummer = `2024D00${number}`;
  const document = (words: readonly string[], about: object) =>
    registerDocument(number, { nummer, onderwerp: title, datedOn, texts: words, ...about });
  const hasAttachment = hasEarlyText && luck.next() < 0.5;
  const note = () =>
    registerDocument(number + 50, {
      nummer: `2024D0${number}9`,
      onderwerp: 'Beslisnota',
      soort: 'Bijlage',
      bronDocument: nummer,
      datedOn,
      texts: [`De bewindspersoon kan brief ${number} verzenden.`],
    });
  const volgnummer = numbering === 'at once' ? number : -1;
  let day = 0;
  if (hasEarlyText) {
    const first = document(next('provisional', false), { volgnummer });
    events.push({ at: iso(moment(day)), documents: [first, ...(hasAttachment ? [note()] : [])] });
    if (numbering === 'later') {
      day += 2;
      events.push({ at: iso(moment(day)), documents: [document(texts(), { volgnummer: number })] });
    }
    if (luck.next() < 0.6) {
      day += 2;
      const file = pdfOf([inLines(next('provisional', luck.next() < 0.3))]);
      const about = { volgnummer: numbering === 'never' ? -1 : number, version: 2, file };
      events.push({ at: iso(moment(day)), documents: [document([], about)] });
    }
    day += 2;
  } else day += 1;

  const words = next('official', luck.next() < 0.4);
  const printed = (name: string, text: readonly string[], time: number, about: object = {}) =>
    agenda(number, {
      year,
      texts: text,
      title,
      datedOn,
      availableOn: iso(time).slice(0, 10),
      modifiedAt: iso(time),
      id: name,
      ...about,
    });
  const first = luck.pick(['xml', 'xml', 'pdf', 'html'] as const);
  let time = moment(day);
  const listed = printed(id, words, time);
  if (first === 'xml') events.push({ at: iso(time), papers: [listed] });
  else {
    const { xml, ...bare } = listed;
    const early = first === 'pdf' ? { pdf: pdfOf([inLines(words)]) } : { html: pageOf(words) };
    events.push({ at: iso(time), papers: [{ ...bare, ...early }] });
    day += 2;
    // Often nothing in the list says that the XML is there now.
    const modifiedAt = luck.next() < 0.5 ? { modifiedAt: iso(moment(day)) } : {};
    events.push({ at: iso(moment(day)), papers: [{ ...listed, ...early, ...modifiedAt }] });
  }
  if (hasEarlyText && luck.next() < 0.7) {
    const about = { volgnummer: number, version: 3, externalId: id, file: pdfOf([inLines(words)]) };
    events.push({ at: iso(moment(day + 1)), documents: [document([], about)] });
  }
  if (luck.next() < 0.4) {
    day += 2;
    time = moment(day);
    const reprint = printed(`${id}-h1`, next('official', luck.next() < 0.6), time);
    events.push({ at: iso(time), papers: [reprint] });
  }
  if (luck.next() < 0.25) events.push({ at: iso(moment(day + 2)), withdrawn: [id, `${id}-h1`, nummer] });
  return { events, expected: { id, changes, words: texts().join(' '), hasEarlyText, hasAttachment } };
}

/** In lines, with a line open after each paragraph, as a page is set. */
function inLines(texts: readonly string[]): string[] {
  return texts.flatMap((text) => [...wrapped(text), '']);
}

function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < 70) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function pageOf(texts: readonly string[]): string {
  const paragraphs = texts.map((text) => `<p>${text}</p>`).join('');
  return `<!DOCTYPE html><html lang="nl"><head><title>Kamerstuk</title></head><body><article><div id="broodtekst" class="stuk broodtekst-container">${paragraphs}</div></article></body></html>`;
}

const troubles: readonly (readonly RegisterFault[])[] = [
  [{ kind: 'maintenance' }],
  [{ kind: 'maintenance', on: 'search' }],
  [{ kind: 'maintenance-with-200', on: 'odata' }],
  [{ kind: 'diagnostic', message: 'stuk', on: 'search' }],
  [{ kind: 'status', status: 429, on: 'file' }],
  [{ kind: 'error-page-with-200', on: 'file' }],
  [{ kind: 'cut-off', on: 'file' }],
  [{ kind: 'cut-off', on: 'odata' }],
  [{ kind: 'truncated' }],
  [{ kind: 'reset', on: 'odata' }],
  [
    { kind: 'shrinking-total', on: 'search' },
    { kind: 'status', status: 500, on: 'odata' },
  ],
  [{ kind: 'redirect-to-404', on: 'file' }],
];

/** One every three days or so, from an hour to most of a day, and all is well between. */
function outages(luck: Chance, days: number): RegisterEvent[] {
  const events: RegisterEvent[] = [];
  for (let day = 3; day < days - 4; day += 3) {
    const from = weeksStart + day * dayMs + luck.below(20) * hourMs;
    const hours = 1 + luck.below(longestOutageHours);
    events.push({ at: new Date(from).toISOString(), faults: luck.pick(troubles) });
    events.push({ at: new Date(from + hours * hourMs).toISOString(), faults: [] });
  }
  return events;
}
