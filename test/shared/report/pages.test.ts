import { load } from 'cheerio/slim';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dossierPages, sitePages } from '../../../shared/report/pages.ts';
import type { PipelineStatus } from '../../../shared/report/status.ts';
import { newestFirst, type ReportSummary, summaryOf } from '../../../shared/report/summary.ts';
import { readPage } from '../../support/read-page.ts';
import { anyReport } from '../../support/report-arbitrary.ts';
import { buildReport } from '../../support/report-builder.ts';
import { exampleReport } from '../../support/report-example.ts';

const status: PipelineStatus = {
  version: '1.0.0',
  checkedAt: '2023-07-01T09:00:00Z',
  papers: 3,
  waiting: 1,
  unreadable: 0,
};
const nl = { language: 'nl' } as const;

function summary(
  number: string,
  publishedOn: string | null,
  takenAt = '2023-07-01T08:15:00Z',
): ReportSummary {
  const after = { id: `kst-28676-${number}`, ondernummer: number, publishedOn, takenAt };
  return summaryOf(buildReport([{ after: 'Nieuw' }], { after }));
}

test('a summary holds what a list shows of a report', () => {
  expect(summaryOf(exampleReport())).toMatchObject({
    pair: { dossiernummer: '28676', afterId: 'demo-28676-2', beforeId: 'demo-28676-1' },
    before: { name: 'demo-28676-1', publishedOn: '2031-05-28' },
    after: { kind: 'geannoteerde-agenda', meeting: 'navo-top', takenAt: '2032-05-26T14:05:00Z' },
    sentences: { reworded: 8 },
    synthetic: true,
  });
});

test('the newest paper comes first, by its day, else by the day it was fetched', () => {
  const summaries = [
    summary('1', '2023-06-01'),
    summary('2', null, '2023-06-15T10:00:00Z'),
    summary('3', '2023-06-30'),
  ];
  expect(newestFirst(summaries).map(({ after }) => after.id)).toEqual([
    'kst-28676-3',
    'kst-28676-2',
    'kst-28676-1',
  ]);
});

test('the order in which reports are handed in does not show on any page', () => {
  const summaries = ['1', '2', '3', '4'].map((number) => summary(number, '2023-06-01'));
  expect(sitePages(summaries.toReversed(), status, nl)).toEqual(sitePages(summaries, status, nl));
});

test('the front page leads to each dossier and to each report', () => {
  const page = readPage(sitePages([summary('439', '2023-06-30')], status, nl)['index.html']);
  expect(page.links).toEqual([
    'feed.atom',
    'style.css',
    '28676/index.html',
    '28676/kst-28676-439/kst-28676-411/index.html',
    'feed.atom',
  ]);
  expect(page.text).toContain('28 676 NAVO');
  expect(page.text).toContain('Nieuw: ‘Nieuw’; 1 zin nieuw.');
  expect(page.text).toContain('30 juni 2023 · gewicht 15 van 100');
});

test('a page without reports says that there are none', () => {
  expect(readPage(sitePages([], status, nl)['index.html']).text).toContain('Er is nog geen vergelijking.');
});

test('the page of a dossier leads from where it stands, and says what was not compared and why', () => {
  const { 'index.html': html } = dossierPages(
    {
      dossiernummer: '28676',
      summaries: [summary('439', '2023-06-30')],
      notCompared: [{ id: 'kst-28676-440', name: '28 676, nr. 440', reason: 'Een scan <zonder> tekst.' }],
    },
    nl,
  );
  const page = readPage(html);
  expect(page.links).toContain('../28676/kst-28676-439/kst-28676-411/index.html');
  expect(page.links).toContain('../index.html');
  expect(page.text).toContain('Niet vergeleken 28 676, nr. 440 Een scan <zonder> tekst.');
});

test('a synthetic report is marked as such in every list', () => {
  const pages = sitePages([summaryOf(exampleReport())], status, nl);
  expect(readPage(pages['index.html']).text).toContain(
    'synthetisch demo-28676-2, vergeleken met demo-28676-1',
  );
  expect(pages['feed.atom']).toContain(
    '<title>[synthetisch] demo-28676-2, vergeleken met demo-28676-1</title>',
  );
  expect(JSON.parse(pages['status.json']).dossiers[0].newest.synthetic).toBe(true);
});

test('the feed has for each report an id, a moment and an address', () => {
  const site = { ...nl, base: 'https://kamerdiff.example/' };
  const feed = load(
    dossierPages({ dossiernummer: '28676', summaries: [summary('439', '2023-06-30')] }, site)['feed.atom'],
    {
      xml: true,
    },
  );
  expect(feed('feed > id').text()).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(feed('feed > updated').text()).toBe('2023-07-01T08:15:00Z');
  expect(feed('feed > link[rel=self]').attr('href')).toBe('https://kamerdiff.example/28676/feed.atom');
  expect(feed('entry > link').attr('href')).toBe(
    'https://kamerdiff.example/28676/kst-28676-439/kst-28676-411/index.html',
  );
  expect(feed('entry > updated').text()).toBe('2023-07-01T08:15:00Z');
  expect(feed('entry > title').text()).toBe('28 676, nr. 439, vergeleken met 28 676, nr. 411');
});

test('a revised text is a new entry of the feed, and the same texts are the same one', () => {
  const one = summary('439', '2023-06-30');
  const idOf = (entry: ReportSummary) =>
    load(sitePages([entry], status, nl)['feed.atom'], { xml: true })('entry > id').text();
  expect(idOf({ ...one, headline: 'Anders.' })).toBe(idOf(one));
  expect(idOf({ ...one, after: { ...one.after, sha256: 'c'.repeat(64) } })).not.toBe(idOf(one));
});

test('links in a feed without a known address are relative to where it stands', () => {
  const feed = dossierPages({ dossiernummer: '28676', summaries: [summary('439', null)] }, nl)['feed.atom'];
  expect(feed).toContain('href="../28676/kst-28676-439/kst-28676-411/index.html"');
  expect(feed).toContain('rel="self" type="application/atom+xml" href="feed.atom"');
});

test('the status counts and names the newest report of each dossier', () => {
  const summaries = [summary('439', '2023-06-30'), summary('411', '2022-06-03')];
  expect(JSON.parse(sitePages(summaries, status, nl)['status.json'])).toEqual({
    schema: 'kamerdiff/status@1',
    version: '1.0.0',
    checkedAt: '2023-07-01T09:00:00Z',
    papers: 3,
    reports: 2,
    waiting: 1,
    unreadable: 0,
    dossiers: [
      {
        dossiernummer: '28676',
        reports: 2,
        newest: {
          id: 'kst-28676-439',
          publishedOn: '2023-06-30',
          takenAt: '2023-07-01T08:15:00Z',
          headline: 'Nieuw: ‘Nieuw’; 1 zin nieuw.',
          importance: 15,
          synthetic: false,
        },
      },
    ],
  });
});

test('no text of a paper becomes an element or a link on a page that lists it', () => {
  fc.assert(
    fc.property(fc.array(anyReport(), { maxLength: 3 }), (reports) => {
      const summaries = reports.map(summaryOf);
      const [first] = summaries;
      const pages = [
        sitePages(summaries, status, nl)['index.html'],
        dossierPages({ dossiernummer: first?.pair.dossiernummer ?? '28676', summaries }, nl)['index.html'],
      ];
      for (const html of pages) {
        const page = readPage(html);
        expect(page.elements).not.toContain('script');
        expect(page.elements).not.toContain('img');
        expect(page.attributes.filter((name) => /^on|^style$/.test(name))).toEqual([]);
        expect(page.links.every((link) => /^[\w./%-]+$/.test(link))).toBe(true);
      }
    }),
  );
});
