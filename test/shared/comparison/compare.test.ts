import { describe, expect, test } from 'vitest';
import { compareDocuments } from '../../../shared/comparison/compare.ts';
import type { Change, Comparison } from '../../../shared/comparison/comparison.ts';
import type { Document } from '../../../shared/document/document.ts';
import { documentOf } from '../../support/texts.ts';
import { expectLaws } from './laws.ts';

/** Both texts as lines of `documentOf`, all of them synthetic. */
function compare(before: string, after: string): Comparison {
  const [left, right] = [documentOf(before), documentOf(after)];
  const comparison = compareDocuments(left, right);
  expectLaws(left, right, comparison);
  return comparison;
}

const shown = ({ kind, moved, words }: Change) =>
  `${kind}${moved ? ' moved' : ''}: ${words.map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('')}`;
const unsame = ({ changes }: Comparison) =>
  changes.filter(({ kind, moved }) => kind !== 'same' || moved).map(shown);

const opening = 'Bondgenoten komen op 11 juli bijeen in Vilnius. De agenda is nog niet vastgesteld.';
const ukraine =
  'Nederland steunt Oekraïne zo lang als dat nodig is. Hiervoor is EUR 100 miljoen beschikbaar.';
const hybrid =
  'Sabotage van onderzeese kabels is een zorg. Het kabinet waardeert de coördinatiecel in Northwood.';

describe('words', () => {
  test('one figure that moved is one word removed and one added', () => {
    const result = compare('De top duurt 2 dagen.', 'De top duurt 3 dagen.');
    expect(unsame(result)).toEqual(['reworded: De top duurt[- 2-]{+ 3+} dagen.']);
  });

  test.each([
    ['EUR 100 miljoen', 'EUR 150 miljoen'],
    ['EUR 100 miljoen', 'EUR 100 miljard'],
    ['100 miljoen', '100 miljard euro'],
    ['2 procent', '3 procent'],
    ['5 miljard', '5 vliegtuigen'],
    ['€ 35 mln', 'EUR 35 mln'],
  ])('an amount is marked as a whole: %s, then %s', (before, after) => {
    const result = compare(`Nu is ${before} beschikbaar gesteld.`, `Nu is ${after} beschikbaar gesteld.`);
    expect(unsame(result)).toEqual([`reworded: Nu is[- ${before}-]{+ ${after}+} beschikbaar gesteld.`]);
  });

  test('a word added at the front takes its space along', () => {
    const result = compare('Nederland steunt dit voorstel.', 'Ook Nederland steunt dit voorstel.');
    expect(unsame(result)).toEqual(['reworded: {+Ook +}Nederland steunt dit voorstel.']);
  });

  test('a sentence that is rewritten altogether is shown as before and after', () => {
    const result = compare(
      `# Agenda\n\n${opening}\n\nDe regering hecht aan een goede voorbereiding van het overleg over kernwapens.\n\n${hybrid}`,
      `# Agenda\n\n${opening}\n\nNederland begint terdege en met zorg aan het komende overleg, ook waar dat gaat over kernwapens.\n\n${hybrid}`,
    );
    const [change] = result.changes.filter(({ kind }) => kind !== 'same');
    expect(change?.words.map(({ op }) => op)).toEqual(['removed', 'added']);
  });
});

describe('what does not count', () => {
  test.each([
    ['quotes', 'Zweden is «genodigde».', 'Zweden is "genodigde".'],
    ['dashes', 'Van 9–11 juli.', 'Van 9-11 juli.'],
    ['apostrophes', 'NAVO’s taak.', "NAVO's taak."],
    ['the hyphen at which a line was broken', 'trans-Atlantische eenheid.', 'transAtlantische eenheid.'],
    ['spaces', 'EUR 100 miljoen.', 'EUR100 miljoen.'],
  ])('%s', (_, before, after) => {
    expect(compare(before, after).changes.map(shown)).toEqual([`same: ${after}`]);
  });

  test.each([
    ['a capital', 'de minister komt.', 'de Minister komt.'],
    ['a digit', 'De 2% telt.', 'De 3% telt.'],
    ['a space between figures', 'De 12 3 telt.', 'De 1 23 telt.'],
  ])('%s does', (_, before, after) => {
    expect(compare(before, after).changes.map(({ kind }) => kind)).not.toEqual(['same']);
  });
});

describe('moves', () => {
  test('a section that only moved is reported once, as moved', () => {
    const result = compare(
      `# Agenda\n\n${opening}\n\n# Oekraïne\n\n${ukraine}\n\n# Hybride dreigingen\n\n${hybrid}`,
      `# Oekraïne\n\n${ukraine}\n\n# Agenda\n\n${opening}\n\n# Hybride dreigingen\n\n${hybrid}`,
    );
    expect(result.sections.map(({ kind, moved }) => `${kind}${moved ? ' moved' : ''}`).sort()).toEqual([
      'same',
      'same',
      'same moved',
    ]);
    expect(result.changes.every(({ kind }) => kind === 'same')).toBe(true);
  });

  test('a new sentence that begins with what an old one ended with is no edit of that', () => {
    const result = compare(
      `# Agenda\n\n${opening} Er zijn geen andere punten voorzien. Verder zal de Commissie mondeling verslag doen van het overleg over de visserijakkoorden met kuststaten in West-Afrika.\n\n# Oekraïne\n\n${ukraine}`,
      `# Agenda\n\n${opening} Met kuststaten in West-Afrika wordt ook over de veiligheid van bemanningen gesproken.\n\n# Oekraïne\n\n${ukraine}`,
    );
    expect(unsame(result).map((one) => one.slice(0, 7))).toEqual(['removed', 'removed', 'added: ']);
  });

  test('edits inside a moved sentence are shown', () => {
    const result = compare(
      `# Agenda\n\n${opening} Sabotage van onderzeese kabels is een grote zorg voor het kabinet.\n\n# Oekraïne\n\n${ukraine}\n\n# Hybride\n\nHet kabinet waardeert de coördinatiecel in Northwood.`,
      `# Agenda\n\n${opening}\n\n# Oekraïne\n\n${ukraine}\n\n# Hybride\n\nHet kabinet waardeert de coördinatiecel in Northwood. Sabotage van onderzeese kabels is een acute zorg voor het kabinet.`,
    );
    expect(unsame(result)).toEqual([
      'reworded moved: Sabotage van onderzeese kabels is een[- grote-]{+ acute+} zorg voor het kabinet.',
    ]);
  });

  test('a section renamed in place moves nothing', () => {
    const result = compare(
      `# Agenda\n\n${opening}\n\n# Samenwerking met Oekraïne\n\n${ukraine}\n\n# Hybride dreigingen\n\n${hybrid}`,
      `# Agenda\n\n${opening}\n\n# Steun aan Kiev\n\n${ukraine}\n\n# Hybride dreigingen\n\n${hybrid}`,
    );
    expect(result.changes.filter(({ moved }) => moved)).toEqual([]);
    expect(result.sections.filter(({ renamed }) => renamed).map(({ after }) => after[0]?.path)).toEqual([
      ['Steun aan Kiev'],
    ]);
  });

  test('a sentence taken past the heading of a rewritten section moved, and not the heading', () => {
    const result = compare(
      `# Agenda\n\n${opening} De Commissie publiceert het voorstel over kabels.\n\n# Overig\n\nEr waren geen andere punten voorzien.\n\n# Oekraïne\n\n${ukraine}`,
      `# Agenda\n\n${opening}\n\n# Overig\n\nDe secretaris kondigde een enquête aan.\n\n# Oekraïne\n\nDe Commissie publiceert het voorstel over kabels. ${ukraine}`,
    );
    expect(unsame(result).filter((one) => one.includes(' moved'))).toEqual([
      'same moved: De Commissie publiceert het voorstel over kabels.',
    ]);
  });

  test('a sentence that stands twice stays where it was when one of the two is dropped', () => {
    const result = compare(
      `# Agenda\n\n${opening} Nederland steunt dit.\n\n# Oekraïne\n\n${ukraine} Nederland steunt dit.`,
      `# Agenda\n\n${opening}\n\n# Oekraïne\n\n${ukraine} Nederland steunt dit.`,
    );
    expect(unsame(result)).toEqual(['removed: [-Nederland steunt dit.-]']);
    expect(result.changes.map(({ kind }) => kind).indexOf('removed')).toBe(3);
  });
});

describe('splits and merges', () => {
  const whole =
    'Nederland steunt een versterkte rol van de NAVO bij de bescherming van onderzeese infrastructuur, met name op het gebied van het verbeteren van informatie-uitwisseling.';
  const parts =
    'Nederland steunt een versterkte rol van de NAVO bij de bescherming van onderzeese infrastructuur. Dat geldt met name op het gebied van het verbeteren van informatie-uitwisseling.';

  test('two sentences are merged although the one between was dropped', () => {
    const [heard, dropped, printed] = [
      'De Minister bespreekt de vacatures bij de marine.',
      'Het overleg duurde tot zes uur.',
      'De antwoorden op schriftelijke vragen zijn hierna afgedrukt.',
    ];
    const result = compare(
      `# Agenda\n\n${opening} ${heard} ${dropped} ${printed} ${whole}`,
      `# Agenda\n\n${opening} De Minister bespreekt de vacatures bij de marine, en de antwoorden op schriftelijke vragen zijn hierna afgedrukt. ${whole}`,
    );
    expect(
      result.changes
        .filter(({ kind }) => kind !== 'same')
        .map(({ before }) => before.map(({ text }) => text)),
    ).toEqual([[heard, printed], [dropped]]);
  });

  test('a sentence cut in two is one change', () => {
    const [change] = compare(whole, parts).changes;
    expect([change?.before.length, change?.after.length]).toEqual([1, 2]);
  });

  test('a part without a rare word is a part where all of it stands in the whole', () => {
    const unity = 'het belang blijven onderstrepen van trans-Atlantische eenheid en samenwerking.';
    const around = (text: string) => `${opening}\n\n${text}\n\n${ukraine}`;
    const result = compare(
      around(`Ook zal Nederland tijdens de Top ${unity}`),
      around(`Ook zal Nederland tijdens de Top. Daarbij ${unity}`),
    );
    const split = result.changes.find(({ after }) => after.length === 2);
    expect(split?.after[0]?.text).toBe('Ook zal Nederland tijdens de Top.');
  });

  test('two sentences made one are one change', () => {
    const [change] = compare(parts, whole).changes;
    expect([change?.before.length, change?.after.length]).toEqual([2, 1]);
  });

  test('a section cut in two is split, not one changed and one new', () => {
    const result = compare(
      `# Agenda\n\n${opening}\n\n# Veiligheid\n\n${ukraine}\n\n${hybrid}`,
      `# Agenda\n\n${opening}\n\n# Oekraïne\n\n${ukraine}\n\n# Hybride\n\n${hybrid}`,
    );
    expect(result.sections.map(({ before, after }) => [before.length, after.length])).toEqual([
      [1, 1],
      [1, 2],
    ]);
  });
});

describe('any text', () => {
  test('a section that is gone, but for a sentence that stands elsewhere now, is gone likely and not certainly', () => {
    const kept = 'De luchtverdediging boven de oostflank wordt met Patriots versterkt.';
    const base = '# Cyber\n\nDe bondgenoten wisselen inlichtingen uit over digitale sabotage.';
    const gone = `# Lucht\n\nHet programma voor radars loopt dit jaar af. Een opvolger is niet voorzien, want Duitsland koopt zelf. Over vliegvelden in Estland is geen besluit genomen. De oefening Steadfast vindt niet plaats. ${kept}`;
    const certainties = (after: string) =>
      compare(`${base}\n\n${gone}`, after)
        .sections.filter(({ kind }) => kind === 'removed')
        .map(({ certainty }) => certainty);
    expect(certainties(base)).toEqual(['certain']);
    expect(certainties(`${base} ${kept}`)).toEqual(['likely']);
  });

  test('a heading that is a footnote in the other text is no section there', () => {
    const [one, other] = [
      { title: '', sections: [{ heading: 'Inzet', level: 1, blocks: [] }], footnotes: [] },
      { title: '', sections: [], footnotes: [{ mark: '1', text: 'Inzet' }] },
    ];
    expect(compareDocuments(one, other).sections.map(({ kind }) => kind)).toEqual(['removed']);
    expect(compareDocuments(other, one).sections.map(({ kind }) => kind)).toEqual(['added']);
  });

  test.each(['2023.', 'Artikel 7', '§ 3'])('a heading that is a number alone, "%s", is its own', (number) => {
    const text = `Een opening.\n\n# ${number}\n\n# ${number}`;
    expect(unsame(compare(text, text))).toEqual([]);
  });
});

describe('any size', () => {
  test('two empty papers are the same', () => {
    expect(compare('', '')).toMatchObject({ similarity: 1, changes: [], sections: [] });
  });

  test('all of a text is added to none', () => {
    expect(unsame(compare('', 'Eén woord.'))).toEqual(['added: {+Eén woord.+}']);
  });

  test('200,000 words without a full stop are compared, and one changed word in them is found', () => {
    const words = Array.from({ length: 200_000 }, (_, at) => `woord${at}`);
    const changed = words.with(123_456, 'anders');
    const result = compare(words.join(' '), changed.join(' '));
    const marked = result.changes.flatMap((change) => change.words).filter(({ op }) => op !== 'same');
    expect(marked.map(({ op, text }) => `${op} ${text.trim()}`)).toEqual([
      'removed woord123456',
      'added anders',
    ]);
  });

  test('5 MB of one sentence repeated is compared', () => {
    const line = 'Het kabinet steunt het voorstel van de bondgenoten. ';
    const [left, right] = [line.repeat(100_000), line.repeat(99_990)];
    const { changes } = compareDocuments(documentOf(left), documentOf(right));
    expect(changes.filter(({ kind }) => kind === 'removed')).toHaveLength(10);
  });
});

test('a cell that names what a sentence told of is no edit of that sentence', () => {
  const of = (kind: 'paragraph' | 'cell', text: string): Document => ({
    title: 'Synthetisch',
    sections: [
      {
        heading: 'Agenda',
        level: 1,
        blocks: [
          { kind: 'paragraph', text: 'De agenda is vastgesteld.' },
          { kind, text },
          { kind: 'paragraph', text: 'Daarna volgt een diner.' },
        ],
      },
    ],
    footnotes: [],
  });
  const before = of(
    'paragraph',
    'Aan de werksessie van de ministers neemt behalve de genodigde landen ook de Hoge Vertegenwoordiger van de EU deel, die over de gezamenlijke inkoop van munitie zal spreken.',
  );
  const { changes } = compareDocuments(before, of('cell', 'Hoge Vertegenwoordiger van de EU'));
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'removed', 'added', 'same']);
  const edited = compareDocuments(
    before,
    of(
      'cell',
      'Aan de werksessie van de ministers neemt behalve de genodigden ook de Hoge Vertegenwoordiger van de EU deel, die over de inkoop van munitie zal spreken',
    ),
  );
  expect(edited.changes.map(({ kind }) => kind)).toEqual(['same', 'same', 'reworded', 'same']);
});
