import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordedFetch } from '../../shared/adapters/recorded.ts';
import { documentFromPdfText } from '../../shared/document/from-pdf-text.ts';
import { documentFromXml } from '../../shared/document/from-xml.ts';
import { sentencesOf } from '../../shared/document/sentences.ts';
import { fetchPaper, listPublications } from '../../shared/source/koop.ts';
import type { Publication } from '../../shared/source/publication.ts';
import { demoRepliesFolder, demoReplyFiles } from '../support/demo-replies.ts';

const looks = [
  { folder: '1-first-look', since: undefined, ids: ['demo-28676-1', 'kst-28676-439'] },
  { folder: '2-a-new-paper', since: '2024-05-04', ids: ['demo-28676-2'] },
] as const;

const readXml = (path: string) => documentFromXml(readFileSync(join(demoRepliesFolder, path), 'utf8'), path);

test('lists and addresses are those that the source asks today', () => {
  for (const [path, text] of demoReplyFiles())
    expect(readFileSync(join(demoRepliesFolder, path), 'utf8'), path).toBe(text);
});

describe.each(looks)('the visit $folder', ({ folder, since, ids }) => {
  const fetch = recordedFetch(join(demoRepliesFolder, folder));
  const list = () => listPublications(fetch, { dossiernummers: ['28676'], since });

  test('lists its papers', async () => {
    const { publications, unreadable } = await list();
    expect(publications.map(({ id }) => id)).toEqual(ids);
    expect(unreadable).toEqual([]);
  });

  test('has the text of each', async () => {
    const { publications } = await list();
    const kinds = await Promise.all(
      publications.map(async (paper: Publication) => (await fetchPaper(fetch, paper)).kind),
    );
    expect(kinds).toEqual(ids.map(() => 'file'));
  });
});

describe.each(['1-first-look/demo-28676-1.synthetic.xml', '2-a-new-paper/demo-28676-2.synthetic.xml'])(
  '%s',
  (path) => {
    const document = readXml(path);

    test('says that it is synthetic in its title and with its first words', () => {
      expect(document.title).toMatch(/^SYNTHETISCH/);
      expect(sentencesOf(document)[0]?.text).toMatch(/^SYNTHETISCH: .* geen stuk van de Kamer/);
    });

    test('has a number and an address that no register gives', () => {
      expect(document.ondernummer).toMatch(/^demo-/);
      expect(
        new URL(
          JSON.parse(
            readFileSync(join(demoRepliesFolder, path.replace('.synthetic.xml', '.reply.json')), 'utf8'),
          ).url,
        ).hostname,
      ).toMatch(/\.invalid$/);
    });

    test('is as long as a paper of its kind', () => {
      const words = sentencesOf(document).reduce((sum, { text }) => sum + text.split(' ').length, 0);
      expect(words).toBeGreaterThan(1_200);
      expect(words).toBeLessThan(1_800);
    });
  },
);

test('nr. 439 is whole: its XML has the sentences and the notes of its PDF', () => {
  const folder = new URL('../golden/kst-28676-439/', import.meta.url);
  const printed = documentFromPdfText(readFileSync(new URL('kst-28676-439.txt', folder), 'utf8'));
  const marked = readXml('1-first-look/kst-28676-439.xml');
  const texts = (document: typeof printed) => sentencesOf(document).map(({ text }) => text);
  expect(texts(marked)).toEqual(texts(printed));
  expect(marked.footnotes).toEqual(printed.footnotes);
});
