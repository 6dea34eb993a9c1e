import type { Fetch, Reply } from '../../shared/source/fetch.ts';
import { type KoopAddresses, type Listing, listPublications } from '../../shared/source/koop.ts';
import { type KamerListing, listKamerPapers } from '../../shared/source/tk.ts';

/** One thing that is believed of a register and was only read of, in our words. */
export type Assumption = {
  readonly name: string;
  readonly says: string;
  /** Whether papers would be missed, lost or mistaken if it were not so; else it is good to know. */
  readonly matters: boolean;
  /** What was found, where it holds. @throws NotSo, or what the client throws */
  readonly check: (probe: Probe) => Promise<string>;
};

/** What a check may ask. Lists are asked for once, however many checks look at them. */
export type Probe = {
  readonly fetch: Fetch;
  readonly koop: KoopAddresses;
  readonly tk: string;
  readonly dossiernummer: string;
  /** All papers of the dossier. */
  readonly papers: () => Promise<Listing>;
  /** All documents of the dossier in the Kamer. */
  readonly documents: () => Promise<KamerListing>;
};

export type Verdict = {
  readonly assumption: Assumption;
  readonly holds: boolean;
  /** What was found, or why it does not hold. */
  readonly found: string;
};

export class NotSo extends Error {}

/** @throws NotSo */
export function insist(condition: unknown, found: string): asserts condition {
  if (!condition) throw new NotSo(found);
}

export function probeOf(about: Pick<Probe, 'fetch' | 'koop' | 'tk' | 'dossiernummer'>): Probe {
  const { fetch, koop, tk, dossiernummer } = about;
  const dossiernummers = [dossiernummer];
  return {
    ...about,
    papers: once(() => listPublications(fetch, { dossiernummers }, { base: koop })),
    documents: once(() => listKamerPapers(fetch, { dossiernummers }, { base: tk })),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Each assumption in turn; what goes wrong in one is its verdict. */
export async function* judged(assumptions: readonly Assumption[], probe: Probe): AsyncGenerator<Verdict> {
  for (const assumption of assumptions) {
    try {
      yield { assumption, holds: true, found: await assumption.check(probe) };
    } catch (error) {
      yield { assumption, holds: false, found: (error as Error).message };
    }
  }
}

export function textOf({ body }: Reply): string {
  return new TextDecoder().decode(body);
}
