import type { Citation } from '../comparison/citations.ts';
import type { Label } from '../document/document.ts';
import { StoreError } from '../errors.ts';
import type { ReportSummary } from '../report/summary.ts';
import type { FileFormat, Publication } from '../source/publication.ts';
import type { StoredObject } from './store.ts';

/** One entry of the log of a paper's snapshots. Numbers count from 1 without a gap; the last is what the paper says now. */
export type VersionRecord = {
  readonly schema: 'kamerdiff/version@1';
  readonly id: string;
  readonly number: number;
  readonly sha256: string;
  readonly format: FileFormat;
  readonly takenAt: string;
  /** The text as it came in at the Kamer, before it was printed. Absent: the official one. */
  readonly status?: 'provisional';
  /** "h1" for a reprint, "n1" for a corrected text. Absent: the first print. */
  readonly edition?: string;
};

/** What is known of one paper of a dossier: from the listing at first, from its own text once that is read. */
export type PaperRecord = {
  readonly schema: 'kamerdiff/paper@1';
  readonly id: string;
  /** The dossier it is filed under: the first of those it belongs to. */
  readonly dossiernummer: string;
  /** `announced`: listed, and no file of it was read yet. */
  readonly state: 'announced' | 'read' | 'unreadable';
  /** As last listed: the latest of its editions. */
  readonly publication: Publication;
  /** The editions before that one, the first print first. */
  readonly earlier?: readonly Publication[] | undefined;
  /** As the Kamer's own register last listed it: where its early text is, until the official one is out. */
  readonly fromKamer?: Publication | undefined;
  /** The id it bore before it had its number. What was made under that id stays there. */
  readonly formerly?: PaperPlace | undefined;
  /** This record is of the past: the paper has its number now, and goes on there. */
  readonly continuedAs?: PaperPlace | undefined;
  /** The moment of the listing it was first in. */
  readonly firstSeenAt: string;
  /** Whether its first reports may be told, as decided at first sight: a delivery that comes twice decides nothing anew. */
  readonly alerts: 'on' | 'off';
  readonly title: string;
  readonly publishedOn?: string;
  readonly label: Label;
  readonly citations: readonly Citation[];
  /** The version these words are from. */
  readonly version?: Pick<VersionRecord, 'number' | 'sha256' | 'format' | 'status'>;
  readonly unreadable?: { readonly reason: string; readonly by: string };
  /** The last version of which all reports, alerts and marks were written. Absent: its first alert is still due. */
  readonly compared?: number;
};

/** Where the record of a paper is. */
export type PaperPlace = { readonly dossiernummer: string; readonly id: string };

/** A snapshot that could not be read. `by`: the version of the program, for a later one may do better. */
export type QuarantineRecord = {
  readonly schema: 'kamerdiff/quarantine@1';
  readonly id: string;
  /** Where its paper is filed. */
  readonly dossiernummer: string;
  readonly sha256: string;
  readonly format: FileFormat;
  readonly reason: string;
  readonly by: string;
};

/**
 * The pages of a dossier are to be rebuilt. Names what changed, by paper, so that a mark that is made anew while the
 * pages are being built differs from the one that was read, and outlives it.
 */
export type DirtyRecord = {
  readonly schema: 'kamerdiff/dirty@1';
  readonly dossiernummer: string;
  readonly papers: Readonly<Record<string, string>>;
};

/** How far a register was read. */
export type RegisterState = {
  readonly schema: 'kamerdiff/register@1';
  readonly register: string;
  /** The moment of the last listing that was read whole; the next asks from 48 hours before. */
  readonly cursor?: string;
  /** The dossiers that were looked at before: the first sight of a dossier is silent. */
  readonly dossiers: readonly string[];
  /** What the last listing held, by id the moment it was last modified: what is not here, or otherwise, is new. */
  readonly seen: Readonly<Record<string, Sighting>>;
  /** Papers so young that their text may still come or change, by id. */
  readonly awaited: Readonly<Record<string, Awaited>>;
  /** By the number of its document, the id a paper was last listed under: the bridge to the one it has later. */
  readonly copies?: Readonly<Record<string, PaperPlace>>;
  /** The version of the program that looked: another one tries again what could not be read. */
  readonly by: string;
  /** Since when, and how many times in a row, it could not be read; absent when all is well. */
  readonly trouble?: Trouble;
};
export type Sighting = { readonly modifiedAt?: string; readonly availableOn?: string };
export type Awaited = {
  readonly dossiernummer: string;
  readonly firstSeenAt: string;
  readonly askedAt: string;
};
export type Trouble = {
  readonly since: string;
  readonly failures: number;
  readonly reason: string;
  readonly told: boolean;
};

/** What waits to be compared on this machine, where no queue in the cloud keeps it. */
export type QueueState = {
  readonly schema: 'kamerdiff/queue@1';
  readonly work: readonly Queued[];
};
export type Queued = {
  readonly publication: Publication;
  readonly alerts: 'on' | 'off';
  /** How often it failed, and why it did the last time. */
  readonly failures?: number;
  readonly reason?: string;
};

/** What the pages that list all dossiers need of one: rebuilt with its own pages, so that they need not read it all. */
export type DossierState = {
  readonly schema: 'kamerdiff/dossier@1';
  readonly dossiernummer: string;
  readonly papers: number;
  readonly announced: number;
  readonly unreadable: number;
  readonly summaries: readonly ReportSummary[];
};

/** When this machine looked last, and when it means to look again. */
export type WatchState = {
  readonly schema: 'kamerdiff/watch@1';
  readonly lookedAt: string;
  readonly nextAt?: string;
};

/** As it is written: indented, for a person reads it too, and ended by a line end. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/**
 * The record an object holds.
 * @throws StoreError where it is not JSON, or of another schema: written by a later version, or not by kamerdiff
 */
export function parseRecord<T extends { readonly schema: string }>(
  key: string,
  object: StoredObject,
  schema: T['schema'],
): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(object.body));
  } catch (cause) {
    throw new StoreError(key, `found ${object.body.length} bytes that are no JSON, expected ${schema}`, {
      cause,
      retryable: false,
    });
  }
  const found = (value as { schema?: unknown } | null)?.schema;
  if (found !== schema) {
    throw new StoreError(key, `found schema ${JSON.stringify(found) ?? 'none'}, expected "${schema}"`, {
      retryable: false,
    });
  }
  return value as T;
}
