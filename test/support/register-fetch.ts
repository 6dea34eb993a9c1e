import { FetchError } from '../../shared/errors.ts';
import type { Fetch } from '../../shared/source/fetch.ts';
import { answerOf } from './register-answer.ts';
import type { RegisterActivity, RegisterDocument } from './register-document.ts';
import { faultPlan, type RegisterFault } from './register-faults.ts';
import { type RegisterPaper, registerPaper } from './register-papers.ts';
import { contentAt, type RegisterEvent } from './register-time.ts';

/** Both registers as a plain function: what they have, the moment they are asked, and what was asked of them. */
export type PlainRegister = {
  papers: readonly RegisterPaper[];
  documents: readonly RegisterDocument[];
  activities: readonly RegisterActivity[];
  at: string;
  /** Given to every search as long as it is set. */
  fault?: RegisterFault | undefined;
  /** Thrown at every question for this file. */
  broken?: { readonly id: string; readonly error: Error } | undefined;
  readonly asked: URL[];
  readonly fetch: Fetch;
  /** Moves to a moment, and takes what the events have made of the registers by then. */
  readonly setNow: (now: string) => void;
};

const pages = 'https://zoek.officielebekendmakingen.nl';

export function plainRegister(
  papers: readonly RegisterPaper[],
  at = '2024-06-24T07:30:00.000Z',
  events: readonly RegisterEvent[] = [],
): PlainRegister {
  let changes = contentAt(events, at).changes;
  let plan = faultPlan([]);
  const register: PlainRegister = {
    papers,
    documents: [],
    activities: [],
    at,
    asked: [],
    setNow: (now) => {
      const content = contentAt(events, now);
      const { papers, documents, activities, faults } = content;
      Object.assign(register, { papers, documents, activities, at: now });
      changes = content.changes;
      plan = faultPlan(faults);
    },
    fetch: async (url) => {
      register.asked.push(url);
      const { broken, documents, activities } = register;
      const id = /^\/(.+)\.\w+$/.exec(url.pathname)?.[1];
      if (broken !== undefined && broken.id === id) throw broken.error;
      const content = { papers: register.papers, documents, activities, changes };
      const faultOf: typeof plan = (on, id) =>
        on === 'search' && register.fault ? register.fault : plan(on, id);
      const answer = answerOf(url, content, { url: pages, faultOf });
      if ('to' in answer) return register.fetch(new URL(answer.to));
      const { fault, page } = answer;
      const isDown = fault?.kind === 'maintenance' || fault?.kind === 'status';
      const status = isDown ? (fault.kind === 'status' ? fault.status : 503) : page.status;
      if (status !== 200 && status !== 404) {
        throw new FetchError(url, `status ${status}`, { retryable: status >= 500 || status === 429, status });
      }
      const headers = { 'content-type': page.contentType };
      return { url: url.href, status, headers, body: new Uint8Array(page.body), receivedAt: register.at };
    },
  };
  if (events.length > 0) register.setNow(at);
  return register;
}

/** A synthetic annotated agenda of a NATO summit, one paragraph for each text. */
export function agenda(
  number: number,
  { year, texts, ...about }: { year: number; texts: readonly string[] } & Partial<RegisterPaper>,
): RegisterPaper {
  return letter(number, {
    title: `Geannoteerde agenda van de NAVO-top in Zandhaven van 11 en 12 juli ${year}`,
    texts,
    datedOn: `${year}-06-21`,
    availableOn: `${year}-06-24`,
    ...about,
  });
}

/** A synthetic letter; its kind and meeting are what its title says. */
export function letter(
  number: number,
  { texts, ...about }: { texts: readonly string[]; title: string } & Partial<RegisterPaper>,
): RegisterPaper {
  const { datedOn = '2024-06-21' } = about;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<officiele-publicatie><kamerstuk>',
    '<dossier><dossiernummer><dossiernr>28 676</dossiernr></dossiernummer><titel>NAVO</titel></dossier>',
    `<stuk><stuknr>Nr. <ondernummer kamer="2">${number}</ondernummer></stuknr><titel>${about.title}</titel>`,
    `<datumtekst><datum isodatum="${datedOn}">${datedOn}</datum></datumtekst>`,
    '<algemeen><vrije-tekst><tekst status="goed">',
    ...texts.map((text) => `<al>${text}</al>`),
    '</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>',
  ].join('\n');
  return registerPaper(number, { xml, modifiedAt: datedOn, datedOn, availableOn: datedOn, ...about });
}
