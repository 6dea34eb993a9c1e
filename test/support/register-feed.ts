import { contentTypeOf, guidOf, type RegisterDocument } from './register-document.ts';
import type { RegisterFault } from './register-faults.ts';

/** Every state a document has had, in the order in which the register took it up. */
export type FeedChange = { readonly at: string; readonly document: RegisterDocument };

/** The feed of changes: a token on each entry, and at the end an empty page that says where to go on later. */
export function feedReply(asked: URL, changes: readonly FeedChange[], fault?: RegisterFault): string {
  const category = asked.searchParams.get('category') ?? '';
  const from = Number(asked.searchParams.get('skiptoken') ?? 0);
  const size = fault?.kind === 'small-pages' ? 2 : 50;
  const known = category === 'Document' ? changes : [];
  const page = known.slice(from, from + size);
  const link = (rel: string, token: number) =>
    `<link rel="${rel}" href="${asked.origin}${asked.pathname}?skiptoken=${token}&amp;category=${category}"/>`;
  const entries = page.map((change, index) => {
    const token = fault?.kind === 'endless-pages' ? 1 : from + index + 1;
    return entryOf(change, asked.origin, link('next', token));
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0"><title>${category}</title>`,
    ...entries,
    ...(page.length === 0 && known.length > 0 ? [link('resume', from)] : []),
    '</feed>',
  ].join('\n');
}

function entryOf({ at, document }: FeedChange, origin: string, next: string): string {
  const id = guidOf(document.nummer);
  const fields = document.deleted
    ? ''
    : `<soort>${document.soort ?? ''}</soort><documentNummer>${document.nummer}</documentNummer><onderwerp>${document.onderwerp}</onderwerp>
<datum>${document.datedOn}T00:00:00</datum><volgnummer>${document.volgnummer ?? -1}</volgnummer>
${document.dossiers.map((dossier) => `<kamerstukdossier ref="${guidOf(dossier)}"/>`).join('')}`;
  return `<entry><title>${id}</title><id>${origin}/SyncFeed/2.0/Entiteiten/${id}</id><updated>${at}</updated>${next}
<link rel="enclosure" href="${origin}/SyncFeed/2.0/Resources/${id}"/>
<content type="application/xml"><document xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="${id}" tk:bijgewerkt="${at}" tk:verwijderd="${document.deleted ?? false}" tk:contentType="${contentTypeOf(document) ?? ''}">${fields}</document></content></entry>`;
}
