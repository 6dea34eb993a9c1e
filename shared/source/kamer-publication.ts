import { parseIdentifier, sameIdentifier } from './identifier.ts';
import type { KamerPaper } from './kamer-paper.ts';
import { koopAddresses } from './koop.ts';
import type { FileFormat, Publication } from './publication.ts';
import { tkAddress } from './tk.ts';
import { variantOf } from './variant.ts';
import { withoutAbsent } from './without-absent.ts';

/**
 * A document of the Tweede Kamer as a publication, so that its early copy and the official text are one paper under
 * one identifier. That is the official one where the register knows it (`ExterneIdentifier`). Before, it is put together
 * from dossier and number, "kst-28676-439", as the register of official texts will; only for a paper of one dossier
 * (of several the copy does not say under which it is filed, and another paper may bear the other number) and not for
 * an attachment (which bears the number of its letter). Else it is "nds-tk-2023D28361", as papers without a number are
 * named officially: the same paper comes under another identifier later, and `kamer.documentNummer` is the bridge.
 */
export function publicationFromKamer(
  paper: KamerPaper,
  { base = tkAddress }: { base?: string } = {},
): Publication {
  const { dossiernummers, version, publications, zaken } = paper;
  const id = officialId(paper) ?? numberedId(paper) ?? `nds-tk-${paper.documentNummer}`;
  const identifier = parseIdentifier(id);
  const own = identifier?.dossiernummer;
  const variant = variantOf(id);
  const isOfficial = officialId(paper) !== undefined || publications.length > 0;
  const format = formatOf(paper.contentType);
  const publication: Publication = {
    id,
    dossiernummers: [
      ...(own === undefined ? [] : [own]),
      ...dossiernummers.filter((one) => own === undefined || !sameIdentifier(one, own)),
    ],
    dossiertitel: paper.dossiertitel,
    ondernummer: identifier?.ondernummer ?? paper.volgnummer,
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
      bronDocument: paper.bronDocument,
      contentLength: paper.contentLength,
      otherForm: format === undefined ? (paper.contentType ?? version?.extension) : undefined,
    }),
  };
  return withoutAbsent(publication);
}

function officialId({ version }: KamerPaper): string | undefined {
  return version?.externalId && parseIdentifier(version.externalId)?.id;
}

function numberedId({ dossiernummers, volgnummer, soort }: KamerPaper): string | undefined {
  const [dossier] = dossiernummers;
  if (dossier === undefined || dossiernummers.length > 1 || volgnummer === undefined) return undefined;
  if (/^bijlage/i.test(soort)) return undefined;
  return parseIdentifier(`kst-${dossier}-${volgnummer}`)?.id;
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
