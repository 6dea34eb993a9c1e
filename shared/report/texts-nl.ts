import type { FactKind, PaperKind, TextStatus } from '../document/document.ts';
import { printList, printNumber } from './language.ts';

const number = (count: number): string => printNumber(count, 'nl');
const plural = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;
const named = (names: readonly string[], others: number): string =>
  printList(others === 0 ? names : [...names, plural(others, 'ander onderdeel', 'andere onderdelen')], 'nl');
const sentences = (count: number): string => plural(count, 'zin', 'zinnen');

export type Tally = Readonly<Record<'reworded' | 'added' | 'removed' | 'moved', number>>;

function tally(
  { reworded, added, removed, moved }: Tally,
  first: (count: number, word: string) => string = (count, word) => `${number(count)} ${word}`,
): string {
  const words = [
    [reworded, 'gewijzigd'],
    [added, 'nieuw'],
    [removed, 'vervallen'],
    [moved, 'verplaatst'],
  ] as const;
  return words
    .filter(([count]) => count > 0)
    .map(([count, word], place) => (place === 0 ? first(count, word) : `${number(count)} ${word}`))
    .join(', ');
}

/** Every word of the interface in Dutch. What stands here must stand in every other language: see `texts.ts`. */
export const nl = {
  synthetic: 'synthetisch',
  syntheticComparison: 'vergeleken met een synthetisch stuk',
  syntheticNote: (ids: readonly string[]) =>
    `Synthetisch: ${printList(ids, 'nl')} ${ids.length === 1 ? 'is geschreven' : 'zijn geschreven'} als voorbeeld en ${ids.length === 1 ? 'is geen Kamerstuk' : 'zijn geen Kamerstukken'}.`,
  skip: 'Naar de wijzigingen',
  pageTitle: (name: string) => `${name}: wat er veranderde`,
  comparedWith: (after: string, before: string) => `${after}, vergeleken met ${before}`,
  revisionOf: (after: string) => `${after}, vergeleken met de eerdere versie`,

  comparedTo: 'Vergeleken met',
  papers: 'Herkomst van beide teksten',
  before: 'Eerder stuk',
  after: 'Dit stuk',
  earlierVersion: 'Eerdere versie',
  thisVersion: 'Deze versie',
  paper: 'Stuk',
  date: 'Datum',
  undated: 'niet vermeld',
  provisional:
    'Dit is de voorlopige tekst, zoals de Kamer die ontving. Zegt de officiële tekst iets anders, dan volgt daarvan een vergelijking.',
  firstPublic: 'Openbaar sinds',
  official: 'Officieel sinds',
  kind: 'Soort',
  debate: 'Debat',
  workingDaysLeft: (count: number, from: string) =>
    `${count === 0 ? 'geen werkdag meer ertussen' : `nog ${plural(count, 'werkdag', 'werkdagen')}`}, geteld vanaf ${from}`,
  attachmentOf: 'Bijlage bij',
  attachments: 'Bijlagen',
  authors: 'Afkomstig van',
  link: 'Officiële pagina',
  source: 'Gemaakt uit',
  takenFrom: (format: string, sha: string, takenAt: string) =>
    `${format}, opgehaald op ${takenAt}, sha-256 ${sha}`,
  status: { provisional: 'voorlopige tekst', official: 'officiële tekst' } satisfies Record<
    TextStatus,
    string
  >,
  words: (count: number) => plural(count, 'woord', 'woorden'),
  size: 'Omvang',

  title: 'Titel',
  headChanged: 'Kop en ondertekening',

  numbers: 'In cijfers',
  similarity: (share: string) => `${share} van de woorden hebben beide stukken gemeen.`,
  countingNote: 'Koppen, lijstpunten, tabelcellen en voetnoten tellen hier elk als een zin.',
  count: {
    same: 'ongewijzigd',
    reworded: 'gewijzigd',
    added: 'nieuw',
    removed: 'vervallen',
    moved: 'verplaatst',
  },
  movedAmong: 'Verplaatste zinnen zijn ook geteld als ongewijzigd of gewijzigd.',

  structure: 'Onderdelen',
  sectionsAdded: 'Nieuw',
  sectionsRemoved: 'Vervallen',
  sectionsRenamed: 'Hernoemd',
  sectionsMoved: 'Verplaatst',
  sectionsSplit: 'Gesplitst',
  sectionsMerged: 'Samengevoegd',
  noSectionChanges: 'Geen onderdeel is nieuw, vervallen, hernoemd of verplaatst.',
  likely: 'waarschijnlijk',
  place: (from: number, to: number) => `van plaats ${number(from)} naar ${number(to)}`,

  facts: 'Veranderde cijfers, data en verwijzingen',
  factKind: 'Wat',
  factBefore: 'Was',
  factAfter: 'Nu',
  factPlace: 'Waar',
  factsOnly: 'Alleen in een van beide stukken genoemd',
  notNamed: 'niet genoemd',
  noFactChanges: 'Tussen zinnen die in beide stukken staan is geen cijfer, datum of verwijzing veranderd.',
  fact: {
    amount: 'Bedrag',
    percentage: 'Percentage',
    date: 'Datum',
    number: 'Getal',
    reference: 'Verwijzing',
    meeting: 'Bijeenkomst',
    motion: 'Motie',
    country: 'Land',
    organisation: 'Organisatie',
  } satisfies Record<FactKind, string>,

  positions: 'Veranderde standpunten van het kabinet',
  noPositionChanges:
    'In geen zin die in beide stukken staat, neemt het kabinet een standpunt in met een ander werkwoord, een andere zekerheid of een andere ontkenning.',
  positionsNote: 'Gevonden aan het werkwoord; wat het betekent, staat in de zinnen zelf.',
  positionHolder: 'Wie',
  positionsAdded: 'Nieuwe standpunten',
  differs: { verb: 'werkwoord', modality: 'zekerheid', negation: 'ontkenning' },

  quiet: 'Wat niet meer wordt genoemd',
  quietNote: 'Wat in het eerdere stuk stond en in dit stuk geen tegenhanger heeft. Het belangrijkste eerst.',
  nothingQuiet: 'Elk onderdeel, standpunt en feit van het eerdere stuk komt in dit stuk terug.',
  quietMore: (count: number) => `Nog ${number(count)}`,
  quietKind: { section: 'Onderdeel', position: 'Standpunt' },

  references: 'Verwijzingen naar andere stukken',
  reference: { added: 'Nieuw', removed: 'Vervallen', same: 'Gebleven' },
  referencesHint:
    'Waarnaar wordt verwezen zoals het er staat: een drukfout wordt niet verbeterd, en of het register elk stuk heeft, is niet nagegaan.',
  doubtfulReference: 'zo’n stuk was er toen nog niet: waarschijnlijk een drukfout',

  changes: 'De tekst, met alle wijzigingen',
  order: 'In de volgorde van dit stuk. Wat vervallen is, staat waar het stond.',
  opening: 'Begin van het stuk',
  footnotes: 'Voetnoten',
  contents: 'Naar een onderdeel',
  empty: 'Beide stukken zijn leeg.',
  tally: (count: Tally) => tally(count),
  unchanged: (count: number) => `${sentences(count)} ongewijzigd`,
  label: {
    reworded: 'Gewijzigd',
    added: 'Nieuw',
    removed: 'Vervallen',
    moved: 'Verplaatst',
    split: (count: number) => `gesplitst in ${number(count)} zinnen`,
    merged: (count: number) => `samengevoegd uit ${number(count)} zinnen`,
    regrouped: (before: number, after: number) => `${number(before)} zinnen werden er ${number(after)}`,
    movedFrom: (where: string) => `stond onder ‘${where}’`,
    movedWithin: 'stond elders in dit onderdeel',
    rewritten: 'grotendeels herschreven',
    heading: 'kop',
    row: 'rij van een tabel',
    was: 'was',
    now: 'nu',
  },
  section: {
    added: 'nieuw onderdeel',
    removed: 'vervallen onderdeel',
    moved: 'verplaatst',
    renamed: (heading: string) => `heette ‘${heading}’`,
    split: (headings: string) => `afgesplitst van ${headings}`,
    merged: (headings: string) => `samengevoegd uit ${headings}`,
  },
  was: '- was: ',
  now: '+ nu: ',
  removedText: 'verwijderd: ',
  addedText: 'toegevoegd: ',
  madeBy: (version: string) =>
    `Gemaakt door kamerdiff ${version}. Een vergelijking van woorden, geen oordeel: lees het stuk zelf voor u citeert.`,

  headline: {
    nothing: (count: number) =>
      count === 0
        ? 'Geen verschil: beide stukken zijn leeg.'
        : `Geen verschil: ${count === 1 ? 'de enige zin is' : `alle ${sentences(count)} zijn`} woord voor woord gelijk.`,
    position: (was: string, is: string) => `standpunt: ‘${was}’ → ‘${is}’`,
    onlyHead: (what: string) => `Alleen de kop of de ondertekening verschilt. ${what}.`,
    onlyMoved: (count: number) => `Alleen de volgorde verschilt: ${sentences(count)} verplaatst.`,
    added: (names: readonly string[], others: number) => `nieuw: ${named(names, others)}`,
    removed: (names: readonly string[], others: number) => `vervallen: ${named(names, others)}`,
    differing: (count: number) => `${sentences(count)} anders`,
    addedCount: (count: number) => plural(count, 'nieuw onderdeel', 'nieuwe onderdelen'),
    removedCount: (count: number) => plural(count, 'vervallen onderdeel', 'vervallen onderdelen'),
    counts: (count: Tally) => tally(count, (first, word) => `${sentences(first)} ${word}`),
  },

  paperKind: {
    'geannoteerde-agenda': 'geannoteerde agenda',
    kabinetsinzet: 'kabinetsinzet',
    verslag: 'verslag',
    commissiedebat: 'verslag van een commissiedebat',
    'algemeen-overleg': 'verslag van een algemeen overleg',
    notaoverleg: 'verslag van een notaoverleg',
    wetgevingsoverleg: 'verslag van een wetgevingsoverleg',
    'schriftelijk-overleg': 'verslag van een schriftelijk overleg',
    'schriftelijk-overleg-inbreng': 'inbreng voor een schriftelijk overleg',
    motie: 'motie',
    vragen: 'vragen',
    'brief-overig': 'brief',
  } satisfies Record<PaperKind, string>,

  /** What joins a kind to its meeting: "kabinetsinzet voor de NAVO-top". */
  paperOf: {
    'geannoteerde-agenda': 'van de',
    kabinetsinzet: 'voor de',
    verslag: 'van de',
    commissiedebat: 'over de',
    'algemeen-overleg': 'over de',
    notaoverleg: 'over de',
    wetgevingsoverleg: 'over de',
    'schriftelijk-overleg': 'over de',
    'schriftelijk-overleg-inbreng': 'over de',
    motie: 'over de',
    vragen: 'over de',
    'brief-overig': 'over de',
  } satisfies Record<PaperKind, string>,
  /** The kind with its article, in a sentence. */
  thePaper: {
    'geannoteerde-agenda': 'de geannoteerde agenda',
    kabinetsinzet: 'de kabinetsinzet',
    verslag: 'het verslag',
    commissiedebat: 'het verslag van een commissiedebat',
    'algemeen-overleg': 'het verslag van een algemeen overleg',
    notaoverleg: 'het verslag van een notaoverleg',
    wetgevingsoverleg: 'het verslag van een wetgevingsoverleg',
    'schriftelijk-overleg': 'het verslag van een schriftelijk overleg',
    'schriftelijk-overleg-inbreng': 'de inbreng voor een schriftelijk overleg',
    motie: 'een motie',
    vragen: 'vragen',
    'brief-overig': 'een brief',
  } satisfies Record<PaperKind, string>,

  site: {
    title: 'Wat er veranderde in Kamerstukken',
    about: 'Elk stuk zin voor zin naast het eerdere stuk waarmee het te vergelijken is. Nieuwste eerst.',
    dossiers: 'Dossiers',
    dossier: (name: string) => `Dossier ${name}`,
    newest: 'Nieuwste vergelijkingen',
    all: 'Alle vergelijkingen',
    none: 'Er is nog geen vergelijking.',
    back: 'Alle dossiers',
    feed: 'Volgen met een feedlezer (Atom)',
    reports: (count: number) => plural(count, 'vergelijking', 'vergelijkingen'),
    importance: (score: number) => `gewicht ${number(score)} van 100`,
    notCompared: 'Niet vergeleken',
    feedTitle: (name: string | undefined) =>
      name === undefined ? 'kamerdiff' : `kamerdiff: dossier ${name}`,
  },

  alert: {
    comparedWith: (name: string, day: string | undefined) =>
      `Vergeleken met ${name}${day === undefined ? '' : ` van ${day}`}.`,
    comparedWithVersion: (moment: string) => `Vergeleken met de versie van ${moment}.`,
    versus: (name: string) => `vergeleken met ${name}`,
    revised: 'gewijzigde tekst',
    officialText: 'officiële tekst',
    attachment: 'bijlage',
    more: (count: number) => `Nog ${plural(count, 'wijziging staat', 'wijzigingen staan')} in het rapport.`,
    cut: (count: number) =>
      `Dit bericht is ingekort: ${plural(count, 'wijziging is', 'wijzigingen zijn')} te lang om hier te staan.`,
  },
};
