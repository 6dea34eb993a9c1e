import { printList, printNumber } from './language.ts';
import type { Texts } from './texts.ts';
import type { Tally } from './texts-nl.ts';

const number = (count: number): string => printNumber(count, 'en');
const plural = (count: number, one: string, more: string): string =>
  `${number(count)} ${count === 1 ? one : more}`;
const named = (names: readonly string[], others: number): string =>
  printList(others === 0 ? names : [...names, plural(others, 'other section', 'other sections')], 'en');
const sentences = (count: number): string => plural(count, 'sentence', 'sentences');

function tally(
  { reworded, added, removed, moved }: Tally,
  first: (count: number, word: string) => string = (count, word) => `${number(count)} ${word}`,
): string {
  const words = [
    [reworded, 'changed'],
    [added, 'new'],
    [removed, 'removed'],
    [moved, 'moved'],
  ] as const;
  return words
    .filter(([count]) => count > 0)
    .map(([count, word], place) => (place === 0 ? first(count, word) : `${number(count)} ${word}`))
    .join(', ');
}

/** Every word of the interface in English. Terms of art of parliament stay Dutch. */
export const en: Texts = {
  synthetic: 'synthetic',
  syntheticComparison: 'compared with a synthetic paper',
  syntheticNote: (ids) =>
    `Synthetic: ${printList(ids, 'en')} ${ids.length === 1 ? 'was written' : 'were written'} as an example and ${ids.length === 1 ? 'is no parliamentary paper' : 'are no parliamentary papers'}.`,
  skip: 'To the changes',
  pageTitle: (name) => `${name}: what changed`,
  comparedWith: (after, before) => `${after}, compared with ${before}`,
  revisionOf: (after) => `${after}, compared with its earlier version`,

  comparedTo: 'Compared with',
  papers: 'Where both texts come from',
  before: 'Earlier paper',
  after: 'This paper',
  earlierVersion: 'Earlier version',
  thisVersion: 'This version',
  paper: 'Paper',
  date: 'Date',
  undated: 'not given',
  provisional:
    'This is the provisional text, as the House received it. If the official text says something else, a comparison of that follows.',
  firstPublic: 'Public since',
  official: 'Official since',
  kind: 'Kind',
  debate: 'Debate',
  workingDaysLeft: (count, from) =>
    `${count === 0 ? 'no working day in between' : `${plural(count, 'working day', 'working days')} left`}, counted from ${from}`,
  attachmentOf: 'Attachment of',
  attachments: 'Attachments',
  authors: 'From',
  link: 'Official page',
  source: 'Made from',
  takenFrom: (format, sha, takenAt) => `${format}, fetched on ${takenAt}, SHA-256 ${sha}`,
  status: { provisional: 'provisional text', official: 'official text' },
  words: (count) => plural(count, 'word', 'words'),
  size: 'Length',

  title: 'Title',
  headChanged: 'Head and signature',

  numbers: 'In numbers',
  similarity: (share) => `${share} of the words are common to both papers.`,
  countingNote: 'Headings, list items, table cells and footnotes each count as a sentence here.',
  count: { same: 'unchanged', reworded: 'changed', added: 'new', removed: 'removed', moved: 'moved' },
  movedAmong: 'Moved sentences are also counted as unchanged or changed.',

  structure: 'Sections',
  sectionsAdded: 'New',
  sectionsRemoved: 'Removed',
  sectionsRenamed: 'Renamed',
  sectionsMoved: 'Moved',
  sectionsSplit: 'Split',
  sectionsMerged: 'Merged',
  noSectionChanges: 'No section is new, removed, renamed or moved.',
  likely: 'likely',
  place: (from, to) => `from place ${number(from)} to ${number(to)}`,

  facts: 'Changed figures, dates and references',
  factKind: 'What',
  factBefore: 'Was',
  factAfter: 'Now',
  factPlace: 'Where',
  factsOnly: 'Named in one of the papers only',
  notNamed: 'not named',
  noFactChanges: 'Between sentences that both papers have, no figure, date or reference changed.',
  fact: {
    amount: 'Amount',
    percentage: 'Percentage',
    date: 'Date',
    number: 'Number',
    reference: 'Reference',
    meeting: 'Meeting',
    motion: 'Motie',
    country: 'Country',
    organisation: 'Organisation',
  },

  positions: 'Changed positions of the cabinet',
  noPositionChanges:
    'In no sentence that both papers have does the cabinet take a stand with another verb, another certainty or another negation.',
  positionsNote: 'Found by the verb; what it means stands in the sentences themselves.',
  positionHolder: 'Who',
  positionsAdded: 'New positions',
  differs: { verb: 'verb', modality: 'certainty', negation: 'negation' },

  quiet: 'What is no longer mentioned',
  quietNote: 'What stood in the earlier paper and has no counterpart in this one. Weightiest first.',
  nothingQuiet: 'Every section, position and fact of the earlier paper returns in this one.',
  quietMore: (count) => `${number(count)} more`,
  quietKind: { section: 'Section', position: 'Position' },

  references: 'References to other papers',
  reference: { added: 'New', removed: 'Dropped', same: 'Kept' },
  referencesHint:
    'As printed: a misprint is not mended, and whether the register has each paper was not looked up.',
  doubtfulReference: 'there was no such paper yet: probably a misprint',

  changes: 'The text, with every change',
  order: 'In the order of this paper. What was removed stands where it stood.',
  opening: 'Opening of the paper',
  footnotes: 'Footnotes',
  contents: 'To a section',
  empty: 'Both papers are empty.',
  tally: (count) => tally(count),
  unchanged: (count) => `${sentences(count)} unchanged`,
  label: {
    reworded: 'Changed',
    added: 'New',
    removed: 'Removed',
    moved: 'Moved',
    split: (count) => `split into ${sentences(count)}`,
    merged: (count) => `merged from ${sentences(count)}`,
    regrouped: (before, after) => `${number(before)} sentences became ${number(after)}`,
    movedFrom: (where) => `stood under “${where}”`,
    movedWithin: 'stood elsewhere in this section',
    rewritten: 'mostly rewritten',
    heading: 'heading',
    row: 'row of a table',
    was: 'was',
    now: 'now',
  },
  section: {
    added: 'new section',
    removed: 'removed section',
    moved: 'moved',
    renamed: (heading) => `was called “${heading}”`,
    split: (headings) => `split off from ${headings}`,
    merged: (headings) => `merged from ${headings}`,
  },
  was: '- was: ',
  now: '+ now: ',
  removedText: 'removed: ',
  addedText: 'added: ',
  madeBy: (version) =>
    `Made by kamerdiff ${version}. A comparison of words, no verdict: read the paper itself before you quote it.`,

  headline: {
    nothing: (count) =>
      count === 0
        ? 'No difference: both papers are empty.'
        : `No difference: ${count === 1 ? 'the one sentence is' : `all ${sentences(count)} are`} the same, word for word.`,
    position: (was, is) => `position: “${was}” → “${is}”`,
    onlyHead: (what) => `Only the head or the signature differs. ${what}.`,
    onlyMoved: (count) => `Only the order differs: ${sentences(count)} moved.`,
    added: (names, others) => `new: ${named(names, others)}`,
    removed: (names, others) => `removed: ${named(names, others)}`,
    differing: (count) => `${plural(count, 'sentence differs', 'sentences differ')}`,
    addedCount: (count) => plural(count, 'new section', 'new sections'),
    removedCount: (count) => plural(count, 'removed section', 'removed sections'),
    counts: (count) => tally(count, (first, word) => `${sentences(first)} ${word}`),
  },

  paperKind: {
    'geannoteerde-agenda': 'annotated agenda',
    kabinetsinzet: 'government position',
    verslag: 'report',
    commissiedebat: 'report of a commissiedebat',
    'algemeen-overleg': 'report of an algemeen overleg',
    notaoverleg: 'report of a notaoverleg',
    wetgevingsoverleg: 'report of a wetgevingsoverleg',
    'schriftelijk-overleg': 'report of a schriftelijk overleg',
    'schriftelijk-overleg-inbreng': 'questions for a schriftelijk overleg',
    motie: 'motie',
    vragen: 'questions',
    'brief-overig': 'letter',
  },

  paperOf: {
    'geannoteerde-agenda': 'of the',
    kabinetsinzet: 'for the',
    verslag: 'of the',
    commissiedebat: 'on the',
    'algemeen-overleg': 'on the',
    notaoverleg: 'on the',
    wetgevingsoverleg: 'on the',
    'schriftelijk-overleg': 'on the',
    'schriftelijk-overleg-inbreng': 'on the',
    motie: 'on the',
    vragen: 'on the',
    'brief-overig': 'on the',
  },
  thePaper: {
    'geannoteerde-agenda': 'the annotated agenda',
    kabinetsinzet: 'the government position',
    verslag: 'the report',
    commissiedebat: 'the report of a commissiedebat',
    'algemeen-overleg': 'the report of an algemeen overleg',
    notaoverleg: 'the report of a notaoverleg',
    wetgevingsoverleg: 'the report of a wetgevingsoverleg',
    'schriftelijk-overleg': 'the report of a schriftelijk overleg',
    'schriftelijk-overleg-inbreng': 'the questions for a schriftelijk overleg',
    motie: 'a motie',
    vragen: 'questions',
    'brief-overig': 'a letter',
  },

  site: {
    title: 'What changed in parliamentary papers',
    about: 'Each paper sentence by sentence beside the earlier paper it is to be read against. Newest first.',
    dossiers: 'Dossiers',
    dossier: (name) => `Dossier ${name}`,
    newest: 'Newest comparisons',
    all: 'All comparisons',
    none: 'There is no comparison yet.',
    back: 'All dossiers',
    feed: 'Follow with a feed reader (Atom)',
    reports: (count) => plural(count, 'comparison', 'comparisons'),
    importance: (score) => `weight ${number(score)} of 100`,
    notCompared: 'Not compared',
    feedTitle: (name) => (name === undefined ? 'kamerdiff' : `kamerdiff: dossier ${name}`),
  },

  alert: {
    comparedWith: (name, day) => `Compared with ${name}${day === undefined ? '' : ` of ${day}`}.`,
    comparedWithVersion: (moment) => `Compared with the version of ${moment}.`,
    versus: (name) => `compared with ${name}`,
    revised: 'revised text',
    officialText: 'official text',
    attachment: 'attachment',
    more: (count) => `${plural(count, 'more change stands', 'more changes stand')} in the report.`,
    cut: (count) =>
      `This message was cut: ${plural(count, 'change is', 'changes are')} too long to stand here.`,
  },
};
