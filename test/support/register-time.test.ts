import { afterAll, expect, test } from 'vitest';
import { fetchKamerFile } from '../../shared/source/kamer-file.ts';
import { publicationFromKamer } from '../../shared/source/kamer-publication.ts';
import { fetchPaper, koopAddressesAt, listPublications } from '../../shared/source/koop.ts';
import { followSyncFeed } from '../../shared/source/sync-feed.ts';
import { listKamerPapers, tkAddressAt } from '../../shared/source/tk.ts';
import { pdfOf } from './pdf.ts';
import { registerDocument } from './register-document.ts';
import { doorTo } from './register-door.ts';
import { registerPaper } from './register-papers.ts';
import { startRegister } from './register-server.ts';

const pdf = pdfOf([['Een synthetische brief.']]);
const letter = registerDocument(439, { volgnummer: 439, datedOn: '2026-06-01' });
const printed = registerPaper(439, { availableOn: '2026-06-05', datedOn: '2026-06-01', pdf });

/** The life of a paper: it comes in as a Word file, is printed as PDF, then XML, is reprinted, and withdrawn. */
const register = await startRegister({
  events: [
    { at: '2026-06-01T15:00:00Z', documents: [letter] },
    { at: '2026-06-05T08:00:00Z', papers: [{ ...printed, xml: undefined }] },
    {
      at: '2026-06-08T08:00:00Z',
      papers: [printed],
      documents: [{ ...letter, file: pdf, version: 2, externalId: 'kst-28676-439' }],
    },
    { at: '2026-06-10T00:00:00Z', faults: [{ kind: 'maintenance' }] },
    { at: '2026-06-10T06:00:00Z', faults: [] },
    {
      at: '2026-06-20T08:00:00Z',
      papers: [{ ...printed, id: 'kst-28676-439-h1', availableOn: '2026-06-20' }],
    },
    { at: '2026-06-25T08:00:00Z', withdrawn: ['kst-28676-439', letter.nummer] },
  ],
});
afterAll(() => register.close());

const fetch = doorTo(register, { tries: 1 });
const [base, tk] = [koopAddressesAt(register.url), tkAddressAt(register.url)];
const dossiernummers = ['28676'];

async function seenAt(now: string): Promise<string[]> {
  register.setNow(now);
  const { papers } = await listKamerPapers(fetch, { dossiernummers }, { base: tk });
  const { publications } = await listPublications(fetch, { dossiernummers }, { base });
  const seen: string[] = [];
  for (const paper of papers) {
    const publication = publicationFromKamer(paper, { base: tk });
    const file = await fetchKamerFile(fetch, publication);
    seen.push(
      `${publication.kamer?.textStatus} ${publication.id} ${file.kind === 'file' ? file.format : file.kind}`,
    );
  }
  for (const publication of publications) {
    const file = await fetchPaper(fetch, publication, {}, { base });
    seen.push(`${publication.id} ${file.kind === 'file' ? file.format : file.kind}`);
  }
  return seen;
}

test('a paper goes through its texts as time goes on', async () => {
  expect(await seenAt('2026-05-31T12:00:00Z')).toEqual([]);
  expect(await seenAt('2026-06-01T16:00:00Z')).toEqual(['voorlopig kst-28676-439 docx']);
  expect(await seenAt('2026-06-05T12:00:00Z')).toEqual(['voorlopig kst-28676-439 docx', 'kst-28676-439 pdf']);
  expect(await seenAt('2026-06-08T12:00:00Z')).toEqual(['officieel kst-28676-439 pdf', 'kst-28676-439 xml']);
  await expect(seenAt('2026-06-10T03:00:00Z')).rejects.toThrow('status 503');
  expect(await seenAt('2026-06-21T12:00:00Z')).toEqual([
    'officieel kst-28676-439 pdf',
    'kst-28676-439 xml',
    'kst-28676-439-h1 xml',
  ]);
  expect(await seenAt('2026-06-26T12:00:00Z')).toEqual(['kst-28676-439-h1 xml']);
  const { entries } = await followSyncFeed(fetch, { category: 'Document' }, { base: tk });
  expect(entries.map(({ deleted, updatedAt }) => [deleted, updatedAt])).toEqual([
    [false, '2026-06-01T15:00:00Z'],
    [false, '2026-06-08T08:00:00Z'],
    [true, '2026-06-25T08:00:00Z'],
  ]);
});
