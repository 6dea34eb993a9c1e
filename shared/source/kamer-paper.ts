/** One document as the Tweede Kamer's own register has it. What the register leaves empty is absent. */
export type KamerPaper = {
  /** A guid, which names the document through all its versions. */
  readonly documentId: string;
  /** "2023D28361": the number people see. It stays when the official identifier comes. */
  readonly documentNummer: string;
  readonly soort: string;
  /** Often the title of the dossier; `onderwerp` says what the paper itself is about. */
  readonly titel?: string;
  readonly onderwerp?: string;
  readonly vergaderjaar?: string;
  /** The day the paper bears. */
  readonly datedOn?: string;
  readonly registeredOn?: string;
  readonly receivedOn?: string;
  /** When the register last touched the record, its version or its files: it need not be a change of the text. */
  readonly modifiedAt: string;
  /** "28676", "36600-VII", "21501-02"; in no order that means anything. */
  readonly dossiernummers: readonly string[];
  readonly dossiertitel?: string;
  /** The number in its dossier, once there is one. */
  readonly volgnummer?: string;
  /** "2023Z12345": by which an activity, as a debate, is tied to its papers. */
  readonly zaken: readonly string[];
  /** Of an attachment: the number of the document it came with. */
  readonly bronDocument?: string;
  readonly ondertekenaars: readonly string[];
  readonly version?: KamerVersion;
  readonly contentType?: string;
  readonly contentLength?: number;
  /** The official texts of the version it is at, as the Kamer keeps them. */
  readonly publications: readonly KamerFile[];
};

export type KamerVersion = {
  readonly id: string;
  readonly number?: number;
  readonly extension?: string;
  readonly datedAt?: string;
  /** The official identifier, once there is one: "kst-28676-439", "nds-tk-2025D20112". */
  readonly externalId?: string;
};

/** A `DocumentPublicatie`. */
export type KamerFile = { readonly id: string; readonly contentType?: string };
