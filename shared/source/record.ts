import { parseIdentifier, sameIdentifier } from './identifier.ts';
import { cutTitle } from './paper-title.ts';
import type { FileFormat, Publication } from './publication.ts';
import { fileFormats } from './publication.ts';
import { variantOf } from './variant.ts';
import { withoutAbsent } from './without-absent.ts';
import { elementsNamed, oneLine, textsNamed, type XmlElement } from './xml.ts';

export type RecordReading =
  | { readonly kind: 'publication'; readonly publication: Publication }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * The publication a `record` of a search reply describes. All is read by local name and from anywhere in the record:
 * the levels between differ per reader and were never seen in a real reply of this kind. Only an identifier that can
 * serve as a name makes a record unreadable when it is missing; for all else there is a second best, or it is absent.
 *
 * @param pages where the page of a paper is, for a record that does not say
 */
export function publicationFromRecord(record: XmlElement, pages: string): RecordReading {
  const all = (name: string): string[] => textsNamed(record, name);
  const first = (name: string): string | undefined => all(name)[0];
  const id = first('identifier');
  if (id === undefined) return { kind: 'unreadable', reason: 'it has no identifier' };
  // An identifier becomes part of addresses and of keys, so what could leave its place is not one.
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u.test(id) || id.includes('..')) {
    return {
      kind: 'unreadable',
      reason: `its identifier is "${id.slice(0, 100)}", expected letters, digits and "-"`,
    };
  }
  const identifier = parseIdentifier(id);
  const variant = variantOf(id);
  const dossiertitels = all('dossiertitel');
  const fullTitle = first('title') ?? first('documenttitel') ?? id;
  const cut = cutTitle(fullTitle, dossiertitels);
  const hoofddocument =
    identifiersIn(all('hoofddocument'))[0] ?? (variant?.kind === 'attachment' ? variant.of : undefined);
  // An attachment is filed where its letter is.
  const own = identifier?.dossiernummer ?? parseIdentifier(hoofddocument ?? '')?.dossiernummer;
  const publication: Publication = {
    id,
    dossiernummers: filedFirst(own, all('dossiernummer')),
    dossiertitel: dossiertitels[0],
    ondernummer: first('ondernummer') ?? identifier?.ondernummer,
    title: cut.title,
    kamerstuktype: first('subrubriek') ?? kindByScheme(record) ?? cut.kind,
    vergaderjaar: first('vergaderjaar'),
    indieners: all('indiener'),
    datedOn: dayOf(first('issued')) ?? dayOf(first('date')),
    availableOn: dayOf(first('available')),
    modifiedAt: momentOf(first('modified') ?? first('datumTijdstipWijzigingWork')),
    url: webAddress(first('preferredUrl'), pages) ?? `${pages}/${id}.html`,
    files: filesOf(record, pages),
    hoofddocument,
    bijlagen: some(identifiersIn(all('bijlage'))),
  };
  return { kind: 'publication', publication: withoutAbsent(publication) };
}

/** As names or as addresses, in one element each or joined by ";"; what is neither is left out. */
function identifiersIn(given: readonly string[]): string[] {
  return given.flatMap((text) => text.split(';')).flatMap((text) => parseIdentifier(text)?.id ?? []);
}

function some<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}

/** A record may name several dossiers, in one element each or joined by ";". The paper is filed under that of its id. */
function filedFirst(own: string | undefined, given: readonly string[]): string[] {
  const dossiers = given
    .flatMap((text) => text.split(';'))
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(text));
  return [...(own === undefined ? [] : [own]), ...dossiers].filter(
    (dossier, index, list) => list.findIndex((other) => sameIdentifier(other, dossier)) === index,
  );
}

function kindByScheme(record: XmlElement): string | undefined {
  const types = elementsNamed(record, 'type');
  const type = types.find(({ attributes }) => attributes.get('scheme') === 'OVERHEIDop.KamerstukTypen');
  return type && (oneLine(type.text) || undefined);
}

function filesOf(record: XmlElement, pages: string): Partial<Record<FileFormat, string>> {
  const items = elementsNamed(record, 'itemUrl');
  return Object.fromEntries(
    fileFormats.flatMap((format) => {
      const item = items.find(({ attributes }) => attributes.get('manifestation') === format);
      const address = webAddress(item && oneLine(item.text), pages);
      return address === undefined ? [] : [[format, address]];
    }),
  );
}

/** An address that can be opened; what the register gives as http is asked as https, unless it is itself http. */
function webAddress(text: string | undefined, pages: string): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const address = new URL(text);
  if (pages.startsWith('https:')) address.protocol = 'https:';
  return address.href;
}

/** The day of a date or moment; undefined for what is none, as "2026-02-30". */
export function dayOf(text: string | undefined): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?=$|[T ])/.exec(text ?? '')?.[0];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

/** A moment without a zone is taken for UTC, so that it means the same on every machine. */
function momentOf(text = ''): string | undefined {
  if (dayOf(text) === undefined) return undefined;
  const time = Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
