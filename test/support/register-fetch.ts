import type { Fetch } from '../../shared/source/fetch.ts';
import type { RegisterFault } from './register-faults.ts';
import { type RegisterPaper, registerPaper } from './register-papers.ts';
import { searchReply } from './register-search.ts';

/** A register as a plain function: what it has, the moment it is asked, and what was asked of it. */
export type PlainRegister = {
  papers: readonly RegisterPaper[];
  at: string;
  /** Given to every search as long as it is set. */
  fault?: RegisterFault | undefined;
  /** Thrown at every question for this file. */
  broken?: { readonly id: string; readonly error: Error } | undefined;
  readonly asked: URL[];
  readonly fetch: Fetch;
};

const pages = 'https://zoek.officielebekendmakingen.nl';

export function plainRegister(
  papers: readonly RegisterPaper[],
  at = '2024-06-24T07:30:00.000Z',
): PlainRegister {
  const register: PlainRegister = {
    papers,
    at,
    asked: [],
    fetch: async (url) => {
      register.asked.push(url);
      if (url.pathname === '/sru') {
        const { fault } = register;
        const { body } = searchReply(url.searchParams, register.papers, { url: pages, fault });
        return reply(url, 200, body);
      }
      const [, id = '', ending = ''] = /^\/(.+)\.(\w+)$/.exec(url.pathname) ?? [];
      if (register.broken?.id === id) throw register.broken.error;
      const file = register.papers.find((paper) => paper.id === id)?.[ending as 'xml'];
      return file === undefined ? reply(url, 404, '') : reply(url, 200, file);
    },
  };

  function reply(url: URL, status: 200 | 404, body: string | Uint8Array) {
    return {
      url: url.href,
      status,
      headers: {},
      body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
      receivedAt: register.at,
    } as const;
  }

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
