import type { Report } from '../../shared/report/report.ts';
import type { Language } from '../../shared/watchlist.ts';
import { buildReport, type PartSpec } from './report-builder.ts';

const top = 'GEANNOTEERDE AGENDA VAN DE NAVO-TOP IN ZUIDERHAVEN';

/**
 * Two synthetic letters, written for these tests in the manner of the genre: no minister wrote them, and neither the
 * town nor the figures are real. They hold one of everything that a report can show.
 */
const parts: readonly PartSpec[] = [
  {
    before: null,
    after: null,
    text: [
      [
        {
          was: 'Hierbij bieden wij u de geannoteerde agenda aan voor de NAVO-top van 9 en 10 juni 2031.',
          now: 'Hierbij bieden wij u, mede namens de Minister-President, de geannoteerde agenda aan voor de NAVO-top van 7 en 8 juni 2032.',
        },
      ],
    ],
  },
  {
    before: top,
    after: top,
    text: [
      [
        'De staatshoofden en regeringsleiders van de bondgenoten komen twee dagen bijeen.',
        'Hierbij informeren wij uw Kamer over de agenda en de Nederlandse inzet.',
      ],
    ],
  },
  {
    before: 'Agenda',
    after: 'Agenda',
    under: [top],
    text: [
      [
        'De definitieve agenda is nog niet vastgesteld.',
        { was: 'Er zijn drie werksessies voorzien.', now: 'Er zijn vier werksessies voorzien.' },
        'De Secretaris-Generaal opent de bijeenkomst met een vergadering van de Raad.',
      ],
      [{ was: 'In de avond is er een diner voor de regeringsleiders en hun partners.' }],
    ],
  },
  {
    before: 'Defensie-uitgaven',
    after: 'Defensie-uitgaven en industrie',
    under: [top],
    text: [
      [
        'De veiligheid van Europa is verslechterd.',
        {
          was: 'Het kabinet steunt het voorstel om jaarlijks 2,4% van het bbp aan defensie te besteden.',
          now: 'Het kabinet bepleit het voorstel om vanaf 2035 jaarlijks 3,1% van het bbp aan defensie te besteden.',
        },
        {
          was: 'Hiervoor is EUR 120 miljoen gereserveerd.',
          now: 'Hiervoor is EUR 260 miljoen gereserveerd.',
        },
        'Daarmee kent Defensie een meerjarige en stabiele financiering.',
        'Over de jaren daarna besluit het kabinet later.',
      ],
      [
        {
          was: 'Nederland hecht aan een eerlijke verdeling van de lasten, zoals eerder met uw Kamer is besproken.',
          now: 'Lasten moeten volgens bondgenoten voortaan worden gemeten aan wat een land werkelijk levert.',
        },
      ],
      [{ now: 'De industrie krijgt langjarige bestellingen.', kind: 'list-item' }],
      [{ now: 'Voorraden munitie worden gezamenlijk aangelegd.', kind: 'list-item' }],
    ],
  },
  {
    after: 'Bescherming van onderzeese kabels',
    under: [top],
    text: [
      [
        { now: 'Bondgenoten spreken voor het eerst apart over kabels en leidingen op de zeebodem.' },
        { now: 'Nederland verwelkomt de oprichting van een gezamenlijk meldpunt in de Noordzee.' },
      ],
      [{ now: 'Het kabinet zal erop aansturen dat het meldpunt in 2033 werkt.' }],
    ],
  },
  {
    before: 'Partnerschappen',
    after: 'Partnerschappen',
    under: [top],
    moved: true,
    text: [
      [
        'Partners van buiten het verdragsgebied nemen deel aan de tweede sessie.',
        {
          was: 'Het kabinet kan zich vinden in deze uitnodiging en zal dat ter vergadering uitdragen.',
          now: ['Het kabinet kan zich vinden in deze uitnodiging.', 'Het zal dat ter vergadering uitdragen.'],
        },
        {
          was: 'Wapenbeheersing blijft een doel van het bondgenootschap.',
          now: 'Wapenbeheersing blijft een doel van het bondgenootschap.',
          from: 'Agenda',
        },
      ],
    ],
  },
  {
    before: 'Toetreding van nieuwe leden',
    under: [top],
    text: [
      [
        { was: 'Het kabinet steunt de toetreding van nieuwe leden die aan de voorwaarden voldoen.' },
        { was: 'Nederland zal vragen om een tijdpad.' },
      ],
    ],
  },
  {
    footnotes: true,
    text: [
      ['Kamerstuk 28 676, nr. 1 is in deze synthetische brief niet het echte stuk.'],
      [{ was: 'Zie de begroting voor 2031.', now: 'Zie de begroting voor 2032.' }],
    ],
  },
];

export function exampleReport(language: Language = 'nl'): Report {
  return buildReport(parts, {
    language,
    similarity: 0.62,
    facts: [
      ['percentage', '2,4%', '3,1%'],
      ['amount', 'EUR 120 miljoen', 'EUR 260 miljoen'],
      ['date', '9 en 10 juni 2031', '7 en 8 juni 2032'],
      ['number', 'drie', 'vier'],
      ['date', null, '2035'],
    ],
    references: [
      {
        id: 'demo-28676-1',
        change: 'added',
        before: [],
        after: [
          { text: 'demo-28676-1', sentence: 's2.p1.z1' },
          { text: 'demo-28676-1', sentence: 'n1.z1' },
        ],
      },
      {
        id: 'kst-28676-1',
        change: 'same',
        before: [{ text: '28 676, nr. 1', sentence: 'n1.z1' }],
        after: [{ text: '28 676, nr. 1', sentence: 'n1.z1' }],
      },
      {
        id: 'kst-28676-2',
        change: 'removed',
        before: [{ text: '(28676-2)', sentence: 's1.p1.z1' }],
        after: [],
      },
    ],
    before: {
      id: 'demo-28676-1',
      ondernummer: '1',
      title: 'Geannoteerde agenda van de NAVO-top in Noordstad op 9 en 10 juni 2031 (synthetisch)',
      publishedOn: '2031-05-28',
      kind: 'geannoteerde-agenda',
      meeting: { series: 'navo-top', place: 'Noordstad', from: '2031-06-09', to: '2031-06-10' },
      authors: ['Minister van Buitenlandse Zaken', 'Minister van Defensie'],
      url: 'javascript:alert(1)',
      takenAt: '2031-05-28T12:00:00Z',
      words: 1480,
    },
    after: {
      id: 'demo-28676-2',
      ondernummer: '2',
      title: 'Geannoteerde agenda van de NAVO-top in Zuiderhaven op 7 en 8 juni 2032 (synthetisch)',
      publishedOn: '2032-05-26',
      kind: 'geannoteerde-agenda',
      meeting: { series: 'navo-top', place: 'Zuiderhaven', from: '2032-06-07', to: '2032-06-08' },
      authors: ['Minister van Buitenlandse Zaken', 'Minister van Defensie'],
      url: 'https://example.invalid/demo-28676-2.html',
      takenAt: '2032-05-26T14:05:00Z',
      words: 1530,
    },
    reason: {
      kind: 'series',
      text:
        language === 'nl'
          ? 'Beide zijn de geannoteerde agenda van een NAVO-top; demo-28676-1 is de vorige in deze reeks.'
          : 'Both are the annotated agenda of a NATO summit; demo-28676-1 is the one before in this series.',
    },
  });
}
