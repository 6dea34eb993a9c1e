import * as z from 'zod/mini';
import { kamerDay, kamerMoment } from './kamer-days.ts';
import type { KamerPaper } from './kamer-paper.ts';
import { withoutAbsent } from './without-absent.ts';

const empty = <T extends z.core.SomeType>(type: T) => z.optional(z.nullable(type));
const guid = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'a guid'));
const text = empty(z.string());

/** A record that is tied to another is given alone or in a list. */
const listOf = <T extends z.core.SomeType>(type: T) => empty(z.union([z.array(type), type]));

const documentRow = z.object({
  Id: guid,
  DocumentNummer: z.string().check(z.regex(/^\d{4}[A-Z]\d{3,7}$/, 'a number such as "2023D28361"')),
  Soort: z.string(),
  Titel: text,
  Onderwerp: text,
  Vergaderjaar: text,
  Datum: text,
  DatumRegistratie: text,
  DatumOntvangst: text,
  ApiGewijzigdOp: z
    .string()
    .check(
      z.refine((moment) => kamerMoment(moment) !== undefined, 'a moment such as "2023-06-30T16:00:00Z"'),
    ),
  Volgnummer: empty(z.number()),
  ContentType: text,
  ContentLength: empty(z.number()),
  Verwijderd: z.boolean(),
  Kamerstukdossier: listOf(
    z.object({ Nummer: z.number(), Toevoeging: empty(z.union([z.string(), z.number()])), Titel: text }),
  ),
  Zaak: listOf(z.object({ Nummer: z.string() })),
  BronDocument: listOf(z.object({ DocumentNummer: text })),
  DocumentActor: listOf(z.object({ ActorNaam: text, Relatie: text })),
  HuidigeDocumentVersie: empty(
    z.object({
      Id: guid,
      Versienummer: empty(z.number()),
      Extensie: text,
      Datum: text,
      ExterneIdentifier: text,
      ApiGewijzigdOp: text,
      DocumentPublicatie: listOf(z.object({ Id: guid, ContentType: text, ApiGewijzigdOp: text })),
    }),
  ),
});

export const kamerDocumentFields =
  'Id,DocumentNummer,Soort,Titel,Onderwerp,Vergaderjaar,Datum,DatumRegistratie,DatumOntvangst,ApiGewijzigdOp,Volgnummer,ContentType,ContentLength,Verwijderd';
/** Deleted rows stay in the register, in its relations too. */
export const kamerDocumentRelations = [
  'Kamerstukdossier($filter=Verwijderd eq false;$select=Nummer,Toevoeging,Titel)',
  'Zaak($filter=Verwijderd eq false;$select=Nummer)',
  'BronDocument($filter=Verwijderd eq false;$select=DocumentNummer)',
  'DocumentActor($filter=Verwijderd eq false;$select=ActorNaam,Relatie)',
  'HuidigeDocumentVersie($select=Id,Versienummer,Extensie,Datum,ExterneIdentifier,ApiGewijzigdOp;$expand=DocumentPublicatie($filter=Verwijderd eq false;$select=Id,ContentType,ApiGewijzigdOp))',
].join(',');

export type RowReading<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A row of `Document`. `deleted`: it should not have come, for the question leaves such rows out. */
export function readDocumentRow(row: unknown): RowReading<KamerPaper & { readonly deleted: boolean }> {
  const result = documentRow.safeParse(row);
  if (!result.success) return { kind: 'unreadable', reason: complaintOf(result.error, row) };
  const { data } = result;
  const dossiers = listed(data.Kamerstukdossier);
  const version = data.HuidigeDocumentVersie;
  const files = listed(version?.DocumentPublicatie);
  const paper = {
    documentId: data.Id.toLowerCase(),
    documentNummer: data.DocumentNummer,
    soort: line(data.Soort) ?? 'onbekend',
    titel: line(data.Titel),
    onderwerp: line(data.Onderwerp),
    vergaderjaar: line(data.Vergaderjaar),
    datedOn: kamerDay(data.Datum),
    registeredOn: kamerDay(data.DatumRegistratie),
    receivedOn: kamerDay(data.DatumOntvangst),
    modifiedAt: latest([
      data.ApiGewijzigdOp,
      version?.ApiGewijzigdOp,
      ...files.map((file) => file.ApiGewijzigdOp),
    ]),
    dossiernummers: [...new Set(dossiers.map(dossiernummerOf))],
    dossiertitel: line(dossiers[0]?.Titel),
    volgnummer: volgnummerOf(data.Volgnummer),
    zaken: listed(data.Zaak).map(({ Nummer }) => Nummer),
    bronDocument: line(listed(data.BronDocument)[0]?.DocumentNummer),
    ondertekenaars: listed(data.DocumentActor)
      .filter(({ Relatie }) => /ondertekenaar|indiener/i.test(Relatie ?? ''))
      .flatMap(({ ActorNaam }) => line(ActorNaam) ?? []),
    version: version
      ? {
          id: version.Id.toLowerCase(),
          ...withoutAbsent({
            number: version.Versienummer ?? undefined,
            extension: line(version.Extensie)?.replace(/^\./, '').toLowerCase(),
            datedAt: kamerMoment(version.Datum),
            externalId: line(version.ExterneIdentifier),
          }),
        }
      : undefined,
    contentType: line(data.ContentType)?.toLowerCase(),
    contentLength: data.ContentLength ?? undefined,
    publications: files.map(({ Id, ContentType }) => ({
      id: Id.toLowerCase(),
      ...withoutAbsent({ contentType: line(ContentType)?.toLowerCase() }),
    })),
    deleted: data.Verwijderd,
  };
  return { kind: 'read', value: withoutAbsent(paper) };
}

/** Which field is wrong, what it holds and what was expected. */
export function complaintOf(error: z.core.$ZodError, row: unknown): string {
  const [issue] = error.issues;
  const path = issue?.path ?? [];
  const found = path.reduce<unknown>(
    (at, step) => (at as Record<PropertyKey, unknown> | null | undefined)?.[step],
    row,
  );
  const expected = issue?.code === 'invalid_type' ? issue.expected : (issue?.message ?? 'something else');
  const shown = found === undefined ? 'nothing' : (JSON.stringify(found) ?? String(found));
  return `found ${shown.slice(0, 80)} as ${path.join('.') || 'record'}, expected ${expected}`;
}

function latest(moments: readonly (string | null | undefined)[]): string {
  return moments
    .flatMap((moment) => kamerMoment(moment) ?? [])
    .reduce((one, other) => (one > other ? one : other), '');
}

/** The number of a dossier is a number there; what is added to it is text, and empty where there is none. */
function dossiernummerOf({
  Nummer,
  Toevoeging,
}: {
  Nummer: number;
  Toevoeging?: string | number | null | undefined;
}): string {
  const addition = String(Toevoeging ?? '').replace(/[\s()]/g, '');
  return addition === '' ? String(Nummer) : `${Nummer}-${addition}`;
}

/** -1, and by some accounts 0, says that there is none. */
function volgnummerOf(number: number | null | undefined): string | undefined {
  return number !== null && number !== undefined && number > 0 ? String(number) : undefined;
}

function listed<T>(given: readonly T[] | T | null | undefined): readonly T[] {
  if (given === null || given === undefined) return [];
  return Array.isArray(given) ? given : [given as T];
}

function line(text: string | null | undefined): string | undefined {
  return text?.replace(/[\p{Cc}\s]+/gu, ' ').trim() || undefined;
}
