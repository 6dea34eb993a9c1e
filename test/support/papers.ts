import type { Reply } from '../../shared/source/fetch.ts';
import type { Publication } from '../../shared/source/publication.ts';

/** Synthetic papers, for tests of what is done with a paper and not of what stands in it. */

export function aPublication(changes: Partial<Publication> = {}): Publication {
  const id = changes.id ?? 'kst-28676-901';
  return {
    id,
    dossiernummers: ['28676'],
    title: 'Synthetische brief',
    indieners: [],
    url: `https://zoek.officielebekendmakingen.nl/${id}.html`,
    files: { xml: `https://zoek.officielebekendmakingen.nl/${id}.xml` },
    ...changes,
  };
}

export function aReply(body: string, changes: Partial<Reply> = {}): Reply {
  return {
    url: 'https://zoek.officielebekendmakingen.nl/kst-28676-901.xml',
    status: 200,
    headers: { 'content-type': 'application/xml' },
    body: new TextEncoder().encode(body),
    receivedAt: '2024-05-06T07:30:02.000Z',
    ...changes,
  };
}
