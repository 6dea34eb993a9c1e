import type { PaperKind } from '../../shared/document/document.ts';
import { type Chance, chance } from './random.ts';
import type { LabelledTitle } from './titles.ts';

/**
 * Made-up titles by a grammar: what a letter is, in the many ways in which registers word it, of a meeting, with its
 * days and place in the many ways in which they are printed. The truth is known, since each is made from its label.
 */
export function titlesByGrammar(seed: number, count: number): LabelledTitle[] {
  const random = chance(seed);
  return Array.from({ length: count }, () => oneTitle(random));
}

type Meeting = { readonly series: string | null; readonly by: string; readonly names: readonly string[] };

const bz = 'Minister van Buitenlandse Zaken';
const defensie = 'Minister van Defensie';
const handel = 'Minister voor Buitenlandse Handel en Ontwikkelingshulp';
const meetings: readonly Meeting[] = [
  {
    series: 'navo-top',
    by: 'Minister-President',
    names: ['NAVO-top', 'NAVO Top', 'NAVO-topontmoeting', 'top van de NAVO', 'ingelaste NAVO-top'],
  },
  {
    series: 'navo-defensieministers',
    by: defensie,
    names: [
      'NAVO-ministers van Defensie',
      'bijeenkomst van NAVO-ministers van Defensie',
      'informele bijeenkomst van de NAVO-defensieministers',
      'NAVO Defensie Ministeriële',
      'NAVO-ministeriële',
      'ministeriële NAVO-bijeenkomst',
      'Noord-Atlantische Raad op het niveau van ministers van Defensie',
      'vergadering van de ministers van Defensie van de NAVO',
      'NATO Defence Ministers Meeting (DMM)',
    ],
  },
  {
    series: 'navo-ministers-bz',
    by: bz,
    names: [
      'NAVO-ministers van Buitenlandse Zaken',
      'informele bijeenkomst van NAVO-ministers van Buitenlandse Zaken',
      'NAVO Foreign Ministers Meeting',
      'NAVO-ministeriële bijeenkomst',
      'NAR-ministeriële',
      'NAVO-bijeenkomst van de ministers van Buitenlandse Zaken',
      'ministeriële bijeenkomst van de Noord-Atlantische Raad',
    ],
  },
  {
    series: 'raad-buitenlandse-zaken',
    by: bz,
    names: [
      'Raad Buitenlandse Zaken',
      'RBZ',
      'extra Raad Buitenlandse Zaken',
      'Raad Buitenlandse Zaken (RBZ)',
    ],
  },
  {
    series: 'raad-buitenlandse-zaken-defensie',
    by: defensie,
    names: [
      'Raad Buitenlandse Zaken Defensie',
      'RBZ Defensie',
      'informele RBZ/Defensie',
      'Raad Buitenlandse Zaken met ministers van Defensie',
      'informele bijeenkomst van EU-ministers van Defensie',
      'EU-Defensieraad',
    ],
  },
  {
    series: 'raad-buitenlandse-zaken-handel',
    by: handel,
    names: ['Raad Buitenlandse Zaken Handel', 'informele RBZ Handel', 'Raad Buitenlandse Zaken (Handel)'],
  },
  {
    series: 'raad-buitenlandse-zaken-os',
    by: handel,
    names: ['Raad Buitenlandse Zaken Ontwikkelingssamenwerking', 'RBZ/OS', 'informele RBZ OS'],
  },
  {
    series: 'gymnich',
    by: bz,
    names: ['informele Raad Buitenlandse Zaken (Gymnich)', 'Gymnich', 'informele RBZ'],
  },
  {
    series: 'raad-algemene-zaken',
    by: bz,
    names: ['Raad Algemene Zaken', 'RAZ', 'ingelaste Raad Algemene Zaken'],
  },
  {
    series: null,
    by: 'Minister van Financiën',
    names: [
      'Eurogroep en Ecofinraad',
      'Europese Raad',
      'JBZ-Raad',
      'Landbouw- en Visserijraad',
      'OVSE-ministeriële bijeenkomst',
      'informele Milieuraad',
      'ministeriële vergadering van de Raad van Europa',
      'Raad voor Concurrentievermogen',
      'informele Raad Algemene Zaken',
      'Raad Algemene Zaken Cohesie',
    ],
  },
];

/** Names of two meetings, told apart by who wrote. */
const onlyByAuthor =
  /^(?:NAVO-ministeriële(?: bijeenkomst)?|ministeriële NAVO-bijeenkomst|NAR-ministeriële|ministeriële bijeenkomst van de Noord-Atlantische Raad)$/;

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const places =
  'Brussel Luxemburg Praag Vilnius Tallinn Den_Haag Warschau Kopenhagen Boedapest Helsinki Antalya Oslo Sintra Brdo'.split(
    ' ',
  );

/** The words of the days, ready to stand behind a name, and what they are. */
function daysOf(random: Chance, year: number) {
  const month = random.below(12);
  const first = 1 + random.below(26);
  const last = first + random.pick([0, 0, 1, 1, 1, 2]);
  const at = `${months[month]}${random.next() < 0.85 ? ` ${year}` : ''}`;
  const iso = (day: number) => `${year}-${two(month + 1)}-${two(day)}`;
  const words =
    last === first
      ? `${first} ${at}`
      : last === first + 2
        ? random.pick([
            `${first} tot en met ${last} ${at}`,
            `${first} t/m ${last} ${at}`,
            `${first}-${last} ${at}`,
            `${first}, ${first + 1} en ${last} ${at}`,
            `${first} tot ${last} ${at}`,
          ])
        : random.pick([
            `${first} en ${last} ${at}`,
            `${first} en ${last} ${at}`,
            `${first}-${last} ${at}`,
            `${first}–${last} ${at}`,
            `${first} & ${last} ${at}`,
          ]);
  return { words, from: iso(first), to: iso(last) };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A day some days before or after another. */
function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The meeting as a title names it, with days and place in one of the orders of print, or without. */
function named(random: Chance, name: string, days: string): string {
  const place = random.pick(places).replace('_', ' ');
  return random.pick([
    `${name} van ${days}`,
    `${name} van ${days}`,
    `${name} d.d. ${days}`,
    `${name} op ${days}`,
    `${name} ${days}`,
    `${name} (${days})`,
    `${name}, ${days}`,
    `${name} te ${place} op ${days}`,
    `${name} in ${place} van ${days}`,
    `${name} op ${days} te ${place}`,
    `${name} van ${days} in ${place}`,
    `${name} ${place} ${days}`,
    `${name} ${place}, ${days}`,
    `${name} (${place}, ${days})`,
    `${name} die op ${days} plaatsvindt in ${place}`,
    `op ${days} te ${place} gehouden ${name}`,
  ]);
}

type Made = {
  readonly kind: PaperKind;
  readonly type: string;
  readonly title: string;
  readonly isOf: boolean;
};

function oneTitle(random: Chance): LabelledTitle {
  const { series, by, names } = random.pick(meetings);
  const days = daysOf(random, 2009 + random.below(18));
  const name = random.pick(names);
  const meeting = named(random, name, days.words);
  const made = random.pick(shapes)(random, meeting);
  const isPast = made.kind === 'verslag' || made.title.includes('verslag van de ');
  const date = isPast ? dayFrom(days.to, 3 + random.below(20)) : dayFrom(days.from, -4 - random.below(12));
  const isTold = made.isOf && (made.type === 'Brief regering' || !onlyByAuthor.test(name));
  const title = made.title.charAt(0).toUpperCase() + made.title.slice(1);
  return {
    title: random.next() < 0.1 ? `${title} (herdruk)` : title,
    type: made.type,
    by: made.type === 'Brief regering' ? by : 'Vaste commissie voor Defensie',
    date,
    kind: made.kind,
    series: isTold ? series : null,
    days: isTold && series !== null ? [days.from, days.to] : null,
  };
}

type Shape = (random: Chance, meeting: string) => Made;
const letter = (kind: PaperKind, isOf: boolean, titles: readonly ((meeting: string) => string)[]): Shape => {
  return (random, meeting) => ({ kind, type: 'Brief regering', isOf, title: random.pick(titles)(meeting) });
};

const agenda = letter('geannoteerde-agenda', true, [
  (m) => `geannoteerde agenda ${m}`,
  (m) => `geannoteerde agenda ${m}`,
  (m) => `geannoteerde agenda van de ${m}`,
  (m) => `geannoteerde agenda voor de ${m}`,
  (m) => `geannoteerde agenda t.b.v. de ${m}`,
  (m) => `aanbieding geannoteerde agenda ${m}`,
  (m) => `Kamerbrief met de geannoteerde agenda voor de ${m}`,
  (m) => `aanvullende geannoteerde agenda ${m}`,
  (m) => `brief inzake de geannoteerde agenda van de ${m}`,
  (m) => `geannoteerde agenda en kabinetsinzet ${m}`,
  (m) => `toezending van de geannoteerde agenda ten behoeve van de ${m}`,
]);
const report = letter('verslag', true, [
  (m) => `verslag ${m}`,
  (m) => `verslag van de ${m}`,
  (m) => `verslag van de ${m}`,
  (m) => `terugkoppeling ${m}`,
  (m) => `uitkomsten van de ${m}`,
  (m) => `Kamerbrief met verslag van de ${m}`,
  (m) => `aanbieding van het verslag van de ${m}`,
  (m) => `schriftelijk verslag ${m}`,
]);
const inset = letter('kabinetsinzet', true, [
  (m) => `kabinetsinzet ${m}`,
  (m) => `kabinetsinzet voor de ${m}`,
  (m) => `inzet van het kabinet voor de ${m}`,
]);
const other = letter('brief-overig', true, [
  (m) => `voorbereiding van de ${m}`,
  (m) => `uitstel van de geannoteerde agenda van de ${m}`,
  (m) => `nadere informatie over de ${m}`,
  (m) => `reactie op verzoek commissie over de ${m}`,
]);
const notOf = letter('brief-overig', false, [
  (m) => `uitvoering van de motie-Piri c.s., ingediend tijdens het commissiedebat ${m}`,
  (m) => `toezegging gedaan tijdens het algemeen overleg ${m}`,
]);
const answers = letter('schriftelijk-overleg', true, [
  (m) => `antwoorden op vragen commissie over de geannoteerde agenda ${m}`,
  (m) => `beantwoording van vragen van de vaste commissie voor Defensie over het verslag van de ${m}`,
]);
const ofTheKamer: Shape = (random, meeting) =>
  random.pick<Made>([
    {
      kind: 'schriftelijk-overleg',
      type: 'Verslag van een schriftelijk overleg',
      isOf: true,
      title: `verslag van een schriftelijk overleg over de geannoteerde agenda ${meeting} (Kamerstuk 21501-02-${1000 + random.below(2000)})`,
    },
    {
      kind: 'schriftelijk-overleg-inbreng',
      type: 'Inbreng verslag schriftelijk overleg',
      isOf: true,
      title: `inbreng verslag van een schriftelijk overleg over o.a. de geannoteerde agenda ${meeting}`,
    },
    {
      kind: 'commissiedebat',
      type: 'Verslag van een commissiedebat',
      isOf: false,
      title: `verslag van een commissiedebat, gehouden op 3 juni 2025, over ${meeting}`,
    },
    {
      kind: 'motie',
      type: 'Motie',
      isOf: false,
      title: `motie van het lid Dassen over de geannoteerde agenda van de ${meeting}`,
    },
    {
      kind: 'vragen',
      type: 'Schriftelijke vragen',
      isOf: false,
      title: `vragen van het lid Boswijk over het verslag van de ${meeting}`,
    },
  ]);

const shapes: readonly Shape[] = [
  agenda,
  agenda,
  agenda,
  report,
  report,
  report,
  inset,
  other,
  notOf,
  answers,
  ofTheKamer,
];
