import type { Fetch } from '../source/fetch.ts';
import { withDebates } from '../source/kamer-debate.ts';
import { publicationFromKamer } from '../source/kamer-publication.ts';
import { listPublications } from '../source/koop.ts';
import type { Publication } from '../source/publication.ts';
import { listKamerPapers } from '../source/tk.ts';
import type { StepSettings } from './ports.ts';

/**
 * The registers, each read with a cursor of its own: `tk` has a paper on the day it comes in, `koop` the official text
 * days to weeks later. The early one goes first, so that what it says of a paper is known when the other lists it.
 */
export const registerNames = ['tk', 'koop'] as const;
export type RegisterName = (typeof registerNames)[number];

/** What a register has of the dossiers asked for. */
export type Answer = {
  readonly publications: readonly Publication[];
  /** The moment of the first reply. */
  readonly receivedAt: string;
  readonly unreadable: readonly unknown[];
};

export type RegisterQuestion = {
  readonly dossiernummers: readonly string[];
  /** Only what came in or changed on this day or later. */
  readonly since?: string | undefined;
};

type Register = (
  fetch: Fetch,
  question: RegisterQuestion,
  addresses: Pick<StepSettings, 'koop' | 'tk'>,
) => Promise<Answer>;

/** How each is asked. @throws FetchError, ParseError */
export const registers: { readonly [name in RegisterName]: Register } = {
  tk: async (fetch, question, { tk: base }) => {
    const { papers, receivedAt, unreadable } = await listKamerPapers(fetch, plain(question), { base });
    const publications = papers
      .map((paper) => publicationFromKamer(paper, { base }))
      // An attachment is read with its letter, not as a paper of its own.
      .filter(({ kamer }) => kamer?.bronDocument === undefined && !/^bijlage/i.test(kamer?.soort ?? ''));
    const placed = await withDebates(fetch, publications, { base, receivedAt });
    return {
      publications: placed.publications,
      receivedAt,
      unreadable: [...unreadable, ...placed.unreadable],
    };
  },
  koop: (fetch, question, { koop: base }) => listPublications(fetch, plain(question), { base }),
};

function plain({ dossiernummers, since }: RegisterQuestion) {
  return since === undefined ? { dossiernummers } : { dossiernummers, since };
}

/** Those that are read: all, unless the settings say otherwise. */
export function registersOf({ registers }: Pick<StepSettings, 'registers'>): readonly RegisterName[] {
  return registers ?? registerNames;
}
