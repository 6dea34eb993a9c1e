import { parseIdentifier, sameIdentifier } from './identifier.ts';
import type { KamerPaper } from './kamer-paper.ts';
import { koopAddresses } from './koop.ts';
import type { FileFormat, Publication } from './publication.ts';
import { tkAddress } from './tk.ts';
import { variantOf } from './variant.ts';
import { withoutAbsent } from './without-absent.ts';

/**
 * A document of the Tweede Kamer as a publication, so that its early copy and the official text are one paper under one
 * identifier. That is the official one where the register knows it (`ExterneIdentifier`). Before, it is put together
 * from dossier and number, "kst-28676-439", as the register of official texts will. Of several dossiers the copy does
 * not say under which it is filed, and in the others another paper bears that number: so only where no more than one
 * has come as far as that. Nor for an attachment, which bears the number of its letter, and whose own official name is
 * never one of a paper. Else it is "nds-tk-2023D28361", as papers without a number are named officially: the same paper
 * comes under another identifier later, and `kamer.documentNummer` is the bridge.
 *
 * @param asked the dossiers of which the list was asked: until it is known where a paper is filed, it stands there first
 */
export function publicationFromKamer(
  paper: KamerPaper,
  { base = tkAddress, asked = [] }: { base?: string | undefined; asked?: readonly string[] } = {},
): Publication {
  const { dossiernummers, version, publications, zaken } = paper;
  const isAttached = isAttachedPaper(paper);
  const numbered = isAttached ? undefined : numberedId(paper);
  const id = officialId(paper) ?? numbered ?? `nds-tk-${paper.documentNummer}`;
  const identifier = parseIdentifier(id);
  const own = identifier?.dossiernummer;
  const variant = variantOf(id);
  const isOfficial = officialId(paper) !== undefined || publications.length > 0;
  const format = formatOf(paper.contentType);
  const publication: Publication = {
    id,
    dossiernummers:
      own === undefined ? inOrder(dossiernummers, asked) : inOrder([own, ...dossiernummers], [own]),
    dossiertitel: paper.dossiertitel,
    ondernummer: identifier?.ondernummer,
    // `Titel` is that of the dossier for most kinds, `Onderwerp` that of the paper.
    title: paper.onderwerp ?? paper.titel ?? paper.documentNummer,
    kamerstuktype: paper.soort,
    vergaderjaar: paper.vergaderjaar,
    indieners: paper.ondertekenaars,
    datedOn: paper.datedOn,
    availableOn: paper.registeredOn ?? paper.receivedOn,
    modifiedAt: paper.modifiedAt,
    url: isOfficial
      ? `${koopAddresses.pages}/${id}.html`
      : `https://www.tweedekamer.nl/kamerstukken/detail?id=${paper.documentNummer}&did=${paper.documentNummer}`,
    files: {
      ...xmlOf(paper, base),
      ...(format === undefined ? {} : { [format]: resource(base, 'Document', paper.documentId) }),
    },
    hoofddocument: variant?.kind === 'attachment' ? variant.of : undefined,
    kamer: withoutAbsent({
      documentNummer: paper.documentNummer,
      textStatus: isOfficial ? ('officieel' as const) : ('voorlopig' as const),
      version: version?.number,
      soort: paper.soort,
      receivedOn: paper.receivedOn,
      zaken,
      bronDocument: isAttached ? paper.bronDocument : undefined,
      contentLength: paper.contentLength,
      otherForm: format === undefined ? (paper.contentType ?? version?.extension) : undefined,
    }),
  };
  return withoutAbsent(publication);
}

function officialId(paper: KamerPaper): string | undefined {
  const id = namedId(paper);
  const isOfPaper = id?.startsWith('kst-') && variantOf(id)?.kind !== 'attachment';
  return isOfPaper && isAttachedPaper(paper) ? undefined : id;
}

function namedId({ version }: KamerPaper): string | undefined {
  return version?.externalId && parseIdentifier(version.externalId)?.id;
}

/** What is tied to another document, and has no official name of its own, is an attachment whatever its kind. */
function isAttachedPaper(paper: KamerPaper): boolean {
  return /^bijlage/i.test(paper.soort) || (paper.bronDocument !== undefined && namedId(paper) === undefined);
}

/** The highest number of a dossier may be known a little later than its papers. */
const slack = 20;

function numberedId({ dossiernummers, highest = {}, volgnummer }: KamerPaper): string | undefined {
  if (volgnummer === undefined) return undefined;
  const possible = dossiernummers.filter(
    (dossier) => (highest[dossier] ?? Number.POSITIVE_INFINITY) + slack >= Number(volgnummer),
  );
  const [dossier] = possible;
  return possible.length === 1 ? parseIdentifier(`kst-${dossier}-${volgnummer}`)?.id : undefined;
}

/** The same dossiers, each once, those that are in the other list first. */
function inOrder(dossiernummers: readonly string[], first: readonly string[]): string[] {
  const isFirst = (dossier: string) => first.some((other) => sameIdentifier(dossier, other));
  return [...dossiernummers.filter(isFirst), ...dossiernummers.filter((dossier) => !isFirst(dossier))].filter(
    (dossier, index, list) => list.findIndex((other) => sameIdentifier(other, dossier)) === index,
  );
}

const formats: readonly (readonly [FileFormat, RegExp])[] = [
  ['docx', /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\b/],
  ['pdf', /^application\/pdf\b/],
];

/** The format of a content type; undefined for one that is not read, as that of an old Word file or of a sheet. */
function formatOf(contentType: string | undefined): FileFormat | undefined {
  return formats.find(([, pattern]) => pattern.test(contentType ?? ''))?.[0];
}

/** Of the official texts only the XML is of use: their PDF is the document's own file by then. */
function xmlOf({ publications }: KamerPaper, base: string): { xml?: string } {
  const xml = publications.find(
    ({ contentType }) => contentType === undefined || /\bxml\b/.test(contentType),
  );
  return xml === undefined ? {} : { xml: resource(base, 'DocumentPublicatie', xml.id) };
}

function resource(base: string, set: string, id: string): string {
  return `${base}/OData/v4/2.0/${set}(${id})/resource`;
}
