/** One publication as a register lists it. Days are ISO; what the register leaves out is absent. */
export type Publication = {
  /** The official identifier, "kst-28676-439": as given, case and all. */
  readonly id: string;
  /** The dossiers it belongs to, the one it is filed under first: "28676", "36600-VII". */
  readonly dossiernummers: readonly string[];
  readonly dossiertitel?: string;
  readonly ondernummer?: string;
  /** The title of the paper itself, without the dossier's title and the kind before it. */
  readonly title: string;
  readonly kamerstuktype?: string;
  readonly vergaderjaar?: string;
  readonly indieners: readonly string[];
  /** The day the paper bears. */
  readonly datedOn?: string;
  /** The day it was made public. */
  readonly availableOn?: string;
  readonly modifiedAt?: string;
  /** The page a reader opens. */
  readonly url: string;
  /** Where its files are, by format. A young paper may have a `pdf` alone, or none. */
  readonly files: Readonly<Partial<Record<FileFormat, string>>>;
  /** Of an attachment: the paper it came with. */
  readonly hoofddocument?: string;
  /** The identifiers of its attachments, as far as the register names them: "blg-1234567". */
  readonly bijlagen?: readonly string[];
  /** Present on what the Tweede Kamer's own register lists; absent on what is officially published, and only there. */
  readonly kamer?: KamerCopy;
};

/** What the Tweede Kamer's register says of its copy of a paper. */
export type KamerCopy = {
  /** "2023D28361": the same before and after the paper has its official identifier. */
  readonly documentNummer: string;
  /** `voorlopig`: as the ministry sent it; `officieel`: as printed, under its official identifier. */
  readonly textStatus: 'voorlopig' | 'officieel';
  /** Of the copy, from 1. */
  readonly version?: number;
  /** The kind in the register's words, "Brief regering", "Bijlage". */
  readonly soort: string;
  readonly receivedOn?: string;
  /** By which activities are tied to it: see `listActivities`. */
  readonly zaken: readonly string[];
  /** Of an attachment: the `documentNummer` of what it came with. */
  readonly bronDocument?: string;
  /** When it is spoken of, where the Kamer had planned that by the time it was listed. */
  readonly debate?: Debate;
  /** Of its file, as listed. */
  readonly contentLength?: number;
  /** The form of its file where that is none we read: "application/msword". */
  readonly otherForm?: string;
};

/** "Commissiedebat" on "2023-07-06". */
export type Debate = { readonly soort: string; readonly on: string };

/** The formats in which a paper is published and kept. */
export const fileFormats = ['xml', 'html', 'pdf', 'docx'] as const;
export type FileFormat = (typeof fileFormats)[number];
