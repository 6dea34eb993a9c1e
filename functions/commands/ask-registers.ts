import { FetchError, NotFoundError } from '../../shared/errors.ts';
import { type RegisterName, registers, registersOf } from '../../shared/pipeline/registers.ts';
import { paperIdOf } from '../../shared/source/edition.ts';
import { type Identifier, sameIdentifier } from '../../shared/source/identifier.ts';
import { findPublication } from '../../shared/source/koop.ts';
import type { Publication } from '../../shared/source/publication.ts';
import type { OpenSource } from './open.ts';

/**
 * One paper as the registers list it: one question to the register of official texts, and only where that does not
 * have it a list of its dossier from the Kamer's. A folder of replies may hold no answer to the first, but one for
 * its dossier.
 *
 * @throws NotFoundError where a register could not be asked and no other has the paper
 */
export async function askRegisters(
  source: OpenSource,
  identifier: Identifier,
  looked: string,
): Promise<Publication | undefined> {
  const { id, dossiernummer } = identifier;
  let failure: FetchError | undefined;
  const unlessItFails = async <T>(question: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      failure ??= error;
      return undefined;
    }
  };
  const official = await unlessItFails(() => findPublication(source.fetch, id, { base: source.koop }));
  if (official) return official;
  const names = registersOf(source).filter((name) => name === 'tk' || (failure && !failure.retryable));
  for (const register of dossiernummer === undefined ? [] : names) {
    const listed = await unlessItFails(() => listDossier(source, dossiernummer as string, register));
    const found = listed?.find((publication) => sameIdentifier(paperIdOf(publication.id), id));
    if (found) return found;
    if (listed && register === 'koop') return undefined;
  }
  if (!failure) return undefined;
  throw new NotFoundError(
    `Cannot find ${id}: it is not in the store ${looked}, and ${source.name} could not be asked: ${failure.message}. ` +
      'Try again later, or name a store that has it with --store.',
    { cause: failure },
  );
}

/** All papers of a dossier, as one register lists them. @throws FetchError */
export async function listDossier(
  source: OpenSource,
  dossiernummer: string,
  register: RegisterName = 'koop',
): Promise<readonly Publication[]> {
  const question = { dossiernummers: [dossiernummer] };
  return (await registers[register](source.fetch, question, source)).publications;
}
