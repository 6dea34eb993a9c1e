import { FetchError } from '../errors.ts';
import type { Fetch } from './fetch.ts';
import { parseIdentifier, sameIdentifier } from './identifier.ts';
import { type KoopAddresses, koopAddresses, listAttachments } from './koop.ts';
import type { Publication } from './publication.ts';
import type { UnreadableRecord } from './sru.ts';
import { isOnlyAttached } from './variant.ts';

/** Whether a publication came with a letter. It is kept and read under an identifier of its own, and told with its letter. */
export function isAttachment({ id, hoofddocument, kamer }: Publication): boolean {
  if (hoofddocument !== undefined) return !sameIdentifier(hoofddocument, id);
  return kamer !== undefined && (kamer.bronDocument !== undefined || /^bijlage/i.test(kamer.soort));
}

/**
 * The attachments that listed letters name, in one question for a hundred letters: filed where their letter is. One
 * that the register names and does not list is known by its name alone, which is enough to fetch it. Where the question
 * fails, so is each; that is said, and holds no letter up.
 */
export async function attachmentsNamed(
  fetch: Fetch,
  letters: readonly Publication[],
  { base = koopAddresses }: { readonly base?: KoopAddresses | undefined } = {},
): Promise<{ publications: readonly Publication[]; unreadable: readonly UnreadableRecord[] }> {
  const naming = letters.filter(({ bijlagen = [] }) => bijlagen.some(isOnlyAttached));
  const ids = naming.map(({ id }) => id);
  const failures: UnreadableRecord[] = [];
  const listing = await listAttachments(fetch, ids, { base }).catch((error: unknown) => {
    if (!(error instanceof FetchError)) throw error;
    failures.push({ position: 0, reason: `attachments are known by name alone: ${error.message}` });
    return undefined;
  });
  const listed = listing?.publications ?? [];
  const publications = naming.flatMap((letter) => {
    const own = listed.filter(({ hoofddocument = '' }) => sameIdentifier(hoofddocument, letter.id));
    const named = (letter.bijlagen ?? []).filter(
      (id) => isOnlyAttached(id) && !own.some((one) => sameIdentifier(one.id, id)),
    );
    return [...own, ...named.map((id) => byName(id, letter, base))].map((one) => withLetter(one, letter));
  });
  return { publications, unreadable: [...failures, ...(listing?.unreadable ?? [])] };
}

function byName(name: string, letter: Publication, { pages }: KoopAddresses): Publication {
  const id = parseIdentifier(name)?.id ?? name;
  const { datedOn, availableOn } = letter;
  return {
    id,
    dossiernummers: [],
    title: `Bijlage bij ${letter.title}`,
    indieners: [],
    url: `${pages}/${id}.html`,
    files: {},
    hoofddocument: letter.id,
    ...(datedOn && { datedOn }),
    ...(availableOn && { availableOn }),
  };
}

/** An attachment is of the dossiers of its letter, whatever order its own record gives them in, and has no number there. */
export function withLetter(
  { ondernummer: _, ...attachment }: Publication,
  { id: hoofddocument, dossiernummers, dossiertitel }: Publication,
): Publication {
  const known = dossiertitel === undefined ? {} : { dossiertitel };
  return { hoofddocument, ...attachment, dossiernummers, ...known };
}
