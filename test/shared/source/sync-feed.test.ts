import { describe, expect, test } from 'vitest';
import { ConfigurationError } from '../../../shared/errors.ts';
import { followSyncFeed, readSyncFeed, syncUrl } from '../../../shared/source/sync-feed.ts';
import { guidOf, registerDocument } from '../../support/register-document.ts';
import { replyWith } from '../../support/register-door.ts';
import type { RegisterFault } from '../../support/register-faults.ts';
import { plainRegister } from '../../support/register-fetch.ts';

const document = registerDocument(439, { volgnummer: 439 });
const events = (faults: readonly RegisterFault[] = []) => [
  { at: '2026-06-01T09:00:00.000Z', documents: [document], faults },
  { at: '2026-06-02T09:00:00.000Z', documents: [{ ...document, version: 2 }] },
  { at: '2026-06-03T09:00:00.000Z', withdrawn: [document.nummer] },
];
const register = (at: string, faults?: readonly RegisterFault[]) => plainRegister([], at, events(faults));

describe('the feed of the Kamer', () => {
  test('tells each change of a document, and where to go on at the next visit', async () => {
    const asked = register('2026-06-02T12:00:00.000Z', [{ kind: 'small-pages' }]);
    const first = await followSyncFeed(asked.fetch, { category: 'Document' });
    expect(first.entries.map(({ deleted, fields }) => [deleted, fields.documentnummer])).toEqual([
      [false, '2026D00439'],
      [false, '2026D00439'],
    ]);
    expect(first.entries[0]?.refs).toEqual({ kamerstukdossier: [guidOf('28676')] });
    expect(first).toMatchObject({ token: '2', isWhole: true });

    asked.setNow('2026-06-04T00:00:00.000Z');
    const next = await followSyncFeed(asked.fetch, { category: 'Document', token: first.token });
    expect(next.entries).toEqual([
      expect.objectContaining({
        id: guidOf(document.nummer),
        deleted: true,
        updatedAt: '2026-06-03T09:00:00.000Z',
      }),
    ]);
    expect(next.token).toBe('3');
    expect((await followSyncFeed(asked.fetch, { category: 'Document', token: '3' })).entries).toEqual([]);
  });

  test('is left at a page and gone on with later where it is long', async () => {
    const { fetch } = register('2026-06-04T00:00:00.000Z', [{ kind: 'small-pages' }]);
    const part = await followSyncFeed(fetch, { category: 'Document' }, { maxPages: 1 });
    expect(part).toMatchObject({ token: '2', isWhole: false });
    const rest = await followSyncFeed(fetch, { category: 'Document', token: part.token });
    expect(rest).toMatchObject({ token: '3', isWhole: true });
    expect(rest.entries).toHaveLength(1);
  });

  test('of a category that is none is not asked for, for it would be empty and say nothing', () => {
    expect(() => syncUrl('https://example.org', { category: 'Dokument' as never })).toThrow(
      ConfigurationError,
    );
  });

  test('whose tokens do not grow is a failure, not a loop', async () => {
    const { fetch } = register('2026-06-04T00:00:00.000Z', [{ kind: 'endless-pages' }]);
    await expect(followSyncFeed(fetch, { category: 'Document' })).rejects.toThrow('expected one that grows');
  });

  const asked = new URL('https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Feed?category=Document');
  const read = (xml: string) => readSyncFeed(replyWith(xml), { asked, category: 'Document' });
  const entry = (content: string) =>
    `<feed><link rel="next" href="?skiptoken=9"/><entry><title>${guidOf('x')}</title><content>${content}</content></entry></feed>`;

  test('calls a row deleted in whatever case it says so, and takes the token of the feed itself', () => {
    expect(read(entry(`<tk:document xmlns:tk="x" id="${guidOf('x')}" verwijderd="True"/>`))).toEqual({
      entries: [{ id: guidOf('x'), category: 'Document', deleted: true, fields: {}, refs: {} }],
      token: '9',
      isLast: false,
    });
  });

  test.each([
    ['an HTML page', '<!DOCTYPE html><html></html>', 'found an HTML page'],
    ['another root', '<rss/>', 'found <rss>, expected <feed>'],
    ['a feed that is cut off', '<feed><entry>', 'cut off'],
    ['an entry without content', '<feed><entry/></feed>', 'entry 1 of 1 cannot be read: it has no content'],
    ['an entry of another category', entry('<zaak/>'), 'its content is <zaak>, expected Document'],
    ['an entry without an id', entry('<document id="7"/>'), 'its id is "7"'],
    [
      'entries without a token',
      entry(`<document id="${guidOf('x')}"/>`).replace('skiptoken', 'token'),
      'no link with a skiptoken',
    ],
  ])('is not read from %s', (_, xml, reason) => {
    expect(() => read(xml)).toThrow(reason);
  });
});
