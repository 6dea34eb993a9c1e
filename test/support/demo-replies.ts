import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { koopAddresses } from '../../shared/source/koop.ts';
import { searchUrl } from '../../shared/source/sru.ts';

/**
 * The frames of the demo's recorded replies: the register's lists, and beside each body its address, headers and
 * moment. The addresses are made by the source itself, so that a change there shows as a file that is no longer equal.
 * The papers (`functions/demo/replies/*\/*.xml`, but the lists) are written by hand and only read here.
 *
 * Write them anew with `npx tsx test/support/demo-replies.ts`.
 */
export function demoReplyFiles(): ReadonlyMap<string, string> {
  return new Map(looks.flatMap(({ folder, ...look }) => filesOf(folder, look)));
}

export const demoRepliesFolder = fileURLToPath(new URL('../../functions/demo/replies/', import.meta.url));

/** What the list says of a paper. `bodyFile`: in the folder of the look at which it is fetched. */
type DemoPaper = {
  readonly id: string;
  readonly ondernummer: string;
  readonly vergaderjaar: string;
  readonly title: string;
  readonly indieners: readonly string[];
  readonly issued: string;
  readonly available: string;
  readonly page: string;
  readonly file: string;
  readonly bodyFile: string;
};

type Look = {
  /** The first day asked for; the first look asks for all. */
  readonly since?: string;
  /** When the list came in; each file came a second after what was asked before it. */
  readonly listedAt: string;
  readonly papers: readonly DemoPaper[];
};

const syntheticIndieners = ['A.B. Voorbeeld', 'C.D. Toonbeeld'];

const predecessor: DemoPaper = {
  ...synthetic('demo-28676-1'),
  ondernummer: 'demo-1',
  vergaderjaar: '2021-2022',
  title: 'SYNTHETISCH: Geannoteerde agenda van de NAVO-Top in Zandhaven van 21 en 22 juni 2022',
  indieners: syntheticIndieners,
  issued: '2022-06-10',
  available: '2022-06-13',
};

const real439: DemoPaper = {
  id: 'kst-28676-439',
  ondernummer: '439',
  vergaderjaar: '2022-2023',
  title: 'Geannoteerde agenda van de NAVO-top in Vilnius van 11 en 12 juli 2023',
  indieners: ['W.B. Hoekstra', 'K.H. Ollongren'],
  issued: '2023-06-30',
  available: '2023-06-30',
  page: `${koopAddresses.pages}/kst-28676-439.html`,
  file: `${koopAddresses.pages}/kst-28676-439.xml`,
  bodyFile: 'kst-28676-439.xml',
};

const successor: DemoPaper = {
  ...synthetic('demo-28676-2'),
  ondernummer: 'demo-2',
  vergaderjaar: '2023-2024',
  title: 'SYNTHETISCH: Geannoteerde agenda van de NAVO-Top in Noorderhaven van 4 en 5 juli 2024',
  indieners: syntheticIndieners,
  issued: '2024-06-21',
  available: '2024-06-24',
};

const looks: readonly (Look & { readonly folder: string })[] = [
  { folder: '1-first-look', listedAt: '2024-05-06T07:30:02.000Z', papers: [predecessor, real439] },
  // Two days before the first look: the overlap with which every later look is asked.
  {
    folder: '2-a-new-paper',
    since: '2024-05-04',
    listedAt: '2024-06-24T07:30:02.000Z',
    papers: [successor],
  },
];

/** The host can exist nowhere (RFC 2606), so that no link from a synthetic paper leads to a page of the Kamer. */
function synthetic(id: string): Pick<DemoPaper, 'id' | 'page' | 'file' | 'bodyFile'> {
  const host = 'https://demo.kamerdiff.invalid';
  return {
    id,
    page: `${host}/${id}.html`,
    file: `${host}/${id}.synthetic.xml`,
    bodyFile: `${id}.synthetic.xml`,
  };
}

function filesOf(folder: string, { since, listedAt, papers }: Look): [string, string][] {
  const search = searchUrl({ dossiernummers: ['28676'], since }, koopAddresses);
  return [
    [`${folder}/search.xml`, listXml(papers)],
    [`${folder}/search.reply.json`, replyJson(search.href, listedAt, 'search.xml')],
    ...papers.map(({ id, file, bodyFile }, index): [string, string] => [
      `${folder}/${id}.reply.json`,
      replyJson(file, secondsAfter(listedAt, index + 1), bodyFile),
    ]),
  ];
}

function replyJson(url: string, receivedAt: string, body: string): string {
  const headers = { 'content-type': 'application/xml' };
  return `${JSON.stringify({ url, status: 200, headers, receivedAt, body }, null, 2)}\n`;
}

function secondsAfter(moment: string, seconds: number): string {
  return new Date(Date.parse(moment) + seconds * 1000).toISOString();
}

function listXml(papers: readonly DemoPaper[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:c="http://standaarden.overheid.nl/collectie/" xmlns:overheid="http://standaarden.overheid.nl/owms/terms/">
  <sru:version>2.0</sru:version>
  <sru:numberOfRecords>${papers.length}</sru:numberOfRecords>
  <sru:records>
${papers.map(recordXml).join('\n')}
  </sru:records>
</sru:searchRetrieveResponse>
`;
}

function recordXml(paper: DemoPaper, index: number): string {
  return `    <sru:record>
      <sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema>
      <sru:recordPacking>xml</sru:recordPacking>
      <sru:recordData>
        <gzd:gzd>
          <gzd:originalData>
            <overheidwetgeving:meta>
              <overheidwetgeving:owmskern>
                <dcterms:identifier>${paper.id}</dcterms:identifier>
                <dcterms:title>NAVO; Brief regering; ${paper.title}</dcterms:title>
                <dcterms:language>nl</dcterms:language>
                <dcterms:type scheme="OVERHEIDop.Parlementair">Kamerstuk</dcterms:type>
                <dcterms:creator scheme="overheid:StatenGeneraal">Tweede Kamer der Staten-Generaal</dcterms:creator>
                <dcterms:modified>${paper.available}</dcterms:modified>
              </overheidwetgeving:owmskern>
              <overheidwetgeving:owmsmantel>
                <dcterms:available>${paper.available}</dcterms:available>
                <dcterms:date>${paper.issued}</dcterms:date>
                <dcterms:issued>${paper.issued}</dcterms:issued>
              </overheidwetgeving:owmsmantel>
              <overheidwetgeving:tpmeta>
                <c:product-area>officielepublicaties</c:product-area>
                <overheidwetgeving:dossiernummer>28676</overheidwetgeving:dossiernummer>
                <overheidwetgeving:dossiertitel>NAVO</overheidwetgeving:dossiertitel>
                <overheidwetgeving:ondernummer>${paper.ondernummer}</overheidwetgeving:ondernummer>
                <overheidwetgeving:documenttitel>${paper.title}</overheidwetgeving:documenttitel>
${paper.indieners.map((name) => `                <overheidwetgeving:indiener>${name}</overheidwetgeving:indiener>`).join('\n')}
                <overheidwetgeving:vergaderjaar>${paper.vergaderjaar}</overheidwetgeving:vergaderjaar>
                <overheidwetgeving:publicatienaam>Kamerstuk</overheidwetgeving:publicatienaam>
                <overheidwetgeving:subrubriek scheme="OVERHEIDop.KamerstukTypen">Brief</overheidwetgeving:subrubriek>
              </overheidwetgeving:tpmeta>
            </overheidwetgeving:meta>
          </gzd:originalData>
          <gzd:enrichedData>
            <gzd:url>${paper.file}</gzd:url>
            <gzd:preferredUrl>${paper.page}</gzd:preferredUrl>
            <gzd:itemUrl manifestation="xml">${paper.file}</gzd:itemUrl>
          </gzd:enrichedData>
        </gzd:gzd>
      </sru:recordData>
      <sru:recordPosition>${index + 1}</sru:recordPosition>
    </sru:record>`;
}

/** The bytes of a paper as the demo's register gives it. */
export function demoPaperBytes(path: string): Uint8Array {
  return readFileSync(join(demoRepliesFolder, path));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of demoReplyFiles()) writeFileSync(join(demoRepliesFolder, path), text);
}
