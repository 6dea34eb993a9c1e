import { describe, expect, test } from 'vitest';
import type { Document } from '../../../shared/document/document.ts';
import { labelOf } from '../../../shared/document/label.ts';
import { type CataloguePaper, catalogue, watchlist } from '../../support/catalogue.ts';

/** A paper as its listing shows it: a title, a kind in the register's words, and who signed it. */
const listed = ({ title, authors, date, kind }: CataloguePaper) =>
  labelOf(
    {
      title: title ?? '',
      kamerstuktype: kind === 'brief-overig' ? 'Brief' : undefined,
      publishedOn: date ?? undefined,
      document: {
        title: '',
        sections: [],
        footnotes: [],
        signatories: (authors ?? []).map((role) => ({ role, name: '' })),
      },
    },
    watchlist.series,
  );

/** Debates are titled "NAVO" alone in the catalogue: their kind stands in the register's field, not in the title. */
const titled = catalogue.filter(({ title }) => title !== null && title !== 'NAVO');

describe('the papers of the dossier', () => {
  test.each(titled.map((paper) => [paper.id ?? 'without a number', paper.title, paper] as const))(
    '%s: %s',
    (id, _, paper) => {
      const { kind, meeting } = listed(paper);
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
    expect(named.filter((paper) => listed(paper).meeting?.place !== paper.place)).toEqual([]);
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

  test('stays without a label where it answers questions on an agenda', () => {
    expect(
      label(letter('Hierbij bieden wij u de antwoorden aan op vragen over de geannoteerde agenda.', null)),
    ).toEqual({});
  });
});
