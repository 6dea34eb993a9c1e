import type { Fetch } from '../source/fetch.ts';
import { listPublications } from '../source/koop.ts';
import type { Publication } from '../source/publication.ts';
import type { StepSettings } from './ports.ts';

/** The registers, each read with a cursor of its own: `koop` has the official texts. */
export const registerNames = ['koop'] as const;
export type RegisterName = (typeof registerNames)[number];

/** One paper as a register lists it now. */
export type Listed = { readonly publication: Publication };

/** What a register has of the dossiers asked for. */
export type Answer = {
  readonly listed: readonly Listed[];
  /** The moment of the first reply. */
  readonly receivedAt: string;
  readonly unreadable: readonly unknown[];
};

export type RegisterQuestion = {
  readonly dossiernummers: readonly string[];
  /** Only what was made public on this day or later. */
  readonly since?: string | undefined;
};

type Register = (fetch: Fetch, question: RegisterQuestion, settings: StepSettings) => Promise<Answer>;

/** How each is asked. @throws FetchError, ParseError */
export const registers: { readonly [name in RegisterName]: Register } = {
  koop: async (fetch, { dossiernummers, since }, { koop }) => {
    const listing = await listPublications(
      fetch,
      since === undefined ? { dossiernummers } : { dossiernummers, since },
      { base: koop },
    );
    const { publications, receivedAt, unreadable } = listing;
    return { listed: publications.map((publication) => ({ publication })), receivedAt, unreadable };
  },
};

/** Those that are read: all, unless the settings say otherwise. */
export function registersOf({ registers }: Pick<StepSettings, 'registers'>): readonly RegisterName[] {
  return registers ?? registerNames;
}
