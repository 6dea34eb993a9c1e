import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import type { Fetch } from '../../../shared/source/fetch.ts';
import { listActivities } from '../../../shared/source/kamer-activity.ts';
import { kamerDay } from '../../../shared/source/kamer-days.ts';
import { publicationFromKamer } from '../../../shared/source/kamer-publication.ts';
import { followSyncFeed } from '../../../shared/source/sync-feed.ts';
import { listKamerPapers } from '../../../shared/source/tk.ts';
import { registerDocument } from '../../support/register-document.ts';
import { replyWith } from '../../support/register-door.ts';
import { feedReply } from '../../support/register-feed.ts';
import { plainRegister } from '../../support/register-fetch.ts';
import { spoiltBytes } from '../../support/spoilt.ts';

const document = registerDocument(439, { volgnummer: 439, externalId: 'kst-28676-439', xml: '<x/>' });
const dossiernummers = ['28676'];

async function listReply(): Promise<string> {
  const register = plainRegister([]);
  register.documents = [document, registerDocument(1)];
  let body = '';
  const fetch: Fetch = async (url, options) => {
    const reply = await register.fetch(url, options);
    body = new TextDecoder().decode(reply.body);
    return reply;
  };
  await listKamerPapers(fetch, { dossiernummers });
  return body;
}
const list = await listReply();
const asked = new URL('https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0/Feed?category=Document');
const feed = feedReply(asked, [{ at: '2026-06-01T09:00:00Z', document }]);

/** A list in which one field, anywhere in it, holds something else. */
const otherField = fc
  .tuple(fc.nat(1000), fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constant(undefined)))
  .map(([place, value]) => {
    const tree = JSON.parse(list);
    const fields: (() => void)[] = [];
    const walk = (at: unknown): void => {
      if (typeof at !== 'object' || at === null) return;
      for (const key of Object.keys(at)) {
        fields.push(() => {
          (at as Record<string, unknown>)[key] = value;
        });
        walk((at as Record<string, unknown>)[key]);
      }
    };
    walk(tree);
    fields[place % fields.length]?.();
    return new TextEncoder().encode(JSON.stringify(tree));
  });

async function isValueOrFetchError(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    expect(error).toBeInstanceOf(FetchError);
  }
}

test('any bytes as a list of the Kamer give documents that can be named and kept, or a FetchError', async () => {
  const body = fc.oneof(spoiltBytes(new TextEncoder().encode(list)), otherField);
  await fc.assert(
    fc.asyncProperty(body, (bytes) =>
      isValueOrFetchError(async () => {
        const { papers } = await listKamerPapers(async () => replyWith(bytes), { dossiernummers });
        for (const paper of papers) {
          const publication = publicationFromKamer(paper);
          expect(publication.id).toMatch(/^[a-z]+-[A-Za-z0-9-]+$/);
          expect(JSON.parse(JSON.stringify(publication))).toEqual(publication);
          for (const file of Object.values(publication.files)) {
            expect(new URL(file).host).toBe('gegevensmagazijn.tweedekamer.nl');
          }
        }
      }),
    ),
    { numRuns: 1500 },
  );
});

test('any bytes as the feed give entries or a FetchError, and never go on for ever', async () => {
  await fc.assert(
    fc.asyncProperty(spoiltBytes(new TextEncoder().encode(feed)), (bytes) =>
      isValueOrFetchError(() => followSyncFeed(async () => replyWith(bytes), { category: 'Document' })),
    ),
    { numRuns: 1000 },
  );
});

test('any bytes as activities give a list or a FetchError', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(spoiltBytes(new TextEncoder().encode(list)), otherField), (bytes) =>
      isValueOrFetchError(() => listActivities(async () => replyWith(bytes), { zaken: ['2026Z00439'] })),
    ),
    { numRuns: 500 },
  );
});

test('a day given as midnight in The Hague is the same day with its offset, in UTC and without a zone', () => {
  const days = fc.date({ min: new Date('1995-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const summer = Date.parse(`${day}T00:00:00+02:00`);
      const offset = kamerDay(new Date(summer).toISOString()) === day ? '+02:00' : '+01:00';
      const midnight = `${day}T00:00:00${offset}`;
      expect([midnight, new Date(midnight).toISOString(), `${day}T00:00:00`, day].map(kamerDay)).toEqual(
        Array(4).fill(day),
      );
    }),
  );
});
