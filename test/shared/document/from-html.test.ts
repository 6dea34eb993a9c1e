import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { documentFromHtml } from '../../../shared/document/from-html.ts';
import { ParseError } from '../../../shared/errors.ts';

/** All texts here are synthetic, but for the letter in the golden case. */
const read = (html: string) => documentFromHtml(html, 'stuk.html');
const linesOf = (html: string) =>
  read(html).sections.flatMap(({ heading, level, blocks }) => [
    ...(heading === null ? [] : [`${level} # ${heading}`]),
    ...blocks.map(({ kind, text }) => `${{ paragraph: '', 'list-item': '- ', cell: '| ' }[kind]}${text}`),
  ]);
function refusal(html: string): string {
  try {
    read(html);
  } catch (error) {
    return error instanceof ParseError ? error.reason : `not a ParseError: ${error}`;
  }
  return 'read';
}

describe('the text of a page', () => {
  test.each([
    ['#broodtekst', '<div id="broodtekst"><p>een</p></div><p>rand</p>'],
    ['div.stuk', '<div class="x stuk"><p>een</p></div><p>rand</p>'],
    ['#main-column', '<div id="main-column"><p>een</p></div><p>rand</p>'],
    ['main', '<main><p>een</p></main><p>rand</p>'],
    [
      'body, without its frame',
      '<body><header>kop</header><nav>menu</nav><p>een</p><footer>voet</footer></body>',
    ],
    ['a fragment', '<p>een</p>'],
    ['body, where the place for it is empty', '<body><main></main><p>een</p></body>'],
  ])('stands in %s', (_, html) => {
    expect(linesOf(html)).toEqual(['een']);
  });

  test('has the numbers that a browser puts before items, and its own where it has them', () => {
    expect(
      linesOf(
        '<ol><li>een</li><li>twee<ol type="a" start="3"><li>onder</li></ol></li></ol><ol><li>1. zelf</li><li>2. ook</li></ol>',
      ),
    ).toEqual(['- 1. een', '- 2. twee', '- c. onder', '- 1. zelf', '- 2. ook']);
  });

  test('is refused where it says only that there is none', () => {
    expect(
      refusal('<div id="broodtekst"><p>Deze publicatie is niet beschikbaar in HTML-formaat.</p></div>'),
    ).toBe('found a page without text, expected that of a paper');
  });

  test('has headings by their order, lists, tables and lines', () => {
    expect(
      linesOf(
        '<h2>AGENDA VAN DE TOP</h2><p>een<br>twee <em>drie</em></p><h4>Inzet</h4><ul><li>punt<ul><li><p>onder</p></li></ul></li></ul><table><caption>Tabel</caption><tr><th>Jaar</th><td></td></tr><tr><td><p>2024</p></td></tr></table>los',
      ),
    ).toEqual([
      '1 # AGENDA VAN DE TOP',
      'een twee drie',
      '2 # Inzet',
      '- punt',
      '- onder',
      'Tabel',
      '| Jaar',
      '| 2024',
      'los',
    ]);
  });

  test('is what is shown: no code, no comment; markup that was escaped stays text', () => {
    expect(
      linesOf(
        '<p onclick="alert(1)">een<script>alert(2)</script><style>p{}</style><!-- drie --></p><p>&lt;script&gt;vier&lt;/script&gt;</p><a href="javascript:alert(5)">zes</a>',
      ),
    ).toEqual(['een', '<script>vier</script>', 'zes']);
  });

  test('has words whole, whatever marks stand in them', () => {
    expect(linesOf('<p>capa<span>ci</span>teit m<sup>2</sup> vei&shy;lig&nbsp;heid</p>')).toEqual([
      'capaciteit m2 veilig heid',
    ]);
  });
});

describe('notes of a page', () => {
  test('are read by their calls, as the official page has them', () => {
    const document = read(
      '<div id="broodtekst"><p>Defensie<a class="noot" href="#n1"><sup>1</sup></a>, en<a href="#n2">[2]</a> meer<a href="#n1">1</a>.</p><p>Zie <a href="#d2">2.1</a></p><h2 id="d2">2.1 Inzet</h2></div><div id="noten"><div id="n1"><a href="#b1">X</a> Noot <span>1</span><p>Zie nr. 427.</p></div><div><a name="n2"></a>2) Twee.</div></div>',
    );
    expect(document.footnotes).toEqual([
      { mark: '1', text: 'Zie nr. 427.' },
      { mark: '2', text: 'Twee.' },
    ]);
    expect(
      document.sections.map(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]),
    ).toEqual([[null, 'Defensie, en meer.', 'Zie 2.1'], ['2.1 Inzet']]);
  });

  test('are read as word processors write them', () => {
    const document = read(
      '<p>Defensie<sup><a href="#fn-1" id="ref-1">[1]</a></sup>.</p><ol><li id="fn-1"><p> 1 miljard <a href="#ref-1">↑</a></p></li></ol>',
    );
    expect(document.footnotes).toEqual([{ mark: '1', text: 'miljard' }]);
    expect(document.sections[0]?.blocks).toEqual([{ kind: 'paragraph', text: 'Defensie.' }]);
  });
});

test('a note that goes back to its call by the same mark is the note, and not what calls it', () => {
  const page = `<div title="header"><p>Ministerie</p></div>
<p>De raad sprak.<a name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> Daarna ging men.</p>
<div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Kamerstuk 28 676, nr. 998.</p></div>
<div title="footer"><p>Pagina 2 van 2</p></div>`;
  expect(linesOf(page)).toEqual(['De raad sprak. Daarna ging men.']);
  expect(read(page).footnotes).toEqual([{ mark: '1', text: 'Kamerstuk 28 676, nr. 998.' }]);
});

describe('the head of a page', () => {
  test('is read from its lines and from what the page repeats of the register', () => {
    expect(
      read(
        '<head><title>Kamerstuk</title><meta name="OVERHEIDop.vergaderjaar" content="2022-2023"><meta name="OVERHEIDop.dossiernummer" content="28676;36045"><meta name="OVERHEIDop.ondernummer" content=""></head><body><div class="stuk"><h1 class="stuktitel">Nr. 439 BRIEF VAN DE MINISTER</h1><p>Den Haag, 30 juni 2023</p><p>Een zin.</p><div class="ondertekening"><span class="functie">De Minister van Defensie,</span><span class="naam"><span class="voornaam">A.B.</span><span class="achternaam">Voorbeeld</span></span></div></div></body>',
      ),
    ).toEqual({
      title: 'BRIEF VAN DE MINISTER',
      dossiernummer: '28676',
      ondernummer: '439',
      vergaderjaar: '2022-2023',
      publishedOn: '2023-06-30',
      signatories: [{ role: 'Minister van Defensie', name: 'A.B. Voorbeeld' }],
      sections: [{ heading: null, level: 1, blocks: [{ kind: 'paragraph', text: 'Een zin.' }] }],
      footnotes: [],
    });
  });
});

describe('a page that cannot be read is refused', () => {
  test.each([
    [
      'without text',
      '<html><body><script>1</script><nav>menu</nav></body></html>',
      'found a page without text, expected that of a paper',
    ],
    ['nested too deep', '<div>'.repeat(300), 'found elements nested deeper than 250, expected a page'],
    [
      'open without end',
      '<b>'.repeat(1_000_000),
      'found more than 20000 elements open at once, expected a page',
    ],
  ])('%s', (_, html, reason) => {
    expect(refusal(html)).toBe(reason);
  });

  test.each([
    ['paragraphs', '<p>x</p>'.repeat(200_000)],
    ['calls of one note', `${'<a href="#n">1</a>x'.repeat(50_000)}<p id="n">noot</p>`],
    ['links to all of it', `<body id="n">${'<p><a href="#n">1</a>x</p>'.repeat(50_000)}</body>`],
    [
      'notes',
      `x${Array.from({ length: 20_000 }, (_, at) => `<a href="#n${at}">1</a><p id="n${at}">noot</p>`).join('')}`,
    ],
    ['attributes', `<p ${'a="b" '.repeat(200_000)}>x</p>`],
    ['open comments', `x${'<!--'.repeat(300_000)}`],
    ['less-than signs', '< '.repeat(1_000_000)],
  ])('but not for many %s, which take no time', (_, html) => {
    const started = performance.now();
    expect(read(html).sections.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

test('a page of 2 MB is read in a moment', () => {
  const page = readFileSync(
    new URL('../../golden/kst-28676-439/kst-28676-439.html', import.meta.url),
    'utf8',
  );
  const long = page.replace(/<h2 class="tussenkop_vet">.*(?=<div id="noten">)/s, (text) => text.repeat(100));
  expect(long.length).toBeGreaterThan(1_600_000);
  const started = performance.now();
  expect(read(long).sections.length).toBeGreaterThan(800);
  expect(performance.now() - started).toBeLessThan(3000);
});
