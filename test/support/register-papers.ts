/** A paper as the register of the tests holds it. Files that are not given are not out yet. */
export type RegisterPaper = {
  readonly id: string;
  readonly dossiers: readonly string[];
  readonly title: string;
  /** The kind as it stands between the dossier's title and the paper's: "Brief regering". */
  readonly kind: string;
  readonly datedOn: string;
  readonly availableOn: string;
  readonly dossierTitle?: string;
  readonly subrubriek?: string;
  readonly ondernummer?: string;
  readonly vergaderjaar?: string;
  readonly authors?: readonly string[];
  readonly hoofddocument?: string;
  readonly bijlagen?: readonly string[];
  readonly modifiedAt?: string;
  /** "Kamerstuk" where not said. */
  readonly publicatienaam?: string;
  readonly xml?: string | Uint8Array;
  readonly html?: string | Uint8Array;
  readonly pdf?: string | Uint8Array;
  readonly odt?: string | Uint8Array;
};

/** A paper of dossier 28676 with a text of one sentence: synthetic, as is all that this register answers. */
export function registerPaper(number: number, about: Partial<RegisterPaper> = {}): RegisterPaper {
  const title = `Synthetische brief nummer ${number}`;
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<officiele-publicatie><kamerstuk>',
    '<dossier><dossiernummer><dossiernr>28 676</dossiernr></dossiernummer><titel>NAVO</titel></dossier>',
    `<stuk><stuknr>Nr. <ondernummer kamer="2">${number}</ondernummer></stuknr><titel>${title}</titel>`,
    '<algemeen><vrije-tekst><tekst status="goed">',
    `<al>Dit is een synthetische tekst, nummer ${number}.</al>`,
    '</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>',
  ].join('\n');
  return {
    id: `kst-28676-${number}`,
    dossiers: ['28676'],
    title,
    kind: 'Brief regering',
    datedOn: '2023-06-30',
    availableOn: '2023-07-03',
    dossierTitle: 'NAVO',
    subrubriek: 'Brief',
    ondernummer: String(number),
    vergaderjaar: '2022-2023',
    authors: ['K.H. Ollongren'],
    xml,
    ...about,
  };
}
