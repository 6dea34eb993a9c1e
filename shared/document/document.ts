/**
 * A paper as kamerdiff reads it: see README.md beside this file for the model in prose, with an example per node.
 *
 * Every text here is *normalised Unicode text* (`normalise.ts`): NFC, one space between words, no soft hyphens, no
 * broken words. Quotes and dashes stay as printed; that they do not count is a matter for the comparison.
 */
export type Document = PaperHead & {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly footnotes: readonly Footnote[];
};

/** What stands around the text of a paper: its head, the address, the line of place and date, the signatures. */
export type PaperHead = {
  /** "28676", "36600-VII": without the space of print. */
  readonly dossiernummer?: string;
  readonly ondernummer?: string;
  readonly dossiertitel?: string;
  readonly kamerstuktype?: string;
  readonly vergaderjaar?: string;
  /** The day the paper bears, `2023-06-30`. */
  readonly publishedOn?: string;
  readonly addressee?: string;
  readonly signatories?: readonly Signatory[];
};

export type Signatory = { readonly role: string; readonly name: string };

/**
 * A heading and what stands under it up to the next heading, at whatever level. `level` counts from 1: the heading
 * of an enclosure is 1, the headings under it 2. Text before the first heading is a section whose heading is null.
 */
export type Section = {
  readonly heading: string | null;
  readonly level: number;
  readonly blocks: readonly Block[];
};

export type Block = {
  readonly kind: 'paragraph' | 'list-item' | 'cell';
  readonly text: string;
  /** Of a cell that stands in the row of the one before it: see `table-rows.ts`. Never compared, and not in the JSON. */
  readonly inRow?: true;
};

/** A note, lifted out of the sentence that calls it. `mark` as printed: "1", "*". Marks may start again. */
export type Footnote = { readonly mark: string; readonly text: string };

/** One sentence in its place. A heading, a list item or a cell without a full stop is one sentence too. */
export type Sentence = {
  /** "s3.p2.z1": section 3, block 2, sentence 1; "s3.h" its heading; "n2.z1" the second footnote. */
  readonly id: string;
  /** The id of its section, "s3"; footnotes are in "n", after all sections. */
  readonly section: string;
  readonly kind: 'heading' | 'sentence' | 'list-item' | 'cell' | 'footnote';
  readonly text: string;
};

/** A fact named in a text, and what it is worth: compared by value, shown by text. */
export type Fact = {
  readonly kind: FactKind;
  /** As printed: "EUR 100 miljoen". */
  readonly text: string;
  /**
   * A number; an ISO day, span of days, month, year or time ("2022-06-28/2022-06-30", "2023-02", "T10:00"); an id
   * ("kst-28676-417"); the code of a country ("UA"); a name ("NAVO", "Van der Lee").
   */
  readonly value: number | string;
  /** "EUR", "%", … or null. */
  readonly unit: string | null;
  /** The id of its sentence. */
  readonly sentence: string;
};
export type FactKind =
  | 'amount'
  | 'percentage'
  | 'date'
  | 'number'
  | 'reference'
  | 'meeting'
  | 'motion'
  | 'country'
  | 'organisation';

/** A sentence in which the cabinet or the Netherlands takes a stand. */
export type Position = {
  /** Who takes it, as printed: "het kabinet", "Nederland". */
  readonly holder: string;
  /** The verb by its name ("aandringen") and as printed, with what belongs to it ("zal … niet aandringen"). */
  readonly verb: string;
  readonly text: string;
  /** "zal", "kan", "moet", "wil", "blijft", …, or null where the verb stands alone. */
  readonly modality: string | null;
  readonly negated: boolean;
  /** The id of its sentence. */
  readonly sentence: string;
};

/** A meeting as a paper names it; days are ISO. `series` is a name from the watchlist: "navo-top". */
export type Meeting = {
  readonly series: string;
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
};

export const paperKinds = [
  'geannoteerde-agenda',
  'kabinetsinzet',
  'verslag',
  'commissiedebat',
  'algemeen-overleg',
  'notaoverleg',
  'wetgevingsoverleg',
  'schriftelijk-overleg',
  'schriftelijk-overleg-inbreng',
  'motie',
  'vragen',
  'brief-overig',
] as const;
export type PaperKind = (typeof paperKinds)[number];

/** What a paper is, in the words of its own title and text: absent where unsure. */
export type Label = {
  readonly kind?: PaperKind;
  readonly meeting?: Meeting;
  /** What the same letter is besides: the report of the last meeting with the agenda of the next, or of two meetings. */
  readonly also?: readonly { readonly kind: PaperKind; readonly meeting: Meeting }[];
  /** It hands over something of a meeting, and no word tells which one of the watchlist, or who signed does not. */
  readonly unsure?: 'meeting';
};

/** The two sides of a comparison as a reader must know them; `null` where a file does not say. */
export type DocumentInfo = {
  readonly id: string;
  readonly dossiernummer: string | null;
  readonly ondernummer: string | null;
  readonly dossiertitel: string | null;
  readonly title: string;
  readonly kamerstuktype: string | null;
  readonly publishedOn: string | null;
  readonly kind: PaperKind | null;
  readonly meeting: Meeting | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  readonly format: string;
  readonly sha256: string;
  readonly takenAt: string;
  /** As the ministry sent it, or as printed; absent for a file, of which nobody can say. */
  readonly status?: TextStatus;
  readonly words: number;
} & KnownDays &
  PaperLinks;

/** The days of a paper beside those it bears, as far as they were known when the report was made. */
export type KnownDays = {
  /** On which the first register had it. */
  readonly firstPublicOn?: string;
  /** On which the official text was published. */
  readonly officialOn?: string;
  /** When the Kamer speaks of it. */
  readonly debate?: Debate;
};

/** What came with a letter, and the letter it came with, as far as that was known when the report was made. */
export type PaperLinks = {
  readonly attachmentOf?: string;
  readonly attachments?: readonly Attachment[];
};

export type Attachment = { readonly id: string; readonly title: string; readonly url: string };

/** "Commissiedebat" on "2023-07-06". */
export type Debate = { readonly kind: string; readonly on: string };

export type TextStatus = 'provisional' | 'official';
