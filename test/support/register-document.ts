import { createHash } from 'node:crypto';
import { docxOf } from './docx.ts';

/** A document as the Kamer's register of the tests has it now. All of it is synthetic. */
export type RegisterDocument = {
  /** "2026D00439": one document through all its versions. */
  readonly nummer: string;
  readonly dossiers: readonly string[];
  readonly onderwerp: string;
  readonly titel?: string;
  readonly soort?: string;
  readonly datedOn: string;
  readonly registeredOn?: string;
  readonly volgnummer?: number;
  readonly zaken?: readonly string[];
  readonly ondertekenaars?: readonly string[];
  readonly bronDocument?: string;
  readonly version?: number;
  /** The official identifier, once there is one. */
  readonly externalId?: string;
  readonly file?: string | Uint8Array;
  /** By the beginning of `file` where it is not said. */
  readonly contentType?: string;
  /** Otherwise than the file is long, as of a list that is older. */
  readonly contentLength?: number;
  /** The official XML, as a `DocumentPublicatie`. */
  readonly xml?: string;
  /** When the record was last touched: by the event that set it, where it is not said. */
  readonly changedAt?: string;
  /** When the record of its version was, where that is another moment. */
  readonly versionChangedAt?: string;
  readonly deleted?: boolean;
};

export type RegisterActivity = {
  readonly nummer: string;
  readonly soort: string;
  readonly onderwerp?: string;
  readonly status?: string;
  /** Absent: "Nog geen datum bekend". */
  readonly day?: string;
  readonly time?: string;
  readonly zaken: readonly string[];
};

/** A letter as the ministry sends it: a Word file, one paragraph for each text. */
export function registerDocument(
  number: number,
  {
    texts = [`Dit is een synthetische tekst, nummer ${number}.`],
    ...about
  }: Partial<RegisterDocument> & { texts?: readonly string[] } = {},
): RegisterDocument {
  const paragraphs = texts.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`);
  return {
    nummer: `2026D${String(number).padStart(5, '0')}`,
    dossiers: ['28676'],
    onderwerp: `Synthetische brief nummer ${number}`,
    titel: 'NAVO',
    soort: 'Brief regering',
    datedOn: '2023-06-30',
    zaken: [`2026Z${String(number).padStart(5, '0')}`],
    version: 1,
    file: docxOf(paragraphs.join('')),
    ...about,
  };
}

/** The same name gives the same guid. */
export function guidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function contentTypeOf({ file, contentType }: RegisterDocument): string | undefined {
  if (contentType !== undefined || file === undefined) return contentType;
  return Buffer.from(file).subarray(0, 4).toString() === '%PDF' ? 'application/pdf' : docx;
}
