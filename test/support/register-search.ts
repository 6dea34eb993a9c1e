import type { RegisterFault } from './register-faults.ts';
import type { RegisterPaper } from './register-papers.ts';

/**
 * The search of the register of the tests, as the project knows the real one: a synthetic reply in the tree that
 * readers of the register describe. No real reply that holds a kamerstuk was seen.
 */
export function searchReply(
  query: URLSearchParams,
  papers: readonly RegisterPaper[],
  { url, fault }: { url: string; fault: RegisterFault | undefined },
): { status: 200 | 504; body: string } {
  if (fault?.kind === 'diagnostic') {
    return { status: 200, body: diagnosticsReply(fault.message, fault.uri ?? 'info:srw/diagnostic/1/10') };
  }
  if (fault?.kind === 'entity-bomb') return { status: 200, body: entityBomb() };
  if (fault?.kind === 'deep-nesting') return { status: 200, body: '<a>'.repeat(1_000_000) };
  const asked = readQuestion(query.get('query') ?? '');
  if (!asked || query.has('sortKeys')) {
    return { status: 200, body: diagnosticsReply('Query syntax error', 'info:srw/diagnostic/1/10') };
  }
  const start = Number(query.get('startRecord') ?? 1);
  const size = Math.min(Number(query.get('maximumRecords') ?? 50), 1000);
  if (start >= 10_000) return { status: 504, body: '<html><body>504 Gateway Time-out</body></html>' };

  const dropped = fault?.kind === 'dropped-clause' ? fault.clause : undefined;
  const found = papers.filter((paper) => answers(paper, asked, dropped));
  // Without a sort the order is arbitrary: here another on every page, so that who does not sort loses papers.
  const sorted = asked.sorted
    ? found.toSorted((one, other) => compare(one.availableOn, other.availableOn) || compare(one.id, other.id))
    : rotated(found, start * 7);
  const later = start > 1;
  const shift = !later
    ? 0
    : fault?.kind === 'repeated-record'
      ? -1
      : fault?.kind === 'skipped-record'
        ? 1
        : 0;
  const from = start - 1 + shift;
  const page = later && fault?.kind === 'empty-second-page' ? [] : sorted.slice(from, from + size);
  const shown = fault?.kind === 'reordered' ? page.toReversed() : page;
  const [first] = shown;
  const records = fault?.kind === 'doubled-in-page' && first ? [first, ...shown.slice(0, -1)] : shown;
  const total =
    sorted.length +
    (fault?.kind === 'estimated-total' ? 1 : later && fault?.kind === 'shrinking-total' ? -1 : 0);
  const body = response(
    total,
    records.map((paper, index) => {
      const xml = record(paper, start + index, url);
      const spoilt = fault?.kind === 'unreadable-record' && index === 1;
      return spoilt ? xml.replace(/<dcterms:identifier>.*?<\/dcterms:identifier>/, '') : xml;
    }),
    fault?.kind === 'dropped-clause' && fault.said
      ? diagnostic('SEARCH-IGNOREDQTEXT', 'info:srw/diagnostic/1/52')
      : '',
    fault?.kind === 'estimated-total' ? 'estimate' : undefined,
  );
  return { status: 200, body };
}

type Asked = {
  readonly id?: string;
  readonly dossiers: readonly string[];
  readonly hoofddocumenten?: readonly string[];
  readonly publicatienaam?: string;
  readonly since?: string;
  readonly until?: string;
  readonly sorted: boolean;
};

/** The form of CQL that the project writes and nothing else; what is written otherwise is a syntax error here. */
function readQuestion(cql: string): Asked | undefined {
  const [, query = '', sort] = /^(.*?)( sortBy dt\.available\/sort\.ascending)?$/s.exec(cql) ?? [];
  const clauses = query.split(' AND ');
  if (clauses.shift() !== 'c.product-area==officielepublicaties') return undefined;
  let asked: Asked = { dossiers: [], sorted: sort !== undefined };
  for (const clause of clauses) {
    const [, index, operator, value = ''] = /^([a-z.]+)(==|>=|<=)([^\s"()]+)$/i.exec(clause) ?? [];
    if (index === 'dt.identifier') asked = { ...asked, id: value };
    else if (index === 'w.publicatienaam') asked = { ...asked, publicatienaam: value };
    else if (index === 'dt.available' && operator === '>=') asked = { ...asked, since: value };
    else if (index === 'dt.available' && operator === '<=') asked = { ...asked, until: value };
    else {
      const attachments = clause.replace(/^\((.* OR .*)\)$/, '$1').split(' OR ');
      if (attachments.every((each) => each.startsWith('w.hoofddocument=='))) {
        asked = {
          ...asked,
          hoofddocumenten: attachments.map((each) => each.slice('w.hoofddocument=='.length)),
        };
        continue;
      }
      const bare = clause.replace(/^\((.* OR .*)\)$/, '$1').split(' OR ');
      const dossiers = bare.map((each) => /^w\.dossiernummer==(\d+|"[\w-]+")$/.exec(each)?.[1]);
      if (dossiers.some((dossier) => dossier === undefined)) return undefined;
      asked = { ...asked, dossiers: dossiers.map((dossier) => (dossier ?? '').replaceAll('"', '')) };
    }
  }
  return asked;
}

function answers(paper: RegisterPaper, asked: Asked, dropped: string | undefined): boolean {
  const { id, dossiers, hoofddocumenten, publicatienaam, since, until } = asked;
  return (
    (hoofddocumenten === undefined || hoofddocumenten.includes(paper.hoofddocument ?? '')) &&
    (id === undefined || paper.id === id) &&
    (dropped === 'dossier' ||
      dossiers.length === 0 ||
      paper.dossiers.some((each) => dossiers.includes(each))) &&
    (dropped === 'kind' || publicatienaam === undefined || publicatienaam === nameOf(paper)) &&
    (dropped === 'since' || since === undefined || paper.availableOn >= since) &&
    (until === undefined || paper.availableOn <= until)
  );
}

function record(paper: RegisterPaper, position: number, url: string): string {
  const fullTitle = [paper.dossierTitle, paper.kind, paper.title]
    .filter((part) => part !== undefined)
    .join('; ');
  const subrubriek = paper.subrubriek;
  const manifestations = (['html', 'pdf', 'xml'] as const).filter((form) => paper[form] !== undefined);
  return `<sru:record><sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema><sru:recordPacking>xml</sru:recordPacking>
<sru:recordData><gzd:gzd><gzd:originalData><overheidwetgeving:meta>
<overheidwetgeving:owmskern><dcterms:identifier>${text(paper.id)}</dcterms:identifier><dcterms:title>${text(fullTitle)}</dcterms:title>
<dcterms:language>nl</dcterms:language><dcterms:type scheme="OVERHEIDop.Parlementair">Kamerstuk</dcterms:type>
<dcterms:creator scheme="OVERHEID.StatenGeneraal">Tweede Kamer der Staten-Generaal</dcterms:creator>
${field('dcterms:modified', paper.modifiedAt)}</overheidwetgeving:owmskern>
<overheidwetgeving:owmsmantel><dcterms:available>${text(paper.availableOn)}</dcterms:available><dcterms:issued>${text(paper.datedOn)}</dcterms:issued></overheidwetgeving:owmsmantel>
<overheidwetgeving:tpmeta><c:product-area>officielepublicaties</c:product-area>
${paper.dossiers.map((dossier) => field('overheidwetgeving:dossiernummer', dossier)).join('')}
${field('overheidwetgeving:dossiertitel', paper.dossierTitle)}${field('overheidwetgeving:ondernummer', paper.ondernummer)}
${(paper.authors ?? []).map((author) => field('overheidwetgeving:indiener', author)).join('')}
${field('overheidwetgeving:vergaderjaar', paper.vergaderjaar)}${field('overheidwetgeving:publicatienaam', nameOf(paper))}
${subrubriek === undefined ? '' : `<overheidwetgeving:subrubriek scheme="OVERHEIDop.KamerstukTypen">${text(subrubriek)}</overheidwetgeving:subrubriek>`}
${(paper.bijlagen ?? []).map((id) => field('overheidwetgeving:bijlage', id)).join('')}${field('overheidwetgeving:hoofddocument', paper.hoofddocument)}</overheidwetgeving:tpmeta>
</overheidwetgeving:meta></gzd:originalData><gzd:enrichedData>
<gzd:preferredUrl>${url}/${text(paper.id)}.html</gzd:preferredUrl>
${manifestations.map((form) => `<gzd:itemUrl manifestation="${form}">${url}/${text(paper.id)}.${form}</gzd:itemUrl>`).join('')}
<gzd:timestamp>2026-01-01T00:00:00Z</gzd:timestamp></gzd:enrichedData></gzd:gzd></sru:recordData>
<sru:recordPosition>${position}</sru:recordPosition></sru:record>`;
}

function response(
  total: number,
  records: readonly string[],
  diagnostics: string,
  precision: string | undefined,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- synthetic -->
<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse" xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:c="http://standaarden.overheid.nl/collectie/">
<sru:version>2.0</sru:version><sru:numberOfRecords>${total}</sru:numberOfRecords>
${precision === undefined ? '' : `<sru:resultCountPrecision>info:srw/vocabulary/resultCountPrecision/1/${precision}</sru:resultCountPrecision>`}
${records.length > 0 ? `<sru:records>${records.join('\n')}</sru:records>` : ''}${diagnostics}
</sru:searchRetrieveResponse>`;
}

function diagnosticsReply(message: string, uri: string): string {
  return `<?xml version="1.0"?><searchRetrieveResponse xmlns="http://docs.oasis-open.org/ns/search-ws/sruResponse"><version>2.0</version>${diagnostic(message, uri)}</searchRetrieveResponse>`;
}

function diagnostic(message: string, uri: string): string {
  return `<diagnostics><diagnostic xmlns="http://docs.oasis-open.org/ns/search-ws/diagnostic"><uri>${text(uri)}</uri><message>${text(message)}</message></diagnostic></diagnostics>`;
}

function entityBomb(): string {
  const levels = Array.from({ length: 20 }, (_, level) =>
    level === 0 ? '<!ENTITY e0 "ha">' : `<!ENTITY e${level} "${`&e${level - 1};`.repeat(10)}">`,
  );
  return `<?xml version="1.0"?><!DOCTYPE x [${levels.join('')}]><searchRetrieveResponse><numberOfRecords>&e19;</numberOfRecords></searchRetrieveResponse>`;
}

function nameOf(paper: RegisterPaper): string {
  return paper.publicatienaam ?? 'Kamerstuk';
}

function field(name: string, value: string | undefined): string {
  return value === undefined ? '' : `<${name}>${text(value)}</${name}>`;
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
