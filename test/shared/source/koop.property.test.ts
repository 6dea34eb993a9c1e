import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FetchError } from '../../../shared/errors.ts';
import { fetchPaper, listPublications } from '../../../shared/source/koop.ts';
import type { Publication } from '../../../shared/source/publication.ts';
import { replyWith, searchFetch } from '../../support/register-door.ts';
import { registerPaper } from '../../support/register-papers.ts';
import { searchReply } from '../../support/register-search.ts';
import { spoiltBytes } from '../../support/spoilt.ts';

const papers = fc
  .uniqueArray(
    fc.record({ number: fc.integer({ min: 1, max: 999 }), day: fc.integer({ min: 1, max: 28 }) }),
    { selector: ({ number }) => number, maxLength: 25 },
  )
  .map((list) =>
    list.map(({ number, day }) =>
      registerPaper(number, { availableOn: `2023-07-${String(day).padStart(2, '0')}` }),
    ),
  );

test('a list paged by any page size gives the same publications', async () => {
  await fc.assert(
    fc.asyncProperty(papers, fc.integer({ min: 1, max: 30 }), async (held, pageSize) => {
      const fetch = searchFetch(held);
      const paged = await listPublications(fetch, { dossiernummers: ['28676'] }, { pageSize });
      expect(paged).toEqual(await listPublications(fetch, { dossiernummers: ['28676'] }, { pageSize: 1000 }));
      expect(paged.publications).toHaveLength(held.length);
    }),
    { numRuns: 60 },
  );
});

const query = new URLSearchParams({
  query: 'c.product-area==officielepublicaties AND w.dossiernummer==28676 sortBy dt.available/sort.ascending',
});
const reply = new TextEncoder().encode(
  searchReply(query, [registerPaper(1), registerPaper(2)], { url: 'https://example.org', fault: undefined })
    .body,
);

const spoilt = spoiltBytes(reply);

test('any bytes as a reply give a list or a FetchError, and no other error', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, async (body) => {
      try {
        const { publications } = await listPublications(async () => replyWith(body), {
          dossiernummers: ['28676'],
        });
        expect(publications.length).toBeLessThanOrEqual(2);
      } catch (error) {
        expect(error).toBeInstanceOf(FetchError);
      }
    }),
    { numRuns: 1500 },
  );
});

const publication: Publication = {
  id: 'kst-28676-1',
  dossiernummers: ['28676'],
  title: 'x',
  indieners: [],
  url: 'https://zoek.officielebekendmakingen.nl/kst-28676-1.html',
  files: {},
};

test('any bytes as a paper give a file, none yet, or a FetchError', async () => {
  const anyBody = fc.oneof(
    spoilt,
    fc
      .array(
        fc.constantFrom(
          '<officiele-publicatie',
          '>',
          '</officiele-publicatie>',
          '<html>',
          '<!--',
          '-->',
          '\ufeff',
          'x',
          ' ',
        ),
        { maxLength: 12 },
      )
      .map((parts) => new TextEncoder().encode(parts.join(''))),
  );
  await fc.assert(
    fc.asyncProperty(anyBody, async (body) => {
      try {
        const paper = await fetchPaper(async () => replyWith(body), publication);
        if (paper.kind === 'file')
          expect(new TextDecoder().decode(body)).toContain('</officiele-publicatie>');
        else expect(paper.kind).toBe('not-yet');
      } catch (error) {
        expect(error).toBeInstanceOf(FetchError);
      }
    }),
    { numRuns: 1000 },
  );
});
