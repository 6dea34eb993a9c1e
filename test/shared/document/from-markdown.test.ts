import { describe, expect, test } from 'vitest';
import { documentFromMarkdown as read } from '../../../shared/document/from-markdown.ts';

/** All texts here are synthetic. Headings as "1 # Kop", list items as "- …", cells as "| …". */
const linesOf = (source: string) =>
  read(source).sections.flatMap(({ heading, level, blocks }) => [
    ...(heading === null ? [] : [`${level} # ${heading}`]),
    ...blocks.map(({ kind, text }) => `${{ paragraph: '', 'list-item': '- ', cell: '| ' }[kind]}${text}`),
  ]);

describe('blocks', () => {
  test.each([
    [
      'lines are joined, broken words whole',
      'de geanno-\nteerde\nagenda\n\nnog een',
      ['de geannoteerde agenda', 'nog een'],
    ],
    [
      'headings of both kinds',
      'Een\n===\n\n# Twee ##\n\nDrie\n---\nvier',
      ['1 # Een', '1 # Twee', '2 # Drie', 'vier'],
    ],
    ['"#" without a space is text', '#1 is dat', ['#1 is dat']],
    ['a rule is nothing', 'een\n\n---\n\n* * *\n\ntwee', ['een', 'twee']],
    [
      'items with their lines',
      '- een\n  gaat door\n* twee\n\n  nog van twee\n\nlos',
      ['- een gaat door', '- twee', '- nog van twee', 'los'],
    ],
    ['a number or a letter stays', '1. een\n2) twee\na. drie', ['- 1. een', '- 2) twee', '- a. drie']],
    ['a table', '| Jaar | % |\n|---|:-:|\n| 2024 | 2\\|3 |', ['| Jaar', '| %', '| 2024', '| 2|3']],
    ['a table without edges', 'Jaar | %\n--- | ---\n2024 | 2', ['| Jaar', '| %', '| 2024', '| 2']],
    ['quoted text', '> een\n> twee', ['een twee']],
    ['code is literal', '```\n# geen *kop*\n```\nnog', ['# geen *kop*', 'nog']],
    ['a comment is not seen, an open one is', '<!-- weg\nweg -->\n\n<!-- niet weg', ['<!-- niet weg']],
    ['a script is text', '<script>alert(1)</script>', ['<script>alert(1)</script>']],
    [
      'bold paragraphs are headings where there are no others',
      '**Inzet**\n\neen **twee**',
      ['1 # Inzet', 'een twee'],
    ],
    ['and text where there are', '# Kop\n\n**Inzet**', ['1 # Kop', 'Inzet'].slice(1)],
  ])('%s', (_, source, lines) => {
    expect(linesOf(source)).toEqual(lines);
  });
});

describe('within a line', () => {
  test.each([
    ['een **twee** *drie* _vier_ __vijf__ ***zes***', 'een twee drie vier vijf zes'],
    ['5 * 3 * 2, bij_lage_a en 2%*', '5 * 3 * 2, bij_lage_a en 2%*'],
    ['**een *twee*** drie*', 'een twee drie*'],
    ['`code` en ``meer``', 'code en meer'],
    ['[nr. 417](https://a.b/c "titel"), [los] en ![kaart](a.png)', 'nr. 417, [los] en kaart'],
    ['<https://a.b/c_d> en https://a.b/c_d_e', 'https://a.b/c_d en https://a.b/c_d_e'],
    ['\\*een\\* \\[^1\\] a\\\\b', '*een* [^1] a\\b'],
    ['a &amp; b &nbsp;&euro;&#8211;&onbekend;', 'a & b €–&onbekend;'],
    ['m<sup>2</sup><br>twee<br/>drie', 'm2 twee drie'],
  ])('%s', (source, text) => {
    expect(linesOf(source)).toEqual([text]);
  });
});

describe('notes', () => {
  test('are lifted out of their sentence, with the lines that go on', () => {
    const document = read(
      'Defensie [^1], en de AIV.[^ab]\n\n[^1]: Zie *nr. 427*\n    en verder.\n\n    Ook dit.\n[^ab]: Twee.\n\nSlot.',
    );
    expect(document.sections[0]?.blocks.map(({ text }) => text)).toEqual(['Defensie, en de AIV.', 'Slot.']);
    expect(document.footnotes).toEqual([
      { mark: '1', text: 'Zie nr. 427 en verder. Ook dit.' },
      { mark: 'ab', text: 'Twee.' },
    ]);
  });

  test('that are not given leave their call as text', () => {
    expect(linesOf('Defensie[^9].')).toEqual(['Defensie[^9].']);
  });
});

describe('the head', () => {
  test('a single "#" at the top is the title, and what is under it one level up', () => {
    expect(read('# Brief\n\neen\n\n## Inzet\n\n### Meer\n\ntwee')).toMatchObject({
      title: 'Brief',
      sections: [
        { heading: null, level: 1 },
        { heading: 'Inzet', level: 1 },
        { heading: 'Meer', level: 2 },
      ],
    });
    expect(read('# Een\n\n# Twee').title).toBe('');
  });

  test('may stand in lines as in print', () => {
    expect(
      read(
        '28 676 NAVO\n\nNr. 439 BRIEF VAN DE MINISTER\n\nAan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 30 juni 2023\n\nHierbij de brief.\n\n# Inzet\n\neen\n\nDe Minister van Defensie,\nA.B. Voorbeeld',
      ),
    ).toEqual({
      title: 'BRIEF VAN DE MINISTER',
      dossiernummer: '28676',
      dossiertitel: 'NAVO',
      ondernummer: '439',
      addressee: 'Aan de Voorzitter van de Tweede Kamer der Staten-Generaal',
      publishedOn: '2023-06-30',
      signatories: [{ role: 'Minister van Defensie', name: 'A.B. Voorbeeld' }],
      sections: [
        { heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Hierbij de brief.' }] },
        { heading: 'Inzet', level: 1, blocks: [{ kind: 'paragraph', text: 'een' }] },
      ],
      footnotes: [],
    });
  });

  test('may stand in front matter; what is not of ours there is passed over', () => {
    expect(
      read("---\ntitle: 'Brief'\nlayout: post\npublishedOn: 30 juni\ntags:\n  - a\n---\n# Kop\n\neen"),
    ).toEqual({
      title: 'Brief',
      sections: [{ heading: 'Kop', level: 1, blocks: [{ kind: 'paragraph', text: 'een' }] }],
      footnotes: [],
    });
  });

  test('a rule at the top begins no front matter', () => {
    expect(linesOf('---\n\nGewone tekst: een zin.\n\n---\n\nslot')).toEqual([
      'Gewone tekst: een zin.',
      'slot',
    ]);
  });
});
