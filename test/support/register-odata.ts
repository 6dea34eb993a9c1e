import { contentTypeOf, guidOf, type RegisterActivity, type RegisterDocument } from './register-document.ts';
import type { RegisterFault } from './register-faults.ts';

export type OdataAnswer = { readonly status: 200 | 400; readonly body: string };

/** The Kamer's register as it is known to answer: at most so many rows at once, and a link to the next. */
export function odataReply(
  asked: URL,
  {
    documents,
    activities,
  }: { documents: readonly RegisterDocument[]; activities: readonly RegisterActivity[] },
  fault?: RegisterFault,
): OdataAnswer {
  const query = asked.searchParams;
  const filter = query.get('$filter') ?? '';
  const rows = asked.pathname.endsWith('/Activiteit')
    ? activityRows(filter, activities)
    : documentRows(filter, documents, fault?.kind === 'dropped-clause' ? fault.clause : undefined);
  const isRefused =
    fault?.kind === 'plain-only' && (query.get('$expand') ?? '').includes('DocumentPublicatie');
  if (rows === undefined || isRefused) {
    return {
      status: 400,
      body: JSON.stringify({ error: { code: '', message: 'The query specified in the URI is not valid.' } }),
    };
  }
  if (fault?.kind === 'odata-error')
    return answer({ error: { code: '', message: 'An error has occurred.' } });
  // Without an order it is arbitrary: here another on every page.
  const skip = Number(query.get('$skip') ?? 0);
  const sorted = query.has('$orderby') ? rows : skip > 0 ? rows.toReversed() : rows;
  const later = skip > 0;
  const size = fault?.kind === 'small-pages' || fault?.kind === 'no-next-link' ? 2 : 250;
  const top = Math.min(Number(query.get('$top') ?? size), size);
  const shift =
    later && fault?.kind === 'repeated-record' ? -1 : later && fault?.kind === 'skipped-record' ? 1 : 0;
  const page =
    later && fault?.kind === 'empty-second-page' ? [] : sorted.slice(skip + shift, skip + shift + top);
  const isDue = !query.has('$top') && skip + page.length < rows.length;
  const next = new URL(asked.href);
  next.searchParams.set('$skip', String(fault?.kind === 'endless-pages' ? skip : skip + top));
  const total = rows.length - (later && fault?.kind === 'shrinking-total' ? 1 : 0);
  return answer({
    '@odata.context': `${asked.origin}/OData/v4/2.0/$metadata#Document`,
    ...(query.get('$count') === 'true' ? { '@odata.count': total } : {}),
    value: page.map((row, index) =>
      fault?.kind === 'unreadable-record' && index === 1 ? { ...row, DocumentNummer: null } : row,
    ),
    ...((isDue || fault?.kind === 'endless-pages') && fault?.kind !== 'no-next-link'
      ? { '@odata.nextLink': next.href }
      : {}),
  });
}

function answer(value: unknown): OdataAnswer {
  return { status: 200, body: JSON.stringify(value) };
}

/** The form of filter that the project writes and nothing else. */
function documentRows(
  filter: string,
  documents: readonly RegisterDocument[],
  dropped: string | undefined,
): Record<string, unknown>[] | undefined {
  const [, clauses, since, young = ''] =
    /^Verwijderd eq false and Kamerstukdossier\/any\(d: (.+?)\)(?: and \(ApiGewijzigdOp ge (\S+Z) or Datum ge (\S+)T00:00:00Z\))?$/.exec(
      filter,
    ) ?? [];
  if (clauses === undefined) return undefined;
  const asked = clauses
    .split(' or ')
    .map((clause) => /^\(?d\/Nummer eq (\d+)(?: and d\/Toevoeging eq '(\w+)'\))?$/.exec(clause));
  if (asked.some((clause) => clause === null)) return undefined;
  const answers = (dossier: string) => {
    const [number, addition] = splitDossier(dossier);
    return asked.some(
      (clause) => Number(clause?.[1]) === number && (clause?.[2] === undefined || clause[2] === addition),
    );
  };
  return documents
    .filter(
      (document) =>
        (dropped === 'deleted' || !document.deleted) &&
        (dropped === 'dossier' || document.dossiers.some(answers)) &&
        (dropped === 'since' ||
          since === undefined ||
          Date.parse(changedAt(document)) >= Date.parse(since) ||
          document.datedOn >= young),
    )
    .toSorted((one, other) =>
      `${one.datedOn}${guidOf(one.nummer)}` < `${other.datedOn}${guidOf(other.nummer)}` ? -1 : 1,
    )
    .map(rowOf);
}

function rowOf(document: RegisterDocument): Record<string, unknown> {
  const { nummer, version = 1 } = document;
  return {
    Id: guidOf(nummer),
    DocumentNummer: nummer,
    Soort: document.soort ?? 'Brief regering',
    Titel: document.titel ?? null,
    Onderwerp: document.onderwerp,
    Vergaderjaar: '2022-2023',
    Datum: midnight(document.datedOn),
    DatumRegistratie: `${document.registeredOn ?? document.datedOn}T14:05:00+02:00`,
    DatumOntvangst: null,
    ApiGewijzigdOp: changedAt(document),
    Volgnummer: document.volgnummer ?? -1,
    ContentType: contentTypeOf(document) ?? null,
    ContentLength:
      document.contentLength ?? (document.file === undefined ? 0 : Buffer.from(document.file).length),
    Verwijderd: document.deleted ?? false,
    Kamerstukdossier: document.dossiers.map((dossier) => {
      const [Nummer, addition] = splitDossier(dossier);
      return { Nummer, Toevoeging: addition ?? null, Titel: document.titel ?? null };
    }),
    Zaak: (document.zaken ?? []).map((Nummer) => ({ Nummer })),
    BronDocument: document.bronDocument === undefined ? [] : [{ DocumentNummer: document.bronDocument }],
    DocumentActor: (document.ondertekenaars ?? []).map((ActorNaam) => ({
      ActorNaam,
      Relatie: 'Eerste ondertekenaar',
    })),
    HuidigeDocumentVersie: {
      Id: versionId(document),
      Versienummer: version,
      Extensie: contentTypeOf(document) === 'application/pdf' ? '.pdf' : '.docx',
      Datum: changedAt(document),
      ExterneIdentifier: document.externalId ?? null,
      ApiGewijzigdOp: document.versionChangedAt ?? changedAt(document),
      DocumentPublicatie:
        document.xml === undefined ? [] : [{ Id: publicationId(document), ContentType: 'application/xml' }],
    },
  };
}

export function versionId({ nummer, version = 1 }: RegisterDocument): string {
  return guidOf(`${nummer} versie ${version}`);
}

export function publicationId(document: RegisterDocument): string {
  return guidOf(`${document.nummer} publicatie ${document.version ?? 1}`);
}

function activityRows(
  filter: string,
  activities: readonly RegisterActivity[],
): Record<string, unknown>[] | undefined {
  const [, clauses] = /^Verwijderd eq false and Zaak\/any\(z: (.+)\)$/.exec(filter) ?? [];
  const asked = clauses?.split(' or ').map((clause) => /^z\/Nummer eq '(\w+)'$/.exec(clause)?.[1]);
  if (asked === undefined || asked.includes(undefined)) return undefined;
  return activities
    .filter(({ zaken }) => zaken.some((zaak) => asked.includes(zaak)))
    .map(({ nummer, soort, onderwerp, status = 'Gepland', day, time = '10:00', zaken }) => ({
      Id: guidOf(nummer),
      Soort: soort,
      Nummer: nummer,
      Onderwerp: onderwerp ?? null,
      DatumSoort: day === undefined ? 'Nog geen datum bekend' : 'Dag',
      Datum: day === undefined ? null : midnight(day),
      Aanvangstijd: day === undefined ? null : `${day}T${time}:00+02:00`,
      Status: status,
      Verwijderd: false,
      Zaak: zaken.map((Nummer) => ({ Nummer })),
    }));
}

function splitDossier(dossier: string): [number, string | undefined] {
  const [number, addition] = dossier.split('-');
  return [Number(number), addition];
}

function changedAt({ changedAt, datedOn }: RegisterDocument): string {
  return changedAt ?? `${datedOn}T12:00:00Z`;
}

/** In The Hague; whether it is summer is near enough by the month. */
function midnight(day: string): string {
  return `${day}T00:00:00+0${/-(?:0[4-9]|10)-/.test(day) ? 2 : 1}:00`;
}
