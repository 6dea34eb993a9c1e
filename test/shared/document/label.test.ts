import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { isUnsure, labelOf } from '../../../shared/document/label.ts';
import { catalogue, labelOfPaper, watchlist } from '../../support/catalogue.ts';
import { councils, labelOfTitle, meetingText, scoreOf } from '../../support/label-score.ts';
import { titlesByGrammar } from '../../support/title-grammar.ts';
import {
  fresh,
  hard,
  keptOut,
  type LabelledTitle,
  letters,
  ofDossiers,
  tuned,
} from '../../support/titles.ts';

const titled = catalogue.filter(({ title }) => title !== null);

describe('the papers of the dossier', () => {
  test.each(titled.map((paper) => [paper.id ?? 'without a number', paper.title, paper] as const))(
    '%s: %s',
    (id, _, paper) => {
      const { kind, meeting } = labelOfPaper(paper);
      expect(kind).toBe(paper.kind);
      expect(meeting?.series ?? null).toBe(paper.meeting);
      // One letter reports three meetings of one week, and its title gives the days of none.
      if (id === 'kst-28676-554') return;
      expect([meeting?.from ?? null, meeting?.to ?? null]).toEqual([
        paper.meetingDates?.[0] ?? null,
        paper.meetingDates?.at(-1) ?? null,
      ]);
      if (meeting?.place) expect(meeting.place).toBe(paper.place);
    },
  );

  test('name the place of the meeting where their title does', () => {
    const named = titled.filter(
      ({ title, place }) => place !== null && title?.includes(place.split('/')[0] as string),
    );
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((paper) => labelOfPaper(paper).meeting?.place !== paper.place)).toEqual([]);
  });
});

describe('a letter that is called a letter', () => {
  const letter = (opening: string, heading: string | null): Document => ({
    title: 'BRIEF VAN DE MINISTERS VAN BUITENLANDSE ZAKEN EN VAN DEFENSIE',
    publishedOn: '2031-06-27',
    sections: [
      { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: opening }] },
      ...(heading === null ? [] : [{ heading, level: 1, blocks: [] }]),
    ],
    footnotes: [],
  });
  const label = (document: Document) =>
    labelOf({ title: document.title, document, publishedOn: document.publishedOn }, watchlist.series);

  test('takes its label from what it hands over', () => {
    expect(
      label(
        letter(
          'Hierbij bieden wij u de geannoteerde agenda aan voor de NAVO-Top van 8 en 9 juli 2031.',
          null,
        ),
      ),
    ).toEqual({
      kind: 'geannoteerde-agenda',
      meeting: { series: 'navo-top', place: null, from: '2031-07-08', to: '2031-07-09' },
    });
  });

  test('takes the place from the heading of its enclosure', () => {
    const heading = 'GEANNOTEERDE AGENDA VAN DE NAVO TOP IN TALLINN VAN 8 EN 9 JULI 2031';
    expect(label(letter('Hierbij bieden wij u de agenda aan.', heading)).meeting).toEqual({
      series: 'navo-top',
      place: 'Tallinn',
      from: '2031-07-08',
      to: '2031-07-09',
    });
  });

  test('reports where it hands over a report', () => {
    const opening =
      'Hierbij sturen wij u het verslag van de NAVO-top die op 8 en 9 juli jl. in Tallinn heeft plaatsgevonden.';
    const later = { ...letter(opening, null), publishedOn: '2031-07-20' };
    expect(label(later)).toEqual({
      kind: 'verslag',
      meeting: { series: 'navo-top', place: 'Tallinn', from: '2031-07-08', to: '2031-07-09' },
    });
  });

  test('that answers questions is of those who asked', () => {
    const answering = (whose: string) =>
      label(letter(`Hierbij bied ik u de antwoorden aan op de vragen van ${whose} over de NAVO-top.`, null))
        .kind;
    expect(answering('de vaste commissie voor Defensie')).toBe('schriftelijk-overleg');
    expect(answering('de leden Piri en Boswijk')).toBe('vragen');
  });

  test('stays without a label where it answers questions on an agenda', () => {
    expect(
      label(letter('Hierbij bieden wij u de antwoorden aan op vragen over de geannoteerde agenda.', null)),
    ).toEqual({});
  });
});

describe('how often a label is right', () => {
  const asListed = catalogue.map((paper) => ({ paper, label: labelOfPaper(paper) }));

  test('in the whole catalogue of the dossier', () => {
    expect(asListed).toHaveLength(108);
    const kind = scoreOf(
      asListed.map(({ paper, label }) => ({
        name: paper.id ?? '',
        found: label.kind ?? null,
        expected: paper.kind,
      })),
    );
    const meeting = scoreOf(
      asListed.map(({ paper, label }) => ({
        name: paper.id ?? '',
        found: meetingText(label.meeting?.series ?? null, [
          label.meeting?.from ?? null,
          label.meeting?.to ?? null,
        ]),
        expected: meetingText(
          paper.meeting,
          paper.meetingDates && [paper.meetingDates[0] ?? null, paper.meetingDates.at(-1) ?? null],
        ),
      })),
    );
    expect(kind).toEqual({ precision: 1, recall: 1, wrong: [] });
    expect(meeting.precision).toBeGreaterThanOrEqual(0.98);
    expect(meeting.recall).toBeGreaterThanOrEqual(0.95);
    // One letter on three meetings of a day, which only its text gives.
    expect(meeting.wrong.map((text) => text.split(':')[0])).toEqual(['kst-28676-554']);
  });

  test.each([
    ['that the rules were tried on', tuned],
    ['that were kept out of it', keptOut],
    ['that were written afterwards', fresh],
    ['of several dossiers', ofDossiers],
    ['that are harder than most', hard],
    ['made by a grammar', titlesByGrammar(2026, 1500)],
    ['that say nothing, by what the letter says', letters],
  ] as const)('in titles %s', (_, titles: readonly LabelledTitle[]) => {
    expect(titles.length).toBeGreaterThan(20);
    const labels = titles.map((title) => ({ title, label: labelOfTitle(title) }));
    const kind = scoreOf(
      labels.map(({ title, label }) => ({
        name: title.title,
        found: label.kind ?? null,
        expected: title.kind,
      })),
    );
    const meeting = scoreOf(
      labels.map(({ title, label: { meeting } }) => ({
        name: title.title,
        found: meetingText(meeting?.series ?? null, [meeting?.from ?? null, meeting?.to ?? null]),
        expected: meetingText(title.series, title.days),
      })),
    );
    for (const score of [kind, meeting]) {
      expect(score.precision, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.98);
      expect(score.recall, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
    }
  });
});

describe('one letter', () => {
  const also = (title: string, date: string) => {
    const label = labelOfTitle({
      title,
      type: 'Brief regering',
      by: 'Minister van Buitenlandse Zaken',
      date,
    });
    return [{ kind: label.kind, meeting: label.meeting }, ...(label.also ?? [])].map(
      ({ kind, meeting }) => `${kind} ${meeting?.series} ${meeting?.from}`,
    );
  };

  test('may report the last meeting and announce the next', () => {
    const title =
      'Verslag Raad Buitenlandse Zaken van 13 november 2034 en geannoteerde agenda Raad Buitenlandse Zaken van 11 december 2034';
    expect(also(title, '2034-12-01')).toEqual([
      'verslag raad-buitenlandse-zaken 2034-11-13',
      'geannoteerde-agenda raad-buitenlandse-zaken 2034-12-11',
    ]);
  });

  test('may be of two meetings on the same days', () => {
    expect(
      also(
        'Geannoteerde agenda Raad Algemene Zaken en Raad Buitenlandse Zaken d.d. 18 en 19 juni 2034',
        '2034-06-08',
      ),
    ).toEqual([
      'geannoteerde-agenda raad-algemene-zaken 2034-06-18',
      'geannoteerde-agenda raad-buitenlandse-zaken 2034-06-18',
    ]);
  });

  test('is of one meeting where it only speaks of another', () => {
    expect(
      also(
        'Verslag Raad Buitenlandse Zaken van 13 november 2034 in voorbereiding op de NAVO-top in Tallinn',
        '2034-11-20',
      ),
    ).toEqual(['verslag raad-buitenlandse-zaken 2034-11-13']);
    expect(
      also(
        'Geannoteerde agenda NAVO-top en reactie op het verslag van de Raad Buitenlandse Zaken',
        '2034-06-20',
      ),
    ).toEqual(['geannoteerde-agenda navo-top null']);
  });
});

test('a letter whose first thing is of no meeting of the list is that thing, and the other besides', () => {
  const label = labelOfTitle({
    title:
      'Geannoteerde agenda Europese Raad van 18 en 19 december 2034 en verslag Raad Algemene Zaken van 12 december 2034',
    type: 'Brief regering',
    by: 'Minister-President',
    date: '2034-12-14',
  });
  expect(label).toMatchObject({ kind: 'geannoteerde-agenda', also: [{ kind: 'verslag' }] });
  expect(label.meeting).toBeUndefined();
});

describe('another meeting whose name has the same words', () => {
  const seriesOf = (title: string, series = councils.series) =>
    labelOf({ title, publishedOn: '2034-05-01' }, series).meeting?.series;

  test.each([
    ['Raad Buitenlandse Zaken', 'raad-buitenlandse-zaken'],
    ['Raad Buitenlandse Zaken (RBZ)', 'raad-buitenlandse-zaken'],
    ['RBZ', 'raad-buitenlandse-zaken'],
    ['Raad Buitenlandse Zaken Defensie', 'raad-buitenlandse-zaken-defensie'],
    ['Raad Buitenlandse Zaken (RBZ) Defensie', 'raad-buitenlandse-zaken-defensie'],
    ['Raad Buitenlandse Zaken/Defensie', 'raad-buitenlandse-zaken-defensie'],
    ['Raad Buitenlandse Zaken (Defensie)', 'raad-buitenlandse-zaken-defensie'],
    ['RBZ-Defensie', 'raad-buitenlandse-zaken-defensie'],
    ['informele RBZ Defensie', 'raad-buitenlandse-zaken-defensie'],
    ['RBZ Handel', 'raad-buitenlandse-zaken-handel'],
    ['RBZ/OS', 'raad-buitenlandse-zaken-os'],
    ['informele Raad Buitenlandse Zaken', 'gymnich'],
    ['informele Raad Buitenlandse Zaken (Gymnich)', 'gymnich'],
    ['Raad Buitenlandse Zaken met ministers van Cultuur', undefined],
    ['informele Raad Algemene Zaken', undefined],
    ['Raad Buitenlandse Zaken en Defensie', undefined],
    ['Raad voor Algemene Zaken en Externe Betrekkingen', undefined],
    ['NAVO-raad op het niveau van de ministers van Defensie', 'navo-defensieministers'],
    ['NAVO-bijeenkomst van ministers van Buitenlandse Zaken', 'navo-ministers-bz'],
    ['NAVO-ministers van Buitenlandse Zaken en van Defensie', undefined],
    ['NAVO en de EU-ministers van Defensie', 'raad-buitenlandse-zaken-defensie'],
  ])('%s is of %s', (meeting, series) => {
    expect(seriesOf(`Geannoteerde agenda ${meeting} van 12 mei 2034`)).toBe(series);
  });

  test('is none of the series even where it is no series itself', () => {
    const only = [{ name: 'rbz', title: { nl: 'RBZ', en: 'FAC' }, words: ['RBZ'], except: ['RBZ Handel'] }];
    expect(seriesOf('Geannoteerde agenda RBZ Handel van 12 mei 2034', only)).toBeUndefined();
    expect(seriesOf('Geannoteerde agenda RBZ van 12 mei 2034', only)).toBe('rbz');
  });
});

describe('what is unsure', () => {
  test('is a paper that no word says the kind of', () => {
    expect(isUnsure(labelOf({ title: 'NAVO', kamerstuktype: 'Verslag' }, watchlist.series))).toBe(true);
    expect(isUnsure(labelOf({ title: 'Geannoteerde agenda NAVO-top' }, watchlist.series))).toBe(false);
  });

  test('is a paper on something else, whatever its enclosure is headed', () => {
    const title = 'Reactie op het verzoek om de geannoteerde agenda van de NAVO-top';
    const document: Document = {
      title: '',
      sections: [{ heading: 'Geannoteerde agenda van de NAVO-top in Tallinn', level: 1, blocks: [] }],
      footnotes: [],
    };
    expect(labelOf({ title, document }, watchlist.series)).toEqual({});
    expect(labelOf({ title, document, kamerstuktype: 'Brief regering' }, watchlist.series).kind).toBe(
      'brief-overig',
    );
  });

  test('is whose meeting it is, where two ministers of different meetings sign', () => {
    const title = 'Geannoteerde agenda NAVO-ministeriële van 4 en 5 april 2034';
    const signed = (...roles: string[]) =>
      labelOf(
        {
          title,
          document: {
            title: '',
            sections: [],
            footnotes: [],
            signatories: roles.map((role) => ({ role, name: '' })),
          },
        },
        watchlist.series,
      );
    const joint = signed('Minister van Buitenlandse Zaken', 'Minister van Defensie');
    expect(joint).toEqual({ kind: 'geannoteerde-agenda', unsure: 'meeting' });
    expect(isUnsure(joint)).toBe(true);
    expect(isUnsure(signed('Minister van Defensie'))).toBe(false);
  });
});

test('an agenda of a meeting that the watchlist does not know is unsure, unless it is known to be another', () => {
  const unsureOf = (title: string) =>
    labelOf({ title, kamerstuktype: 'Brief regering' }, councils.series).unsure;
  expect(unsureOf('Geannoteerde agenda Energieraad van 12 mei 2034')).toBe('meeting');
  expect(unsureOf('Geannoteerde agenda Raad Algemene Zaken Cohesie van 12 mei 2034')).toBeUndefined();
  expect(unsureOf('Stand van zaken voor de NAVO-top')).toBeUndefined();
});

describe('the days and the place of a meeting', () => {
  const meetingOf = (title: string, opening = '') =>
    labelOf(
      {
        title,
        publishedOn: '2034-06-20',
        document: {
          title: 'BRIEF VAN DE MINISTER VAN BUITENLANDSE ZAKEN',
          sections: [{ heading: null, level: 1, blocks: [{ kind: 'paragraph', text: opening }] }],
          footnotes: [],
        },
      },
      watchlist.series,
    ).meeting;

  test('are taken from the opening where the title lacks them, but never those of an earlier meeting', () => {
    expect(
      meetingOf(
        'Kabinetsinzet NAVO-top',
        'Op de NAVO-top in Madrid van 28 tot 30 juni 2022 is veel besloten. Op 4 en 5 juli 2034 komt in Tallinn de NAVO-top bijeen.',
      ),
    ).toEqual({ series: 'navo-top', place: 'Tallinn', from: '2034-07-04', to: '2034-07-05' });
  });

  test('may cross the end of a month', () => {
    expect(meetingOf('Geannoteerde agenda NAVO-top van 30 juni en 1 juli 2034')).toMatchObject({
      from: '2034-06-30',
      to: '2034-07-01',
    });
  });

  test('may stand apart from its name, before it or behind a second meeting', () => {
    const days = { from: '2034-07-04', to: '2034-07-05' };
    expect(meetingOf('Geannoteerde agenda voor de op 4 en 5 juli 2034 te houden NAVO-top')).toMatchObject(
      days,
    );
    expect(
      meetingOf('Geannoteerde agenda NAVO-top en de bijeenkomst van de G7 op 4 en 5 juli 2034'),
    ).toMatchObject(days);
  });

  test('are not those of something else that the title names', () => {
    const none = { series: 'navo-top', from: null, to: null };
    expect(meetingOf('Geannoteerde agenda NAVO-top en de Europese Raad van 5 juli 2034')).toMatchObject(none);
    expect(meetingOf('Geannoteerde agenda NAVO-top, aanvulling op de brief van 5 juli 2034')).toMatchObject(
      none,
    );
    expect(
      meetingOf('Toezegging gedaan tijdens het commissiedebat NAVO-top van 5 juni 2034'),
    ).toBeUndefined();
  });

  test('are read without a word between, where it is a city', () => {
    expect(meetingOf('Geannoteerde agenda NAVO-top Den Haag')).toMatchObject({
      place: 'Den Haag',
      from: null,
    });
    expect(meetingOf('Geannoteerde agenda NAVO-top Oekraïne')).toMatchObject({ place: null });
  });
});
