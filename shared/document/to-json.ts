import type { Document } from './document.ts';

/** A document as the JSON that others may rely on, and may give back: title, fields of the head, sections, notes. */
export function documentToJson(document: Document): string {
  const { title, sections, footnotes, ...head } = document;
  const fields = {
    title,
    dossiernummer: head.dossiernummer,
    ondernummer: head.ondernummer,
    dossiertitel: head.dossiertitel,
    kamerstuktype: head.kamerstuktype,
    vergaderjaar: head.vergaderjaar,
    publishedOn: head.publishedOn,
    addressee: head.addressee,
    signatories: head.signatories?.map(({ role, name }) => ({ role, name })),
    sections: sections.map(({ heading, level, blocks }) => ({
      heading,
      level,
      blocks: blocks.map(({ kind, text }) => ({ kind, text })),
    })),
    footnotes: footnotes.map(({ mark, text }) => ({ mark, text })),
  };
  return `${JSON.stringify(fields, null, 2)}\n`;
}
