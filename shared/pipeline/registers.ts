import { attachmentsNamed, isAttachment, withLetter } from '../source/attachment.ts';
import type { Fetch } from '../source/fetch.ts';
import type { FeedTokens } from '../source/kamer-changes.ts';
import { withDebates } from '../source/kamer-debate.ts';
import { publicationFromKamer } from '../source/kamer-publication.ts';
import { watchKamer } from '../source/kamer-watch.ts';
import { listPublications } from '../source/koop.ts';
import type { Publication } from '../source/publication.ts';
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
  /** Where a feed of changes goes on at the next look. */
  readonly tokens?: FeedTokens | undefined;
  /** Only what changed is in it, as a feed told: what is not, is not gone. */
  readonly isPart?: boolean;
};

export type RegisterQuestion = {
  readonly dossiernummers: readonly string[];
  /** Only what came in or changed on this day or later. */
  readonly since?: string | undefined;
  readonly tokens?: FeedTokens | undefined;
};

type Register = (
  fetch: Fetch,
  question: RegisterQuestion,
  addresses: Pick<StepSettings, 'koop' | 'tk'>,
) => Promise<Answer>;

/** How each is asked. @throws FetchError, ParseError */
export const registers: { readonly [name in RegisterName]: Register } = {
  tk: async (fetch, question, { tk: base }) => {
    const { papers, receivedAt, unreadable, tokens, isPart } = await watchKamer(fetch, question, { base });
    const listed = papers.map((paper) =>
      publicationFromKamer(paper, { base, asked: question.dossiernummers }),
    );
    const byNumber = new Map(listed.map((one) => [one.kamer?.documentNummer, one]));
    const publications = listed.map((one) => {
      const letter = byNumber.get(one.kamer?.bronDocument ?? '');
      return letter && isAttachment(one) ? withLetter(one, letter) : one;
    });
    const placed = await withDebates(fetch, publications, { base, receivedAt });
    return {
      publications: placed.publications,
      receivedAt,
      unreadable: [...unreadable, ...placed.unreadable],
      tokens,
      isPart,
    };
  },
  koop: async (fetch, question, { koop: base }) => {
    const listing = await listPublications(fetch, plain(question), { base });
    const attached = await attachmentsNamed(fetch, listing.publications, { base });
    return {
      publications: [...listing.publications, ...attached.publications],
      receivedAt: listing.receivedAt,
      unreadable: [...listing.unreadable, ...attached.unreadable],
    };
  },
};

function plain({ dossiernummers, since }: RegisterQuestion) {
  return since === undefined ? { dossiernummers } : { dossiernummers, since };
}

/** Those that are read: all, unless the settings say otherwise. */
export function registersOf({ registers }: Pick<StepSettings, 'registers'>): readonly RegisterName[] {
  return registers ?? registerNames;
}
