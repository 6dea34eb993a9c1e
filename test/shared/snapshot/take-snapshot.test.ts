import { expect, test } from 'vitest';
import { sha256Of } from '../../../shared/snapshot/sha256.ts';
import { takeSnapshot } from '../../../shared/snapshot/take-snapshot.ts';
import { aPublication, aReply } from '../../support/papers.ts';

test('a snapshot has the moment of the reply and the hash of its bytes', () => {
  const publication = aPublication();
  const snapshot = takeSnapshot(publication, 'xml', aReply('abc'));
  expect(snapshot).toMatchObject({
    id: 'kst-28676-901',
    sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    format: 'xml',
    takenAt: '2024-05-06T07:30:02.000Z',
    publication,
  });
});

test('of the headers only those are kept that say something of the file', () => {
  const headers = { etag: '"1"', 'set-cookie': 'secret', 'last-modified': 'Mon', server: 'x' };
  const snapshot = takeSnapshot(aPublication(), 'xml', aReply('abc', { headers }));
  expect(snapshot.headers).toEqual({ etag: '"1"', 'last-modified': 'Mon' });
});

test('a text and its UTF-8 bytes have the same hash', () => {
  expect(sha256Of('één')).toBe(sha256Of(new TextEncoder().encode('één')));
});
