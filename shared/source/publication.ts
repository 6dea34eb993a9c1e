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
  readonly hoofddocument?: string;
};

/** The formats in which a paper is published and kept. */
export const fileFormats = ['xml', 'html', 'pdf', 'docx'] as const;
export type FileFormat = (typeof fileFormats)[number];
