import { withDebates } from '../source/kamer-debate.ts';
import type { Publication } from '../source/publication.ts';
import { changePaper } from '../store/papers.ts';
import type { PaperRecord } from '../store/records.ts';
import type { Ports, StepSettings } from './ports.ts';
import { registersOf } from './registers.ts';

/**
 * Looks anew at the debates of papers that are asked for again: a debate is often planned, or moved, after the letter
 * came in, and the Kamer's register does not list the letter again for that. One question for all; where it fails, what
 * was known stays.
 */
export async function refreshDebates(
  { store, fetch }: Pick<Ports, 'store' | 'fetch'>,
  records: readonly PaperRecord[],
  { settings, receivedAt }: { readonly settings: StepSettings; readonly receivedAt: string },
): Promise<void> {
  if (!registersOf(settings).includes('tk')) return;
  const copies = records.flatMap(({ fromKamer }) => (fromKamer ? [withoutDebate(fromKamer)] : []));
  if (copies.length === 0) return;
  const { publications, unreadable } = await withDebates(fetch, copies, { base: settings.tk, receivedAt });
  if (unreadable.length > 0) return;
  for (const { dossiernummer, id, fromKamer } of records) {
    const number = fromKamer?.kamer?.documentNummer;
    const found = publications.find(({ kamer }) => kamer?.documentNummer === number)?.kamer?.debate;
    const before = fromKamer?.kamer?.debate;
    if (!fromKamer?.kamer || (found?.on === before?.on && found?.soort === before?.soort)) continue;
    const known = found ? { ...fromKamer.kamer, debate: found } : withoutDebate(fromKamer).kamer;
    await changePaper(store, dossiernummer, id, (present) => ({
      ...(present as PaperRecord),
      fromKamer: { ...fromKamer, ...(known && { kamer: known }) },
    }));
  }
}

function withoutDebate(publication: Publication): Publication {
  if (!publication.kamer) return publication;
  const { debate: _, ...kamer } = publication.kamer;
  return { ...publication, kamer };
}
