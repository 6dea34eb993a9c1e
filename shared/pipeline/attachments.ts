import type { PaperLinks } from '../document/document.ts';
import { isAttachment } from '../source/attachment.ts';
import { paperIdOf } from '../source/edition.ts';
import { sameIdentifier } from '../source/identifier.ts';
import type { PaperRecord } from '../store/records.ts';

/** Whether one came with the other: the official register names the letter, the Kamer's the number of its document. */
export function isAttachmentOf(attachment: PaperRecord, letter: PaperRecord): boolean {
  if (!isAttached(attachment) || attachment.id === letter.id) return false;
  const { hoofddocument } = attachment.publication;
  const bronDocument = attachment.fromKamer?.kamer?.bronDocument;
  return (
    (hoofddocument !== undefined && sameIdentifier(paperIdOf(hoofddocument), letter.id)) ||
    (bronDocument !== undefined && bronDocument === letter.fromKamer?.kamer?.documentNummer)
  );
}

/** What is known of it from either register says so. */
export function isAttached({ publication, fromKamer }: PaperRecord): boolean {
  return isAttachment(publication) || (fromKamer !== undefined && isAttachment(fromKamer));
}

export function attachmentsOf(letter: PaperRecord, known: readonly PaperRecord[]): readonly PaperRecord[] {
  return known
    .filter((other) => isAttachmentOf(other, letter))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** The letter an attachment came with; undefined for a letter, and where it is not known. */
export function letterOf(paper: PaperRecord, known: readonly PaperRecord[]): PaperRecord | undefined {
  return isAttached(paper) ? known.find((other) => isAttachmentOf(paper, other)) : undefined;
}

/** How a paper and what it came with are told of in a report. */
export function linksOf(paper: PaperRecord, known: readonly PaperRecord[]): PaperLinks {
  const letter = letterOf(paper, known);
  const attachments = attachmentsOf(paper, known).map(({ id, title, publication: { url } }) => ({
    id,
    title,
    url,
  }));
  return {
    ...(letter && { attachmentOf: letter.id }),
    ...(attachments.length > 0 && { attachments }),
  };
}

/**
 * The same papers, each as what its words are. A letter that hands over an agenda as its attachment is but the cover of
 * it: beside the agenda of another year it would read as if all were dropped. So it stands for no meeting of its own.
 */
export function withoutCovers(known: readonly PaperRecord[]): readonly PaperRecord[] {
  const texts = known.filter(
    (paper) => paper.label.meeting && paper.state !== 'unreadable' && isAttached(paper),
  );
  return known.map((letter) => {
    const { kind, meeting, also = [] } = letter.label;
    if (!meeting || isAttached(letter)) return letter;
    const own = texts.filter((text) => isAttachmentOf(text, letter)).map(({ label }) => label);
    const isCover = [{ kind, meeting }, ...also].every((face) =>
      own.some((label) => label.kind === face.kind && label.meeting?.series === face.meeting.series),
    );
    return isCover ? { ...letter, label: kind === undefined ? {} : { kind } } : letter;
  });
}
