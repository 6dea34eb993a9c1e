import { describe, expect, test } from 'vitest';
import { baselinesOf, type KnownPaper } from '../../../shared/comparison/baseline.ts';
import { citationsBesideMeeting } from '../../../shared/comparison/citations.ts';
import { reasonOf } from '../../../shared/report/reason.ts';
import { catalogue, labelOfPaper, watchlist } from '../../support/catalogue.ts';
import { documentOf } from '../../support/texts.ts';

/** The catalogue as papers that are known: kind, meeting and days, as gathered from published papers. */
const known: readonly KnownPaper[] = catalogue.flatMap(
  ({ id, date, kind, meeting, meetingDates, place, title }) =>
    id === null
      ? []
      : [
          {
            id,
            dossiernummer: '28676',
            title: title ?? '',
            publishedOn: date ?? undefined,
            kind: kind ?? undefined,
            meeting: meeting
              ? { series: meeting, place, from: meetingDates?.[0] ?? null, to: meetingDates?.at(-1) ?? null }
              : undefined,
          },
        ],
);
const paper = (nr: number) => known.find(({ id }) => id === `kst-28676-${nr}`) as KnownPaper;

/** The sentence of nr. 439 that cites nr. 417. */
const citing = {
  ...documentOf(
    'Tijdens de NAVO-Top in Madrid (28-30 juni 2022) (Kamerstuk 28 676, nr. 417) namen regeringsleiders het Strategisch Concept aan.',
  ),
  publishedOn: '2023-06-30',
};

const baselines = (
  nr: number,
  {
    citations = [],
    pairs = [],
  }: { citations?: { id: string; series: string }[]; pairs?: [string, string][] } = {},
) => baselinesOf({ ...paper(nr), citations }, known, pairs).map(({ kind, before }) => `${kind} ${before.id}`);

/** The label that the program gives each paper of the catalogue, and what it would be read against. */
test('what every paper of the dossier is read against', async () => {
  const papers = catalogue.flatMap((paper): KnownPaper[] =>
    paper.id === null
      ? []
      : [
          {
            id: paper.id,
            dossiernummer: '28676',
            title: paper.title ?? '',
            publishedOn: paper.date ?? undefined,
            ...labelOfPaper(paper),
          },
        ],
  );
  const rows = papers.map((one) => {
    const found = baselinesOf({ ...one, citations: [] }, papers, []);
    const { series, from, to } = one.meeting ?? { series: '-', from: null, to: null };
    const what = `${one.publishedOn ?? '-'} | ${one.kind ?? '-'} | ${series} | ${from ?? '-'}${from === to ? '' : `/${to}`}`;
    return `${one.id} | ${what} | ${found.map(({ before }) => before.id).join(', ') || 'none'}`;
  });
  const head = '# paper | day | kind | series | days of the meeting | read against';
  await expect(`${[head, ...rows].join('\n')}\n`).toMatchFileSnapshot(
    '../../golden/dossier-28676/baselines.txt',
  );
});

describe('the paper before this one', () => {
  test('Vilnius is read against Madrid, and against the report of Madrid that it cites', () => {
    const citations = citationsBesideMeeting(citing, watchlist.series);
    expect(citations).toEqual([{ id: 'kst-28676-417', series: 'navo-top' }]);
    expect(baselines(439, { citations })).toEqual(['series kst-28676-411', 'cited kst-28676-417']);
  });

  test('Washington is read against Vilnius', () => {
    expect(baselines(462)).toEqual(['series kst-28676-439']);
  });

  test('the position of the cabinet on Den Haag is read against the agenda of Washington', () => {
    expect(baselines(519)).toEqual(['series kst-28676-462']);
  });

  test('a report is read against a report, although days differ between agenda and report', () => {
    expect(baselines(465)).toEqual(['series kst-28676-417']);
    expect(baselines(417)).toEqual(['series kst-28676-252']);
  });

  test.each([
    ['navo-defensieministers', 480, 467],
    ['navo-defensieministers', 506, 480],
    ['navo-ministers-bz', 474, 446],
    ['navo-ministers-bz', 454, 291],
  ])('the series %s goes on: nr. %i against nr. %i', (_, nr, before) => {
    expect(baselines(nr)).toEqual([`series kst-28676-${before}`]);
  });

  test('a first of its kind has none', () => {
    expect(baselines(77)).toEqual([]);
    expect(baselines(252)).toEqual([]);
    expect(baselines(42)).toEqual([]);
  });

  test('a debate, a motion and a letter on something else have none', () => {
    for (const nr of [415, 503, 386, 499]) expect(baselines(nr)).toEqual([]);
  });

  test('a pair chosen by hand comes last, and once', () => {
    expect(baselines(439, { pairs: [['kst-28676-252', 'KST-28676-439']] })).toEqual([
      'series kst-28676-411',
      'chosen kst-28676-252',
    ]);
    expect(baselines(439, { pairs: [['kst-28676-411', 'kst-28676-439']] })).toEqual(['series kst-28676-411']);
  });

  test('a later paper is never before an earlier one', () => {
    for (const one of known) {
      const chosen = baselinesOf(
        { ...one, citations: known.map(({ id }) => ({ id, series: 'navo-top' })) },
        known,
        [],
      );
      for (const { before } of chosen) {
        if (before.publishedOn && one.publishedOn) expect(before.publishedOn <= one.publishedOn).toBe(true);
      }
    }
  });
});

test('a reference that was printed wrong is of no paper, and brings no baseline', () => {
  expect(baselines(439, { citations: [{ id: 'kst-21501-18-72', series: 'navo-top' }] })).toEqual([
    'series kst-28676-411',
  ]);
});

describe('a series of monthly meetings', () => {
  const agenda = (
    nr: number,
    publishedOn: string,
    from: string | null,
    more: Partial<KnownPaper> = {},
  ): KnownPaper => ({
    id: `kst-21501-02-${nr}`,
    dossiernummer: '21501-02',
    title: '',
    publishedOn,
    kind: 'geannoteerde-agenda',
    meeting: { series: 'raad-buitenlandse-zaken', place: null, from, to: from },
    ...more,
  });
  const readAgainst = (paper: KnownPaper, ...known: readonly KnownPaper[]) =>
    baselinesOf({ ...paper, citations: [] }, known, []).map(({ before: { id } }) => id.slice(13));

  test('is read against the month before, not against another formation of the same week', () => {
    const defence = {
      series: 'raad-buitenlandse-zaken-defensie',
      place: null,
      from: '2034-03-21',
      to: '2034-03-21',
    };
    expect(
      readAgainst(
        agenda(104, '2034-04-12', '2034-04-22'),
        agenda(99, '2034-02-09', '2034-02-19'),
        agenda(101, '2034-03-08', '2034-03-18'),
        agenda(102, '2034-03-09', '2034-03-21', { meeting: defence }),
      ),
    ).toEqual(['101']);
  });

  test('goes on through letters that report the last meeting and announce the next', () => {
    const both = (nr: number, publishedOn: string, last: string, next: string): KnownPaper =>
      agenda(nr, publishedOn, next, {
        also: [
          {
            kind: 'verslag',
            meeting: { series: 'raad-buitenlandse-zaken', place: null, from: last, to: last },
          },
        ],
      });
    const march = both(101, '2034-03-08', '2034-02-19', '2034-03-18');
    const april = both(104, '2034-04-12', '2034-03-18', '2034-04-22');
    expect(readAgainst(april, march, agenda(99, '2034-02-09', '2034-02-19'))).toEqual(['101']);
    const report = agenda(107, '2034-05-02', '2034-04-22', { kind: 'verslag' });
    expect(readAgainst(report, march, april)).toEqual(['104']);
    expect(readAgainst(agenda(108, '2034-05-10', '2034-05-20'), april, report)).toEqual(['104']);
  });

  test('takes the last paper on a meeting of which there are several, by number and not by letter', () => {
    expect(
      readAgainst(
        agenda(104, '2034-04-12', '2034-04-22'),
        agenda(99, '2034-03-08', '2034-03-18'),
        agenda(100, '2034-03-08', '2034-03-18'),
      ),
    ).toEqual(['100']);
  });

  test('does not read an agenda without days against one of the same meeting', () => {
    expect(
      readAgainst(
        agenda(104, '2034-04-16', null),
        agenda(103, '2034-04-12', '2034-04-22'),
        agenda(101, '2034-03-08', '2034-03-18'),
      ),
    ).toEqual(['101']);
  });
});

describe('a citation beside an earlier meeting', () => {
  const citations = (text: string) =>
    citationsBesideMeeting({ ...documentOf(text), publishedOn: '2023-06-30' }, watchlist.series).map(
      ({ id }) => id,
    );

  test('is none where the reference is about something else', () => {
    expect(citations('Zie ook de voortgangsrapportage (Kamerstuk 28 676, nr. 433).')).toEqual([]);
    expect(
      citations('De NAVO-top in Vilnius van 11 en 12 juli 2023 (Kamerstuk 28 676, nr. 439) volgt.'),
    ).toEqual([]);
  });

  test('is none where the two stand far apart', () => {
    const far =
      'In Madrid is op de NAVO-top van 2022 veel besloten over uiteenlopende onderwerpen die hier verder buiten beschouwing blijven';
    expect(
      citations(`${far}, zoals eerder gemeld in een geheel andere brief (Kamerstuk 30 821, nr. 178).`),
    ).toEqual([]);
  });
});

describe('the reason', () => {
  test.each([
    [
      'nl',
      'Vergeleken met 28 676, nr. 411, de geannoteerde agenda van de NAVO-top in Madrid (28–30 juni 2022): de vorige in deze reeks.',
    ],
    [
      'en',
      'Compared with 28 676, nr. 411, the annotated agenda of the NATO summit in Madrid (28–30 June 2022): the one before it in this series.',
    ],
  ] as const)('is one sentence (%s)', (language, text) => {
    const [baseline] = baselinesOf({ ...paper(439), citations: [] }, known, []);
    expect(baseline && reasonOf(baseline, language, watchlist.series)).toEqual({ kind: 'series', text });
  });
});
